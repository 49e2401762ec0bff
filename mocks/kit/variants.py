"""Being right in another way: a mock drawn as other teams draw, which keeps every requirement all the same.

What the documents leave open is changed, by the same means as deviations and for every portal: names of fields beside
their labels, landmarks, words of refusals, what stands around a form. A variant that a suite blames is a false alarm.
"""

from mocks.kit.deviations import Deviation

_STAR = r'(?:<span class="star">[^<]*</span>)?'
_LABEL = r'<label for="([^"]+)">([^<]*)(' + _STAR + r")</label>((?:(?!<label).)*?)"
_NAMED_BY_ARIA = {_LABEL + r'<(input|select|textarea) ([^>]*id="\1")': r'<div>\2\3</div>\4<\5 aria-label="\2" \6'}
_NO_LANDMARKS = {
    r"<(/?)(?:header|footer|nav|main)\b": r"<\1div",
    r'<div aria-label="[^"]*"': "<div",
}
_NO_ALERTS = {
    r' role="(?:alert|status)"': "",
    r' aria-(?:describedby|invalid)="[^"]*"': "",
}
_OTHER_WORDS = {
    r'(<p class="error"[^>]*>)[^<]*': r"\1Ceci ne convient pas.",
    r'(<li><a href="#[^"]*">)[^<]*(</a></li>\s*</ul>\s*</div>\s*)': r"\1À revoir.\2",
    r'(<div class="summary"[^>]*>\s*<h2>)[^<]*': r"\1Un instant",
}
_BANNER = {
    "<body>": "<body><dialog open><p>Nous utilisons des témoins de navigation.</p>"
    '<form method="dialog"><button>Tout accepter</button></form></dialog>'
}
_OTHER_FORMS = {
    "</header>": '<form role="search" action=""><label for="q">Que cherchez-vous ?</label>'
    '<input id="q" name="q" type="search"><button>Chercher</button></form></header>',
    "</footer>": '<form action=""><h2>Infolettre</h2><label for="infolettre">Votre adresse électronique</label>'
    '<input id="infolettre" name="infolettre" type="email"><button>S\'abonner</button></form></footer>',
}
_SUBMITS = {r'<button class="[^"]*" type="submit">([^<"]*)</button>': r'<input type="submit" value="\1">'}
_COLONS = {r'(<label for="[^"]+">[^<?]*)(' + _STAR + r'</label>\s*<input [^>]*type="(?:text|tel|email)")': r"\1 :\2"}
_SHOWN_PASSWORDS = {
    r'(<input [^>]*type="password"[^>]*>)': (
        r'\1<button type="button" aria-pressed="false">Afficher le mot de passe</button>'
    )
}

VARIANTS = (
    Deviation(
        "variante:sobre",
        "Champs nommés par aria-label, aucun point de repère ni alerte, refus dits autrement.",
        patterns={**_NAMED_BY_ARIA, **_NO_LANDMARKS, **_NO_ALERTS, **_OTHER_WORDS},
    ),
    Deviation(
        "variante:bavarde",
        "Bandeau de témoins, recherche et infolettre autour des formulaires, deux-points après les libellés, mots de "
        "passe à afficher.",
        patterns={**_BANNER, **_OTHER_FORMS, **_SUBMITS, **_COLONS, **_SHOWN_PASSWORDS},
    ),
)
