"""What this portal does, as values: the documents' rules by default, one of them changed by `wrong.py`."""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

KINDS = (r"[a-z]", r"[A-Z]", r"[0-9]", r"[!-/:-@\[-`{-~]")


def is_a_day(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day) <= date.today()
    except ValueError:
        return False


@dataclass(frozen=True)
class Behaviour:
    """One portal's rules; `replace` a field to make it wrong."""

    code_min: int = 5
    code_max: int = 36
    code_also: str = ""  # special characters taken all the same
    code_starts_with_letter: bool = False
    code_checked_by_server: bool = True
    code_unique: bool = True
    password_min: int = 8
    password_max: int = 128
    password_kinds: int = 3
    password_needs_symbol: bool = False
    confirmed: Callable[[str, str], bool] = operator.eq
    gives_away: Callable[[str, str], bool] = operator.contains  # (reminder, password)
    required: frozenset[str] = frozenset({"contrat", "certificat", "prenom", "nom", "tel", "indice", "mere"})
    starred: frozenset[str] = required
    day_exists: Callable[[int, int, int], bool] = is_a_day
    contract_checked: bool = True
    plan_unique: bool = True
    steps_guarded: bool = True
    confirmation_shows_code: bool = True
    password_checked: bool = True
    discreet: bool = True
    terms_guard: bool = True
    terms_once: bool = True
    displayed: Callable[[str], str] = str
    details_editable: bool = False
    card_private: bool = True
    card_certificate: Callable[[str], str] = str
    claims: bool = True
    help_line: str = "1-866-838-7580"

    @property
    def code_pattern(self) -> str:
        """For the server and, as it stands, for HTML's `pattern`."""
        first = "(?=[A-Za-z])" if self.code_starts_with_letter else ""
        return f"{first}[A-Za-z0-9{re.escape(self.code_also)}]{{{self.code_min},{self.code_max}}}"
