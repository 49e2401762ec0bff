"""Rules of the group insurance on values (A 7, B 1 to 4)."""

from __future__ import annotations

import re

from tests.forge.checks import Checks, day, digit, lower, upper

PASSWORD_HINT = (
    "8 caractères au moins, de trois des quatre types : minuscules, majuscules, chiffres, symboles (!, $, #, %)."
)
CODE_HINT = "De 5 à 36 caractères alphanumériques, sans caractère spécial."


class Rules:
    """Each under the requirement of its portal: `ids` exchanges the web's for the application's."""

    def __init__(self, check: Checks, ids: dict[str, str]) -> None:
        self.check, self._ids = check, ids

    def id(self, requirement: str) -> str:
        """What it is called at this portal."""
        return self._ids.get(requirement, requirement)

    def way(self, requirement: str) -> str:
        """How it is broken."""
        return self.check.way(self.id(requirement))

    def password(self, text: str) -> str:
        """What is wrong with a password, one sentence; nothing where it is right."""
        if not self.check.long(self.id("DSJ-MDP-LONGUEUR"), text, 8):
            return "Le mot de passe contient au moins 8 caractères."
        kinds = sum((lower(text), upper(text), digit(text), bool(re.search(r"[^\w\s]|_", text))))
        least = {"two-kinds": 2, "four-kinds": 4, "unchecked": 0}.get(self.way("DSJ-MDP-CLASSES"), 3)
        least = 4 if self.way("DSJ-MDP-SUFFIT") == "four-kinds" else least
        return "" if kinds >= least else "Le mot de passe contient trois des quatre types de caractères."

    def code(self, text: str) -> str:
        """What is wrong with a user code."""
        if not self.check.long(self.id("DSJ-CODE-LONGUEUR"), text, 5, 36):
            return "Le code d'utilisateur compte de 5 à 36 caractères."
        plain = {"hyphen": text.replace("-", ""), "symbols": re.sub(r"[^\w\s]|_", "", text)}
        shown = plain.get(self.way("DSJ-CODE-ALPHANUMERIQUE"), text)
        if not self.check.holds(self.id("DSJ-CODE-ALPHANUMERIQUE"), shown.isalnum()):
            return "Le code d'utilisateur ne contient que des lettres et des chiffres."
        wanted = self.way("DSJ-CODE-SUFFIT") == "digit-wanted" and not digit(text)
        return "Le code d'utilisateur contient un chiffre." if wanted else ""

    def reminder(self, text: str, password: str) -> str:
        """What is wrong with a reminder."""
        gives = bool(password) and password.lower() in text.lower()
        if self.way("DSJ-AIDE-DISCRET") == "equal-only":
            gives = text == password
        return (
            "" if self.check.holds(self.id("DSJ-AIDE-DISCRET"), not gives) else "L'aide-mémoire révèle le mot de passe."
        )

    def birth(self, text: str) -> bool:
        """Whether it is a day, year first."""
        way = self.way("DSJ-PERSONNE-FORMAT")
        if way == "any-day":
            return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", text))
        return day(text, "ymd") is not None or (way == "either-order" and day(text, "dmy") is not None)


def telephone(text: str) -> bool:
    """Ten digits, a country's 1 in front of them or not."""
    return bool(re.fullmatch(r"1?\d{10}", re.sub(r"\D", "", text)))
