"""The rules on values: each function answers what is wrong with a value, in French, or nothing."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, datetime, time

Asked = Callable[[str], bool]
EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
MOBILE = re.compile(r"0[67]( ?[0-9]{2}){4}")
POSTAL = re.compile(r"\b[0-9]{5}\b")
ADDRESS = re.compile(r"[0-9]+\b.*[^\W\d_]{2,}.*\b[0-9]{5}\b\W*[^\W\d_]{1,}.*", re.DOTALL)
INVOICES = (".pdf", ".jpg", ".jpeg", ".png")
MAX_INVOICE = 5 * 1024 * 1024
OBVIOUS = ("0000", "1234", "azerty", "qwerty", "motdepasse", "password")


def fold(text: str) -> str:
    """Reduce a text to its letters and digits, without case or accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())


def number_key(number: str) -> str:
    """Reduce a member number to what identifies the policy: no space, no case."""
    return "".join(number.split()).upper()


def number_problem(value: str, wrong: Asked) -> str | None:
    """Judge the writing of a member number."""
    if not value:
        return "Indiquez votre numéro adhérent."
    if wrong("AST-NUMERO:chiffres-seuls") and not number_key(value).isdigit():
        return "Le numéro adhérent ne comporte que des chiffres."
    return None


def email_problem(value: str) -> str | None:
    """Judge the writing of an e-mail address."""
    if not value:
        return "Indiquez votre adresse e-mail."
    if len(value) > 254 or not EMAIL.fullmatch(value):
        return "Cette adresse e-mail n’est pas complète (exemple : nom@exemple.fr)."
    return None


def mobile_problem(value: str, wrong: Asked, *, account: bool = False) -> str | None:
    """Judge the writing of a mobile number."""
    if not value:
        return "Indiquez votre numéro de téléphone mobile."
    pattern = MOBILE
    if wrong("AST-MOBILE:sans-07"):
        pattern = re.compile(r"06( ?[0-9]{2}){4}")
    elif wrong("AST-MOBILE:fixe-admis"):
        pattern = re.compile(r"0[1-7]( ?[0-9]{2}){4}")
    elif wrong("AST-MOBILE:chiffre-de-trop"):
        pattern = re.compile(r"0[67]( ?[0-9]{2}){4} ?[0-9]?")
    if pattern.fullmatch(value) or (account and wrong("AST-MOBILE:compte-non-verifie")):
        return None
    return "Le numéro doit être au format 06 xx xx xx xx ou 07 xx xx xx xx."


def show_mobile(value: str, wrong: Asked) -> str:
    """Write a mobile number in pairs, as documented."""
    digits = "".join(value.split())
    pairs = " ".join(digits[i:i + 2] for i in range(0, len(digits), 2))
    return pairs[1:] if wrong("AST-COMPTE:zero-perdu") else pairs


def password_problem(value: str, wrong: Asked, where: str) -> str | None:
    """Judge a new password, `where` being registration, change or forgotten."""
    if where == "registration" and wrong("AST-SERVEUR:mdp-navigateur") and value:
        return None
    least = 7 if wrong("AST-MDP-LONGUEUR:sept") else 8
    if where == "forgotten" and wrong("AST-MDP-LONGUEUR:oubli-sans-minimum"):
        least = 1
    missing = []
    if len(value) < least:
        missing.append("au moins 8 caractères")
    if not any(c.isupper() for c in value) and not wrong("AST-MDP-MAJUSCULE:non-exigee"):
        missing.append("une majuscule")
    lenient = where == "change" and wrong("AST-MDP-MINUSCULE:change-sans-minuscule")
    if not any(c.islower() for c in value) and not lenient:
        missing.append("une minuscule")
    if not any(c in "0123456789" for c in value) and not wrong("AST-MDP-CHIFFRE:non-exige"):
        missing.append("un chiffre")
    if missing:
        return "Il manque à ce mot de passe : " + ", ".join(missing) + "."
    most = 16 if wrong("AST-MDP-SUFFIT:seize-au-plus") else 128
    return f"Ce mot de passe dépasse {most} caractères." if len(value) > most else None


def is_obvious(password: str, words: Iterable[str], wrong: Asked) -> bool:
    """Tell whether a password holds a well-known sequence or a word about the person."""
    if wrong("AST-MDP-EVIDENT:sans-avis"):
        return False
    folded = fold(password)
    own = (fold(word) for word in words)
    return any(word in folded for word in OBVIOUS) or any(len(word) > 2 and word in folded for word in own)


def address_problem(value: str) -> str | None:
    """Judge whether an address has its number, street, post code and town."""
    if not value:
        return "Indiquez l’adresse complète."
    if len(value) > 300 or not ADDRESS.fullmatch(value):
        return "L’adresse doit comporter le numéro, la rue, le code postal (5 chiffres) et la ville."
    return None


def town(address: str) -> str:
    """Take what follows the post code of an address."""
    return POSTAL.split(address)[-1]


def parse_date(value: str) -> date | None:
    """Read a native date field."""
    try:
        return date.fromisoformat(value) if len(value) == 10 else None
    except ValueError:
        return None


def parse_time(value: str) -> time | None:
    """Read a native time field."""
    try:
        return datetime.strptime(value[:5], "%H:%M").time()
    except ValueError:
        return None


def invoice_problem(name: str, size: int) -> str | None:
    """Judge an uploaded invoice by its name and size."""
    if not name or not size:
        return "Joignez la facture."
    if not name.lower().endswith(INVOICES):
        return "La facture doit être un fichier PDF, JPEG ou PNG."
    return "La facture dépasse 5 Mo." if size > MAX_INVOICE else None
