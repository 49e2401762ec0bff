"""Deviations of DSJ-SERVEUR: rules that only the page checks, and the server does not."""

from mocks.desjardins.deviations.mot_de_passe import quelconque
from mocks.desjardins.deviations.personne import ecrite
from mocks.kit.deviations import Deviation

JOUR_MOIS_ANNEE = "(?P<j>[0-9]{2})-(?P<m>[0-9]{2})-(?P<a>[0-9]{4})"


DEVIATIONS = (
    Deviation(
        "DSJ-SERVEUR:longueur-du-code",
        "Seule la page vérifie la longueur du code d'utilisateur.",
        rules={"code_min": 1, "code_max": 100},
        patterns={r"\{1,100\}": "{5,36}", "De 1 à 100": "De 5 à 36"},
    ),
    Deviation(
        "DSJ-SERVEUR:caracteres-du-code",
        "Seule la page vérifie les caractères du code d'utilisateur.",
        rules={"code_caracteres": r"[^\n]"},
        patterns={r"\(\[\^\\n\]\)": "[A-Za-z0-9]"},
    ),
    Deviation(
        "DSJ-SERVEUR:longueur-du-mot-de-passe",
        "Seule la page vérifie la longueur du mot de passe.",
        rules={"mdp_min": 1},
        patterns={r"\.\{1,\}": ".{8,}", "Au moins 1 caractères": "Au moins 8 caractères"},
    ),
    Deviation(
        "DSJ-SERVEUR:confirmation-du-mot-de-passe",
        "Seule la page compare les deux mots de passe.",
        rules={"mdp_confirme": quelconque},
        paths="/inscription/code",
        patterns={"</head>": '<script src="/statique/pareils.js" defer></script></head>'},
    ),
    Deviation(
        "DSJ-SERVEUR:date-de-naissance",
        "Seule la page vérifie la forme de la date de naissance.",
        rules={"date_lue": ecrite(JOUR_MOIS_ANNEE)},
        paths="/inscription/renseignements",
        patterns={" novalidate": "", '(name="naissance")': r'\1 pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}"'},
    ),
    Deviation(
        "DSJ-SERVEUR:champs-requis",
        "Seule la page vérifie que les renseignements personnels ne restent pas vides.",
        rules={"personne_requis": ()},
        paths="/inscription/renseignements",
        patterns={" novalidate": "", 'aria-required="true"': 'aria-required="true" required'},
    ),
)
