"""Cowan's rules on values (C 5 to 9)."""

from __future__ import annotations

from tests.forge.checks import Checks, day, letters, lower, symbol, upper

PASSWORD_PATTERN = r"(?=.*[A-Z])(?=.*[a-z])(?=.*[^\w\s]).*"
PASSWORD_HINT = "Au moins une lettre majuscule, une lettre minuscule, un caractère spécial et deux lettres."
QUESTIONS = [
    ("ecole", "Quel était le nom de votre école primaire ?"),
    ("animal", "Comment s'appelait votre premier animal ?"),
    ("ville", "Dans quelle ville votre mère est-elle née ?"),
    ("livre", "Quel livre avez-vous relu le plus souvent ?"),
]


def password_problem(check: Checks, password: str) -> str:
    """What is wrong with a password, one sentence; nothing where it is right."""
    if not check.holds("COW-MDP-MAJUSCULE", upper(password)):
        return "Le mot de passe contient au moins une lettre majuscule."
    if not check.holds("COW-MDP-MINUSCULE", lower(password)):
        return "Le mot de passe contient au moins une lettre minuscule."
    if not check.holds("COW-MDP-SPECIAL", symbol(password)):
        return "Le mot de passe contient au moins un caractère spécial."
    if letters(password) < 2 and not check.way("COW-MDP-MAJUSCULE") and not check.way("COW-MDP-MINUSCULE"):
        return "Le mot de passe contient au moins deux lettres."
    digit_wanted = check.broken("COW-MDP-SUFFIT", "digit-wanted") and not any(c.isdigit() for c in password)
    return "Le mot de passe contient au moins un chiffre." if digit_wanted else ""


def birth(check: Checks, written: str) -> str | None:
    """The day as ISO 8601; None where what was written is none, day first, with hyphens."""
    found = day(written, "dmy")
    way = check.way("COW-PERSONNE-FORMAT")
    if found is None and way == "either-order":
        found = day(written, "ymd") or day(_turned(written), "dmy")
    return found.isoformat() if found else None


def _turned(written: str) -> str:
    parts = written.split("-")
    return "-".join([parts[1], parts[0], parts[2]]) if len(parts) == 3 else written
