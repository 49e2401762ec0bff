"""The features of this repository: all of them are collected, and they cover the catalogue as far as it says here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mire.catalogue import load
from mire.plugin.collect import existing_checks
from mire.plugin.lines import scenario_lines

ROOT = Path(__file__).resolve().parents[2]
FILES = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("features/*/*.feature"))]
COVERED = existing_checks(ROOT / "features")
PORTALS = ("assistance", "cowan", "desjardins", "etudiant", "reclamation360")
NOT_YET: dict[str, set[str]] = {portal: set() for portal in PORTALS}
"""What has no scenario yet, of the portals that have features."""


class Listing:
    """A plugin that notes what was collected."""

    def __init__(self) -> None:
        self.nodeids: list[str] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """After deselection."""
        self.nodeids = [item.nodeid for item in session.items]


@pytest.fixture(scope="module")
def collected() -> list[str]:
    """The node ids of all that `pytest` would judge, in the first browser."""
    listing = Listing()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        arguments = ["--collect-only", "-qqq", "--capture=no", "-W", "ignore", "-p", "no:cacheprovider", "features"]
        assert 0 == pytest.main(arguments, plugins=[listing])
    return listing.nodeids


@pytest.mark.parametrize("file", FILES)
def test_every_scenario_is_collected(collected: list[str], file: str) -> None:
    """As many as the Gherkin parser counts."""
    assert len(scenario_lines(ROOT / file)) == sum(nodeid.startswith(f"{file}::") for nodeid in collected)


def test_every_tag_names_a_requirement_of_its_own_portal() -> None:
    """A feature checks the portal whose folder it lies in."""
    portals = load(ROOT / "features").portals
    owner = {id: portal.id for portal in portals.values() for id in portal.requirements}
    strays = [node for id, nodes in COVERED.items() for node in nodes if node.split("/")[1] != owner[id]]
    assert [] == strays


@pytest.mark.parametrize("portal", NOT_YET)
def test_every_requirement_has_a_scenario(portal: str) -> None:
    """But for those listed here."""
    without = load(ROOT / "features").portals[portal].requirements.keys() - COVERED.keys()
    assert NOT_YET[portal] == without


def test_no_scenario_uses_up_a_literal_code() -> None:
    """A user code or password that one run registers would be refused to the next one."""
    literal = re.compile(r"\| «\u00a0?\s*[A-Za-z0-9]{5,}\s*» .*\| accepté")
    lines = [line for file in FILES for line in (ROOT / file).read_text("utf-8").splitlines() if literal.search(line)]
    assert [] == lines
