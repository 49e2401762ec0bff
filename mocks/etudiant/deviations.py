"""The ways in which this portal can be wrong on purpose."""

from sqlalchemy import select

from mocks.etudiant.gardes import session_ouverte
from mocks.etudiant.models import Etudiant
from mocks.kit.current import reading
from mocks.kit.deviations import Deviation, without_guards

PAR_LE_CHEMIN = "les numéros se trouvent au bout de ce chemin"
SUITES = {"ETU-NUMEROS": PAR_LE_CHEMIN, "ETU-PRIVE": PAR_LE_CHEMIN}
CHEMIN = ("Dossier universitaire", "État du dossier", "État des assurances")


def chemin(slug: str, phrase: str, libelle: str, remplacant: str) -> Deviation:
    """Exchange the link of that name, where it leads on; the breadcrumb's stay."""
    motif = rf"(<nav class=.*?|<p>)<a ([^>]*)>{libelle}</a>"
    return Deviation(f"ETU-CHEMIN:{slug}", phrase, patterns={motif: rf"\1{remplacant}"}, entraine=SUITES)


def renomme(slug: str, libelle: str, nouveau: str) -> Deviation:
    """The link has another name."""
    return chemin(f"{slug}-renomme", f"« {libelle} » s'appelle « {nouveau} ».", libelle, rf"<a \2>{nouveau}</a>")


def absent(slug: str, libelle: str) -> Deviation:
    """The link is missing."""
    return chemin(f"{slug}-absent", f"Rien ne mène à « {libelle} ».", libelle, "")


def ailleurs(slug: str, libelle: str) -> Deviation:
    """The link leads to nothing of the kind."""
    phrase = f"« {libelle} » ne mène nulle part."
    return chemin(f"{slug}-mort", phrase, libelle, f'<a href="#">{libelle}</a>')


def numero_faux(numero: str) -> str:
    """The number, off by its last character."""
    return numero[:-1] + ("8" if numero[-1] != "8" else "9")


def d_un_autre(etudiant: Etudiant) -> tuple[str, str]:
    """The student's contract, and the certificate of whoever was made known before; a wrong one if nobody was."""
    with reading() as db:
        before = select(Etudiant.certificat).where(Etudiant.id < etudiant.id).order_by(Etudiant.id.desc()).limit(1)
        return etudiant.contrat, db.scalar(before) or numero_faux(etudiant.certificat)


def liste(etudiant: Etudiant) -> tuple[str, str]:
    """The certificates of the latest students, the own among them."""
    latest = select(Etudiant.certificat).order_by(Etudiant.id.desc()).limit(50)
    with reading() as db:
        return etudiant.contrat, ", ".join(db.scalars(latest))


DEVIATIONS = (
    renomme("dossier-universitaire", CHEMIN[0], "Mon parcours"),
    absent("dossier-universitaire", CHEMIN[0]),
    renomme("etat-du-dossier", CHEMIN[1], "Résumé"),
    absent("etat-du-dossier", CHEMIN[1]),
    renomme("etat-des-assurances", CHEMIN[2], "Protection"),
    absent("etat-des-assurances", CHEMIN[2]),
    ailleurs("etat-des-assurances", CHEMIN[2]),
    Deviation(
        "ETU-NUMEROS:autre-certificat",
        "Le certificat affiché diffère du sien par un chiffre.",
        rules={"numeros": lambda etudiant: (etudiant.contrat, numero_faux(etudiant.certificat))},
    ),
    Deviation(
        "ETU-NUMEROS:autre-contrat",
        "Le contrat affiché diffère du sien par un caractère.",
        rules={"numeros": lambda etudiant: (numero_faux(etudiant.contrat), etudiant.certificat)},
    ),
    Deviation(
        "ETU-NUMEROS:sans-contrat",
        "Le numéro de contrat ne s'affiche pas.",
        rules={"numeros": lambda etudiant: ("voir votre association", etudiant.certificat)},
    ),
    Deviation(
        "ETU-NUMEROS:sans-certificat",
        "Le numéro de certificat ne s'affiche pas.",
        rules={"numeros": lambda etudiant: (etudiant.contrat, "voir votre association")},
    ),
    Deviation(
        "ETU-NUMEROS:certificat-d-un-autre",
        "Le certificat affiché est celui de quelqu'un d'autre.",
        rules={"numeros": d_un_autre},
        entraine={"ETU-PRIVE": "c'est le certificat de quelqu'un d'autre qui s'affiche"},
    ),
    Deviation(
        "ETU-PRIVE:sans-session",
        "« État des assurances » se voit sans session, par son adresse.",
        views={"etudiant.assurances": without_guards},
    ),
    Deviation(
        "ETU-PRIVE:dossier-d-un-autre",
        "Qui a une session voit les numéros d'un autre en changeant le numéro dans l'adresse.",
        rules={"gardes": (session_ouverte,)},
    ),
    Deviation(
        "ETU-PRIVE:tous-les-certificats",
        "« État des assurances » énumère les certificats de tout le monde.",
        rules={"numeros": liste},
    ),
)
