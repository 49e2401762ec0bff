"""The rules on values. Each answers with a message for the person, or with an empty string."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date

Wrong = Callable[[str], bool]

EMPTY = "Ce champ est obligatoire."
SYMBOLS = r"""[!-/:-@\[-`{-~]"""


def clean(value: str) -> str:
    """What a person typed in a text field, without spaces around it."""
    return unicodedata.normalize("NFC", value).strip()


def folded(value: str) -> str:
    """For an answer to a question: without case, accents and needless spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFD", value) if not unicodedata.combining(c))
    return " ".join(bare.casefold().replace("’", "'").replace("-", " ").split())


def name(value: str) -> str:
    if not value:
        return EMPTY
    if len(value) > 80:
        return "Saisissez au plus 80 caractères."
    if any(unicodedata.category(c) in ("Cc", "Cs") for c in value):
        return "Ce champ contient un caractère qui ne peut pas être utilisé."
    return ""


def birth_date(value: str, today: date, wrong: Wrong) -> str:
    """value: aaaa-mm-jj, or the same put together from three fields."""
    if not value.strip("-"):
        return "" if wrong("R360-PERSONNE:date-vide") else EMPTY
    parts = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", value)
    if not parts:
        return "Saisissez une date complète, dont l'année compte quatre chiffres."
    year, month, day = map(int, parts.groups())
    if wrong("R360-PERSONNE:date-impossible") and 1900 <= year <= today.year and 1 <= month <= 12 and 1 <= day <= 31:
        return ""
    try:
        born = date(year, month, day)
    except ValueError:
        return "Cette date n'existe pas."
    if born > today or born.year < 1900:
        return "Vérifiez cette date."
    return ""


def telephone(value: str) -> str:
    digits = re.sub(r"[^0-9]", "", value)
    if not re.fullmatch(r"[0-9 ().+\-\u00a0\u2011]+", value) or not re.fullmatch(r"1?[2-9][0-9]{9}", digits):
        return "Saisissez un numéro de téléphone à 10 chiffres, indicatif régional compris."
    return ""


def extension(value: str) -> str:
    return "" if re.fullmatch(r"[0-9]{0,8}", value) else "Saisissez le poste en chiffres."


def user_code(value: str, wrong: Wrong) -> str:
    if not value:
        return EMPTY
    least = 4 if wrong("R360-CODE:quatre") else 5
    most = 37 if wrong("R360-CODE:trente-sept") else 35 if wrong("R360-CODE:trente-cinq") else 36
    if not least <= len(value) <= most:
        return "Le code d'utilisateur doit compter de 5 à 36 caractères."
    allowed = r"[A-Za-z0-9._-]+" if wrong("R360-CODE:tiret") else r"[A-Za-z0-9]+"
    if not re.fullmatch(allowed, value):
        return "Le code d'utilisateur ne peut contenir que des lettres et des chiffres, sans caractère spécial."
    return ""


def password(value: str, wrong: Wrong) -> str:
    if not value:
        return EMPTY
    if len(value) < (7 if wrong("R360-MDP:sept") else 8):
        return "Le mot de passe doit compter au moins 8 caractères."
    if len(value) > 256:
        return "Le mot de passe est trop long."
    kinds = ["[a-z]", "[A-Z]", "[0-9]"] + ([] if wrong("R360-MDP:symboles") else [SYMBOLS])
    if sum(bool(re.search(kind, value)) for kind in kinds) < (2 if wrong("R360-MDP:deux-types") else 3):
        return "Le mot de passe doit combiner 3 des 4 types de caractères."
    return ""


def confirmation(value: str, first: str, wrong: Wrong) -> str:
    if not value:
        return EMPTY
    if wrong("R360-MDP:confirmation-casse"):
        value, first = value.lower(), first.lower()
    return "" if value == first else "Les deux mots de passe ne sont pas identiques."


def reminder(value: str, secret: str, wrong: Wrong) -> str:
    if not value:
        return "" if wrong("R360-NOUVEAU:aide-vide") else EMPTY
    if len(value) > 250:
        return "Saisissez au plus 250 caractères."
    hidden, told = secret.strip().casefold(), value.casefold()
    given_away = hidden == told if wrong("R360-NOUVEAU:aide-egale") else hidden in told
    return "L'aide-mémoire ne doit pas révéler votre mot de passe." if hidden and given_away else ""
