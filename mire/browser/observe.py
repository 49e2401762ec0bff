"""Waiting for what comes of a gesture: as long as something may still happen, and no longer."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import script
from mire.browser.errors import is_replaced
from mire.browser.tab import Tab
from mire.browser.traffic import Traffic
from mire.page.controls import CONTROL_ROLES
from mire.page.fields import ENTRY_ROLES
from mire.page.moving import shape_of, unmoved
from mire.page.observation import Glance
from mire.page.patience import QUIET_TOLD_S, goes_on, interim
from mire.page.view import View
from mire.verdicts import TargetError

Until = Callable[[View], bool]

_TURNING_S, _TURN_STEP_S = 3.0, 0.1
"""How long pages may turn, and how often that is looked at."""
_SENDING_S = 0.03
"""How long it may take until a choice that sends its page does so."""
_WAKING_MS = 4000
"""Until this age a page with scripts may not answer yet what is pressed on it."""
_LOOK_UP_S = 0.25
"""How often to see whether a document on its way has failed instead of arriving."""


@dataclass(frozen=True)
class Prepared:
    """A page just before a gesture. changed: since a field was touched. lost: something that was entered is gone.
    written: what those of its text fields hold that were written into (`mire.browser.script.PREPARE`)."""

    changed: bool
    lost: bool
    written: list[dict[str, Any]]


class Watcher:
    """Waits on a window's foremost page. `answered`: the portal has answered what was entered there last."""

    def __init__(self, tab: Tab, traffic: Traffic, timeout_s: float) -> None:
        self._tab = tab
        self._traffic = traffic
        self._timeout_s = timeout_s
        self._seen = self._documents = 0
        self.kept: dict[str, Any] | None = None
        self.waking = self.missed = self.answered = False
        self.moving: set[str] = set()

    def prepare(self, done: bool) -> Prepared:
        """Leave the field in focus, in each frame, and have the page `kept`. done: all is entered, and what changes
        from now on comes of the gesture."""
        deadline = time.monotonic() + self._timeout_s
        self._arrival(deadline)
        asked, self.answered = {"done": done, "answered": self.answered}, False

        def prepared() -> dict[str, Any]:
            return dict(script.ask(self._tab.page, script.PREPARE, {"keep": True, **asked}))

        try:
            state = prepared()
        except PlaywrightError as error:
            if not is_replaced(error):
                raise
            self._arrived(deadline)
            state = prepared() | {"changed": True}
        self._seen, self.kept, self._tab.odd = state["changes"], state["page"], state["odd"]
        self._documents = len(self._tab.visited)
        inner = [script.ask(frame, script.PREPARE, asked)["changed"] for frame in self._tab.page.frames[1:]]
        return Prepared(bool(state["changed"] or any(inner)), bool(state["lost"]), state["written"])

    def settle(self, glance: Glance, until: Until | None, patience: Callable[[Glance], float]) -> bool:
        """Wait until `until` holds, or nothing more is to be expected; `glance` begins as the page before the gesture.

        `patience` says for how many seconds the document must rest before what it shows is the outcome.
        """
        deadline = time.monotonic() + self._timeout_s
        before, calm_since, quiet = glance.view, time.monotonic(), QUIET_TOLD_S
        while True:
            finished = self._traffic.finished
            self._wait(glance, calm_since + quiet - time.monotonic(), deadline)
            self._traffic.check()
            view = self._tab.snapshot()
            if _differs(view, glance) or finished != self._traffic.finished:
                calm_since = time.monotonic()
            glance.view, glance.asked = view, self._traffic.asked
            if until is not None and until(view):
                glance.view = self._turned(view, glance, deadline)
                self._documents = len(self._tab.visited)
                return True
            if not self._traffic.pending:
                glance.note()
            quiet = patience(glance)
            late = time.monotonic() >= deadline
            if late and self._traffic.pending:
                raise self._traffic.unanswered(self._timeout_s)
            words = interim(view, before, glance.new_document) if late else ""
            if words and not goes_on(view, before):
                raise TargetError(f"pas de réponse en {self._timeout_s:g} s : la page dit toujours « {words} »")
            awaited = self._traffic.pending or self._traffic.loading
            if late or (not awaited and time.monotonic() - calm_since >= quiet):
                self._traffic.check(finally_=True)
                self._documents = len(self._tab.visited)
                return until is None

    def _turned(self, view: View, glance: Glance, deadline: float) -> View:
        """The page once what is on it can be pressed: two stand there as pages turn, one on its way out; a button that
        is a picture waits for it."""
        end = time.monotonic() + _TURNING_S
        waits = _is_turning(view) or (glance.new_document and _has_undrawn(view))
        while waits and time.monotonic() < end:
            self._wait(glance, _TURN_STEP_S, deadline)
            view = self._tab.snapshot()
            waits = _is_turning(view) or glance.undrawn
        return view

    def _wait(self, glance: Glance, quiet_s: float, deadline: float) -> None:
        """Wait for a new document, for a change of this one, or for `quiet_s` without a change."""
        self._arrival(deadline)
        left = max(min(quiet_s, deadline - time.monotonic()), 0.01)
        fresh = self._traffic.new_document and not glance.new_document
        state = None if fresh else self._ask(self._seen, left)
        if state is None or state["fresh"]:
            self._arrival(deadline)
            glance.new_document, glance.bubble, glance.busy, glance.undrawn = True, None, False, False
            self.loaded(deadline)
        if state is None:
            self._seen, self._tab.odd = 0, None
            return
        self._seen, self._tab.odd = state["changes"], state["odd"]
        glance.scripts, glance.busy, glance.undrawn = state["scripts"], state["busy"], state["undrawn"]
        self.waking = _is_waking(state)
        self.missed = not glance.new_document and state["missed"]
        glance.announced = frozenset() if glance.new_document else frozenset(state["announced"])
        glance.late = frozenset(state["late"])
        self.moving |= {shape_of(text) for text in state["moving"]}
        glance.moving = frozenset(self.moving)
        if bubble := state["bubble"]:
            glance.bubble = f"{bubble['label']} : {bubble['message']}".removeprefix(" : ")

    def _arrival(self, deadline: float) -> None:
        """Wait for the document on its way, if there is one: Chromium runs no script of the page meanwhile."""
        while self._traffic.document is not None:
            left_s = deadline - time.monotonic()
            if left_s <= 0:
                raise self._traffic.unanswered(self._timeout_s)
            page = self._tab.page
            try:
                page.wait_for_event("framenavigated", timeout=min(left_s, _LOOK_UP_S) * 1000)
            except PlaywrightTimeout:
                continue
            except PlaywrightError:
                if page is self._tab.page:
                    raise

    def _ask(self, seen: int, quiet_s: float) -> dict[str, Any] | None:
        """The document's state, or None where it gave way to another one meanwhile."""
        page = self._tab.page
        try:
            state: dict[str, Any] = script.ask(page, script.WAIT, [seen, min(quiet_s, 1) * 1000])
        except PlaywrightError as error:
            if is_replaced(error) or page is not self._tab.page:
                return None
            raise
        return state

    def gives_way(self) -> bool:
        """Whether the document gives way to another one, which is waited for, though nothing was pressed: a choice may
        send its page. The page itself is not asked: it keeps what it has to tell of the choice."""
        with suppress(PlaywrightTimeout):
            self._tab.page.wait_for_event("framenavigated", timeout=_SENDING_S * 1000)
        if self._traffic.document is None and len(self._tab.visited) == self._documents:
            return False
        self._arrived(time.monotonic() + self._timeout_s)
        return True

    def _arrived(self, deadline: float) -> None:
        """Stand on the document that came, all of it there."""
        self._arrival(deadline)
        self.loaded(deadline)
        self._seen, self._tab.odd, self._documents = 0, None, len(self._tab.visited)

    def rest(self, quiet_s: float) -> None:
        """Let the page come to rest after something else than a gesture (its own checks of a field)."""
        state = self._ask(self._seen, quiet_s)
        self._seen = state["changes"] if state else 0
        self._tab.odd = state["odd"] if state else None
        self.waking = _is_waking(state) if state else True

    def loaded(self, deadline: float) -> None:
        """Wait until the document is there, its images apart."""
        while not self._tab.is_parsed:
            page = self._tab.page
            left_s = max(deadline - time.monotonic(), 0.01)
            try:
                page.wait_for_load_state("domcontentloaded", timeout=min(left_s, _LOOK_UP_S) * 1000)
            except PlaywrightTimeout as error:
                self._traffic.check()
                if time.monotonic() >= deadline:
                    reason = f"pas de réponse en {self._timeout_s:g} s : la page ne se charge pas"
                    raise TargetError(reason) from error
            except PlaywrightError:
                if page is self._tab.page:
                    raise
            else:
                return


def _is_turning(view: View) -> bool:
    """Whether a page has controls, and none of them takes the pointer."""
    controls = [node for node in view.nodes if node.role in (*CONTROL_ROLES, *ENTRY_ROLES)]
    return bool(controls) and not any(node.ref for node in controls)


def _has_undrawn(view: View) -> bool:
    """Whether something to press takes no pointer, for want of its picture maybe."""
    return any(node.role in CONTROL_ROLES and not node.ref for node in view.nodes)


def _is_waking(state: dict[str, Any]) -> bool:
    """Whether the page is so young that its scripts may still be on the way to what they do."""
    return bool(state["scripts"]) and state["age"] < _WAKING_MS


def _differs(view: View, glance: Glance) -> bool:
    """Whether a page shows something else than at the last look, what moves by itself apart."""
    one = glance.view
    if glance.moving:
        lines, earlier = (unmoved(each.lines, glance.moving) for each in (view, one))
        return view.url != one.url or lines != earlier
    return view is not one and (view.url, view.lines, len(view.nodes)) != (one.url, one.lines, len(one.nodes))
