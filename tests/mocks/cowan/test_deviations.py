"""Each deviation is wrong in its own way, and the conforming portal is not."""

import re
import tomllib
from pathlib import Path

import pytest

from mocks.cowan.deviations import DEVIATIONS
from mocks.kit.deviations import Deviation
from mocks.kit.outbox import Outbox
from tests.mocks.cowan.conftest import Build
from tests.mocks.cowan.participant import LOGIN, MEMBERS, Participant
from tests.mocks.cowan.wrong import WRONG
from tests.turns import in_turn

CATALOGUE = Path(__file__).parents[3] / "features" / "cowan" / "exigences.toml"
TEXTS = [d for d in DEVIATIONS if d.texts or d.patterns or d.messages]


def requirements() -> set[str]:
    with CATALOGUE.open("rb") as file:
        return {requirement["id"] for requirement in tomllib.load(file)["exigences"]}


def two(build: Build, outbox: Outbox, deviation: str | None) -> tuple[Participant, Participant]:
    """Two people; the first has a birth date that reads differently in each order."""
    app = build(deviation)
    return Participant(app, outbox, birth_date="2001-02-13"), Participant(
        app, outbox, last_name="Roy", first_name="Ève"
    )


def pages(build: Build, outbox: Outbox) -> list[tuple[str, str]]:
    """Every page of the conforming portal, in both languages, with its path."""
    one = Participant(build(), outbox)
    one.get(LOGIN + "login.cfm").get("/clients/content/contact/contact.cfm")
    one.membre().soumet().get(MEMBERS + "policy/1").get(MEMBERS + "claims.cfm")
    other = Participant(one.app, outbox)
    other.get("/clients/content/langue/en.cfm")
    other.s_inscrit().active()
    third = Participant(one.app, outbox)
    third.s_inscrit().active().oublie(reponse="faux")
    return [*one.seen, *other.seen, *third.seen]


def test_every_requirement_has_a_deviation() -> None:
    """Catalogue and deviations name the same requirements."""
    assert requirements() == {deviation.requirement for deviation in DEVIATIONS}


def test_no_two_deviations_share_a_name() -> None:
    """Ids are what a mock is started with."""
    assert len(DEVIATIONS) == len({deviation.id for deviation in DEVIATIONS})


def test_what_falls_along_is_another_requirement() -> None:
    """`entraine` names known requirements, never the deviation's own."""
    along = {(d.requirement, other) for d in DEVIATIONS for other in d.entraine}
    assert set() == {pair for pair in along if pair[0] == pair[1] or pair[1] not in requirements()}


@pytest.mark.parametrize("deviation", in_turn(WRONG, 3))
def test_the_deviating_portal_is_wrong(build: Build, outbox: Outbox, deviation: str) -> None:
    """Started with the deviation, the portal does what it must not."""
    assert WRONG[deviation](*two(build, outbox, deviation))


@pytest.mark.parametrize("deviation", in_turn(WRONG, 3))
def test_the_conforming_portal_is_not(build: Build, outbox: Outbox, deviation: str) -> None:
    """The same gestures find nothing wrong without the deviation."""
    assert not WRONG[deviation](*two(build, outbox, None))


def test_texts_and_patterns_meet_the_pages(build: Build, outbox: Outbox) -> None:
    """Each text that a deviation changes stands on a page that it applies to, or in a message."""
    seen = pages(build, outbox)
    mail = [str(m[part]) for m in outbox.messages() for part in ("from", "subject", "text", "html")]
    assert [] == [d.id for d in TEXTS if not _changes(d, seen, mail)]


def _changes(deviation: Deviation, seen: list[tuple[str, str]], mail: list[str]) -> bool:
    page = any(deviation.change_page(html) != html for path, html in seen if re.match(deviation.paths, path))
    return page or any(deviation.change_message(part) != part for part in mail)


def test_every_deviation_is_shown_wrong() -> None:
    """Those without changed texts each have a gesture that finds them."""
    assert set() == {d.id for d in DEVIATIONS} - set(WRONG) - {d.id for d in TEXTS}
