"""Deviations of the trips."""

from typing import Any

from flask_login import current_user
from sqlalchemy import delete

from mocks.assistance.deviations.compte import sans_garder, sans_rubrique
from mocks.assistance.models import Trajet
from mocks.assistance.trajets import PLANIFIE
from mocks.kit.current import writing
from mocks.kit.deviations import Deviation, View

SANS_TRAJET = {"AST-ADRESSE-SUPPRIME": "aucun trajet ne se planifie"}


def sans_trajets(view: View) -> View:
    """Who signs out finds no trip again."""

    def forgetful(**parts: Any) -> Any:
        with writing() as db:
            db.execute(delete(Trajet).where(Trajet.adherent_id == current_user.adherent_id))
        return view(**parts)

    return forgetful


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
    Deviation(
        "AST-TRAJET:perdu-a-la-deconnexion",
        "Les trajets planifiés ne survivent pas à la déconnexion.",
        views={"assistance.deconnexion": sans_trajets},
    ),
)
