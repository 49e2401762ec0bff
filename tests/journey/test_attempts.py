"""Boundary tables: order, people used up, twins, silence."""

from collections.abc import Callable, Collection, Mapping
from types import SimpleNamespace
from typing import Any

import pytest

from mire.journey.attempts import ACCEPTED, REFUSED, Attempts, Row, Table
from mire.journey.passage import Passage
from mire.page.tree import Node
from mire.page.view import View
from mire.scene.finding import findings_of, raise_worst
from mire.verdicts import NonConforming, NotVerifiable, Verdict

OWN, SAME = "own", ("le sien", "celui de l'autre")
"""Of two people with one number between them."""
Accepts = Callable[[str], bool]


class FakeWalk:
    """A portal in one line: `accepts` decides, `told` is what a refusal says."""

    def __init__(self, accepts: Accepts, told: tuple[str, ...], journal: list[str]) -> None:
        self.accepts, self.told, self.journal = accepts, told, journal
        self.member: Any = SimpleNamespace(
            resolve=lambda _key, shape: OWN if shape in SAME else shape,
            own=lambda _key: OWN,
            other=None,
            keep=lambda *_: None,
            walked=set(),
        )
        self.journey = SimpleNamespace(id="inscription")
        journal.append("someone")

    def start(self) -> None: ...

    def to(self, screen: str, keys: Collection[str] = ()) -> None: ...

    def back_to(self, screen: str, keys: Collection[str] = ()) -> None: ...

    def through(self, given: Mapping[str, str]) -> Passage:
        value = given.get("code", "own")
        self.journal.append(value)
        accepted = self.accepts(value)
        return Passage(accepted, "écran", View(Node("page")), () if accepted else self.told)


def table(accepts: Accepts, *rows: Row, told: tuple[str, ...] = ("non",), journal: list[str] | None = None) -> Table:
    walked: list[str] = [] if journal is None else journal
    return Attempts(lambda: FakeWalk(accepts, told, walked), "code", lambda *_: None).run(rows)  # type: ignore[arg-type,return-value]


def refused(value: str) -> Row:
    return Row({"code": value}, REFUSED, value)


def accepted(value: str) -> Row:
    return Row({"code": value}, ACCEPTED, value)


def verdicts(found: Table, twin: str | None = "X-SUFFIT") -> dict[str, Verdict]:
    return {finding.label: finding.verdict for finding in findings_of(found, twin, {})}


def test_refused_rows_come_first_and_use_nobody_up() -> None:
    """One person tries all that is to be refused; somebody new comes only after an acceptance."""
    journal: list[str] = []
    table(
        lambda value: value.startswith("good"),
        accepted("good1"),
        refused("bad1"),
        refused("bad2"),
        accepted("good2"),
        journal=journal,
    )

    assert ["someone", "bad1", "bad2", "good1", "someone", "good2"] == journal


def test_without_an_accepted_row_the_own_values_are_the_twin() -> None:
    """A table of refusals alone still ends with something the target must accept."""
    journal: list[str] = []
    found = table(lambda value: value == "own", refused("bad"), journal=journal)

    assert ["someone", "bad", "own"] == journal
    assert found.twin_accepted


def test_a_value_accepted_where_it_should_be_refused_does_not_conform() -> None:
    """The row itself is the finding."""
    assert {"bad": Verdict.NON_CONFORME} == verdicts(table(lambda _: True, refused("bad")))


def test_a_portal_that_refuses_everything_passes_no_rule() -> None:
    """Rows are not verifiable, and the twin's requirement does not conform."""
    found = findings_of(table(lambda _: False, refused("bad"), accepted("good")), "X-SUFFIT", {})

    assert {(None, Verdict.NON_VERIFIABLE), ("X-SUFFIT", Verdict.NON_CONFORME)} == {
        (finding.requirement, finding.verdict) for finding in found
    }


def test_an_accepted_boundary_that_is_refused_beside_an_accepted_twin_does_not_conform() -> None:
    """The documented range is not honoured, though the portal accepts something."""
    found = table(lambda value: value == "own", refused("bad"), accepted("edge"))

    assert {"bad": Verdict.CONFORME, "edge": Verdict.NON_CONFORME} == verdicts(found)


def test_a_silent_refusal_is_not_a_refusal() -> None:
    """A page that just stands there tells nobody what to mend."""
    assert {"bad": Verdict.NON_CONFORME} == verdicts(table(lambda value: value == "own", refused("bad"), told=()))


def test_a_row_of_the_persons_own_values_is_not_tried() -> None:
    """Two colleagues have one contract: the other's is accepted, and rightly so."""
    journal: list[str] = []
    found = table(lambda value: value == "own", refused("bad"), refused("celui de l'autre"), journal=journal)

    assert ["someone", "bad", "own"] == journal
    assert {"bad": Verdict.CONFORME, "celui de l'autre": Verdict.NON_APPLICABLE} == verdicts(found)
    raise_worst(findings_of(found, "X-SUFFIT", {}))


def test_where_no_refused_row_could_be_tried_nothing_is_said() -> None:
    """A check that tried nothing proves nothing."""
    found = findings_of(table(lambda value: value == "own", refused("celui de l'autre")), "X-SUFFIT", {})

    with pytest.raises(NotVerifiable, match="celui de l'autre : ce sont les valeurs mêmes de la personne"):
        raise_worst(found)


def test_without_twin_requirement_a_refused_row_does_not_conform() -> None:
    """A requirement that something is accepted leans on no other."""
    assert {"good": Verdict.NON_CONFORME} == verdicts(table(lambda _: False, accepted("good")), twin=None)


@pytest.mark.parametrize(("accepts", "ends"), [(lambda _: True, NonConforming), (lambda _: False, NotVerifiable)])
def test_a_scenario_ends_as_its_worst_row(accepts: Accepts, ends: type[Exception]) -> None:
    """Non conforme before non vérifiable."""
    found = findings_of(table(accepts, refused("bad")), "X-SUFFIT", {})

    with pytest.raises(ends):
        raise_worst(found)
