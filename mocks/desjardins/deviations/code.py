"""Deviations on the user code's screen, the reminder, the mother's first name and the confirmation."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from flask import redirect, url_for
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mocks.desjardins.models import Compte
from mocks.desjardins.rules import Rules
from mocks.kit.deviations import Deviation, View

ECRAN = "/inscription/code"
CONFIRMATION = "/inscription/confirmation"
REQUIS = tuple(Rules().code_requis)
SERVEUR = {"DSJ-SERVEUR": "c'est ce que la vérification envoie au serveur"}


def libelle(slug: str, ancien: str, nouveau: str) -> Deviation:
    """Another text than the guide's, for a field or the button."""
    return Deviation(
        f"DSJ-CODE-ECRAN:{slug}",
        f"« {ancien} » s'appelle « {nouveau} ».",
        paths=ECRAN,
        texts={f">{ancien}<": f">{nouveau}<"},
    )


def longueur(exigence: str, phrase: str, **rules: int) -> Deviation:
    """Other limits for the user code's length."""
    entraine = {
        "DSJ-CODE-LONGUEUR": {"DSJ-SERVEUR": "le serveur accepte la longueur que la vérification lui envoie"},
        "DSJ-CODE-SUFFIT": {"DSJ-CODE-LONGUEUR": "la longueur refusée est à la limite de celles qui sont exigées"},
    }
    return Deviation(exigence, phrase, rules=rules, entraine=entraine[exigence.partition(":")[0]])


def caractere(slug: str, nom: str, caractere: str) -> Deviation:
    """A special character that a user code may hold."""
    return Deviation(
        f"DSJ-CODE-ALPHANUMERIQUE:{slug}",
        f"Un code d'utilisateur peut contenir {nom}.",
        rules={"code_caracteres": f"[A-Za-z0-9]|{caractere}"},
    )


def exige(slug: str, phrase: str, interdit: str) -> Deviation:
    """A rule for user codes that no document gives: those that the pattern finds are refused."""
    return Deviation(f"DSJ-CODE-SUFFIT:{slug}", phrase, rules={"code_interdit": interdit})


def cle_unique(code: str) -> str:
    """A key that no other account has, whatever the code."""
    return f"{code.casefold()} {uuid4()}"


def le_plus_recent(db: Session, code: str) -> Compte | None:
    """The account of that code that was made last."""
    same = select(Compte).where(func.lower(Compte.code) == code.lower()).order_by(Compte.id.desc())
    return db.scalar(same.limit(1))


def sans(champ: str) -> dict[str, tuple[str, ...]]:
    """The rules without that requirement."""
    return {"code_requis": tuple(name for name in REQUIS if name != champ)}


def vers_connexion(_view: View) -> View:
    """No confirmation: straight to sign-in."""
    return lambda **_: redirect(url_for(".connexion"))


def egal(aide: str, mdp: str) -> bool:
    """Only a reminder that is the password itself is refused."""
    return aide != mdp


def tout(*_: Any) -> bool:
    """Everything is fine."""
    return True


DEVIATIONS = (
    Deviation(
        "DSJ-CODE-CHOIX:question",
        "La question qui précède le choix est posée autrement.",
        paths=ECRAN,
        patterns={"Êtes-vous déjà inscrit aux services en ligne[^<]*": "Avez-vous déjà un compte? "},
        entraine={"DSJ-CODE-ECRAN": "sans sa question, le choix qui montre les champs de création ne se trouve pas"},
    ),
    Deviation(
        "DSJ-CODE-CHOIX:oui-absent",
        "L'option « Oui, utiliser mes code d'utilisateur et mot de passe existants » manque.",
        paths=ECRAN,
        patterns={'<div class="choice">(?:(?!</div>).)*Oui, utiliser.*?</div>': ""},
    ),
    Deviation(
        "DSJ-CODE-CHOIX:oui-renomme",
        "L'option « Oui, utiliser mes code d'utilisateur et mot de passe existants » est écrite autrement.",
        paths=ECRAN,
        patterns={"Oui, utiliser mes[^<]*": "Oui, j'ai déjà un compte."},
    ),
    libelle("creer-code", "Créer un code d'utilisateur", "Code souhaité"),
    libelle("creer-mot-de-passe", "Créer un mot de passe", "Nouveau mot de passe"),
    libelle("confirmer", "Confirmer le mot de passe", "Mot de passe (bis)"),
    libelle("aide-memoire", "Choisir un aide-mémoire", "Indice"),
    libelle("mere", "Prénom de votre mère", "Question secrète"),
    libelle("soumettre", "Soumettre", "Envoyer"),
    longueur("DSJ-CODE-LONGUEUR:min-4", "Un code de 4 caractères est accepté.", code_min=4),
    longueur("DSJ-CODE-LONGUEUR:max-37", "Un code de 37 caractères est accepté.", code_max=37),
    longueur("DSJ-CODE-LONGUEUR:sans-maximum", "Un code de 100 caractères est accepté.", code_max=100),
    longueur("DSJ-CODE-SUFFIT:min-6", "Un code de 5 caractères est refusé.", code_min=6),
    longueur("DSJ-CODE-SUFFIT:max-35", "Un code de 36 caractères est refusé.", code_max=35),
    exige("chiffre-exige", "Un code sans chiffre est refusé.", "^[^0-9]*$"),
    exige("lettre-exigee", "Un code sans lettre est refusé.", "^[^A-Za-z]*$"),
    exige("majuscules-refusees", "Un code qui contient une majuscule est refusé.", "[A-Z]"),
    exige("z-refuse", "Un code qui contient la lettre z est refusé.", "[zZ]"),
    exige("sept-refuse", "Un code qui contient le chiffre 7 est refusé.", "7"),
    exige("chiffre-en-tete-refuse", "Un code qui commence par un chiffre est refusé.", "^[0-9]"),
    caractere("trait-d-union", "un trait d'union", r"\-"),
    replace(caractere("souligne", "un trait de soulignement", "_"), entraine=SERVEUR),
    caractere("point", "un point", r"\."),
    caractere("arobase", "une arobase", "@"),
    caractere("espace", "une espace", " "),
    caractere("dollar", "un signe de dollar", r"\$"),
    Deviation(
        "DSJ-CODE-UNIQUE:partage",
        "Un code d'utilisateur déjà pris est accepté.",
        rules={"code_cle": cle_unique, "compte_du_code": le_plus_recent},
    ),
    Deviation(
        "DSJ-CODE-UNIQUE:refus-muet",
        "Un code d'utilisateur déjà pris est refusé sans que rien ne le dise.",
        paths=ECRAN,
        patterns={'<div class="summary"(?:(?!</div>).)*est déjà pris.*?</div>': ""},
    ),
    Deviation("DSJ-AIDE-REQUIS:facultatif", "L'aide-mémoire peut rester vide.", rules=sans("aide_memoire")),
    Deviation(
        "DSJ-AIDE-DISCRET:tout-accepte",
        "L'aide-mémoire peut être le mot de passe.",
        rules={"aide_discrete": tout},
    ),
    Deviation(
        "DSJ-AIDE-DISCRET:egal-seulement",
        "L'aide-mémoire peut contenir le mot de passe au milieu d'une phrase.",
        rules={"aide_discrete": egal},
    ),
    Deviation("DSJ-MERE-REQUIS:facultatif", "Le prénom de la mère peut rester vide.", rules=sans("mere")),
    Deviation(
        "DSJ-CONFIRMATION:sans-code",
        "La confirmation ne montre pas le code d'utilisateur.",
        paths=CONFIRMATION,
        patterns={'<strong class="code">.*?</strong>': "<strong>••••••</strong>"},
    ),
    Deviation(
        "DSJ-CONFIRMATION:code-tronque",
        "La confirmation ne montre que le début du code d'utilisateur.",
        paths=CONFIRMATION,
        patterns={'<strong class="code">(.{3}).*?</strong>': r"<strong>\1…</strong>"},
    ),
    Deviation(
        "DSJ-CONFIRMATION:continuer-renomme",
        "Le lien « Continuer » de la confirmation s'appelle « Fermer ».",
        paths=CONFIRMATION,
        texts={">Continuer</a>": ">Fermer</a>"},
    ),
    Deviation(
        "DSJ-CONFIRMATION:continuer-ailleurs",
        "« Continuer » ramène à l'inscription.",
        paths=CONFIRMATION,
        patterns={'href="[^"]*">Continuer</a>': 'href="/inscription">Continuer</a>'},
    ),
    Deviation(
        "DSJ-CONFIRMATION:absente",
        "L'inscription mène à la connexion, sans page de confirmation.",
        views={"desjardins.confirmation": vers_connexion},
    ),
)
