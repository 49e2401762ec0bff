"""Seeing what comes of a gesture: waiting as long as something may still happen, and no longer."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from typing import Any, Final

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import script
from mire.browser.dialogs import Native
from mire.browser.errors import is_gone, is_replaced
from mire.browser.traffic import Traffic
from mire.browser.view import View
from mire.text import holds, plain
from mire.verdicts import NotVerifiable, TargetError

Until = Callable[[View], bool]

QUIET_TOLD_S: Final = 0.15
"""How long a document must rest once the person was told something by an alert or an invalid field."""
QUIET_WEAK_S: Final = 0.4
"""The same where there is only new text, which may be an interim word (« Un instant… »)."""
QUIET_NOTHING_S: Final = 1.0
"""The same where nothing happened at all."""
QUIET_NEW_S: Final = 0.3
"""The same in a new document that runs scripts; one without any is judged at once."""

_LOOK_UP_S = 0.25
"""How often to see whether a document on its way has failed instead of arriving."""

_WORDS_OF_WANT = (
    "obligatoire",
    "requis",
    "caracteres",
    "doit",
    "au moins",
    "minimum",
    "manqu",
    "invalide",
    "rempli",
)
_LOCKED = re.compile(
    r"trop (?:de tentatives|d'essais|de demandes|de requetes)"
    r"|compte (?:est |a ete )?(?:temporairement )?(?:verrouille|bloque|suspendu)"
    r"|(?:reessayez|ressayez|essayez a nouveau) (?:plus tard|dans \d+ (?:minute|heure|seconde))"
)


@dataclass(frozen=True)
class Observation:
    """What a gesture led to.

    told: what the person was told, in order of clarity. answered: the portal reacted at all (an answer, a new
    address, a window). statuses: HTTP statuses of the portal's answers. dialogs: the browser's own windows.
    reached: what was waited for is there.
    """

    view: View
    told: tuple[str, ...] = ()
    answered: bool = False
    statuses: tuple[int, ...] = ()
    url: str = ""
    dialogs: tuple[Native, ...] = ()
    reached: bool = False

    @classmethod
    def refused_by_fields(cls, view: View, refused: Iterable[str]) -> Observation:
        """Nothing was sent: fields did not take what was typed, as `refused` says."""
        return cls(view, told=tuple(refused), url=view.url)


@dataclass
class Glance:
    """The page while it settles: the view, whether the document is new, the browser's bubble on a field."""

    view: View
    new_document: bool = False
    scripts: bool = True
    bubble: str | None = None


class Watcher:
    """Waits on one page. `snapshot` gives a fresh view of it."""

    def __init__(
        self, page: Callable[[], Page], traffic: Traffic, timeout_s: float, snapshot: Callable[[], View]
    ) -> None:
        self._page = page
        self._traffic = traffic
        self._timeout_s = timeout_s
        self._snapshot = snapshot
        self._seen = 0

    def prepare(self) -> None:
        """Leave the field in focus and watch the document, in each of its frames."""
        self._arrival(time.monotonic() + self._timeout_s)
        page = self._page()
        self._seen = page.evaluate(script.PREPARE)
        for frame in page.frames[1:]:
            frame.evaluate(script.PREPARE)

    def settle(self, before: View, until: Until | None, patience: Callable[[Glance], float]) -> tuple[Glance, bool]:
        """Wait until `until` holds, or nothing more is to be expected.

        `patience` says for how many seconds the document must rest before what it shows is the outcome.
        """
        deadline = time.monotonic() + self._timeout_s
        glance, calm_since, quiet = Glance(before), time.monotonic(), QUIET_TOLD_S
        while True:
            finished = self._traffic.finished
            self._wait(glance, calm_since + quiet - time.monotonic(), deadline)
            self._traffic.check()
            view = self._snapshot()
            if _differs(view, glance.view) or finished != self._traffic.finished:
                calm_since = time.monotonic()
            glance.view = view
            if until is not None and until(view):
                return glance, True
            quiet = patience(glance)
            late = time.monotonic() >= deadline
            if late and self._traffic.pending:
                raise self._traffic.unanswered(self._timeout_s)
            if late or (not self._traffic.pending and time.monotonic() - calm_since >= quiet):
                return glance, until is None

    def _wait(self, glance: Glance, quiet_s: float, deadline: float) -> None:
        """Wait for a new document, for a change of this one, or for `quiet_s` without a change."""
        self._arrival(deadline)
        left = max(min(quiet_s, deadline - time.monotonic()), 0.01)
        fresh = self._traffic.new_document and not glance.new_document
        state = None if fresh else self._ask(self._seen, left)
        if state is None or state["fresh"]:
            self._arrival(deadline)
            glance.new_document, glance.bubble = True, None
            self.loaded(deadline)
        if state is None:
            self._seen = 0
            return
        self._seen = state["changes"]
        glance.scripts = state["scripts"]
        if bubble := state["bubble"]:
            glance.bubble = f"{bubble['label']} : {bubble['message']}".removeprefix(" : ")

    def _arrival(self, deadline: float) -> None:
        """Wait for the document on its way, if there is one: Chromium runs no script of the page meanwhile."""
        while self._traffic.document is not None:
            left_s = deadline - time.monotonic()
            if left_s <= 0:
                raise self._traffic.unanswered(self._timeout_s)
            page = self._page()
            try:
                page.wait_for_event("framenavigated", timeout=min(left_s, _LOOK_UP_S) * 1000)
            except PlaywrightTimeout:
                continue
            except PlaywrightError:
                if page is self._page():
                    raise

    def _ask(self, seen: int, quiet_s: float) -> dict[str, Any] | None:
        """The document's state, or None where it gave way to another one meanwhile."""
        page = self._page()
        try:
            state: dict[str, Any] = page.evaluate(script.WAIT, [seen, min(quiet_s, 1) * 1000])
        except PlaywrightError as error:
            if is_replaced(error) or page is not self._page():
                return None
            raise
        return state

    def rest(self, quiet_s: float) -> None:
        """Let the page come to rest after something else than a gesture (its own checks of a field)."""
        state = self._ask(self._seen, quiet_s)
        self._seen = state["changes"] if state else 0

    def loaded(self, deadline: float) -> None:
        """Wait until the document is there, its images apart."""
        left_ms = max(deadline - time.monotonic(), 0.05) * 1000
        try:
            self._page().wait_for_load_state("domcontentloaded", timeout=left_ms)
        except PlaywrightError as error:
            self._traffic.check()
            if is_gone(error):
                raise
            raise TargetError(f"pas de réponse en {self._timeout_s:g} s : la page ne se charge pas") from error


def what_was_told(glance: Glance, calm: View, dialogs: Iterable[Native], there: Set[str]) -> tuple[str, ...]:
    """All that tells the person something which the page did not say in `calm`, the clearest first; nothing of
    what was `there` already."""
    already = set(calm.alerts)
    alerts = [text for text in glance.view.alerts if text not in already]
    bubble = [glance.bubble] if glance.bubble else []
    marked = [f"champ « {name} » marqué comme non valide" for name in _newly_invalid(glance.view, calm)]
    told = [*(dialog.text for dialog in dialogs), *bubble, *alerts, *glance.view.new_lines(calm), *marked]
    return tuple(dict.fromkeys(text for text in told if text and text not in there))


def told_clearly(glance: Glance, before: View, dialogs: Iterable[Native]) -> bool:
    """Whether there is more than new text: an alert, a bubble, a marked field, a window."""
    alerts = set(glance.view.alerts) - set(before.alerts)
    return bool(alerts or glance.bubble or any(dialogs) or _newly_invalid(glance.view, before))


def refuse_lock_out(told: Iterable[str]) -> None:
    """Raise *non vérifiable* where the person is told that they tried too often (contract, section 2)."""
    for text in told:
        if _LOCKED.search(plain(text)):
            raise NotVerifiable(f"limite atteinte : « {text} »")


def says_what_is_missing(view: View) -> bool:
    """Whether the page says what a section needs, beside a button that stays disabled."""
    return any(holds(line, word) for line in view.main_lines for word in _WORDS_OF_WANT)


def _newly_invalid(view: View, earlier: View) -> list[str]:
    already = {node.name for node in earlier.invalid_fields}
    return [node.name for node in view.invalid_fields if node.name not in already]


def _differs(one: View, other: View) -> bool:
    return one is not other and (one.url, one.lines, len(one.nodes)) != (
        other.url,
        other.lines,
        len(other.nodes),
    )
