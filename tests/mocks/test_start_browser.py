"""The start page in a real browser."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Playwright

from mire.browser.launch import find_browser, launch
from mocks.kit.faults import Fault
from mocks.portals import load
from mocks.start import open_start
from mocks.start.showcase import Showcase, Shown
from tests.accessibility.axe import violations
from tests.mocks.letters import TO, letter

COWAN = load("cowan")


@pytest.fixture(scope="module")
def started(playwright: Playwright) -> Iterator[Browser]:
    """One for all of these."""
    browser = launch(playwright, find_browser(None, True))
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def url(showcase: Showcase) -> str:
    """Where the start page answers."""
    return open_start(showcase)


@pytest.fixture
def tab(started: Browser, url: str) -> Iterator[Page]:
    """The start page in a window of its own."""
    tab = started.new_page()
    tab.goto(url)
    yield tab
    tab.close()


def test_people_try_it_in_a_browser(tab: Page, showcase: Showcase) -> None:
    """They make someone, serve a deviation, and see both."""
    cowan, deviation = tab.locator("#portail-cowan"), COWAN.deviations[2]
    cowan.get_by_role("button", name="Créer une autre personne").click()
    tab.get_by_role("status").get_by_text("nouvelle personne").wait_for()
    cowan.get_by_text(showcase.people(COWAN)[0]["certificate"], exact=True).wait_for()
    cowan.get_by_role("link", name="Servir avec un écart").click()
    tab.get_by_role("button", name=f"Servir {deviation.id}", exact=True).click()
    cowan.get_by_text(deviation.sentence).wait_for()

    assert deviation == showcase.applications(COWAN)[-1].deviation


def test_mail_comes_by_itself(tab: Page, showcase: Showcase) -> None:
    """Onto an open page, with links that can be followed."""
    before = tab.locator("#messages > li").count()
    showcase.servers.outbox.deliver(letter("Voici : http://127.0.0.1:5000/nouveau"), TO)
    newest = tab.locator("#messages > li").nth(before).locator("xpath=../li[1]")
    newest.get_by_text("<b>Bienvenue</b>").click()

    newest.get_by_role("link", name="http://127.0.0.1:5000/nouveau").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(tab: Page, shown: Shown, scheme: Literal["light", "dark"]) -> None:
    """On any page, by day and by night."""
    start = tab.url
    tab.emulate_media(color_scheme=scheme)
    shown.watch.faults.switch_on(Fault.LOST, 2)
    found = []
    for path in ("", "ecarts/cowan", f"applications/{shown.port}"):
        tab.goto(f"{start}{path}")
        found += violations(tab, path)
    shown.watch.faults.switch_off(Fault.LOST)

    assert [] == found


def test_nothing_stands_beside_a_narrow_page(tab: Page) -> None:
    """At 390 pixels nothing has to be scrolled sideways."""
    tab.set_viewport_size({"width": 390, "height": 800})

    assert 390 == tab.evaluate("document.documentElement.scrollWidth")


def test_a_value_is_copied(tab: Page) -> None:
    """By one press, which says so."""
    tab.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    tab.locator("#portail-cowan").get_by_role("button", name="Copier Certificat : 1000001").click()
    tab.locator("#annonce").get_by_text("Copié : 1000001").wait_for(state="attached")

    assert "1000001" == tab.evaluate("window.copied")
