"""`docs/control.openapi.yaml` says what the contract and the catalogue say."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from mire.catalogue import Catalogue, Portal, load
from mire.target.control import MESSAGE_TEXTS
from mire.target.invent import Inventor
from mire.target.members import faults as person_faults
from tests.repository.openapi import DOCUMENT, examples, faults, nodes, resolved, target

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE: Catalogue = load(ROOT / "features")
PORTALS = [pytest.param(portal, id=portal.id) for portal in CATALOGUE.portals.values()]


def person(portal: Portal) -> dict[str, Any]:
    """The schema of the portal's people."""
    found: dict[str, Any] = resolved(DOCUMENT["components"]["schemas"][f"Person{portal.id.capitalize()}"])
    return found


def test_every_reference_leads_somewhere() -> None:
    """No `$ref` of the document is dangling."""
    found = [node["$ref"] for node in nodes() if "$ref" in node]
    assert all(isinstance(target(reference), dict) for reference in found)
    assert len(found) > len(PORTALS)


@pytest.mark.parametrize("portal", PORTALS)
def test_a_portals_person_has_the_keys_of_its_catalogue(portal: Portal) -> None:
    """Required are `personne`, and beside them only `personne_facultatif` is known."""
    schema = person(portal)
    assert set(portal.member_keys) == set(schema["required"])
    assert {*portal.member_keys, *portal.optional_member_keys} == set(schema["properties"])


@pytest.mark.parametrize("portal", PORTALS)
def test_who_is_invented_is_of_the_schema(portal: Portal) -> None:
    """What mire posts, the optional keys included, is what the document announces."""
    invented = Inventor(portal, 1).invent(**dict.fromkeys(portal.optional_member_keys, True))
    assert [] == list(faults(invented, person(portal)))


@pytest.mark.parametrize("portal", PORTALS)
def test_a_portals_example_is_a_person_of_it(portal: Portal) -> None:
    """Both for the document and for mire, which would take it from a portal or a file."""
    posted = DOCUMENT["paths"]["/members"]["post"]["requestBody"]["content"]["application/json"]
    example = resolved(posted["examples"][portal.id])["value"]
    assert ([], []) == (list(faults(example, person(portal))), list(person_faults(example, portal)))


def test_all_portals_are_named_and_no_others() -> None:
    """Where a portal says which it is, and where a person is one of several."""
    schemas = DOCUMENT["components"]["schemas"]
    assert set(CATALOGUE.portals) == set(schemas["About"]["properties"]["portal"]["enum"])
    assert len(CATALOGUE.portals) == len(schemas["Person"]["anyOf"])


def test_every_example_is_of_its_schema() -> None:
    """Whoever copies one has a right one."""
    found = list(examples())
    assert [] == [fault for schema, value in found for fault in faults(value, schema)]
    assert len(found) > len(PORTALS)


def test_a_wrong_example_would_be_noticed() -> None:
    """The check is not blind: a missing key, a blank text, a wrong type and a wrong date are faults."""
    cowan = DOCUMENT["components"]["schemas"]["PersonCowan"]
    wrong = {"certificate": 1, "first_name": " ", "birth_date": "20011231", "email": "a@example.org"}
    assert {".certificate", ".first_name", ".birth_date", ".last_name"} == {
        fault.partition(":")[0] for fault in faults(wrong, cowan)
    }


def test_a_message_has_the_keys_that_mire_reads() -> None:
    """Those of the page's example too."""
    page = (ROOT / "docs" / "contract.md").read_text("utf-8")
    [shown] = json.loads(re.findall(r"```json\n(.*?)```", page, re.DOTALL)[0])
    schema = DOCUMENT["components"]["schemas"]["Message"]
    assert {*MESSAGE_TEXTS, "text", "html"} == set(schema["required"]) == set(schema["properties"])
    assert [] == list(faults(shown, schema))


def test_the_clocks_header_is_described_and_stands_at_no_control_endpoint() -> None:
    """It belongs to the portal's own pages."""
    header = DOCUMENT["components"]["parameters"]["ClockOffset"]
    assert ("Mire-Clock-Offset", "header", 0) == (header["name"], header["in"], header["schema"]["minimum"])
    assert {"/", "/members", "/messages"} == set(DOCUMENT["paths"])
    assert not [node for node in nodes(DOCUMENT["paths"]) if node.get("$ref", "").endswith("ClockOffset")]
