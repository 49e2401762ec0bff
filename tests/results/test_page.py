"""The report as people use it, in a browser: search, keys, links into it, the other language, what changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, Playwright

from mire.browser.launch import find_browser, launch
from mire.catalogue import Catalogue
from mire.results import Results
from mire.results.html import html
from mire.verdicts import Verdict
from tests.accessibility.axe import violations


@pytest.fixture(scope="module")
def tab(playwright: Playwright) -> Iterator[Page]:
    """One page for all of these."""
    browser = launch(playwright, find_browser(None, True))
    yield browser.new_page()
    browser.close()


@pytest.fixture
def report(tab: Page, results: Results, catalogue: Catalogue, folder: Path) -> Page:
    """The report, opened as a file."""
    file = folder / "conformance.html"
    file.write_text(html(results, catalogue, folder), "utf-8")
    tab.goto("about:blank")
    tab.goto(file.as_uri())
    return tab


def listed(report: Page) -> list[str]:
    """The requirements that are listed."""
    return report.locator(".requirement:visible > summary .id").all_inner_texts()


def test_a_search_leaves_what_holds_every_word(report: Page) -> None:
    """Without accents, in any case, in ids as well as in what was observed."""
    every = listed(report)
    report.get_by_label("Chercher une exigence").fill("x-REFUSE")

    assert (["X-REFUSE"], True) == (listed(report), len(every) > 1)


def test_a_slash_goes_to_the_search_and_j_to_the_next_requirement(report: Page) -> None:
    """Without the mouse."""
    report.keyboard.press("/")
    assert "search" == report.evaluate("document.activeElement.id")
    report.locator("h1").click()
    report.keyboard.press("Tab")
    report.evaluate("document.activeElement.blur()")
    report.keyboard.press("j")
    first = report.evaluate("document.activeElement.parentElement.id")
    report.keyboard.press("j")

    assert first != report.evaluate("document.activeElement.parentElement.id")
    assert "SUMMARY" == report.evaluate("document.activeElement.tagName")


def test_a_link_into_the_report_opens_its_requirement(report: Page) -> None:
    """Even one that a search has put away."""
    report.get_by_label("Chercher une exigence").fill("X-REFUSE")
    wanted = report.locator(".requirement[id$=X-CONFORME]")
    report.evaluate("id => { location.hash = id }", wanted.get_attribute("id"))
    wanted.wait_for(state="visible")

    assert wanted.evaluate("node => node.open")


def test_the_report_speaks_english_too(report: Page) -> None:
    """Its own words; what documents and portals say stays French."""
    report.get_by_role("button", name="English").click()

    assert "Conformance report" == report.locator("h1").inner_text()
    assert "en" == report.evaluate("document.documentElement.lang")
    report.get_by_role("button", name="Français").click()
    assert "Rapport de conformité" == report.locator("h1").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_report_breaks_no_rule_of_wcag(report: Page, scheme: Literal["light", "dark"]) -> None:
    """With everything open, in either scheme."""
    report.emulate_media(color_scheme=scheme)
    report.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

    assert [] == violations(report, "rapport")


def test_what_changed_since_the_run_before_is_said(results: Results, catalogue: Catalogue, folder: Path) -> None:
    """By requirement, from what to what."""
    before = results.as_dict()
    before["targets"][0]["requirements"]["X-REFUSE"] |= {"verdict": str(Verdict.CONFORME), "checks": []}
    shown = html(results, catalogue, folder, Results.model_validate(before))

    assert "Depuis la passe précédente" in shown
    assert "Depuis la passe précédente" not in html(results, catalogue, folder)
