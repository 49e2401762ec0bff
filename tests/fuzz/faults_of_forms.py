"""Validators of telephone numbers, dates and addresses that are each wrong in one way."""

from __future__ import annotations

import re
from datetime import date

from tests.fuzz.written import (
    FRENCH,
    ISO,
    MAIL,
    MOBILE,
    Check,
    both,
    but,
    day,
    full,
    loosely,
    within,
)


def iso_week(value: str) -> bool:
    """`date.fromisoformat`, which takes weeks as well."""
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


FORMS: dict[str, tuple[str, list[Check]]] = {
    "AST-MOBILE": (
        "AST-MOBILE",
        [
            full(r"0[0-9]( [0-9]{2}){4}"),
            full(r"0[6-8]( [0-9]{2}){4}"),
            full(r"0[5-7]( [0-9]{2}){4}"),
            full(r"06( [0-9]{2}){4}"),
            full(r"07( [0-9]{2}){4}"),
            full(r"0[67]( [0-9]{2}){3,4}"),
            full(r"0[67]( [0-9]{2}){4,5}"),
            full(r"0[67]( [0-9]{1,2}){4}"),
            full(r"0[67]( [1-9][0-9]){4}"),
            full(r"0[67]( [0-9][1-9]){4}"),
            full(r"0[67]( [0-8]{2}){4}"),
            within(r"0[67]( [0-9]{2}){4}"),
            within(r"^0[67]( [0-9]{2}){4}"),
            within(r"0[67]( [0-9]{2}){4}$"),
            full(r"[06][67]( [0-9]{2}){4}"),
            within(r"^0[67]( [0-9]{2}){4}$", re.MULTILINE),
            full(r"0[67]( \w{2}){4}"),
            full(r"[0-9 ]{14}"),
            but(MOBILE, within("00 00")),
            full(r"0[67][0-9 ]{8,14}"),
            full(r"0[67](.[0-9]{2}){4}"),
            full(r".{2}( [0-9]{2}){4}"),
        ],
    ),
    "DSJ-PERSONNE-FORMAT": (
        "DSJ-PERSONNE-FORMAT",
        [
            full(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
            loosely(0, 2, 1),
            both(full("[0-9-]{10}"), loosely(2, 1, 0)),
            full(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"),
            lambda v: ISO(v[:10]),
            lambda v: ISO(v[-10:]),
            lambda v: ISO(v) or day("%y-%m-%d")(v),
            lambda v: ISO(v) or day("%d-%m-%Y")(v),
            but(ISO, within("-02-29")),
            lambda v: ISO(v) or day("%Y-%d-%m")(v),
            lambda v: ISO(v) or v.endswith("1900-02-29") or v == "1900-02-29",
            both(ISO, within("^19")),
            but(ISO, within("-31$")),
            but(ISO, within("-12-")),
            but(ISO, within("-01$")),
            both(ISO, lambda v: v > "1940"),
            within(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}"),
            but(ISO, within("-(10|20|30)$")),
            lambda v: any(ISO(line) for line in v.splitlines()),
            lambda v: "-" in v,
            iso_week,
        ],
    ),
    "COW-PERSONNE-FORMAT": (
        "COW-PERSONNE-FORMAT",
        [
            full(r"[0-9]{2}-[0-9]{2}-[0-9]{4}"),
            lambda v: FRENCH(v) or ISO(v),
            day("%m-%d-%Y"),
            lambda v: FRENCH(v) or day("%m-%d-%Y")(v),
            lambda v: FRENCH(v) or day("%d-%m-%y")(v),
            lambda v: FRENCH(v[:10]),
            lambda v: any(FRENCH(line) for line in v.splitlines()),
            but(FRENCH, within("^3")),
            but(FRENCH, within("-1[0-2]-")),
        ],
    ),
    "COW-COURRIEL": (
        "COW-COURRIEL",
        [
            within("@"),
            full(r"\S+@\S+\.\S+"),
            full(r"[^@]+@[^@.]+(\.[^@.]+)+"),
            full(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
            full(r"[a-z]+@[a-z]+(\.[a-z]+)+"),
            within(MAIL),
            within(f"^{MAIL}"),
            within(f"^{MAIL}$", re.MULTILINE),
            full(r"[^@\s]*@[^@\s.]+(\.[^@\s.]+)+"),
            full(r"[a-z0-9]+@[a-z]+(\.[a-z]+)+"),
            full(r"[a-z0-9.]+@[a-z]+\.[a-z]+"),
            full(r"[a-z0-9._]+@[a-z]+\.[a-z]+"),
            full(r"[a-z0-9.-]+@[a-z]+\.[a-z]+"),
            full(r"[a-z][a-z0-9._-]*@[a-z]+\.[a-z]+"),
            full(r"[a-z0-9._-]{2,}@[a-z]+\.[a-z]+"),
            full(r"[a-z0-9._-]{1,20}@[a-z]+\.[a-z]+"),
            within(f"{MAIL}$"),
            full(r"[^@]+@[^@]+"),
            lambda v: full(MAIL)(v.replace(" ", "")),
            full(r".+@[^@\s.]+(\.[^@\s.]+)+"),
        ],
    ),
}
