"""Rules of the assistance portal on values (E 1, 2, 4)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tests.forge.checks import Checks, digit, folded, lower, upper

PASSWORD_PATTERN = r"(?=.*[A-Z])(?=.*[a-z])(?=.*\d).{8,}"
PASSWORD_HINT = "Au moins 8 caractères, dont une majuscule, une minuscule et un chiffre."
_OBVIOUS = re.compile(r"(motdepasse|password|azerty|qwerty|0000|1234|(.)\2\2\2)", re.IGNORECASE)


def password_problem(check: Checks, password: str, person: Mapping[str, object]) -> str:
    """What is wrong with a password, one sentence; nothing where it is right."""
    if not check.long("AST-MDP-LONGUEUR", password, 8, 64):
        return "Le mot de passe compte au moins 8 caractères."
    if not check.holds("AST-MDP-MAJUSCULE", upper(password)):
        return "Le mot de passe contient au moins une majuscule."
    if not check.holds("AST-MDP-MINUSCULE", lower(password)):
        return "Le mot de passe contient au moins une minuscule."
    if not check.holds("AST-MDP-CHIFFRE", digit(password)):
        return "Le mot de passe contient au moins un chiffre."
    towns = person.get("towns", ())
    known = [person.get("first_name", ""), person.get("last_name", ""), *(towns if isinstance(towns, list) else ())]
    names = [folded(str(name), "loose") for name in known]
    own = any(len(name) > 2 and name in folded(password, "loose") for name in names)
    if not check.holds("AST-MDP-EVIDENT", not (own or _OBVIOUS.search(password))):
        return "Ce mot de passe est trop facile à deviner."
    if check.broken("AST-MDP-SUFFIT", "symbol-wanted") and password.isalnum():
        return "Le mot de passe contient au moins un symbole."
    return ""


def mobile(check: Checks, number: str) -> bool:
    """06 or 07 and four pairs; spaces, dots, hyphens between them or nothing (open point 10)."""
    plain = re.sub(r"[ .-]", "", number)
    way = check.way("AST-MOBILE")
    shape = {"any-zero": r"0\d{9}", "short": r"0[67]\d{7,8}", "long": r"0[67]\d{8,}", "start": r"0[67]\d{8}.*"}
    return bool(re.fullmatch(shape.get(way, r"0[67]\d{8}"), plain, re.ASCII)) or way == "unchecked"
