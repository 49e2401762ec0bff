"""Rules on values: names, numbers, mobile telephones, passwords. The page's patterns come from the same place."""

import re
import unicodedata
from dataclasses import dataclass

FORMAT = "Le mot de passe doit contenir au minimum 8 caractères dont au moins une majuscule, une minuscule et un chiffre."
COMMON = {"azerty123", "motdepasse1", "password1", "bonjour1", "qwerty123"}


def plain(text: str) -> str:
    """A name without case, accents and punctuation."""
    stripped = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in stripped.casefold()).split())


def plain_number(number: str) -> str:
    """A member number without spaces and case."""
    return "".join(number.split()).upper()


def mobile_pattern(portal, place: str) -> str | None:
    """What the page and the server take as a mobile number; None: anything."""
    if place == "compte" and portal.is_wrong("AST-MOBILE:account-unchecked"):
        return None
    if portal.is_wrong("AST-MOBILE:nine-digits"):
        return r"0[67]([\s.\-]?[0-9]){7,8}"
    return r"0[67]([\s.\-]?[0-9]{2}){4}"


def mobile_ok(portal, place: str, value: str) -> bool:
    pattern = mobile_pattern(portal, place)
    if pattern is None or portal.is_wrong("AST-SERVEUR:mobile"):
        return True
    return re.fullmatch(pattern, value) is not None


def mobile_written(value: str) -> str:
    """06 12 34 56 78, however it was entered; what is no such number stays as it is."""
    digits = re.sub(r"[\s.\-]", "", value)
    if not re.fullmatch(r"[0-9]{9,10}", digits):
        return value
    return " ".join(digits[i : i + 2] for i in range(0, len(digits), 2))


@dataclass(frozen=True)
class PasswordRules:
    length: int = 8
    upper: bool = True
    lower: bool = True
    digit: bool = True
    symbol: bool = False
    obvious: bool = True

    @property
    def pattern(self) -> str:
        """The same rules for the page, as an HTML pattern (what is obvious is left to the server)."""
        parts = [
            r"(?=.*\p{Lu})" if self.upper else "",
            r"(?=.*\p{Ll})" if self.lower else "",
            r"(?=.*[0-9])" if self.digit else "",
            r"(?=.*[^\p{L}0-9])" if self.symbol else "",
        ]
        return "".join(parts) + f".{{{self.length},}}"

    def missing(self, password: str) -> list[str]:
        found = [
            (len(password) < self.length, f"il compte moins de {self.length} caractères"),
            (self.upper and not any(c.isupper() for c in password), "il y manque une majuscule"),
            (self.lower and not any(c.islower() for c in password), "il y manque une minuscule"),
            (self.digit and not any("0" <= c <= "9" for c in password), "il y manque un chiffre"),
            (self.symbol and all(c.isalnum() for c in password), "il y manque un caractère spécial"),
        ]
        return [words for is_missing, words in found if is_missing]


def password_rules(portal, place: str) -> PasswordRules:
    """The rules where a password is entered: « inscription », « changement » or « oubli »."""
    length = 7 if portal.is_wrong("AST-MDP-LONGUEUR:seven") else 8
    if place == "oubli" and portal.is_wrong("AST-MDP-LONGUEUR:reset-unchecked"):
        length = 1
    no_digit = place == "changement" and portal.is_wrong("AST-MDP-CHIFFRE:change-unchecked")
    return PasswordRules(
        length=length,
        upper=not portal.is_wrong("AST-MDP-MAJUSCULE:not-needed"),
        lower=not portal.is_wrong("AST-MDP-MINUSCULE:not-needed"),
        digit=not no_digit,
        symbol=portal.is_wrong("AST-MDP-SUFFIT:symbol"),
        obvious=not portal.is_wrong("AST-MDP-EVIDENT:accepted"),
    )


def password_complaints(portal, place: str, password: str, words: list[str]) -> list[str]:
    """What is wrong with a password, for a person whose names and towns are `words`."""
    rules = password_rules(portal, place)
    complaints = []
    missing = [] if portal.is_wrong("AST-SERVEUR:password") else rules.missing(password)
    if missing:
        complaints.append("Ce mot de passe n'est pas au format attendu : " + ", ".join(missing) + ".")
    if rules.obvious and is_obvious(password, words):
        complaints.append("Ce mot de passe est trop évident. Évitez votre prénom, votre lieu de résidence, « 0000 », « 1234 »…")
    return complaints


def is_obvious(password: str, words: list[str]) -> bool:
    text = plain(password).replace(" ", "")
    personal = [w for w in (plain(word).replace(" ", "") for word in words) if len(w) >= 3]
    return text in COMMON or any(piece in text for piece in ["0000", "1234", *personal])
