"""One window on a portal: what a person sees there, what they enter and press, and what comes of it."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from typing import Any
from urllib.parse import urldefrag

from playwright.sync_api import BrowserContext, CDPSession, Locator, Page
from playwright.sync_api import Error as PlaywrightError

from mire.browser import asking, lists, pressing, script
from mire.browser.addresses import is_blocked, path_of
from mire.browser.body import unticked
from mire.browser.dialogs import File
from mire.browser.errors import Vanished, translated
from mire.browser.filling import Filler, Later
from mire.browser.gesture import MOST, Gesture
from mire.browser.hands import Entry
from mire.browser.observe import Until, Watcher
from mire.browser.routing import Routing, Swap, replace_in_body
from mire.browser.settings import Settings
from mire.browser.tab import Tab
from mire.browser.traffic import Feed, Traffic
from mire.page import patience
from mire.page.observation import NOWHERE, Glance, Native, Observation
from mire.page.telling import Told, refuse_lock_out, says_what_is_missing
from mire.page.tree import Node, called
from mire.page.view import View
from mire.verdicts import HarnessError

__all__ = ["Entry", "File", "Native", "Observation", "Settings", "Swap", "Window"]

_BACK_S = 1.0
_LOOK_AGAIN_MS = 50
"""What is not there may be back within the first, and is looked for as often as the second says."""
_JUST_LEFT_S = 0.1
"""A field that was left so short a time ago need not be left again: nothing can have come of it yet."""


class Window:
    """One person's browser window, made by a pool. `fresh` opens another one, in someone else's clean browser.

    `steps` says what was done so far, one French phrase each, without secrets; `gestures` holds the last of those that
    were no mere entries, with the pages they were made on. `in_field` is true while a field
    that was filled has not been left. `covered` holds the origins whose pages were seen to lie under something that a
    person presses away; the windows of one pool share it.
    """

    def __init__(
        self,
        context: BrowserContext,
        page: Page,
        feed: Feed,
        settings: Settings,
        fresh: Callable[[], Window],
        devtools: CDPSession | None = None,
        covered: set[str] | None = None,
    ) -> None:
        self.context = context
        self.settings = settings
        self.fresh = fresh
        self.patience_ms = min(settings.timeout_s, 3) * 1000
        self.covered = set() if covered is None else covered
        self.steps: list[str] = []
        self.gestures: deque[Gesture] = deque(maxlen=MOST)
        self.traffic = Traffic(settings.origins, settings.blocked_hosts)
        self._feed, feed.traffic = feed, self.traffic
        self._first_page, self._devtools = page, devtools
        self.tab = Tab(context, page, settings, self.traffic.committed)
        self.routing = Routing(context, settings.origins, page, devtools)
        self._watcher = Watcher(self.tab, self.traffic, settings.timeout_s)
        self._filler = Filler(self)
        self._view: View | None = None
        self._told = Told()
        self._offered: tuple[tuple[int, str], list[str]] | None = None
        self.in_field = self._lost = False
        self._left_at = 0.0
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

    def wait_for_download(self, known: int) -> list[File]:
        """`downloads`, once there are more than `known`, or the time for an answer is over."""
        if len(self.downloads) <= known:
            self.tab.wait_for_download(self.settings.timeout_s)
        return self.downloads

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

    def exchange(self, old: str, new: str, last: bool = False) -> AbstractContextManager[Swap]:
        """As long as it lasts, requests to the portal carry `new` where the page put `old`; `last`: only where it put
        it for the last time, if it did more than once."""
        return self.routing.exchange(partial(replace_in_body, old=old, new=new, last=last))

    def untick_on_its_way(self, node: Node) -> AbstractContextManager[Swap]:
        """As long as it lasts, requests to the portal say that this box, which the page shows as ticked, is not."""
        named = "field => field.name || field.id || field.getAttribute('name') || ' '"
        return self.routing.exchange(partial(unticked, name=str(asking.ask(self, node, named))))

    def shows_still(self, node: Node) -> bool:
        """Whether a list shows still what was chosen in it, be it beside its field, which then holds nothing itself."""
        return self._filler.shows_still(node)

    def options(self, node: Node) -> list[str]:
        """What a list proposes that the page does not show as it stands: asked once, until something else is done."""
        if self._offered is None or self._offered[0] != (len(self.steps), node.ref):
            with translated(self.settings.timeout_s, f"lecture de « {called(node)} »"):
                self._offered = ((len(self.steps), node.ref), lists.names(self, node))
        return self._offered[1]

    def look(self, again: bool = False) -> View:
        """What the page shows. Nothing is read anew since the last gesture unless `again` asks for it."""
        if self._view is None or again:
            with translated(self.settings.timeout_s, "lecture de la page"):
                if self.in_field:
                    self._leave()
                self._view = self.tab.snapshot()
        return self._view

    def peek(self) -> View:
        """What the page shows now, the focus where it is: a list may shut as its field is left."""
        with translated(self.settings.timeout_s, "lecture de la page"):
            self._view = self.tab.snapshot()
        return self._view

    def leave_fields(self, done: bool = False) -> list[dict[str, Any]]:
        """Leave the field in focus, `done` for a gesture; gives what the text fields hold that were written into since
        this was last asked (`mire.browser.script.PREPARE`)."""
        prepared = self._watcher.prepare(done)
        self.in_field, self._left_at = False, time.monotonic()
        if prepared.changed or prepared.lost:
            self._view = None
        self._lost = prepared.lost
        return prepared.written

    def follow(self) -> bool:
        """Stand on the page that a choice led to by itself; False where it led to none."""
        gone = self._watcher.gives_way()
        if gone:
            self._view = None
        return gone

    def locate(self, node: Node) -> Locator:
        """Where `node` stands on the page now, to be touched or asked; what a fading window hides is soon back."""
        now = self.look().current(node)
        deadline = time.monotonic() + _BACK_S
        while now is None:
            now = self.look(again=True).current(node)
            place = self.look().place(node)
            if now is None and place is not None:
                by_name = self.page.get_by_role(node.role, name=node.name, exact=True)  # type: ignore[arg-type]
                return by_name.nth(place)
            if now is None and time.monotonic() > deadline:
                raise Vanished(f"« {called(node)} » n'est plus sur la page")
            if now is None:
                self.page.wait_for_timeout(_LOOK_AGAIN_MS)
        self._left_at = 0.0
        return self.page.locator(f"aria-ref={now.ref}")

    def begin(self, url: str) -> Observation:
        """Go to a portal's entry, as who begins there: what stands aside on its other pages may be asked there."""
        self.tab.aside.forget()
        return self.open(url)

    def open(self, url: str, until: Until | None = None, afresh: bool = False) -> Observation:
        """Go to an address, as someone who types it; `afresh`: who was not there before, on a page of the same document
        neither."""
        if is_blocked(url, self.settings.blocked_hosts):
            raise HarnessError(f"un lien mène à un véritable assureur, jamais visité : {url}")
        self._told.forget(NOWHERE)
        return self.act(lambda: self._goto(url, afresh), until, f"ouvre {path_of(url)}", address=url)

    def press(self, node: Node, until: Until | None = None) -> Observation:
        """Press a link or button; one that stays disabled is a refusal. Texts are typed anew, key by key, where
        the page showed no reaction at all; and the page is filled again that lost its entries as it was pressed."""
        if not pressing.becomes_enabled(self, self._watcher, self._filler, node):
            return self._stayed_disabled(node)
        observed = self._press(node, until)
        if self._watcher.missed and not observed.reached:
            observed = self._press(node, until)
        if not _nothing_came(observed) or observed.view.standing(node) is None:
            return observed
        waking = self._watcher.waking
        if self._filler.type_again() or waking or self._is_gone(observed.view):
            observed = self._press(node, until)
        if waking and _nothing_came(observed) and observed.view.current(node) is not None:
            return self._press(node, until)
        return observed

    def act(
        self,
        gesture: Callable[[], None],
        until: Until | None = None,
        step: str = "geste",
        control: Node | None = None,
        address: str = "",
    ) -> Observation:
        """Make a gesture (on `control`, where it is one's, or one that opens an `address`) and see what comes of it;
        without `until` whatever comes will do."""
        self.settings.in_time()
        self.steps.append(step)
        known = len(self.dialogs)
        with translated(self.settings.timeout_s, step):
            before = self._before()
            kept = self._watcher.kept if before is not NOWHERE else None
            self.gestures.append(Gesture(len(self.steps), step, before, kept, control))
            glance = self._told.glance(before)
            self.traffic.mark(called(control) if control else "", address)
            gesture()
            reached = self._watcher.settle(
                glance, until, lambda now: patience.patience(now, before, self.dialogs[known:], until is not None)
            )
            self.traffic.over()
        return self._observed(glance, before, tuple(self.dialogs[known:]), reached)

    def fill(self, node: Node, kind: str, value: str, secret: bool = False, format: str | None = None) -> Entry:
        """Enter `value` into a field found by a view. `kind` is the catalogue's `genre`, `format` a date's
        documented form; a secret value is not written to `steps`."""
        return self.enter(node, kind, value, secret, format)()

    def enter(self, node: Node, kind: str, value: str, secret: bool = False, format: str | None = None) -> Later:
        """The same, what the field holds then being read when it is asked for: once for several fields."""
        self.steps.append(f"remplit « {called(node)} » : {'•' * len(value) if secret else value}")
        with translated(self.settings.timeout_s, f"saisie dans « {called(node)} »"):
            self.traffic.sorter.enters(value)
            if secret and value:
                self.secrets_entered.add(value)
            read = self._filler.fill(node, kind, value, format or "")
        self.in_field = True
        return lambda: self._read(node, read)

    def _read(self, node: Node, read: Later) -> Entry:
        with translated(self.settings.timeout_s, f"saisie dans « {called(node)} »"):
            return read()

    def enter_what_was_emptied(self) -> None:
        """Enter anew what was sent with a form that stands there again and has kept only a part of it."""
        with translated(self.settings.timeout_s, "saisie à nouveau"):
            self._filler.enter_what_was_emptied()
        self.in_field = True

    def skip_checks(self) -> None:
        """Let this page's forms be sent without the browser's own checks, as anyone can who opens its tools."""
        with translated(self.settings.timeout_s, "contrôles du navigateur"):
            self.page.evaluate(script.SKIP_CHECKS)

    def type_again(self) -> None:
        """Enter the texts of this page once more, key by key, for one that listens to keys."""
        with translated(self.settings.timeout_s, "saisie touche par touche"):
            self._filler.type_again()
        self.in_field = True

    def close(self) -> None:
        """Stop listening and change nothing on its way any more; the pool closes or cleans the pages."""
        self._feed.traffic = None
        self.routing.close()
        self.tab.close()

    def _before(self) -> View:
        """What the page shows as the gesture begins, every field left."""
        if not self.visited:
            return NOWHERE
        self._leave(done=True)
        if self._lost:
            self._filler.enter_again()
            self._leave(done=True)
        self._left_at = 0.0
        return self.look()

    def _leave(self, done: bool = False) -> None:
        self._filler.read_back()
        if self.in_field or time.monotonic() - self._left_at > _JUST_LEFT_S:
            self.leave_fields(done)

    def _observed(self, glance: Glance, before: View, dialogs: tuple[Native, ...], reached: bool) -> Observation:
        told = self._told.by(glance, before, dialogs)
        if before is not NOWHERE:
            self.tab.aside.learn(before, glance.view)
        self._view = view = glance.view.without(self.tab.aside.of(glance.view))
        if glance.new_document or reached:
            self._filler.forget(done=reached)
        if reached:
            self._told.forget(view)
        else:
            refuse_lock_out(told)
        statuses = tuple(self.traffic.statuses)
        answered = bool(statuses or dialogs or glance.new_document or view.url != before.url)
        if (told or answered) and not self._watcher.missed:
            self._filler.settled()
            self._watcher.answered = True
        return Observation(view, told, answered, statuses, view.url, dialogs, reached)

    def _is_gone(self, view: View) -> bool:
        stood = self.gestures[-1].view.alerts if self.gestures else []
        return self._told.is_gone(stood, view)

    def _stayed_disabled(self, node: Node) -> Observation:
        view = self.look()
        told = self._told.on(view)
        if told or says_what_is_missing(view):
            told = (f"le bouton « {called(node)} » reste inactif", *told)
        self.steps.append(f"« {called(node)} » reste inactif")
        return Observation(view, told, url=view.url, disabled=True)

    def _press(self, node: Node, until: Until | None) -> Observation:
        return self.act(lambda: pressing.click(self, node), until, f"presse « {called(node)} »", node)

    def _goto(self, url: str, afresh: bool) -> None:
        within = afresh and urldefrag(url).url == urldefrag(self.page.url).url and "#" in url
        try:
            self.page.goto(url, wait_until="commit", timeout=self.settings.timeout_s * 1000)
            if within:
                self.page.reload(wait_until="commit", timeout=self.settings.timeout_s * 1000)
        except PlaywrightError as error:
            self.traffic.check()
            if "ERR_ABORTED" not in error.message and "Download is starting" not in error.message:
                raise


def _nothing_came(observed: Observation) -> bool:
    """Whether the page showed no reaction at all."""
    return not (observed.reached or observed.answered or observed.told)
