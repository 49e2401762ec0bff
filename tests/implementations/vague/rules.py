"""The rules on values, as the server applies them; those of the password are also published to the page."""

import re
import unicodedata
from collections.abc import Collection

QUESTIONS = (
    "Quel était le prénom de votre meilleur ami d'enfance ?",
    "Dans quelle ville votre mère est-elle née ?",
    "Quel était le nom de votre première école ?",
    "Quel est le titre de votre livre préféré ?",
)
FIFTH = "Quelle était la couleur de votre premier vélo ?"
EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]"
)


def questions(wrong: Collection[str]) -> list[str]:
    """The reminder questions to choose from."""
    return [*QUESTIONS, FIFTH] if "UNI-2-QUESTIONS:cinq" in wrong else list(QUESTIONS)


def password_rules(wrong: Collection[str], *, renewed: bool = False) -> list[dict[str, str]]:
    """Patterns that Python and the page's script both understand, with what to say where one is not met."""
    least = 7 if "UNI-MDP-LONGUEUR:sept" in wrong else 8
    most = 16 if "UNI-MDP-SUFFIT:seize" in wrong else 64
    digit = r"[0-9]|^[\s\S]{10,}$" if "UNI-MDP-CHIFFRE:lettres" in wrong else "[0-9]"
    rules = [
        {"pattern": rf"^[\s\S]{{{least},}}$", "message": "Le mot de passe doit comporter au moins 8 caractères."},
        {"pattern": rf"^[\s\S]{{0,{most}}}$", "message": f"Le mot de passe ne peut dépasser {most} caractères."},
        {"pattern": digit, "message": "Le mot de passe doit comporter au moins un chiffre."},
    ]
    if "UNI-MDP-MAJUSCULE:absente" not in wrong:
        rules.append({"pattern": "[A-ZÀ-ÖØ-Þ]", "message": "Le mot de passe doit comporter au moins une majuscule."})
    if not (renewed and "UNI-MDP-MINUSCULE:changement" in wrong):
        rules.append({"pattern": "[a-zà-öø-ÿ]", "message": "Le mot de passe doit comporter au moins une minuscule."})
    return rules


def password_errors(
    password: str, confirmation: str, secrets: Collection[str], wrong: Collection[str], *, renewed: bool = False
) -> dict[str, str]:
    """What is to be said about a password entered twice; `secrets` are numbers that it must not contain."""
    errors: dict[str, str] = {}
    text = unicodedata.normalize("NFC", password)
    rules = [] if "UNI-SERVEUR:page-seule" in wrong else password_rules(wrong, renewed=renewed)
    failed = [rule["message"] for rule in rules if not re.search(rule["pattern"], text)]
    if not password:
        errors["password"] = "Choisissez un mot de passe."
    elif failed:
        errors["password"] = " ".join(failed)
    elif any(secret in text for secret in secrets):
        errors["password"] = "Le mot de passe ne doit contenir ni votre numéro d'adhérent ni votre code d'accès."
    fold = str.casefold if "UNI-MDP-CONFIRMATION:casse" in wrong else str
    if not confirmation:
        errors["confirmation"] = "Saisissez une seconde fois le mot de passe."
    elif fold(password) != fold(confirmation):
        errors["confirmation"] = "La confirmation est différente du mot de passe."
    return errors


def email_error(email: str, wrong: Collection[str] = ()) -> str | None:
    """What is to be said about an e-mail address, if anything."""
    if not email:
        return "Indiquez votre adresse email."
    if "UNI-2-EMAIL:domaine" in wrong and "@" in email[1:]:
        return None
    local = email.partition("@")[0]
    if len(email) > 254 or len(local) > 64 or not EMAIL.fullmatch(email):
        return "Cette adresse email n'est pas valable. Exemple : prenom.nom@exemple.fr"
    return None
