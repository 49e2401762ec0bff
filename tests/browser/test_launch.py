"""Finding a browser, and starting it."""

from pathlib import Path

import pytest

from mire.browser import launch
from mire.browser.launch import Installed, NoBrowser, find_browser, label, resolver_rules
from mire.browser.pool import Options, Pool
from tests.browser.conftest import Visitor


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine without a browser, where nothing can be installed; gives what it tried to run."""
    tried = []
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr(launch.shutil, "which", lambda _: None)
    monkeypatch.setattr(launch, "_runs", lambda command: tried.append(command[:2]))
    return tried


def test_playwrights_own_comes_first(monkeypatch, tmp_path):
    """A browser that was installed for Playwright is taken before the system's."""
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    revision = launch._revisions()["firefox"]
    (tmp_path / f"firefox-{revision}").mkdir()
    (tmp_path / f"firefox-{revision}" / "INSTALLATION_COMPLETE").touch()
    expected = Installed("firefox", None, None, f"Playwright's own firefox, revision {revision}")
    assert expected == find_browser("firefox")


@pytest.mark.parametrize(
    ("command", "name", "channel"),
    [
        ("chromium", "chromium", None),
        ("google-chrome", "chromium", None),
        ("microsoft-edge", "chromium", None),
        ("firefox-esr", "firefox", "moz-firefox"),
    ],
)
def test_systems(bare, monkeypatch, command, name, channel):
    """Without one, the system's Chromium, Chrome, Edge or Firefox is taken, and said."""
    monkeypatch.setattr(launch.shutil, "which", lambda asked: f"/usr/bin/{asked}" if asked == command else None)
    expected = Installed(name, Path(f"/usr/bin/{command}"), channel, f"the system's /usr/bin/{command}")
    assert (expected, []) == (find_browser(), bare)


@pytest.mark.usefixtures("bare")
def test_no_browser():
    """Where none can be had, one sentence says what was tried."""
    with pytest.raises(NoBrowser, match=r"No browser: firefox is not installed.*install Chromium or Firefox"):
        find_browser("firefox")


def test_tries_to_install(bare, monkeypatch):
    """Before that, Playwright and Debian are asked for one."""
    monkeypatch.setattr(launch, "_is_root", lambda: True)
    monkeypatch.setattr(launch.Path, "exists", lambda path: path == Path("/etc/debian_version"))
    with pytest.raises(NoBrowser):
        find_browser("chromium")
    assert [[launch.sys.executable, "-m"], ["apt-get", "update"]] == bare


def test_unknown_name():
    """A browser that does not exist is named."""
    with pytest.raises(NoBrowser, match="Unknown browser 'netscape': expected one of chromium, firefox, webkit"):
        find_browser("netscape")


def test_label(chromium):
    """Reports call it by its name and main version."""
    assert f"chromium {chromium.version.split('.')[0]}" == label(chromium)


def test_resolver_rules():
    """A host is left without an address in each of its forms."""
    assert [
        "--host-resolver-rules=MAP a.fr ~NOTFOUND, MAP *.a.fr ~NOTFOUND, MAP a.fr. ~NOTFOUND, MAP *.a.fr. ~NOTFOUND"
    ] == resolver_rules(["a.fr"])


@pytest.mark.needs("firefox")
def test_firefox(playwright, portal, settings):
    """Firefox does as Chromium does."""
    browser = launch.launch(playwright, find_browser("firefox"))
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor = Visitor(portal, Pool(browser).window(settings))
    visitor.at("<form method=post action=/next><label>Nom<input name=nom></label><button>Suite</button></form>")
    visitor.enter("Nom", "Zoé")
    reached = visitor.press("Suite").reached
    browser.close()
    assert (True, {"nom": "Zoé"}) == (reached, portal.asked[-1].form)


@pytest.mark.needs("firefox")
@pytest.mark.turn(0, 2)
def test_firefox_is_started_anew_after_so_many_windows(playwright, settings):
    """But never while one of them is in use."""

    def start():
        return launch.launch(playwright, find_browser("firefox"))

    pool = Pool(start(), Options(renew_after=1), restart=start)
    first = pool.browser
    window = pool.window(settings)
    pool.window(settings)
    kept = pool.browser is first
    pool.release_all()
    pool.window(settings)
    pool.close()
    renewed = pool.browser is not first
    pool.browser.close()
    assert (True, True, False) == (kept, renewed, first.is_connected())
    assert window not in pool._used
