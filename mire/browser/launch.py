"""Finding a browser, without the network where any will do, and starting it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import playwright
from playwright.sync_api import Browser, Playwright
from playwright.sync_api import Error as PlaywrightError

from mire.browser import eye

_SYSTEM: Final = {
    "chromium": (
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "microsoft-edge-stable",
        "msedge",
    ),
    "firefox": ("firefox-esr", "firefox"),
    "webkit": (),
}
_SHELL: Final = "chromium-headless-shell"
"""Chromium without a window, as Playwright's own headless one: the same scenario takes a quarter of the processor
time (2.4 s beside 8.9 s for 25 pages of eight fields), and it starts in a quarter of the time."""
_DEBIAN = {"chromium": ("chromium",), "firefox": ("firefox-esr",)}
_QUIET_CHROMIUM = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-pings",
)
_QUIET_FIREFOX = {"network.http.keep-alive.timeout": 5, "network.http.speculative-parallel-limit": 0}
"""Connections of closed windows go after five seconds instead of two minutes: servers have only so many."""
_INSTALL_S = 600


class NoBrowser(Exception):  # noqa: N818 - says what is missing
    """No browser is installed and none could be; the message is one clear sentence."""


@dataclass(frozen=True)
class Installed:
    """A browser that can be started. `name`: chromium | firefox | webkit; `executable` is None for Playwright's own.

    `version_hint` says where it comes from, for people.
    """

    name: str
    executable: Path | None
    channel: str | None
    version_hint: str

    @property
    def family(self) -> str:
        """What people call it: Edge is a Chromium of its own."""
        edge = self.executable is not None and "edge" in self.executable.name
        return "msedge" if edge else self.name


def is_there(name: str, headless: bool = True) -> bool:
    """Whether the browser `name` is installed, for Playwright or on the system."""
    return bool(_playwrights_own(name, headless) or _systems(name, headless))


def find_browser(name: str | None = None, headless: bool = True) -> Installed:
    """The browser `name`, or without a name Chromium or else Firefox: one installed for Playwright, else the
    system's, else one that is installed now. Without a window (`headless`) the lighter Chromium is preferred."""
    names = (name,) if name else ("chromium", "firefox")
    unknown = [wanted for wanted in names if wanted not in _SYSTEM]
    if unknown:
        raise NoBrowser(f"Unknown browser {unknown[0]!r}: expected one of {', '.join(_SYSTEM)}.")
    for look in (_playwrights_own, _systems, _install_with_playwright, _install_with_apt):
        for wanted in names:
            if found := look(wanted, headless):
                return found
    raise NoBrowser(
        f"No browser: {' or '.join(names)} is not installed, and neither `playwright install {names[0]}` "
        "nor apt-get could install it; install Chromium or Firefox, then run again."
    )


def launch(
    playwright: Playwright,
    installed: Installed,
    headless: bool = True,
    slow_mo: float = 0,
    blocked_hosts: Iterable[str] = (),
) -> Browser:
    """Start `installed`; `slow_mo` is in milliseconds. Chromium itself never resolves `blocked_hosts` (for the
    other browsers the pool routes them)."""
    eye.register(playwright)
    arguments: dict[str, Any] = {
        "headless": headless,
        "slow_mo": slow_mo,
        "executable_path": installed.executable,
        "channel": installed.channel,
        "handle_sigint": False,
        "handle_sigterm": False,
        "handle_sighup": False,
    }
    if installed.name == "firefox":
        arguments["firefox_user_prefs"] = _QUIET_FIREFOX
    if installed.name != "chromium":
        return getattr(playwright, installed.name).launch(**arguments)  # type: ignore[no-any-return]
    arguments["args"] = [*_QUIET_CHROMIUM, *resolver_rules(blocked_hosts)]
    arguments["chromium_sandbox"] = not _is_root()
    try:
        return playwright.chromium.launch(**arguments)
    except PlaywrightError as error:
        if _is_root() or "sandbox" not in str(error).lower():
            raise
        return playwright.chromium.launch(**{**arguments, "chromium_sandbox": False})


def label(browser: Browser, name: str = "") -> str:
    """What reports call it: « chromium 156 »."""
    return f"{name or browser.browser_type.name} {browser.version.partition('.')[0]}"


def is_chromium(browser: Browser) -> bool:
    """Whether it speaks Chromium's own protocol."""
    return browser.browser_type.name == "chromium"


def resolver_rules(hosts: Iterable[str]) -> list[str]:
    """Chromium's argument that leaves `hosts`, their subdomains and both with a final dot without an address."""
    forms = [form for host in hosts for form in (host, f"*.{host}", f"{host}.", f"*.{host}.")]
    return ["--host-resolver-rules=" + ", ".join(f"MAP {form} ~NOTFOUND" for form in forms)] if forms else []


def _playwrights_own(name: str, headless: bool) -> Installed | None:
    """What `playwright install` leaves behind, of just the revision that this Playwright drives."""
    full, shell = (name, "chromium" if name == "chromium" else None), (f"{name}-headless-shell", None)
    for folder, channel in (shell, full) if headless else (full,):
        revision = _revisions().get(folder)
        home = _playwrights_home() / f"{folder.replace('-', '_')}-{revision}"
        if revision and (home / "INSTALLATION_COMPLETE").exists():
            return Installed(name, None, channel, f"Playwright's own {name}, revision {revision}")
    return None


def _revisions() -> dict[str, str]:
    listed = Path(playwright.__file__).parent / "driver" / "package" / "browsers.json"
    if not listed.exists():
        return {}
    return {entry["name"]: entry["revision"] for entry in json.loads(listed.read_text())["browsers"]}


def _playwrights_home() -> Path:
    if named := os.environ.get("PLAYWRIGHT_BROWSERS_PATH"):
        return Path(named)
    caches = {"darwin": "Library/Caches", "win32": "AppData/Local"}
    return Path.home() / caches.get(sys.platform, ".cache") / "ms-playwright"


def _systems(name: str, headless: bool) -> Installed | None:
    shell = (_SHELL,) if headless and name == "chromium" else ()
    for command in (*shell, *_SYSTEM[name]):
        if path := shutil.which(command):
            channel = "moz-firefox" if name == "firefox" else None
            return Installed(name, Path(path), channel, f"the system's {path}")
    return None


def _install_with_playwright(name: str, headless: bool) -> Installed | None:
    return _playwrights_own(name, headless) if _runs([sys.executable, "-m", "playwright", "install", name]) else None


def _install_with_apt(name: str, headless: bool) -> Installed | None:
    if not (_is_root() and Path("/etc/debian_version").exists() and name in _DEBIAN and _runs(["apt-get", "update"])):
        return None
    shell = (_SHELL,) if headless and name == "chromium" else ()
    install = ("apt-get", "install", "-y", "--no-install-recommends")
    installed = any(_runs([*install, package]) for package in (*shell, *_DEBIAN[name]))
    return _systems(name, headless) if installed else None


def _runs(command: list[str]) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, timeout=_INSTALL_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
