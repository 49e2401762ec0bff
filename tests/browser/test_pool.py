"""Windows are clean, whoever used the page before."""

from dataclasses import replace

import pytest
from playwright.sync_api import Error as PlaywrightError

from mire.browser.pool import Options, Pool
from mire.verdicts import HarnessError
from tests.browser.conftest import BLOCKED, Answer

LEAVE = """async () => {
  document.cookie = 'a=b'; localStorage.a = 'b'; sessionStorage.a = 'b'; window.name = 'b';
  await (await caches.open('a')).put('/x', new Response('b'));
  await new Promise(done => { indexedDB.open('a').onsuccess = done; });
}"""
FIND = """async () => [document.cookie, localStorage.a, sessionStorage.a, window.name, await caches.keys(),
  (await indexedDB.databases()).length, history.length]"""


def visit(pool, settings, portal, question):
    window = pool.window(settings)
    window.open(portal.url + "/")
    found = window.page.evaluate(question)
    pool.release(window)
    return found


def test_clean(pool, settings, portal):
    """Nothing that a portal can keep in a browser survives: cookies, storages, databases, caches."""
    portal.pages["/"] = "<p>x</p>"
    visit(pool, settings, portal, LEAVE)
    assert ["", None, None, "", [], 0, 2] == visit(pool, settings, portal, FIND)


def test_clean_of_other_origins(pool, settings, elsewhere):
    """Nor what another origin kept on the way."""
    elsewhere.pages["/"] = "<p>x</p>"
    visit(pool, settings, elsewhere, LEAVE)
    assert ["", None, None] == visit(pool, settings, elsewhere, FIND)[:3]


def asked_by_two(pool, settings, portal, path):
    """How often `path` was asked for by two windows, one after the other, that each open « / »."""
    for _ in range(2):
        window = pool.window(settings)
        window.open(portal.url + "/")
        pool.release(window)
    return [request.path for request in portal.asked].count(path)


@pytest.mark.parametrize(
    ("page", "script", "times"),
    [
        pytest.param("no-store", "max-age=60", 1, id="what is for everyone is loaded once"),
        pytest.param("no-store", "max-age=60, private", 2, id="a script for one person is not kept"),
        pytest.param("max-age=60", "max-age=60", 2, id="nor is anything where a page may have been kept"),
    ],
)
def test_what_the_cache_keeps(pool, settings, portal, page, script, times):
    """The cache keeps what is for everyone, and only where nothing else can be in it."""
    portal.pages["/"] = Answer("<p>x</p>", headers={"cache-control": "no-store"})
    visit(pool, settings, portal, "0")  # what an earlier test left to be heard of is over with it
    portal.pages["/"] = Answer("<script src=/a></script>", headers={"cache-control": page})
    portal.pages["/a"] = Answer("0", type="text/javascript", headers={"cache-control": script})
    assert times == asked_by_two(pool, settings, portal, "/a")


@pytest.mark.parametrize("status", [200, 301])
def test_a_kept_page_is_not_shown_to_the_next(pool, settings, portal, status):
    """A page or redirection that a browser may keep is asked for again by the next window."""
    portal.pages["/"] = Answer("<p>x</p>", status, headers={"cache-control": "max-age=60", "location": "/b"})
    portal.pages["/b"] = Answer("<p>y</p>", headers={"cache-control": "no-store"})
    assert 2 == asked_by_two(pool, settings, portal, "/")


def test_page_is_used_again(pool, settings):
    """A page is used again."""
    first = pool.window(settings)
    page = first.page
    pool.release(first)
    second = pool.window(settings)
    assert page is second.page
    pool.release(second)


def test_tabs_are_closed(pool, settings, portal):
    """Tabs that a portal opened are gone."""
    portal.pages["/"] = "<p>x</p>"
    window = pool.window(settings)
    window.open(portal.url + "/")
    window.page.evaluate("open('/')")
    window.look(again=True)
    pool.release(window)
    window = pool.window(settings)
    assert 1 == len(window.context.pages)
    pool.release(window)


def test_clock_is_forgotten(pool, settings, portal):
    """The next window's requests are made now."""
    portal.pages["/"] = "<p>x</p>"
    window = pool.window(settings)
    window.clock_offset = 60
    pool.release(window)
    visit(pool, settings, portal, FIND)
    assert portal.asked[0].headers.get("Mire-Clock-Offset") is None


def test_fresh_window(pool, settings, portal):
    """A fresh window knows nothing of the first one's session."""
    portal.pages["/"] = "<p>x</p>"
    window = pool.window(settings)
    window.open(portal.url + "/")
    window.page.evaluate(LEAVE)
    other = window.fresh()
    other.open(portal.url + "/")
    assert "" == other.page.evaluate("document.cookie")
    pool.release_all()


def test_listeners_do_not_add_up(pool, settings, portal):
    """A window that was released no longer listens."""
    portal.pages["/"] = "<p>x</p>"
    first = pool.window(settings)
    pool.release(first)
    visit(pool, settings, portal, FIND)
    assert ([], []) == (first.visited, first.traffic.log)


def test_crashed_page_is_replaced(pool, settings, portal):
    """After a page crashed the next window works."""
    portal.pages["/"] = "<p>x</p>"
    window = pool.window(settings)
    with pytest.raises(HarnessError, match="le navigateur s'est arrêté"):
        window.open("chrome://crash")
    pool.release(window)
    assert "" == visit(pool, settings, portal, FIND)[0]


def test_dead_browser_is_replaced(playwright, settings, portal):
    """After a browser died the next window comes from another one."""
    from mire.browser.launch import find_browser, launch

    portal.pages["/"] = "<p>x</p>"

    def start():
        return launch(playwright, find_browser("chromium"), blocked_hosts=[BLOCKED])

    pool = Pool(start(), restart=start)
    pool.window(settings)
    pool.browser.close()
    assert "" == visit(pool, settings, portal, FIND)[0]
    pool.browser.close()


def test_without_reuse(chromium, settings):
    """Where pages are not to be used again, each window has a context of its own."""
    pool = Pool(chromium, Options(reuse=False))
    first = pool.window(settings)
    context = first.context
    pool.release(first)
    second = pool.window(settings)
    assert context is not second.context
    pool.close()


def test_a_browser_that_is_not_guarded_is_kept_from_blocked_hosts(chromium, settings, portal):
    """One that others started resolves every name: what leads to a real insurer's host is stopped on its way."""
    there = portal.url.replace("127.0.0.1", "localhost")
    portal.pages["/"] = f"<a href={there}/x>x</a>"
    pool = Pool(chromium, Options(guarded=False))
    window = pool.window(replace(settings, blocked_hosts=("localhost",)))
    window.page.goto(portal.url + "/")
    with pytest.raises(PlaywrightError, match="ERR_FAILED"):
        window.page.goto(f"{there}/x")
    pool.close()
    assert "/x" not in [request.path for request in portal.asked]
