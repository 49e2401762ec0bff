"""The project's own catalogue: complete, and such that every rule can be judged."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mire.catalogue import Catalogue, Level, Portal, Requirement, Screen, load
from tests.catalogue.conftest import REPOSITORY

COUNTS = {
    "etudiant": 3,
    "desjardins": 53,
    "reclamation360": 14,
    "cowan": 42,
    "unimutuelles": 45,
    "assistance": 34,
}
LEVELS = {Level.REQUIRED: 138, Level.DEDUCED: 42, Level.ADVISED: 11}
VALIDATORS = {
    "desjardins": {"DSJ-CODE", "DSJ-MDP", "DSJ-PERSONNE-FORMAT"},
    "reclamation360": {"R360-CODE", "R360-MDP"},
    "cowan": {"COW-COURRIEL", "COW-MDP", "COW-PERSONNE-FORMAT"},
    "unimutuelles": {"UNI-2-EMAIL", "UNI-MDP"},
    "assistance": {"AST-MDP", "AST-MOBILE"},
}
PORTALS = load(REPOSITORY / "features").portals
SCREENS = [(portal, screen) for portal in PORTALS.values() for screen in portal.screens.values()]
REQUIREMENTS = [r for portal in PORTALS.values() for r in portal.requirements.values()]


def test_version(catalogue: Catalogue) -> None:
    """Results name the version of the catalogue that they were judged by."""
    assert catalogue.version == "2026.1"


@pytest.mark.parametrize(("portal", "count"), COUNTS.items())
def test_count(catalogue: Catalogue, portal: str, count: int) -> None:
    """No requirement is lost or slips in unseen."""
    assert count == len(catalogue.portals[portal].requirements)


def test_portals(catalogue: Catalogue) -> None:
    """There is a catalogue for each of the six portals, and no other."""
    assert set(COUNTS) == set(catalogue.portals)


@pytest.mark.parametrize(("level", "count"), LEVELS.items())
def test_levels(level: Level, count: int) -> None:
    """No requirement changes its level unseen."""
    assert count == sum(requirement.level is level for requirement in REQUIREMENTS)


def test_open_points(catalogue: Catalogue) -> None:
    """All points on requirements of these portals that the documents leave open are kept."""
    points = {point.id for portal in catalogue.portals.values() for point in portal.open_points}
    assert set(range(1, 22)) == points


def test_required_has_source() -> None:
    """What is required or deduced names the place in a document that it comes from."""
    unfounded = [r.id for r in REQUIREMENTS if r.level is not Level.ADVISED and not r.source]
    assert unfounded == []


def test_twins_accept() -> None:
    """A rule's twin is a requirement of the same portal that something is accepted, never a rule itself."""
    twins = {r.id: PORTALS[r.portal].requirements[r.twin] for r in REQUIREMENTS if r.twin}
    assert [id for id, twin in twins.items() if twin.twin or twin.level is Level.ADVISED] == []


@pytest.mark.parametrize("ending", ["REFUSE", "DISCRET", "REQUIS", "CONNU", "UNIQUE", "ETAPES", "SERVEUR"])
def test_rules_that_refuse_have_twins(ending: str) -> None:
    """Each rule of a kind that refuses leans on a twin."""
    assert [r.id for r in REQUIREMENTS if r.id.endswith(f"-{ending}") and r.twin is None] == []


@pytest.mark.parametrize("field", ["CODE", "MDP"])
def test_value_rules_lean_on_suffit(field: str) -> None:
    """The twin of a value that is refused shows that a good value of the same field suffices."""
    stray = [
        r.id
        for r in REQUIREMENTS
        if r.twin and f"-{field}-" in r.id and r.id.split(f"-{field}-")[0] in {"DSJ", "COW", "UNI", "AST"}
        if r.twin != f"{r.id.split('-')[0]}-{field}-SUFFIT"
    ]
    assert stray == []


@pytest.mark.parametrize(("portal", "names"), VALIDATORS.items())
def test_validators_name_rules(portal: str, names: set[str]) -> None:
    """Each name that a team may offer a validator under is the rule of a field."""
    assert names == set(PORTALS[portal].validated)
    assert names <= {field.rule for field in PORTALS[portal].fields.values() if field.rule}


@pytest.mark.parametrize("portal", PORTALS.values(), ids=PORTALS.keys())
def test_secrets(portal: Portal) -> None:
    """Every password is secret, and so is what brings it back."""
    opens = ("motdepasse", "aide", "mere", "reponse")
    keys = [key for key, f in portal.fields.items() if f.kind == "motdepasse" or key.startswith(opens)]
    assert [key for key in keys if not portal.fields[key].secret] == []


@pytest.mark.parametrize("portal", PORTALS.values(), ids=PORTALS.keys())
def test_required_fields_have_values(portal: Portal) -> None:
    """A person knows what to enter in every required field; files are made when they are asked for."""
    empty = [key for key, f in portal.fields.items() if f.required and not f.value and f.kind != "fichier"]
    assert empty == []


@pytest.mark.parametrize("portal", PORTALS.values(), ids=PORTALS.keys())
def test_screens_are_recognisable(portal: Portal) -> None:
    """Every screen shows something to be recognised by, or lacks something that stands on those around it."""
    known_by = ("titles", "texts", "fields", "controls", "words", "shows", "offers", "absent")
    blank = [
        screen.id for screen in portal.screens.values() if not any(getattr(screen, name) for name in known_by)
    ]
    assert blank == []


@pytest.mark.parametrize("portal", PORTALS.values(), ids=PORTALS.keys())
def test_every_field_is_asked_for(portal: Portal) -> None:
    """No field is described that no screen asks for, save those whose place the documents leave open."""
    asked = {key for screen in portal.screens.values() for key in screen.fields}
    open_places = {"code_existant", "mdp_existant", "mobile"}
    assert set(portal.fields) - asked - open_places == set()


def test_registration_of_desjardins() -> None:
    """The registration goes through the guide's screens in the guide's order."""
    steps = PORTALS["desjardins"].journeys["inscription"].steps
    expected = ["site", "connexion", "regime", "personne", "code", "confirmation"]
    assert expected == [step.screen for step in steps]


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=lambda requirement: requirement.id)
def test_statement_reads_as_a_sentence(requirement: Requirement) -> None:
    """A statement is one or more full French sentences, on one line."""
    assert re.fullmatch(r"[A-ZÀÉÊ«].+\.", requirement.statement)


@settings(deadline=None)
@given(st.sampled_from(SCREENS), st.sampled_from([str.upper, str.strip, "{} ".format, "{}*".format]))
def test_screen_is_found_by_its_name(pair: tuple[Portal, Screen], spell: Callable[[str], str]) -> None:
    """Every screen is found by its name, however the name is spelled."""
    portal, screen = pair
    assert screen is portal.screen_named(spell(screen.name))
