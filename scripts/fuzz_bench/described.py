"""A field's rule as an OpenAPI description of its check, and what Schemathesis draws from that."""

from __future__ import annotations

import json
import subprocess
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from mire.catalogue import CharKind, Rule
from mire.catalogue.rules import Contains, Shape
from scripts.fuzz_bench.served import ROOT

PYTHON: Final = ROOT / ".venv-schemathesis" / "bin" / "python"
"""Schemathesis has an environment of its own: in mire's it would load itself into every run of pytest."""

_DRAW = Path(__file__).with_name("draw_described.py")
_CHARACTERS: Final = {
    CharKind.LOWER: "a-z",
    CharKind.UPPER: "A-Z",
    CharKind.DIGIT: "0-9",
    CharKind.SYMBOL: r"!-/:-@\[-`{-~",
    CharKind.SPACE: " ",
}
_DATES: Final = {"aaaa": "[0-9]{4}", "mm": "(0[1-9]|1[0-2])", "jj": "(0[1-9]|[12][0-9]|3[01])"}


def schema_of(rule: Rule) -> dict[str, Any]:
    """The JSON schema of the values that the documents have accepted, as far as such a schema can say it."""
    match rule.shape:
        case Shape.DATE if rule.layout == "aaaa-mm-jj":
            return {"type": "string", "format": "date"}
        case Shape.DATE:
            pattern = "-".join(_DATES[part] for part in rule.layout.split("-"))
            return {"type": "string", "pattern": f"^{pattern}$"}
        case Shape.MAIL:
            return {"type": "string", "format": "email"}
        case Shape.MOBILE:
            return {"type": "string", "pattern": "^0[67]( [0-9]{2}){4}$"}
    schema: dict[str, Any] = {"type": "string", "pattern": "^[ -~]*$"}  # what can be typed on any keyboard
    if rule.length is not None:
        schema["minLength"] = rule.length.min
        schema |= {} if rule.length.max is None else {"maxLength": rule.length.max}
    if rule.allowed is not None:
        schema["pattern"] = f"^[{_characters(rule.allowed.kinds)}]*$"
    asked = [_containing(part) for part in rule.contains]
    return {**schema, "allOf": asked} if asked else schema


def description_of(rule: Rule) -> dict[str, Any]:
    """The check of one value, as OpenAPI 3.1: 200 where it is taken, 400 where it is not."""
    body = {
        "type": "object",
        "properties": {"value": schema_of(rule)},
        "required": ["value"],
        "additionalProperties": False,
    }
    check = {
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "responses": {"200": {"description": "pris"}, "400": {"description": "refusé"}},
    }
    return {"openapi": "3.1.0", "info": {"title": rule.id, "version": "1"}, "paths": {"/essai": {"post": check}}}


@lru_cache
def _drawn(description: str, count: int) -> tuple[str | None, ...]:
    command = [PYTHON, _DRAW, str(count)]
    done = subprocess.run(command, input=description, capture_output=True, text=True, check=True)
    return tuple(json.loads(done.stdout))


def drawn_by_schemathesis(rule: Rule, count: int) -> tuple[str | None, ...]:
    """So many values, by turns as described and not, always the same; None where what it sends holds no text."""
    return _drawn(json.dumps(description_of(rule), sort_keys=True), count)


def _containing(part: Contains) -> dict[str, Any]:
    if not part.distinct:
        return {"pattern": f"([{_characters(part.kinds)}].*){{{part.at_least}}}"}
    sets = combinations(part.kinds, part.at_least)
    return {"anyOf": [{"allOf": [{"pattern": f"[{_characters((kind,))}]"} for kind in kinds]} for kinds in sets]}


def _characters(kinds: tuple[CharKind, ...]) -> str:
    return "".join(_CHARACTERS[kind] for kind in kinds)
