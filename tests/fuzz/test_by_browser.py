"""A portal's field asked in the browser, where the way to it ends on a page or at a field that is not known."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from mire.catalogue import load
from mire.fuzz.asked import Unasked
from mire.fuzz.by_browser import ByBrowser
from mire.journey.passage import Passage
from mire.page.tree import parse
from mire.page.view import View
from mire.verdicts import Cause, NotVerifiable

UNIMUTUELLES = load(Path(__file__).resolve().parents[2] / "features").portals["unimutuelles"]
PASSWORD = next(rule for rule in UNIMUTUELLES.rules.values() if rule.id == "UNI-MDP")
PAGE = View(parse('- heading "Inscription" [level=1]'))
LACKING = Cause("champ:question", "champ « Votre question » introuvable")
GOOD, BAD = "Anordpassage1", "court"


def asked(passage: Passage) -> ByBrowser:
    """Whatever value is entered leads to this."""
    way: Any = SimpleNamespace(rule=PASSWORD, key="mdp", wishes=lambda _: {}, fresh=lambda value: value)
    tried = SimpleNamespace(passage=passage, accepted=passage.accepted, why=None)
    browser, attempts = ByBrowser(way), SimpleNamespace(enter=lambda _: tried)
    browser._attempts = attempts  # type: ignore[assignment]
    return browser


@pytest.mark.parametrize("value", [GOOD, BAD])
def test_a_field_that_is_not_found_refuses_no_value(value: str) -> None:
    """The form was never sent whole: no value can be judged by it, and the cause is told."""
    with pytest.raises(NotVerifiable, match="Votre question"):
        asked(Passage(False, "étape 2", PAGE, ("Requis.",), unknown=True, stumbled=LACKING)).ask(value)


def test_a_page_that_is_not_known_refuses_no_good_value() -> None:
    """A bad one that ends there is merely not counted."""
    with pytest.raises(NotVerifiable, match="écran non reconnu"):
        asked(Passage(False, "étape 2", PAGE, unknown=True)).ask(GOOD)
    with pytest.raises(Unasked):
        asked(Passage(False, "étape 2", PAGE, unknown=True)).ask(BAD)


def test_a_refusal_that_is_told_is_one() -> None:
    """The form came back, and said why."""
    assert asked(Passage(False, "étape 2", PAGE, ("Trop court.",))).ask(BAD) is False
