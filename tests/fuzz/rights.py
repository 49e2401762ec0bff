"""Validators that are right, each using a freedom that the documents leave."""

from __future__ import annotations

import re
import unicodedata

from tests.fuzz.written import (
    CODE,
    COW,
    FRENCH,
    ISO,
    KINDS,
    MAIL,
    MDP,
    MOBILE,
    UNI,
    Check,
    both,
    day,
    full,
    kinds,
    sized,
    within,
)

DIGITS = (r"\d", str.isdigit, str.isdecimal, str.isnumeric)


def trimmed(check: Check) -> Check:
    """Spaces around are taken away first."""
    return lambda value: check(value.strip())


def strict(check: Check, ascii_only: str = r"[!-~]*") -> Check:
    """Nothing beyond ASCII is taken."""
    return both(check, full(ascii_only))


def any_of(test: object) -> Check:
    """A character for which `test`, a method of str, says yes."""
    return lambda value: any(test(char) for char in value)  # type: ignore[operator]


def three_of(*checks: Check) -> Check:
    """Three of them say yes."""
    return lambda value: sum(check(value) for check in checks) >= 3


NOT_ALNUM = lambda value: any(not char.isalnum() for char in value)  # noqa: E731
LOWER, UPPER = any_of(str.islower), any_of(str.isupper)
OBVIOUS = re.compile(r"password|azerty|(.)\1\1\1|1234|abcd", re.IGNORECASE)

RIGHTS: list[tuple[str, Check]] = [
    ("DSJ-CODE", CODE),
    ("DSJ-CODE", trimmed(CODE)),
    ("DSJ-CODE", lambda v: v.isalnum() and 5 <= len(v) <= 36),
    ("DSJ-CODE", full(r"[^\W_]{5,36}")),
    ("DSJ-CODE", full(r"[A-Za-zÀ-ÿ\d]{5,36}")),
    (
        "DSJ-CODE",
        lambda v: unicodedata.normalize("NFC", v).isalnum() and 5 <= len(unicodedata.normalize("NFC", v)) <= 36,
    ),
    ("DSJ-CODE", lambda v: v.isalnum() and 5 <= len(v.encode()) <= 36),
    ("DSJ-CODE", within(r"^[A-Za-z0-9]{5,36}$")),
    ("DSJ-MDP", MDP),
    ("DSJ-MDP", strict(MDP)),
    ("DSJ-MDP", both(MDP, sized(8, 20))),
    ("DSJ-MDP", both(sized(8, 72), kinds("[a-z]", "[A-Z]", r"\d", r"[^A-Za-z0-9]", needed=3))),
    ("DSJ-MDP", both(sized(8), kinds("[a-z]", "[A-Z]", r"\d", r"\W|_", needed=3))),
    ("DSJ-MDP", both(sized(8), kinds("[a-z]", "[A-Z]", "[0-9]", r"[!$#%\s\x00-\x1f]", needed=3))),
    ("DSJ-MDP", both(sized(8), three_of(LOWER, UPPER, any_of(str.isdigit), NOT_ALNUM))),
    (
        "DSJ-MDP",
        both(sized(8), three_of(LOWER, UPPER, any_of(str.isnumeric), any_of(lambda c: not c.isascii() or c in "!$#%"))),
    ),
    ("DSJ-MDP", both(MDP, lambda v: OBVIOUS.search(v) is None)),
    ("DSJ-MDP", both(lambda v: len(v.encode("utf-16-le")) // 2 >= 8, kinds(*KINDS, needed=3))),
    ("COW-MDP", COW),
    ("COW-MDP", kinds("[a-z]", "[A-Z]", r"[^A-Za-z0-9]")),
    ("COW-MDP", both(sized(4, 20), strict(kinds("[a-z]", "[A-Z]", r"[!-/:-@\[-`{-~]"), r"[\s!-~]*"))),
    ("COW-MDP", both(LOWER, UPPER, lambda v: any(unicodedata.category(c)[0] in "PSZC" for c in v))),
    ("UNI-MDP", UNI),
    ("UNI-MDP", full(r"(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9]{8,20}")),
    ("UNI-MDP", both(sized(8), LOWER, UPPER, any_of(str.isdigit))),
    ("AST-MDP", both(UNI, sized(8, 64))),
    ("AST-MDP", both(UNI, lambda v: OBVIOUS.search(v) is None)),
    ("AST-MOBILE", MOBILE),
    ("AST-MOBILE", full(r"0[67]([ .-]?\d{2}){4}")),
    ("AST-MOBILE", lambda v: full(r"(\+33|0)[67][0-9]{8}")(re.sub(r"[\s().-]", "", v))),
    ("DSJ-PERSONNE-FORMAT", ISO),
    ("DSJ-PERSONNE-FORMAT", day("%Y-%m-%d")),
    ("DSJ-PERSONNE-FORMAT", lambda v: v == "" or day("%Y-%m-%d")(v.strip().replace("/", "-"))),
    ("DSJ-PERSONNE-FORMAT", both(ISO, lambda v: "1900" < v < "2026")),
    ("COW-PERSONNE-FORMAT", FRENCH),
    ("COW-PERSONNE-FORMAT", day("%d-%m-%Y")),
    ("COW-COURRIEL", full(MAIL)),
    ("COW-COURRIEL", full(r"[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}")),
    ("UNI-2-EMAIL", full(MAIL)),
]
