"""One window on a portal: what a person sees there, what they enter and press, and what comes of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager

from playwright.sync_api import BrowserContext, CDPSession, Locator, Page
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import observe, script
from mire.browser.dialogs import File, Native
from mire.browser.errors import translated
from mire.browser.filling import Entry, Filler
from mire.browser.observe import Glance, Observation, Until, Watcher
from mire.browser.routing import Routing, Swap
from mire.browser.settings import Settings
from mire.browser.tab import Tab
from mire.browser.traffic import Traffic, is_blocked, path_of
from mire.browser.tree import Node
from mire.browser.view import View
from mire.verdicts import HarnessError, NotVerifiable

__all__ = ["Entry", "File", "Native", "Observation", "Settings", "Swap", "Window"]

_NOWHERE = View(Node("page"))
_FIRST_TRY_MS = 1500


class Window:
    """One person's browser window, made by a pool. `fresh` opens another one, in someone else's clean browser.

    `steps` says what was done so far, one French phrase each, without secrets. `in_field` is true while a field
    that was filled has not been left.
    """

    def __init__(
        self,
        context: BrowserContext,
        page: Page,
        settings: Settings,
        fresh: Callable[[], Window],
        devtools: CDPSession | None = None,
    ) -> None:
        self.context = context
        self.settings = settings
        self.fresh = fresh
        self.patience_ms = min(settings.timeout_s, 3) * 1000
        self.steps: list[str] = []
        self.traffic = Traffic(context, settings.origins, settings.blocked_hosts)
        self._first_page, self._devtools = page, devtools
        self.tab = Tab(context, page, settings, self.traffic.committed)
        self.routing = Routing(context, settings.origins, page, devtools)
        self._watcher = Watcher(lambda: self.page, self.traffic, settings.timeout_s, self.tab.snapshot)
        self._filler = Filler(self)
        self._view: View | None = None
        self._calm: View | None = None
        self._answers: set[str] = set()
        self.in_field = False
        self.secrets_entered: set[str] = set()

    @property
    def page(self) -> Page:
        """The foremost page."""
        return self.tab.page

    @property
    def devtools(self) -> CDPSession | None:
        """Chromium's own protocol on the foremost page, where a session is open."""
        return self._devtools if self.page is self._first_page else None

    @property
    def visited(self) -> list[str]:
        """The addresses of the main documents seen, in order, as they are: never for evidence."""
        return self.tab.visited

    @property
    def dialogs(self) -> list[Native]:
        """The browser's own windows so far, each answered at once: « OK », unless `accept_dialogs` is False."""
        return self.tab.dialogs.seen

    @property
    def downloads(self) -> list[File]:
        """The files downloaded so far."""
        with translated(self.settings.timeout_s, "téléchargement"):
            return self.tab.downloads

    @property
    def accept_dialogs(self) -> bool:
        """Whether the browser's own questions are answered « OK » or « Annuler »."""
        return self.tab.dialogs.accept

    @accept_dialogs.setter
    def accept_dialogs(self, accept: bool) -> None:
        self.tab.dialogs.accept = accept

    @property
    def clock_offset(self) -> int:
        """Seconds by which the portal is to see this window's requests later than now (contract, section 2)."""
        return self.routing.offset

    @clock_offset.setter
    def clock_offset(self, seconds: int) -> None:
        self.routing.offset = seconds

    def exchange(self, old: str, new: str) -> AbstractContextManager[Swap]:
        """As long as it lasts, requests to the portal carry `new` where the page put `old`."""
        return self.routing.exchange(old, new)

    def type_of(self, node: Node) -> str:
        """The `type` of a field (« email », « password »…), empty where it has none."""
        with translated(self.settings.timeout_s, "lecture d'un champ"):
            return str(self.locate(node).evaluate(script.OF_FIELD)["type"])

    def look(self, again: bool = False) -> View:
        """What the page shows. Nothing is read anew since the last gesture unless `again` asks for it."""
        if self._view is None or again:
            with translated(self.settings.timeout_s, "lecture de la page"):
                if self.in_field:
                    self.page.evaluate(script.LEAVE)
                    self.in_field = False
                self._view = self.tab.snapshot()
        return self._view

    def locate(self, node: Node) -> Locator:
        """Where `node` stands on the page now."""
        now = self.look().current(node) or self.look(again=True).current(node)
        if now is None:
            raise NotVerifiable(f"« {called(node)} » n'est plus sur la page")
        return self.page.locator(f"aria-ref={now.ref}")

    def open(self, url: str, until: Until | None = None) -> Observation:
        """Go to an address, as someone who types it."""
        if is_blocked(url, self.settings.blocked_hosts):
            raise HarnessError(f"un lien mène à un véritable assureur, jamais visité : {url}")
        self._calm = _NOWHERE
        self._answers.clear()
        return self.act(lambda: self._goto(url), until, f"ouvre {path_of(url)}")

    def press(self, node: Node, until: Until | None = None) -> Observation:
        """Press a link or button; one that stays disabled is a refusal. Texts are typed anew, key by key, where
        the page showed no reaction at all."""
        if not self._becomes_enabled(node):
            return self._stayed_disabled(node)
        observed = self.act(lambda: self._click(node), until, f"presse « {called(node)} »")
        if observed.reached or observed.answered or observed.told or not self._filler.type_again():
            return observed
        return self.act(lambda: self._click(node), until, f"presse à nouveau « {called(node)} »")

    def act(self, gesture: Callable[[], None], until: Until | None = None, step: str = "geste") -> Observation:
        """Make a gesture and see what comes of it; without `until` whatever comes will do."""
        before = self.look(again=self.in_field) if self.visited else _NOWHERE
        known = len(self.dialogs)
        self.steps.append(step)
        with translated(self.settings.timeout_s, step):
            if self.visited:
                self._watcher.prepare()
            self.in_field = False
            self.traffic.mark()
            gesture()
            glance, reached = self._watcher.settle(before, until, lambda now: self._patience(now, before, known, until))
        return self._observed(glance, before, tuple(self.dialogs[known:]), reached)

    def fill(self, node: Node, kind: str, value: str, secret: bool = False, format: str | None = None) -> Entry:
        """Enter `value` into a field found by a view. `kind` is the catalogue's `genre`, `format` a date's
        documented form; a secret value is not written to `steps`."""
        self.steps.append(f"remplit « {called(node)} » : {'•' * len(value) if secret else value}")
        with translated(self.settings.timeout_s, f"saisie dans « {called(node)} »"):
            if secret and value:
                self.secrets_entered.add(value)
            entry = self._filler.fill(node, kind, value, format or "")
        self.in_field = True
        return entry

    def close(self) -> None:
        """Stop listening and change nothing on its way any more; the pool closes or cleans the pages."""
        self.traffic.close()
        self.routing.close()
        self.tab.close()

    def _observed(self, glance: Glance, before: View, dialogs: tuple[Native, ...], reached: bool) -> Observation:
        told = observe.what_was_told(glance, self._calm or before, dialogs, self._already(before))
        self._answers.update(told)
        self._view = glance.view
        if glance.new_document:
            self._filler.forget()
        if reached:
            self._calm = glance.view
            self._answers.clear()
        else:
            observe.refuse_lock_out(told)
        statuses = tuple(self.traffic.statuses)
        answered = bool(statuses or dialogs or glance.new_document or glance.view.url != before.url)
        return Observation(glance.view, told, answered, statuses, glance.view.url, dialogs, reached)

    def _already(self, before: View) -> set[str]:
        """What stood there before the gesture and was no answer to an earlier one: labels that a choice revealed."""
        return {*before.main_lines, *before.alerts} - self._answers

    def _patience(self, now: Glance, before: View, known: int, until: Until | None) -> float:
        """How long the document must rest, in seconds, before what it shows is taken as the outcome."""
        if until is None:
            return 0 if now.new_document else observe.QUIET_TOLD_S
        clear = observe.told_clearly(now, before, self.dialogs[known:])
        if now.new_document:
            return observe.QUIET_NEW_S if now.scripts and not clear else 0
        if clear:
            return observe.QUIET_TOLD_S
        return observe.QUIET_WEAK_S if now.view.new_lines(before) else observe.QUIET_NOTHING_S

    def _becomes_enabled(self, node: Node) -> bool:
        """Whether the control can be pressed: fields are left, texts typed, checks of the page awaited first."""
        if not self._disabled(node, again=False) or not self._disabled(node):
            return True
        self._filler.type_again()
        deadline = time.monotonic() + self.settings.timeout_s
        while self._disabled(node):
            before = self.look()
            self._watcher.rest(observe.QUIET_WEAK_S)
            waiting = self.traffic.pending or self.look(again=True).lines != before.lines
            if not waiting or time.monotonic() > deadline:
                return not self._disabled(node)
        return True

    def _disabled(self, node: Node, again: bool = True) -> bool:
        view = self.look(again=again)
        now = view.current(node)
        return now is not None and view.disabled(now)

    def _stayed_disabled(self, node: Node) -> Observation:
        view = self.look()
        told = observe.what_was_told(Glance(view), self._calm or _NOWHERE, (), set())
        if told or observe.says_what_is_missing(view):
            told = (f"le bouton « {called(node)} » reste inactif", *told)
        self.steps.append(f"« {called(node)} » reste inactif")
        return Observation(view, told, url=view.url)

    def _goto(self, url: str) -> None:
        try:
            self.page.goto(url, wait_until="commit", timeout=self.settings.timeout_s * 1000)
        except PlaywrightError as error:
            self.traffic.check()
            if "ERR_ABORTED" not in error.message and "Download is starting" not in error.message:
                raise

    def _click(self, node: Node) -> None:
        """Press; what covers the control (a banner that came late) is pressed away first."""
        for patience_ms in (_FIRST_TRY_MS, self.patience_ms):
            try:
                self._press(self.locate(node), patience_ms)
            except PlaywrightTimeout:
                if self.traffic.pending:
                    return  # pressed: it is the answer that takes longer
                self.look(again=True)
            else:
                return
        raise NotVerifiable(f"« {called(node)} » ne se laisse pas presser")

    def _press(self, place: Locator, timeout_ms: float) -> None:
        """Press, and wait until a document that this asks for is there, as Playwright does."""
        browser = self.context.browser
        touch = self.settings.touch and browser is not None and browser.browser_type.name != "firefox"
        press = place.tap if touch else place.click
        press(timeout=timeout_ms)


def called(node: Node) -> str:
    """What a person would call it."""
    return node.name or node.content or node.role
