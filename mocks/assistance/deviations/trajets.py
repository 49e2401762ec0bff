"""Deviations of the trips."""

from mocks.assistance.deviations.compte import sans_garder, sans_rubrique
from mocks.assistance.trajets import PLANIFIE
from mocks.kit.deviations import Deviation

SANS_TRAJET = {"AST-ADRESSE-SUPPRIME": "aucun trajet ne se planifie"}

DEVIATIONS = (
    Deviation(
        "AST-TRAJET:rubrique-absente",
        "L'espace n'a pas de rubrique des trajets.",
        patterns=sans_rubrique("Mes trajets"),
        entraine=SANS_TRAJET,
    ),
    Deviation(
        "AST-TRAJET:sans-planifier",
        "Les trajets se lisent, et ne se planifient pas.",
        paths="/espace/trajets$",
        patterns={"<a [^>]*>Planifier un trajet</a>": ""},
        entraine=SANS_TRAJET,
    ),
    Deviation(
        "AST-TRAJET:sans-intitule",
        "Les adresses sont proposées sans leur intitulé.",
        rules={"nom_propose": lambda adresse: adresse.texte},
        entraine=SANS_TRAJET,
    ),
    Deviation(
        "AST-TRAJET:ecoles-absentes",
        "Les établissements scolaires ne sont pas proposés.",
        rules={"lieux": lambda adresses: [one for one in adresses if one.genre == "domicile"]},
        entraine=SANS_TRAJET,
    ),
    Deviation(
        "AST-TRAJET:non-garde",
        "Un trajet planifié n'est pas gardé.",
        views={"assistance.planifier": sans_garder("assistance.trajets", PLANIFIE)},
        entraine=SANS_TRAJET,
    ),
)
