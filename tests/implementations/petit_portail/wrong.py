"""Ways in which this portal can be wrong: the requirement each breaks, a colon, a word; and what changes."""

import unicodedata
from dataclasses import replace
from typing import Any

from .behaviour import Behaviour

RIGHT = Behaviour()


def without_accents(text: str) -> str:
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()


def without(*fields: str) -> frozenset[str]:
    return RIGHT.required - set(fields)


WRONG: dict[str, dict[str, Any]] = {
    "DSJ-OBLIGATOIRE:poste": {"starred": RIGHT.starred | {"poste"}},
    "DSJ-REGIME-CONNU:certificat-seul": {"contract_checked": False},
    "DSJ-REGIME-UNIQUE:reinscription": {"plan_unique": False},
    "DSJ-PERSONNE-NOM:facultatif": {"required": without("nom")},
    "DSJ-PERSONNE-FORMAT:31-fevrier": {"day_exists": lambda _, month, day: month <= 12 and day <= 31},
    "DSJ-PERSONNE-FACULTATIF:poste": {"required": RIGHT.required | {"poste"}},
    "DSJ-PERSONNE-AFFICHAGE:sans-accents": {"displayed": without_accents},
    "DSJ-PERSONNE-FIGE:modifiable": {"details_editable": True},
    "DSJ-CODE-LONGUEUR:4": {"code_min": 4},
    "DSJ-CODE-LONGUEUR:37": {"code_max": 37},
    "DSJ-CODE-SUFFIT:35": {"code_max": 35},
    "DSJ-CODE-SUFFIT:commence-par-une-lettre": {"code_starts_with_letter": True},
    "DSJ-CODE-ALPHANUMERIQUE:tiret-bas": {"code_also": "_"},
    "DSJ-CODE-UNIQUE:reprise": {"code_unique": False},
    "DSJ-MDP-LONGUEUR:7": {"password_min": 7},
    "DSJ-MDP-CLASSES:2": {"password_kinds": 2},
    "DSJ-MDP-SUFFIT:symbole-impose": {"password_needs_symbol": True},
    "DSJ-MDP-SUFFIT:19": {"password_max": 19},
    "DSJ-MDP-CONFIRMATION:casse": {"confirmed": lambda one, two: one.casefold() == two.casefold()},
    "DSJ-MDP-CONFIRMATION:ignoree": {"confirmed": lambda *_: True},
    "DSJ-AIDE-REQUIS:facultatif": {"required": without("indice")},
    "DSJ-AIDE-DISCRET:seulement-egal": {"gives_away": lambda reminder, password: reminder == password},
    "DSJ-MERE-REQUIS:facultatif": {"required": without("mere")},
    "DSJ-CONFIRMATION:sans-code": {"confirmation_shows_code": False},
    "DSJ-SESSION-REFUSE:tout-mot-de-passe": {"password_checked": False},
    "DSJ-SESSION-DISCRET:code-inconnu": {"discreet": False},
    "DSJ-CONVENTION:contournable": {"terms_guard": False},
    "DSJ-CONVENTION-UNEFOIS:chaque-fois": {"terms_once": False},
    "DSJ-CARTE:certificat-tronque": {"card_certificate": lambda certificate: certificate[:-1]},
    "DSJ-RECLAMATION:absente": {"claims": False},
    "DSJ-PRIVE:carte-sans-session": {"card_private": False},
    "DSJ-AIDE:autre-numero": {"help_line": "1-866-838-7850"},
    "DSJ-ETAPES:sans-garde": {"steps_guarded": False},
    "DSJ-SERVEUR:code": {"code_checked_by_server": False},
}


HOPELESS: dict[str, dict[str, Any]] = {"tout-refuse": {"password_kinds": 5}}
"""Nobody can register: whatever is refused there proves nothing."""


def behaviour(wrong: tuple[str, ...] = ()) -> Behaviour:
    """The right portal with each named way of being wrong; KeyError for a name that is not listed."""
    changes = [(WRONG | HOPELESS)[name] for name in wrong]
    return replace(RIGHT, **{field: value for change in changes for field, value in change.items()})
