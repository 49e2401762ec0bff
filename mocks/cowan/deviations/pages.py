"""Wrong ways in and around: the documented address, the bar, the languages, help, small screens."""

from mocks.cowan.deviations import gestes, vues
from mocks.cowan.deviations.adresses import CONNEXION, INSCRIPTION
from mocks.cowan.deviations.suites import INSCRIPTIONS, TOUTES, ensemble
from mocks.cowan.portail import reserve
from mocks.kit.deviations import Deviation

FEUILLE = '<link rel="stylesheet" href="/statique/cowan/{}.css"></head>'

DEVIATIONS = (
    Deviation(
        "COW-ACCES-ADRESSE:page-de-garde",
        "Une page de garde tient l'adresse documentée de la connexion.",
        views={"cowan.connexion": vues.page_de_garde},
        entraine=ensemble(TOUTES, "Tout part de la connexion, qui n'est plus à son adresse."),
    ),
    Deviation(
        "COW-ACCES:apres-les-champs",
        "« Inscrivez-vous maintenant » suit les champs de connexion.",
        paths=CONNEXION,
        patterns={r'(<p class="panel">Vous êtes un nouvel.*?</p>)(.*?)(</main>)': r"\2\1\3"},
    ),
    Deviation(
        "COW-ACCES:mene-ailleurs",
        "« Inscrivez-vous maintenant » mène à « Nous joindre ».",
        paths=CONNEXION,
        patterns={r'href="[^"]*register\.cfm"': 'href="/clients/content/contact/contact.cfm"'},
        entraine=ensemble(("COW-BARRE", "COW-COURRIEL-ECRAN", *INSCRIPTIONS), "L'inscription ne s'atteint plus."),
    ),
    Deviation(
        "COW-BARRE:sans-session",
        "Les pages de l'inscription n'offrent pas « Ouvrir une session ».",
        paths=INSCRIPTION,
        patterns={r"<li><a [^>]*>Ouvrir une session</a></li>": ""},
    ),
    Deviation(
        "COW-BARRE:sans-joindre",
        "Les pages de l'inscription n'offrent pas « Nous joindre ».",
        paths=INSCRIPTION,
        patterns={r"<li><a [^>]*>Nous joindre</a></li>": ""},
    ),
    Deviation(
        "COW-BARRE:sans-en",
        "Les pages de l'inscription n'offrent pas « EN ».",
        paths=INSCRIPTION,
        patterns={r"<li><a [^>]*>EN</a></li>": ""},
    ),
    Deviation(
        "COW-ACCES:mene-a-l-oubli",
        "« Inscrivez-vous maintenant » mène au mot de passe oublié, qui demande lui aussi une adresse.",
        paths=CONNEXION,
        patterns={r'href="[^"]*register\.cfm"': 'href="/clients/content/login/forgot.cfm"'},
        entraine=ensemble(("COW-BARRE", "COW-COURRIEL-ECRAN", *INSCRIPTIONS), "L'inscription ne s'atteint plus."),
    ),
    Deviation("COW-LANGUE:sans-effet", "« EN » ne change rien.", rules={"langue": lambda: "fr"}),
    Deviation(
        "COW-LANGUE:inscription-francaise",
        "L'inscription reste en français.",
        rules={"langue": gestes.inscription_francaise},
    ),
    Deviation(
        "COW-LANGUE:page-vide",
        "En anglais, les pages n'ont plus ni titre ni champ.",
        patterns={'(<html lang="en".*?<main[^>]*>).*(</main>)': r"\1\2"},
    ),
    Deviation(
        "COW-LANGUE:attribut",
        "Les pages en anglais se disent en français.",
        patterns={'<html lang="en"': '<html lang="fr"'},
    ),
    Deviation(
        "COW-LANGUE:libelles",
        "Les pages en anglais gardent leurs libellés français.",
        texts={
            "Email address": "Adresse courriel",
            "Confirm the email address": "Confirmation de l'adresse courriel",
            "Password": "Mot de passe",
            "Last name": "Nom",
            "First name": "Prénom",
            "Date of birth": "Date de naissance",
            "Certificate number": "Numéro de certificat",
        },
    ),
    Deviation(
        "COW-LANGUE:titres",
        "Les pages en anglais gardent leurs titres français.",
        texts={
            "New user registration": "Inscription d'un nouvel utilisateur",
            "Sign in": "Ouvrir une session",
            "Enter your email address": "Inscrivez votre adresse courriel",
            "Enter your personal information": "Inscrivez vos renseignements personnels",
        },
    ),
    Deviation(
        "COW-LANGUE:sans-retour",
        "Les pages en anglais n'offrent pas le retour au français.",
        patterns={r"<li><a [^>]*>FR</a></li>": ""},
    ),
    Deviation(
        "COW-AIDE:autre-numero", "La page d'aide donne un autre numéro.", texts={"1 833 377-8447": "1 833 555-0100"}
    ),
    Deviation(
        "COW-AIDE:avec-session",
        "La page d'aide veut une session.",
        views={"cowan.joindre": lambda view: reserve(lambda _compte: view())},
    ),
    Deviation(
        "COW-PETIT-ECRAN:bouton-cache",
        "Sur un petit écran, le bouton d'envoi n'est pas là.",
        texts={"</head>": FEUILLE.format("bouton-cache")},
    ),
    Deviation(
        "COW-PETIT-ECRAN:recouvert",
        "Sur un petit écran, un bandeau recouvre la page.",
        texts={"</head>": FEUILLE.format("recouvert")},
    ),
)
