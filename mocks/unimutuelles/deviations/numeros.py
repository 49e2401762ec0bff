"""Deviations of the first step."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from mocks.kit.deviations import Deviation, without_guards
from mocks.unimutuelles.comptes import CHOIX, compte_de, numeros_ensemble, ouvrir
from mocks.unimutuelles.models import Adherent, Inscription

ETAPE_1 = "/inscription$"
SUITE = dict.fromkeys(
    ("UNI-3-FENETRE", "UNI-1-REQUIS", "UNI-1-CONNU", "UNI-1-UNIQUE", "UNI-ETAPES", "UNI-SERVEUR"),
    "la suite s'atteint par cet écran",
)
FACULTATIF = {"UNI-SERVEUR": "le serveur ne l'exige pas non plus"}


def par_numero(db: Session, numero: str, _code: str = "") -> Adherent | None:
    """Whoever has the number."""
    return db.scalar(select(Adherent).filter_by(numero=numero))


def par_code(db: Session, _numero: str, code: str) -> Adherent | None:
    """Whoever has the code."""
    return db.scalar(select(Adherent).filter_by(code=code))


def code_en_partie(db: Session, numero: str, code: str) -> Adherent | None:
    """Whoever has the number, where the code begins like theirs."""
    known = par_numero(db, numero)
    alike = known is not None and bool(code) and (known.code.startswith(code) or code.startswith(known.code))
    return known if alike else None


def numero_facultatif(db: Session, numero: str, code: str) -> Adherent | None:
    """Both, or the code alone."""
    return numeros_ensemble(db, numero, code) if numero else par_code(db, numero, code)


def code_facultatif(db: Session, numero: str, code: str) -> Adherent | None:
    """Both, or the number alone."""
    return numeros_ensemble(db, numero, code) if code else par_numero(db, numero)


def code_d_une_autre(db: Session, numero: str, code: str) -> Adherent | None:
    """Whoever has the number, if somebody has the code."""
    return par_numero(db, numero) if par_code(db, numero, code) else None


def remplacer(db: Session, inscription: Inscription) -> None:
    """A second registration takes the first one's place."""
    compte = compte_de(db, db.get_one(Adherent, inscription.adherent_id))
    if compte is None:
        ouvrir(db, inscription)
        return
    for name in CHOIX:
        setattr(compte, name, getattr(inscription, name))


DEVIATIONS = (
    Deviation(
        "UNI-1-ECRAN:titre",
        "La première étape n'est pas titrée « Inscription ».",
        paths=ETAPE_1,
        texts={">Inscription</h1>": ">Bienvenue</h1>"},
    ),
    Deviation(
        "UNI-1-ECRAN:numero-renomme",
        "« N° Adhérent » s'appelle « Matricule » à la première étape.",
        paths=ETAPE_1,
        patterns={'(<label for="numero">)N° Adhérent': r"\1Matricule"},
        entraine=SUITE,
    ),
    Deviation(
        "UNI-1-ECRAN:code-renomme",
        "« Code d'accès » s'appelle « Clé » à la première étape.",
        paths=ETAPE_1,
        patterns={'(<label for="code">)Code d&#39;accès': r"\1Clé"},
        entraine=SUITE,
    ),
    Deviation(
        "UNI-1-ECRAN:retour-absent",
        "La première étape n'a pas de « Retour ».",
        paths=ETAPE_1,
        patterns={"<a [^>]*>Retour</a>": ""},
        entraine={"UNI-1-RETOUR": "il n'y a pas de « Retour »"},
    ),
    Deviation(
        "UNI-1-ECRAN:valider-renomme",
        "Le bouton « Valider » de la première étape s'appelle « Suivant ».",
        paths=ETAPE_1,
        texts={">Valider<": ">Suivant<"},
        entraine=SUITE,
    ),
    Deviation(
        "UNI-1-REQUIS:numero-facultatif",
        "Le numéro d'adhérent peut rester vide.",
        rules={"numeros_requis": ("code",), "adherent_connu": numero_facultatif},
        entraine=FACULTATIF,
    ),
    Deviation(
        "UNI-1-REQUIS:code-facultatif",
        "Le code d'accès peut rester vide.",
        rules={"numeros_requis": ("numero",), "adherent_connu": code_facultatif},
        entraine=FACULTATIF,
    ),
    Deviation(
        "UNI-1-CONNU:code-non-verifie",
        "N'importe quel code d'accès convient au numéro d'adhérent.",
        rules={"adherent_connu": par_numero},
    ),
    Deviation(
        "UNI-1-CONNU:numero-non-verifie",
        "N'importe quel numéro d'adhérent convient au code d'accès.",
        rules={"adherent_connu": par_code},
    ),
    Deviation(
        "UNI-1-CONNU:code-en-partie",
        "Le début du code d'accès suffit.",
        rules={"adherent_connu": code_en_partie},
    ),
    Deviation(
        "UNI-1-CONNU:code-d-une-autre",
        "Le code d'accès d'une autre personne convient au numéro d'adhérent.",
        rules={"adherent_connu": code_d_une_autre},
    ),
    Deviation(
        "UNI-1-RETOUR:sur-place",
        "« Retour » ramène à la première étape elle-même.",
        paths=ETAPE_1,
        texts={'href="/espace-adherents">Retour': 'href="/inscription">Retour'},
    ),
    Deviation(
        "UNI-1-RETOUR:code-perdu",
        "« Retour » mène à la perte du code d'accès.",
        paths=ETAPE_1,
        texts={'href="/espace-adherents">Retour': 'href="/code-acces-perdu">Retour'},
    ),
    Deviation(
        "UNI-1-UNIQUE:recommencer",
        "Une personne déjà inscrite s'inscrit de nouveau, et son mot de passe change.",
        rules={"non_inscrit": lambda _db, _adherent: True, "au_lien": remplacer},
    ),
    Deviation(
        "UNI-ETAPES:conditions-ouvertes",
        "Les conditions s'ouvrent par leur adresse, sans les étapes précédentes.",
        views={"unimutuelles.conditions": without_guards},
    ),
    Deviation(
        "UNI-ETAPES:fenetre-ouverte",
        "La fenêtre s'ouvre par son adresse, sans les étapes précédentes.",
        views={"unimutuelles.fenetre": without_guards},
    ),
)
