"""Walking a documented journey on any implementation of it.

Screens are met in the documents' order, but sections may share a page, optional screens may not come, and buttons
between sections may bear any name (contract, section 4).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mire.browser.window import Observation
from mire.catalogue import Journey
from mire.journey.by_mail import Mail
from mire.journey.causes import field_not_found
from mire.journey.forms import Forms
from mire.journey.going import Going
from mire.journey.member import Member
from mire.journey.passage import Passage
from mire.journey.section import submit_section
from mire.journey.sight import Sight
from mire.journey.values import UNTOUCHED
from mire.journey.visit import NotReached, Visit
from mire.page.view import View
from mire.verdicts import NonConforming, NotVerifiable


class Walk:
    """One member on one journey in one window.

    `trail` holds the screens met since the start, by id, with their addresses; `pages` what those showed. `begun` is
    how many steps its window had taken when the way to the end began. `sight` tells what of the journey the page
    shows, `mail` when a message's turn comes. `lacking`: as a `Passage` tells it.
    """

    def __init__(self, visit: Visit, journey: Journey, member: Member) -> None:
        self.visit = visit
        self.steps = journey.steps
        self.journey = journey
        self.member = member
        self.begun = 0
        self.trail: list[tuple[str, str]] = []
        self.pages: list[tuple[str, View]] = []
        self.lacking: dict[str, str] = {}
        self.sight = Sight(visit, journey.steps, member)
        self._behind: dict[str, frozenset[int]] = {}
        self.mail = Mail(visit, member, journey.steps)

    def start(self) -> None:
        """Open the portal's entry, unless a message's link is where one begins, and forget how far one was."""
        self.sight = Sight(self.visit, self.steps, self.member)
        self.trail, self.pages = [], []
        if not self.mail.start():
            self.visit.open_entry()
            self._pass_what_is_behind()

    def _pass_what_is_behind(self) -> None:
        """Where the entry shows nothing of the way to the last form, but something after it, that form is behind one:
        a session is open already."""
        view, last = self.visit.window.look(), self.sight.last_form()
        shown = [index for index, step in enumerate(self.steps) if step.screen and self.sight.recognised(view, step)]
        if any(self.sight.known_by_more(view, self.steps[index]) for index in shown) and min(shown) > last:
            self.midway()

    def midway(self) -> None:
        """Take the journey up where its forms are behind one: a session is open, say."""
        self.sight.done = {index for index in range(len(self.steps)) if self.sight.is_form(index)}

    def to(self, screen: str, keys: Collection[str] = ()) -> View:
        """Walk with the member's own values until `screen` is shown, or the page of it that asks for one of `keys`;
        what is in the way is *non vérifiable*."""
        passage = Going(self, {}, screen, keys).run()
        if passage is not None:
            name = self.visit.portal.screens[screen].name
            if later := self._came_without(screen, passage.view):
                raise NonConforming(f"l'écran « {name} » avant l'écran « {later} »", passage.words)
            raise NotReached(f"l'écran « {name} » n'a pas été atteint : {passage.words}", passage)
        self._behind[screen] = frozenset(self.sight.done)
        return self.visit.window.look()

    def _came_without(self, screen: str, view: View) -> str:
        """The name of a later screen, known by a value that it shows, that came though `screen` was never asked."""
        steps, screens = self.steps[self.index_of(screen) + 1 :], self.visit.portal.screens
        later = [screens[step.screen] for step in steps if step.screen]
        known = self.member.entered | self.sight.entered
        valued = (one for one in later if set(one.shows) & known.keys())
        return next((one.name for one in valued if self.visit.shows_screen(view, one.id, known)), "")

    def stands_before(self, screen: str) -> bool:
        """Whether the page is one of the screens that come before that one, and the journey is not over."""
        view, over = self.visit.window.look(), len(self.steps) - 1 in self.sight.done
        before = [step for step in self.steps[: self.index_of(screen)] if step.screen]
        return not over and any(self.sight.recognised(view, step) for step in before)

    def back_to(self, screen: str, keys: Collection[str] = ()) -> View:
        """Be at `screen` again, by what is shown or from the entry; behind it lies what lay there the first time, for
        a portal may ask for the documents' sections in another order."""
        wanted, self.sight.done = self.index_of(screen), set()
        view = self.visit.window.look()
        shown = self.sight.shown(view)
        if wanted not in shown and (form := self.visit.back_from_errors(lambda now: wanted in self.sight.shown(now))):
            view, shown = form, self.sight.shown(form)
        if wanted in shown:
            self.sight.done = set(self._behind.get(screen, range(wanted))) - shown
            return view
        self.start()
        return self.to(screen, keys)

    def through(self, given: Mapping[str, str] | None = None) -> Passage:
        """Go on to the end of the journey, entering `given` where it is asked for and own values elsewhere."""
        self.begun = len(self.visit.window.steps)
        passage = Going(self, given or {}).run()
        if passage is None:
            raise AssertionError("a journey without a stop ends in a passage")
        for key, value in (given or {}).items():
            if not self._took(key) and value != UNTOUCHED and self._has_to_be_taken(key, value, passage):
                raise self._lost(key, passage)
        return passage

    def _has_to_be_taken(self, key: str, value: str, passage: Passage) -> bool:
        """Whether what came of it tells nothing unless this value was entered: where a page that asks for a part of the
        form refuses another value, the person's own ones were still to be asked for."""
        if passage.refused and passage.part:
            return value != self.member.own(key)
        return not passage.unknown

    def _lost(self, key: str, passage: Passage) -> NotVerifiable:
        """What to raise where no page that was met asked for a value."""
        screens, field = self.visit.portal.screens, self.visit.portal.fields[key]
        met = ((screens[one], view) for (one, _), (_, view) in zip(self.trail, self.pages, strict=True))
        screen, view = next((one for one in met if key in one[0].fields), (None, passage.view))
        cause = field_not_found(field, screen.name if screen else passage.at, view)
        return NotVerifiable(f"champ « {key} » introuvable : {passage.words}", cause)

    def send(self, given: Mapping[str, str]) -> Observation:
        """Send the form that the page shows, `given` values in it and own ones elsewhere, wherever that leads."""
        filling = [self.steps[index] for index in self.sight.ahead(self.visit.window.look())]
        forms = Forms(self.visit, self.member, self.journey, filling, given)
        entries = forms.fill()
        if entries.refused:
            return Observation.refused_by_fields(self.visit.window.look(), entries.refused)
        return submit_section(self.visit, entries.last, lambda _: False)

    def _took(self, key: str) -> bool:
        """Whether some field took the value that is meant for `key`, or repeats it."""
        repeated = {self.visit.portal.fields[one].value.removeprefix("= ").strip() for one in self.sight.entered}
        return key in self.sight.entered or key in repeated

    def own_addresses(self) -> list[tuple[str, str]]:
        """The screens of the trail that stand at an address of their own, after the first form's, and that address."""
        forms = [step.screen for step in self.steps if step.fill]
        start = next((place for place, (screen, _) in enumerate(self.trail) if screen in forms), len(self.trail))
        seen = {url for _, url in self.trail[: start + 1]}
        own: list[tuple[str, str]] = []
        for screen, url in self.trail[start + 1 :]:
            if url not in seen:
                own.append((screen, url))
            seen.add(url)
        return own

    def index_of(self, screen: str) -> int:
        """The number of the step that shows `screen`."""
        return next(index for index, step in enumerate(self.steps) if step.screen == screen)

    def name_of(self, index: int) -> str:
        """How results name a step: by its screen, else by the message's link that leads to it."""
        screen = self.steps[index].screen
        return self.visit.portal.screens[screen].name if screen else f"page du lien {self.steps[index].mail}"

    def note(self, group: list[int], view: View) -> None:
        """The page shows the screens of these steps: they are on the trail."""
        screens = tuple(screen for index in group if (screen := self.steps[index].screen))
        for screen in screens:
            if not self.trail or self.trail[-1][0] != screen:
                self.trail.append((screen, view.url))
                self.pages.append((view.url, view))
        if screens:
            self.visit.met(screens)

    def screens(self) -> tuple[str, ...]:
        """The names of the screens met since the start."""
        return tuple(self.visit.portal.screens[screen].name for screen, _ in self.trail)
