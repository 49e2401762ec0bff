"""The rules on values: passwords, birth dates, addresses."""

import re
import unicodedata
from datetime import date

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

SHORTEST, LONGEST = 8, 128


def is_special(char: str, digits_count: bool) -> bool:
    """Say whether a character is neither a letter, nor a digit, nor a space."""
    return not char.isalnum() and not char.isspace() or digits_count and char.isdigit()


def password_problems(password: str, wrong: frozenset[str]) -> list[str]:
    """Give what a password lacks, in words for the person."""
    if "COW-SERVEUR:mot-de-passe-script" in wrong:
        return []
    problems = []
    longest = 16 if "COW-MDP-SUFFIT:seize-au-plus" in wrong else LONGEST
    if not SHORTEST <= len(password) <= longest:
        problems.append("Le mot de passe doit compter de 8 à 128 caractères.")
    if not any(c.isupper() for c in password) and "COW-MDP-MAJUSCULE:facultative" not in wrong:
        problems.append("Le mot de passe doit contenir au moins une lettre majuscule.")
    if not any(c.islower() for c in password) and "COW-MDP-MINUSCULE:facultative" not in wrong:
        problems.append("Le mot de passe doit contenir au moins une lettre minuscule.")
    if not any(is_special(c, "COW-MDP-SPECIAL:chiffre-suffit" in wrong) for c in password):
        problems.append("Le mot de passe doit contenir au moins un caractère spécial.")
    if sum(c.isalpha() for c in password) < 2:
        problems.append("Le mot de passe doit contenir au moins deux lettres.")
    try:
        CommonPasswordValidator().validate(password)
    except ValidationError:
        problems.append("Ce mot de passe est trop courant.")
    return problems


def same_passwords(first: str, second: str, wrong: frozenset[str]) -> bool:
    """Say whether the two entries are alike."""
    if "COW-MDP-CONFIRMATION:casse" in wrong:
        return first.casefold() == second.casefold()
    return first == second


def same_addresses(first: str, second: str, wrong: frozenset[str]) -> bool:
    """Say whether the two addresses are alike."""
    if "COW-COURRIEL-DOUBLE:partie-locale" in wrong:
        return first.partition("@")[0] == second.partition("@")[0]
    return first == second or "COW-SERVEUR:courriels-script" in wrong


def birth_date(day: str, month: str, year: str) -> date | None:
    """Read a birth date from its three fields; nothing when it does not exist, is to come or is too long ago."""
    if not (
        re.fullmatch(r"[0-9]{1,2}", day) and re.fullmatch(r"[0-9]{1,2}", month) and re.fullmatch(r"[0-9]{4}", year)
    ):
        return None
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if date(1900, 1, 1) <= found <= date.today() else None


def exchanged(found: date) -> date | None:
    """Give the date with day and month exchanged, where it exists."""
    return birth_date(str(found.month), str(found.day), str(found.year))


def normal_password(password: str, wrong: frozenset[str]) -> str:
    """Give the password as it is hashed."""
    composed = unicodedata.normalize("NFC", password)
    return composed.casefold() if "COW-SESSION-REFUSE:casse-ignoree" in wrong else composed
