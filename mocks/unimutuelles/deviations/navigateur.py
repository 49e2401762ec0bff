"""Deviations where only the browser checks: the page refuses, the server does not."""

from collections.abc import Mapping

from mocks.kit.deviations import Deviation
from mocks.unimutuelles.deviations.choix import sans
from mocks.unimutuelles.deviations.numeros import numero_facultatif
from mocks.unimutuelles.rules import MotDePasse

FORT = 'pattern="(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).{8,}" title="8 caractères, dont majuscule, minuscule et chiffre"'


def seul(slug: str, sentence: str, rules: Mapping[str, object], attributs: Mapping[str, str]) -> Deviation:
    """`attributs`: of fields, what the browser checks in the server's stead."""
    fields = {rf' name="{name}"': f' name="{name}" {checks}' for name, checks in attributs.items()}
    return Deviation(
        f"UNI-SERVEUR:{slug}", sentence, paths="/inscription", rules=rules, patterns={" novalidate": "", **fields}
    )


def comparee_par_la_page(slug: str, sentence: str, paths: str, rule: str) -> Deviation:
    """Two passwords that only the page compares."""
    return Deviation(
        f"UNI-SERVEUR:{slug}",
        sentence,
        paths=paths,
        rules={rule: MotDePasse(confirme=lambda _un, _autre: True)},
        patterns={"</head>": '<script src="/statique/pareils.js" defer></script></head>'},
    )


DEVIATIONS = (
    comparee_par_la_page(
        "confirmation", "Les deux mots de passe ne sont comparés que par la page.", "/inscription", "mdp"
    ),
    comparee_par_la_page(
        "confirmation-apres-oubli",
        "Après un oubli, les deux mots de passe ne sont comparés que par la page.",
        "/mot-de-passe-perdu",
        "mdp_oubli",
    ),
    seul(
        "mot-de-passe",
        "Les règles du mot de passe ne sont vérifiées que par le navigateur.",
        {"mdp": MotDePasse(minimum=1, exige={})},
        {"mot_de_passe": FORT},
    ),
    seul(
        "adresse",
        "La forme de l'adresse n'est vérifiée que par le navigateur.",
        {"email_valable": lambda _adresse: True},
        {},
    ),
    seul("reponse", "La réponse n'est exigée que par le navigateur.", sans("reponse"), {"reponse": "required"}),
    seul("question", "La question n'est exigée que par le navigateur.", sans("question"), {"question": "required"}),
    seul(
        "numero",
        "Le numéro d'adhérent n'est exigé que par le navigateur.",
        {"numeros_requis": ("code",), "adherent_connu": numero_facultatif},
        {"numero": "required"},
    ),
    seul(
        "conditions",
        "La case des conditions n'est exigée que par le navigateur.",
        {"conditions_requises": False},
        {"conditions": "required"},
    ),
)
