"""Deviations of the third step and its window."""

from typing import Any

from flask import redirect, request, session, url_for

from mocks.kit.deviations import Deviation, View
from mocks.unimutuelles.inscription import WALK, a_la_messagerie, envoyer_le_lien

CONDITIONS = "/inscription/conditions"


def au_deuxieme_essai(view: View) -> View:
    """The first « Valider » without the box is refused, the second is not."""

    def answered() -> Any:
        tries = session["essais"] = session.get("essais", 0) + (request.method == "POST")
        if tries < 2:
            return view()
        WALK.save("unimutuelles.conditions", {})
        return redirect(url_for("unimutuelles.fenetre"))

    return answered


def sans_fenetre(_view: View) -> View:
    """The message leaves at « Valider », without a window."""

    def answered() -> Any:
        envoyer_le_lien()
        return a_la_messagerie()

    return WALK.guard("unimutuelles.fenetre")(answered)


SANS_OK = {"UNI-4-MESSAGE": "le message part après « OK »", "UNI-4-APRES": "le message part après « OK »"}

DEVIATIONS = (
    Deviation(
        "UNI-3-CGU:facultatives",
        "« Valider » mène plus loin sans la case cochée.",
        rules={"conditions_requises": False},
    ),
    Deviation(
        "UNI-3-CGU:au-deuxieme-essai",
        "Sans la case cochée, le deuxième « Valider » mène plus loin.",
        views={"unimutuelles.conditions": au_deuxieme_essai},
    ),
    Deviation(
        "UNI-3-CGU:cochees-d-avance",
        "La case des conditions est cochée d'avance.",
        paths=CONDITIONS,
        texts={' name="conditions"': ' name="conditions" checked'},
    ),
    Deviation(
        "UNI-3-CGU:renommees",
        "La case s'appelle « J'ai lu ce qui précède ».",
        paths=CONDITIONS,
        texts={"J'accepte les conditions d'utilisation": "J'ai lu ce qui précède"},
        entraine={"UNI-3-FENETRE": "la case à cocher ne se trouve pas"},
    ),
    Deviation(
        "UNI-3-FENETRE:absente",
        "Aucune fenêtre ne s'ouvre après les conditions.",
        views={"unimutuelles.fenetre": sans_fenetre},
    ),
    Deviation(
        "UNI-3-FENETRE:sans-ok",
        "Le bouton de la fenêtre s'appelle « Fermer ».",
        texts={">OK</button>": ">Fermer</button>"},
        entraine=SANS_OK,
    ),
)
