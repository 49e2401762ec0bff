"""Rules as an OpenAPI description says them, for the comparison with Schemathesis (`make bench-fuzz`)."""

import random
import re
from datetime import date
from typing import Any

import pytest

from mire.catalogue import Rule
from mire.fuzz.samples import samples
from scripts.fuzz_bench.described import description_of, schema_of
from scripts.fuzz_bench.served import catalogue

RULES = [rule for portal in catalogue().portals.values() for rule in portal.rules.values()]
BEYOND = {"AST-MOBILE", "COW-PERSONNE-FORMAT", "UNI-2-EMAIL", "COW-COURRIEL"}
"""Their bad samples are of another form: a schema's `format` or pattern, checked here only for what it has accepted."""


def takes(schema: dict[str, Any], value: str) -> bool:
    """Whether a value matches, as far as the keywords that are used here go."""
    fits = {
        "type": lambda _: True,
        "minLength": lambda least: len(value) >= least,
        "maxLength": lambda most: len(value) <= most,
        "pattern": lambda pattern: re.search(pattern, value) is not None,
        "format": lambda form: _reads(form, value),
        "allOf": lambda every: all(takes(one, value) for one in every),
        "anyOf": lambda some: any(takes(one, value) for one in some),
    }
    return all(fits[keyword](asked) for keyword, asked in schema.items())


def _reads(form: str, value: str) -> bool:
    if form == "email":
        return "@" in value
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_the_documents_have_accepted_matches_the_description(rule: Rule) -> None:
    """A description that forbade it would make Schemathesis look worse than it is."""
    good = samples(rule, random.Random(1)).good
    assert good
    assert [] == [value for value in good if not takes(schema_of(rule), value)]


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.id not in BEYOND], ids=lambda rule: rule.id)
def test_what_breaks_a_requirement_does_not(rule: Rule) -> None:
    """The description says the documents' edges, which is all that Schemathesis knows of them."""
    bad = samples(rule, random.Random(1)).bad
    assert bad
    assert [] == [value for value in bad if takes(schema_of(rule), value)]


def test_the_check_is_one_operation() -> None:
    """Of one value, taken or refused."""
    described = description_of(RULES[0])["paths"]["/essai"]["post"]
    assert ["200", "400"] == list(described["responses"])
