"""The rules on values, as pure functions. Each takes the set of ways in which the portal is wrong."""

import re
import unicodedata
from datetime import date

COURRIEL = re.compile(r"[^\s@<>()\[\]\\,;:\"]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")
DATE = re.compile(r"([0-9]{2})-([0-9]{2})-([0-9]{4})")
QUESTIONS = ["animal", "ecole", "rue", "ville", "plat"]


def propre(value) -> str:
    """Text as a person meant it: NFC, no spaces at the ends, single spaces within."""
    return " ".join(unicodedata.normalize("NFC", value).split()) if isinstance(value, str) else ""


def pareil(one: str, other: str) -> bool:
    """Whether two names are the same; case does not count, accents and hyphens do."""
    return propre(one).replace("’", "'").casefold() == propre(other).replace("’", "'").casefold()


def courriel_valide(value: str) -> bool:
    """Whether the text is an e-mail address."""
    local = value.partition("@")[0]
    return bool(
        len(value) <= 254 and len(local) <= 64 and COURRIEL.fullmatch(value)
        and ".." not in value and not local.startswith(".") and not local.endswith(".")
    )


def adresses(courriel: str, confirmation: str, faux: frozenset[str]) -> dict[str, str]:
    """Errors of the address section by field."""
    erreurs = {}
    if not courriel:
        erreurs["courriel"] = "requis"
    elif "COW-COURRIEL-FORME:tout" not in faux and not courriel_valide(courriel):
        erreurs["courriel"] = "courriel_forme"
    one, two = courriel.casefold(), confirmation.casefold()
    if "COW-COURRIEL-DOUBLE:domaine" in faux:
        one, two = one.partition("@")[0], two.partition("@")[0]
    if not confirmation:
        erreurs["confirmation"] = "requis"
    elif one != two:
        erreurs["confirmation"] = "courriel_double"
    return erreurs


def lire_date(value: str) -> date | None:
    """The date that jj-mm-aaaa names, or None where there is none."""
    match = DATE.fullmatch(value)
    try:
        return date(int(match[3]), int(match[2]), int(match[1])) if match else None
    except ValueError:
        return None


def erreur_date(value: str, faux: frozenset[str] = frozenset()) -> str | None:
    """What is wrong with a date, as a code."""
    if not value:
        return "requis"
    if "COW-PERSONNE-FORMAT:impossible" in faux and (DATE.fullmatch(value) or value == "Invalid Date"):
        return None
    if not DATE.fullmatch(value):
        return "date_forme"
    return None if lire_date(value) else "date_inexistante"


def mot_de_passe(value: str, confirmation: str, faux: frozenset[str]) -> dict[str, str]:
    """Errors of a new password and of its confirmation, by field."""
    if "COW-SERVEUR:mot-de-passe" in faux:
        return {} if value else {"mot_de_passe": "requis"}
    erreurs = {}
    special = any(not c.isalnum() and not c.isspace() and c.isprintable() for c in value)
    if "COW-MDP-SPECIAL:chiffre" in faux:
        special = special or any(c.isdigit() for c in value)
    if not value:
        erreurs["mot_de_passe"] = "requis"
    elif len(value) > 128:
        erreurs["mot_de_passe"] = "mdp_long"
    elif not any(c.isupper() for c in value) and "COW-MDP-MAJUSCULE:absente" not in faux:
        erreurs["mot_de_passe"] = "mdp_majuscule"
    elif not any(c.islower() for c in value) and "COW-MDP-MINUSCULE:absente" not in faux:
        erreurs["mot_de_passe"] = "mdp_minuscule"
    elif not special:
        erreurs["mot_de_passe"] = "mdp_special"
    elif sum(c.isalpha() for c in value) < 2:
        erreurs["mot_de_passe"] = "mdp_lettres"
    elif "COW-MDP-SUFFIT:chiffre" in faux and not any(c.isdigit() for c in value):
        erreurs["mot_de_passe"] = "mdp_chiffre"
    same = value == confirmation
    if "COW-MDP-CONFIRMATION:casse" in faux:
        same = value.casefold() == confirmation.casefold()
    if not confirmation:
        erreurs["confirmation"] = "requis"
    elif not same:
        erreurs["confirmation"] = "mdp_double"
    return erreurs


def question(choice: str, answer: str, faux: frozenset[str]) -> dict[str, str]:
    """Errors of the verification question and its answer, by field."""
    erreurs = {}
    if choice not in QUESTIONS:
        erreurs["question"] = "question"
    if not answer and "COW-QUESTION:reponse" not in faux:
        erreurs["reponse"] = "requis"
    return erreurs


def reponse_normale(value: str) -> str:
    """An answer as it is kept: without case, accents or spaces at the ends."""
    flat = unicodedata.normalize("NFD", propre(value).casefold())
    return "".join(c for c in flat if not unicodedata.combining(c))
