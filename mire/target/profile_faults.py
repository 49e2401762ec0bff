"""Every fault of a profile as a clause for whoever wrote it: the key, what it holds, what was expected."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mire.target.profile_checks import nearest
from mire.target.profile_file import KEYED, TABLES, ProfileFile, known_keys

Place = tuple[int | str, ...]

_SECRET = {"token", "password"}
_KEY_OF_A_TABLE = "[key]"


class ProfileError(Exception):
    """A profile cannot be used; each of `problems` is one clause, and the message lists them all."""

    def __init__(self, file: object, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        if len(self.problems) == 1:
            super().__init__(f"{file}: {self.problems[0]}{'' if self.problems[0].endswith('?') else '.'}")
        else:
            listed = "".join(f"\n  - {problem}" for problem in self.problems)
            super().__init__(f"{file}: {len(self.problems)} problems:{listed}")


def resolve(value: Any, environ: Mapping[str, str], missing: dict[Place, str], at: Place = ()) -> Any:
    """`value` with every « env:NAME » in it replaced; those not set go to `missing` by their place."""
    if isinstance(value, dict):
        return {key: resolve(item, environ, missing, (*at, key)) for key, item in value.items()}
    if isinstance(value, list):
        return [resolve(item, environ, missing, (*at, number)) for number, item in enumerate(value)]
    if not (isinstance(value, str) and value.startswith("env:")):
        return value
    name = value.removeprefix("env:")
    if name not in environ:
        missing[at] = name
    return environ.get(name, value)


def clauses(error: ValidationError, missing: Mapping[Place, str]) -> list[str]:
    """Each fault once, in the order of the file; what an unset variable leads to, and what an unknown key holds, is not
    reported twice."""
    faults, details = unset(missing), error.errors(include_url=False)
    unknown = {detail["loc"][:-1] for detail in details if detail["loc"][-1:] == (_KEY_OF_A_TABLE,)}
    for detail in details:
        if detail["loc"] not in missing and detail["loc"] not in unknown:
            faults += [f"{_where(detail['loc'])}: {what}" for what in _what(detail)]
    return list(dict.fromkeys(faults))


def unset(missing: Mapping[Place, str]) -> list[str]:
    """The variables that are not set, as clauses."""
    return [f"{_where(at)}: the environment variable {name} is not set" for at, name in missing.items()]


def _where(place: Place) -> str:
    """`("declares", "known", "COW-LANGUE", "until")` as « declares.known.COW-LANGUE.until »."""
    parts = [
        f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place if part != _KEY_OF_A_TABLE
    ]
    return "".join(parts).lstrip(".")


def _what(detail: ErrorDetails) -> Iterator[str]:
    place, given = detail["loc"], detail["input"]
    shown = "" if place[-1] in _SECRET or isinstance(given, dict | list) else f"« {given} » is wrong; "
    match detail["type"]:
        case "extra_forbidden":
            yield f"unknown key{_hint(place)}"
        case "missing":
            yield "missing"
        case "value_error":
            yield from str(detail["ctx"]["error"]).split("\n")
        case "literal_error":
            yield f"{shown}expected {detail['ctx']['expected'].replace(chr(39), chr(34))}"
        case "string_too_short":
            yield "is empty; expected a text"
        case "string_type":
            yield f"{shown}expected a text in quotes"
        case "list_type" if place[-1] in KEYED:
            yield f"{shown}expected a list of tables, each under [[{place[-1]}]]"
        case "model_type" | "dict_type":
            yield f"{shown}expected a table"
        case _:
            yield f"{shown}{detail['msg'].replace('Input should be', 'expected')}"


def _hint(place: Place) -> str:
    """The known key most like an unknown one, in its own table or, by its very name, in another."""
    *table, key = place
    if hint := nearest(str(key), known_keys(tuple(table))):
        return hint
    if key in ProfileFile.model_fields:
        return "; it belongs before the first table"
    if owner := next((name for name, model in TABLES.items() if key in model.model_fields), None):
        return f"; it belongs under [{owner}]"
    return f"; expected {', '.join(known_keys(tuple(table)))}"
