"""The rules of every portal, as they come with the package: `documented.json`, written from the catalogues.

`make catalogue` writes it; a test holds that it says what features/ says.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from mire.catalogue import Catalogue, Rule

FILE: Final = "documented.json"


class UnknownField(LookupError):  # noqa: N818 - what a caller wrote, said in one sentence
    """No document has a rule for a field of this name."""


def fields() -> tuple[str, ...]:
    """The names of all fields that have a rule: « DSJ-CODE », « DSJ-MDP », …"""
    return tuple(_documented()["rules"])


def rule_of(field: str) -> Rule:
    """The rule of a field; UnknownField, with the nearest name, where there is none."""
    if field not in _documented()["rules"]:
        close = difflib.get_close_matches(field, fields(), n=1)
        raise UnknownField(f"no field « {field} »; " + (f"did you mean {close[0]}?" if close else ", ".join(fields())))
    return _rule(field)


def statement(requirement: str) -> str:
    """What a requirement of a rule says, in one French sentence."""
    return str(_documented()["statements"][requirement])


def documented(catalogue: Catalogue) -> str:
    """The file's content, from the catalogues."""
    portals = catalogue.portals.values()
    rules = {rule.id: rule for portal in portals for rule in portal.rules.values()}
    said = {id: one.statement for portal in portals for id, one in portal.requirements.items()}
    content = {
        "rules": {id: rule.model_dump(mode="json", by_alias=True, exclude_defaults=True) for id, rule in rules.items()},
        "statements": {id: said[id] for rule in rules.values() for id in rule.requirements},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


@cache
def _documented() -> Mapping[str, Mapping[str, Any]]:
    content: Mapping[str, Mapping[str, Any]] = json.loads(files(__package__).joinpath(FILE).read_text("utf-8"))
    return content


@cache
def _rule(field: str) -> Rule:
    return Rule.model_validate(_documented()["rules"][field])
