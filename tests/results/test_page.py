"""The report as people use it, in a browser: search, keys, links into it, the other language, what changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image
from playwright.sync_api import Page, Playwright

from mire.browser.launch import find_browser, launch
from mire.catalogue import Catalogue
from mire.results import History, Results, write_all
from mire.results.html import html
from mire.verdicts import Verdict
from tests.accessibility.axe import violations

FEATURE = """# language: fr
Fonctionnalité: essai
  Scénario: dit
    Quand elle presse « Oui »
"""


@pytest.fixture(scope="module")
def tab(playwright: Playwright) -> Iterator[Page]:
    """One page for all of these."""
    browser = launch(playwright, find_browser(None, True))
    yield browser.new_page()
    browser.close()


@pytest.fixture
def report(tab: Page, results: Results, catalogue: Catalogue, folder: Path) -> Page:
    """The report, opened as a file."""
    return opened(tab, results, catalogue, folder)


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


def test_a_link_to_a_scenario_opens_it_and_its_requirement(
    tab: Page, results: Results, catalogue: Catalogue, folder: Path
) -> None:
    """A later check of the same scenario leads to where it is told."""
    feature = folder.parent / "features/x/a.feature"
    feature.parent.mkdir(parents=True)
    feature.write_text(FEATURE, "utf-8")
    there = results.as_dict()
    ran = {"scenario": "dit", "feature": "features/x/a.feature:3"}
    for one in ("X-CONFORME", "X-PERIME"):
        there["targets"][0]["requirements"][one]["checks"][0] |= ran
    page = folder / "conformance.html"
    page.write_text(html(Results.model_validate(there), catalogue, folder, root=folder.parent), "utf-8")
    tab.goto(page.as_uri())
    tab.locator(".requirement[id$=X-PERIME]").get_by_role("link", name="son scénario").click()
    told = tab.locator(".requirement[id$=X-CONFORME]").get_by_text("Quand elle presse « Oui »")

    assert told.is_visible()


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


@pytest.fixture
def stepped(results: Results, folder: Path) -> Results:
    """The same results, X-REFUSE with pictures before and after a gesture."""
    for name in ("avant", "apres"):
        Image.new("RGB", (1280, 720), "white").save(folder / "evidence" / f"{name}.png")
    there = results.as_dict()
    there["targets"][0]["requirements"]["X-REFUSE"]["checks"][0] |= {
        "evidence": ["evidence/avant.png", "evidence/apres.png", "evidence/a.log"],
        "gesture": "presse « Soumettre »",
        "before": "evidence/avant.png",
    }
    return Results.model_validate(there)


def opened(tab: Page, results: Results, catalogue: Catalogue, folder: Path) -> Page:
    """The report of these results."""
    file = folder / "conformance.html"
    file.write_text(html(results, catalogue, folder), "utf-8")
    tab.goto("about:blank")
    tab.goto(file.as_uri())
    return tab


def captions(page: Page) -> list[str]:
    """What is written under the pictures of the stepper that can be seen."""
    return page.locator(".stepper figcaption:visible").all_inner_texts()


def test_pictures_are_stepped_through_by_buttons_and_keys(
    tab: Page, stepped: Results, catalogue: Catalogue, folder: Path
) -> None:
    """« Avant » first, one at a time."""
    page = opened(tab, stepped, catalogue, folder)
    first = captions(page)
    page.get_by_role("button", name="Après").click()
    after = captions(page)
    page.keyboard.press("ArrowLeft")
    assert ["Avant : presse « Soumettre » (entouré ; page redessinée, sans ses images)"] == first
    assert ["Après : ce que le portail a répondu"] == after
    assert (first, "Avant") == (captions(page), page.evaluate("document.activeElement.innerText"))


def test_pictures_are_both_on_paper(tab: Page, stepped: Results, catalogue: Catalogue, folder: Path) -> None:
    """One under the other, without buttons."""
    page = opened(tab, stepped, catalogue, folder)
    page.emulate_media(media="print")
    try:
        assert (2, False) == (len(captions(page)), page.get_by_role("button", name="Après").is_visible())
    finally:
        page.emulate_media(media="screen")


def test_pictures_are_both_there_without_script(
    tab: Page, stepped: Results, catalogue: Catalogue, folder: Path
) -> None:
    """The same where no script runs."""
    opened(tab, stepped, catalogue, folder)
    assert tab.context.browser is not None
    context = tab.context.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "conformance.html").as_uri())
    assert (2, False) == (page.locator(".stepper figure:visible").count(), page.locator(".steps").is_visible())
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_report_with_steps_and_a_history_breaks_no_rule_of_wcag(
    tab: Page, stepped: Results, catalogue: Catalogue, folder: Path, scheme: Literal["light", "dark"]
) -> None:
    """Buttons, pictures, past verdicts."""
    earlier = [stepped.model_copy(update={"started": stepped.started - timedelta(days=days)}) for days in (2, 1)]
    write_all(stepped, folder, catalogue, history=History().with_run(earlier[0]).with_run(earlier[1]))
    tab.goto("about:blank")
    tab.goto((folder / "conformance.html").as_uri())
    tab.emulate_media(color_scheme=scheme)
    tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert tab.locator(".past").count() > 1
    assert [] == violations(tab, "rapport")
