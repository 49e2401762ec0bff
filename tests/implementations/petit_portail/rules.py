"""What the two pages of the registration refuse, each in a sentence; keys are the fields' names."""

import re
from collections.abc import Mapping

from .behaviour import KINDS, Behaviour

NAMES = {
    "contrat": "le numéro de contrat",
    "certificat": "le numéro de certificat",
    "prenom": "le prénom",
    "nom": "le nom",
    "tel": "le numéro de téléphone principal",
    "poste": "le poste",
    "indice": "l’aide-mémoire",
    "mere": "le prénom de votre mère",
}
FIRST_PAGE = ("contrat", "certificat", "prenom", "nom", "tel", "poste")
SECOND_PAGE = ("indice", "mere")

Errors = dict[str, str]


def missing(form: Mapping[str, str], fields: tuple[str, ...], behaviour: Behaviour) -> Errors:
    absent = (name for name in fields if name in behaviour.required and not form[name].strip())
    return {name: f"Il manque {NAMES[name]}." for name in absent}


def check_identity(form: Mapping[str, str], behaviour: Behaviour) -> Errors:
    errors = missing(form, FIRST_PAGE, behaviour)
    parts = (form["annee"], form["mois"], form["jour"])
    if not all(parts):
        errors["annee"] = "Il manque la date de naissance."
    elif not all(re.fullmatch("[0-9]+", part) for part in parts) or len(form["annee"]) != 4:
        errors["annee"] = "La date de naissance s’écrit en chiffres, aaaa-mm-jj."
    elif not behaviour.day_exists(*map(int, parts)):
        errors["annee"] = "Cette date de naissance n’existe pas."
    return errors


def check_access(form: Mapping[str, str], behaviour: Behaviour) -> Errors:
    errors = missing(form, SECOND_PAGE, behaviour)
    if behaviour.code_checked_by_server and not re.fullmatch(behaviour.code_pattern, form["code"]):
        errors["code"] = (
            f"Un code d’utilisateur compte {behaviour.code_min} à {behaviour.code_max} lettres ou chiffres."
        )
    if refusal := check_password(form["mdp"], behaviour):
        errors["mdp"] = refusal
    elif not behaviour.confirmed(form["mdp"], form["mdp2"]):
        errors["mdp2"] = "Les deux mots de passe diffèrent."
    if form["mdp"] and behaviour.gives_away(form["indice"], form["mdp"]):
        errors["indice"] = "Votre aide-mémoire dévoile votre mot de passe."
    return errors


def check_password(password: str, behaviour: Behaviour) -> str:
    """The refusal, or "" for a password that will do."""
    if not behaviour.password_min <= len(password) <= behaviour.password_max:
        return f"Le mot de passe compte au moins {behaviour.password_min} caractères."
    kinds = [bool(re.search(kind, password)) for kind in KINDS]
    if sum(kinds) < behaviour.password_kinds or (behaviour.password_needs_symbol and not kinds[3]):
        return "Le mot de passe mêle trois des quatre types de caractères."
    return ""
