"""Deviations on the plan's screen, and on the order of the screens."""

from typing import Any

from flask import render_template, request, session
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from mocks.desjardins.inscription import WALK
from mocks.desjardins.models import Dossier, Regime
from mocks.desjardins.rules import numeros_ensemble
from mocks.kit.clock import now
from mocks.kit.current import writing
from mocks.kit.deviations import Deviation, View, without_guards

ECRAN = "/inscription$"


def certificat_seul(db: Session, _contrat: str, certificat: str) -> Regime | None:
    """The plan of that certificate, under any contract."""
    return db.scalar(select(Regime).filter_by(certificat=certificat))


def contrat_seul_si_vide(db: Session, contrat: str, certificat: str) -> Regime | None:
    """As it should be, but without a certificate any plan of the contract will do."""
    any_plan = select(Regime).filter_by(contrat=contrat).order_by(Regime.id.desc()).limit(1)
    return numeros_ensemble(db, contrat, certificat) if certificat else db.scalar(any_plan)


def certificat_seul_si_vide(db: Session, contrat: str, certificat: str) -> Regime | None:
    """As it should be, but without a contract the certificate is enough."""
    return (numeros_ensemble if contrat else certificat_seul)(db, contrat, certificat)


def toujours_connu(db: Session, contrat: str, certificat: str) -> Regime | None:
    """Any two numbers become a plan."""
    unknown = Regime(
        contrat=contrat, certificat=certificat, prenom="", nom="", naissance=now().date(), reclamations=False
    )
    if numeros_ensemble(db, contrat, certificat) is None:
        with writing() as creating:
            creating.add(unknown)
    return numeros_ensemble(db, contrat, certificat) or unknown


def faite_quand_meme(view: View) -> View:
    """The step counts as done, though its numbers were refused."""

    def inscription() -> Any:
        answer = view()
        if request.method == "POST" and isinstance(answer, str):
            WALK.save(".inscription", {})
        return answer

    return inscription


def libere(_db: Session, regime: Regime) -> bool:
    """Whoever comes last has the plan; the file of who came before is dropped."""
    with writing() as dropping:
        dropping.execute(delete(Dossier).where(Dossier.regime_id == regime.id))
    return True


def ouverte(view: View) -> View:
    """The confirmation, for whoever asks."""

    def shown() -> str:
        return render_template("desjardins/confirmation.html", code="A1B2C3")

    return lambda: view() if "inscrit" in session else shown()


DEVIATIONS = (
    Deviation(
        "DSJ-REGIME-ECRAN:titre",
        "L'écran du régime n'est pas titré « Inscription aux services en ligne ».",
        paths=ECRAN,
        texts={"Inscription aux services en ligne": "Création de compte"},
    ),
    Deviation(
        "DSJ-REGIME-ECRAN:groupe",
        "Le groupe « Renseignements sur votre régime » porte un autre nom.",
        paths=ECRAN,
        texts={"Renseignements sur votre régime": "Vos numéros"},
    ),
    Deviation(
        "DSJ-REGIME-ECRAN:sans-explication-de-l-etoile",
        "L'écran du régime ne dit pas ce que l'étoile indique.",
        paths=ECRAN,
        texts={"* Indique un champ obligatoire.": ""},
    ),
    Deviation(
        "DSJ-REGIME-ECRAN:sans-lien",
        "« communiquez avec nous » n'est pas un lien.",
        paths=ECRAN,
        patterns={"<a[^>]*>communiquez avec nous</a>": "communiquez avec nous"},
    ),
    Deviation(
        "DSJ-REGIME-ECRAN:lien-mort",
        "Le lien « communiquez avec nous » ne mène nulle part.",
        paths=ECRAN,
        patterns={"<a[^>]*>communiquez avec nous</a>": '<a href="#">communiquez avec nous</a>'},
    ),
    Deviation(
        "DSJ-REGIME-ECRAN:lien-vers-rien",
        "Le lien « communiquez avec nous » mène à une page qui n'existe pas.",
        paths=ECRAN,
        patterns={"<a[^>]*>communiquez avec nous</a>": '<a href="/joindre-qui">communiquez avec nous</a>'},
    ),
    Deviation(
        "DSJ-REGIME-CONTRAT:facultatif",
        "Le numéro de contrat peut rester vide.",
        rules={"regime_requis": ("certificat",), "regime_connu": certificat_seul_si_vide},
    ),
    Deviation(
        "DSJ-REGIME-CERTIFICAT:facultatif",
        "Le numéro de certificat peut rester vide.",
        rules={"regime_requis": ("contrat",), "regime_connu": contrat_seul_si_vide},
    ),
    Deviation(
        "DSJ-REGIME-CONNU:tout-connu",
        "Deux numéros qui n'existent pas sont acceptés.",
        rules={"regime_connu": toujours_connu},
    ),
    Deviation(
        "DSJ-REGIME-CONNU:contrat-ignore",
        "Un certificat est accepté sous le contrat de quelqu'un d'autre.",
        rules={"regime_connu": certificat_seul},
    ),
    Deviation(
        "DSJ-REGIME-CONNU:refus-muet",
        "Des numéros inconnus sont refusés sans que rien ne le dise.",
        paths=ECRAN,
        patterns={'<div class="summary"(?:(?!</div>).)*Aucun régime ne correspond.*?</div>': ""},
    ),
    Deviation(
        "DSJ-REGIME-UNIQUE:le-dernier-gagne",
        "Un régime déjà inscrit peut être inscrit de nouveau par quelqu'un d'autre.",
        rules={"regime_libre": libere},
    ),
    Deviation(
        "DSJ-ETAPES:code-par-son-adresse",
        "L'écran du code d'utilisateur s'ouvre par son adresse, sans les précédents.",
        views={"desjardins.code": without_guards},
    ),
    Deviation(
        "DSJ-ETAPES:personne-malgre-le-refus",
        "Un régime refusé, l'écran des renseignements personnels s'ouvre quand même par son adresse.",
        views={"desjardins.inscription": faite_quand_meme},
    ),
    Deviation(
        "DSJ-ETAPES:personne-par-son-adresse",
        "L'écran des renseignements personnels s'ouvre par son adresse, sans celui du régime.",
        views={"desjardins.renseignements": without_guards},
    ),
    Deviation(
        "DSJ-ETAPES:confirmation-par-son-adresse",
        "La confirmation s'ouvre par son adresse, sans inscription.",
        views={"desjardins.confirmation": ouverte},
    ),
)
