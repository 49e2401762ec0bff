"""The rules on values; each check answers with what to tell the person, or an empty text."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

KINDS = ("[a-z]", "[A-Z]", "[0-9]", r"[!-/:-@\[-`{-~]")
Wrong = frozenset[str]


def plain(text: str) -> str:
    """Give a text without accents, case or doubled spaces, for comparing answers."""
    parts = unicodedata.normalize("NFD", text)
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).casefold().split())


def check_code(code: str, wrong: Wrong) -> str:
    """Tell what is wrong with a new user code."""
    if not code.strip():
        return "Créez un code d’utilisateur."
    if "DSJ-SERVEUR:code" in wrong:
        return ""
    low = 4 if "DSJ-CODE-LONGUEUR:quatre" in wrong else 5
    high = 35 if "DSJ-CODE-LONGUEUR:trente-cinq" in wrong else 36
    allowed = "[A-Za-z0-9_]*" if "DSJ-CODE-ALPHANUMERIQUE:souligne" in wrong else "[A-Za-z0-9]*"
    if not low <= len(code) <= high:
        return f"Le code d’utilisateur compte de {low} à {high} caractères."
    if not re.fullmatch(allowed, code):
        return "Le code d’utilisateur ne contient que des lettres sans accent et des chiffres."
    if "DSJ-CODE-SUFFIT:lettre-devant" in wrong and code[0].isdigit():
        return "Le code d’utilisateur commence par une lettre."
    return ""


def check_password(password: str, wrong: Wrong) -> str:
    """Tell what is wrong with a new password."""
    if not password:
        return "Créez un mot de passe."
    if len(password) < (7 if "DSJ-MDP-LONGUEUR:sept" in wrong else 8):
        return "Le mot de passe compte au moins 8 caractères."
    if len(password) > 64:
        return "Le mot de passe compte au plus 64 caractères."
    if not re.fullmatch("[!-~]+", password):
        return "Le mot de passe ne contient ni espace ni lettre accentuée."
    kinds = sum(bool(re.search(kind, password)) for kind in KINDS)
    if "DSJ-MDP-CLASSES:chiffre-symbole" in wrong and re.search("[0-9]", password):
        kinds += not re.search(KINDS[3], password)
    if kinds < 3:
        return "Le mot de passe réunit 3 des 4 types : minuscules, majuscules, chiffres, symboles."
    if "DSJ-MDP-SUFFIT:chiffre" in wrong and not re.search("[0-9]", password):
        return "Le mot de passe contient au moins un chiffre."
    return ""


def check_repeat(password: str, again: str, wrong: Wrong) -> str:
    """Tell whether the password was not entered twice alike."""
    if "DSJ-MDP-CONFIRMATION:casse" in wrong:
        password, again = password.lower(), again.lower()
    return "" if password == again else "Les deux mots de passe ne sont pas identiques."


def check_reminder(reminder: str, password: str, wrong: Wrong) -> str:
    """Tell what is wrong with a reminder."""
    if not reminder.strip():
        return "" if "DSJ-AIDE-REQUIS:vide" in wrong else "Choisissez un aide-mémoire."
    hint, secret = reminder.casefold(), password.casefold()
    given_away = hint.strip() == secret if "DSJ-AIDE-DISCRET:egal" in wrong else secret in hint
    return "L’aide-mémoire ne peut pas contenir votre mot de passe." if secret and given_away else ""


def read_date(text: str, wrong: Wrong) -> str:
    """Give the date of birth as aaaa-mm-jj, or an empty text where it is none."""
    text = text.strip()
    turned = re.fullmatch("([0-9]{2})-([0-9]{2})-([0-9]{4})", text)
    if turned and "DSJ-PERSONNE-FORMAT:jour-devant" in wrong:
        text = "-".join(reversed(turned.groups()))
    if "DSJ-PERSONNE-FORMAT:trente-fevrier" in wrong:
        return text if re.fullmatch("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", text) else ""
    return text if is_date(text) else ""


def is_date(text: str) -> bool:
    """Say whether a text is a date that exists, written aaaa-mm-jj."""
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def is_phone(text: str) -> bool:
    """Say whether a text is a North American telephone number, however it is spaced."""
    return bool(re.fullmatch("1?[0-9]{10}", re.sub(r"[\s().+‑-]", "", text)))
