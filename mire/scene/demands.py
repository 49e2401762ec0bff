"""What a scenario demands of the page that it stands before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mire.browser.window import Observation
from mire.catalogue import Portal
from mire.journey.between import MOST, Between
from mire.journey.member import Member
from mire.journey.options import named_here, options_of
from mire.journey.passage import Passage, describe
from mire.journey.section import Entries, show_revealed
from mire.journey.tour import pages_from
from mire.journey.undocumented import Undocumented
from mire.journey.visit import require
from mire.page.tree import Node
from mire.page.view import View
from mire.scene.cast import Cast
from mire.target.people import Person
from mire.text import same
from mire.verdicts import NonConforming, NotVerifiable

SESSION = "session"


class Demands(Cast):
    """What has to be on the page, and what a person finds to choose there; what is not there does not conform."""

    _entry: View | None = None

    def press(self, name: str) -> None:
        """Press a control that the requirement speaks of: one that is not there does not conform. What its page asks
        for beyond the documents, once it refuses, is filled first, as on any journey."""
        self.require_control(name)
        self.memory["before"] = before = self.window.look()
        observed = self.visit.press(name)
        stays = (observed.view.url, observed.view.headings) == (before.url, before.headings)
        refused = bool(observed.told and stays and self.members)
        if refused and self._fill_beyond(observed) and self.visit.find_control(name):
            observed = self.visit.press(name)
        self.memory["observed"] = observed

    def _fill_beyond(self, refused: Observation) -> bool:
        """Fill what a refusal asks for and no document names; tells whether there was something of that kind."""
        view, entries = self.window.look(), Entries()
        shown = [one for one in self.portal.screens.values() if self.visit.shows_screen(view, one.id)]
        own = [key for screen in shown for key in screen.fields]
        journey = self.portal.journeys[self.portal.account[0]]
        beyond = Undocumented(self.visit, self.member, journey, own, entries, dict.fromkeys(own, ""))
        filled = beyond.fill_named(refused.told)
        self.remarks += entries.remarks
        return filled

    def require_control(self, name: str) -> list[Node]:
        """The links and buttons called `name`; NonConforming where there is none. Whoever is signed in looks for it a
        click further too, for no document says on which of the services' pages it stands."""
        nodes = self.find_around(name)
        require(bool(nodes), f"« {name} »", self.describe())
        return nodes

    def find_around(self, name: str) -> list[Node]:
        """The links and buttons called `name`, on the page as it stands or, for who is signed in, a click further."""
        return self.visit.find_control(name) or self._look_around(name)

    def _look_around(self, name: str) -> list[Node]:
        if not any(member.walked.difference(self.portal.account) for member in self.members):
            return []
        control, here = self.portal.control(name), self.window.look()
        for _, view in pages_from(self.visit, here):
            if nodes := self.names.controls(view, control):
                return nodes
        self.window.open(here.url)
        return []

    def require_field(self, name: str) -> Node:
        """The field called `name`, on whichever page of its screen; NonConforming where there is none."""
        documented = self.portal.field_named(name)
        for _ in self.pages_of_screen():
            if (node := self.visit.find_field(documented)) is not None:
                return node
        raise NonConforming(f"champ « {name} »", self.describe())

    def pages_of_screen(self) -> Iterator[View]:
        """The page that the main window stands on, and those that ask for more of the same screen."""
        yield self.window.look(again=True)

    def require_accepted(self, passage: Passage, expected: str) -> None:
        """The journey must have been walked to its end."""
        self.require_ways(passage.lacking)
        _require_known(passage)
        require(passage.accepted, expected, passage.words)

    def require_ways(self, lacking: Mapping[str, str]) -> None:
        """No documented link or button may have been missing on a screen that the requirement is about."""
        for screen, command in lacking.items():
            documented = self.portal.screens[screen]
            if documented.requirement in self.requirements:
                raise NonConforming(f"« {command} » à l'écran « {documented.name} »", self.describe())

    def require_precondition(self, passage: Passage, otherwise: str) -> None:
        """A journey that only prepares: where it fails, nothing is said about what was to follow."""
        if not passage.accepted:
            raise NotVerifiable(f"{otherwise} : {passage.words}", passage.cause)

    def require_refused(self, passage: Passage, expected: str, *, told: bool = True) -> None:
        """The journey must have stopped before its end, and the person must have been told (unless not `told`)."""
        if not passage.refused:
            _require_known(passage)
        require(not passage.accepted and (bool(passage.told) or not told), expected, passage.words)

    def shows_services(self, view: View, *before: View) -> bool:
        """Whether `view` shows what a session leads to, and nothing that comes before it (terms, say). On pages from
        `before` it a menu may speak of the services already."""
        return self.looks_like_services(view) and self._says_more_than(view, self.entry, *before)

    def looks_like_services(self, view: View) -> bool:
        """The same, by words too that anyone reads at the entry."""
        steps = self.portal.journeys[SESSION].steps
        signing_in = next(index for index, step in enumerate(steps) if step.fill)
        before = [step.screen for step in steps[signing_in:] if step.screen][:-1]
        shown = self.visit.shows_screen
        return shown(view, services_of(self.portal)) and not any(
            shown(view, screen) and not self._is_at_entry(view, screen) for screen in before
        )

    def _is_at_entry(self, view: View, screen: str) -> bool:
        """Whether all that a screen without fields is known by on this page, « accepter », stands at the entry as well:
        it is another thing's then, a cookie banner's."""
        documented = self.portal.screens[screen]
        if documented.fields:
            return False
        there = {(node.role, node.name) for node in self.entry.nodes}
        controls = (self.portal.control(name) for name in documented.controls)
        found = [node for control in controls for node in self.names.controls(view, control)]
        return bool(found) and all((node.role, node.name) in there for node in found)

    def _says_more_than(self, view: View, *before: View) -> bool:
        """Words that a screen is known by tell nothing where anyone reads them at the entry, or on a page of before:
        the site's name stands on a page that says « introuvable » too. Where a field that must not stand there tells
        it, menus count as well."""
        documented = self.portal.screens[services_of(self.portal)]
        named = documented.texts or documented.absent or not documented.known_by_words
        if named and not self.visit.recognition(view, documented.id).by_teaching:
            return True
        known = {line for page in before for line in page.main_lines}
        new = "\n".join(line for line in view.main_lines if line not in known)
        taught = self.names.taught.shown_of(documented.id, new)
        return taught is not None or any(self.names.holds(new, word) for word in documented.words)

    @property
    def entry(self) -> View:
        """The portal's entry as a stranger sees it, opened once."""
        if self._entry is None:
            self._entry = self.fresh_visit().window.open(self.profile.entry_url).view
        return self._entry

    def own_part_of_page(self) -> View:
        """What the page says now, apart from what stands above the one where a control was pressed last too."""
        view, before = self.window.look(again=True), self.memory.get("before")
        return view.below_head_of(before) if isinstance(before, View) else view

    def says_there_is_no_page(self, view: View) -> bool:
        """Whether `view` says word for word what the portal answers at an address that nobody made, its entry apart."""
        invented = f"{self.profile.base_url}/{self.rng.getrandbits(64):x}"
        unknown = self.fresh_visit().window.open(invented).view
        return unknown.main_lines == view.main_lines and unknown.main_lines != self.entry.main_lines

    def shows_documented(self, view: View, screen: str) -> bool:
        """Whether `view` shows a screen (by id) that a requirement speaks of: what the profile teaches does not tell it
        where the documents name what stands on it."""
        documented = self.portal.screens[screen]
        held = self.visit.recognition(view, screen, self.entered())
        named = documented.texts or not documented.known_by_words
        return held.holds and not (named and held.by_teaching)

    def own_value(self, what: str) -> str:
        """The person's own value of a key of the contract or of a field."""
        data = self.member.person.data
        return str(data[what]) if what in data else self.member.own(self.portal.field_named(what).key)

    def entered(self) -> dict[str, str]:
        """What the person entered so far, by field key."""
        return self.members[0].entered if self.members else {}

    def further_entry(self, name: str) -> str:
        """An address that only the profile can name (`[entries]`); NotVerifiable where it does not."""
        if name not in self.profile.entries:
            raise NotVerifiable(f"le profil ne donne pas d'adresse « {name} » ([entries])")
        return self.profile.entries[name]

    def wait_for(self, until: Callable[[View], bool]) -> bool:
        """Whether the main window shows what is waited for, now or once it has settled."""
        return until(self.window.look()) or self.window.act(lambda: None, until, "attend").reached

    def comes_to(self, *screens: str) -> bool:
        """Whether the main window shows one of these screens (by id), now, once it has settled, or behind pages that
        no document shows and that ask for nothing: « Avant de commencer » (contract, section 4)."""

        def shown(view: View) -> bool:
            return any(self.shows_documented(view, screen) for screen in screens)

        if self.wait_for(shown):
            return True
        nobody = Member(Person(self.portal.id, {}), self.portal, self.values())
        passing = Between(self.visit, nobody, self.portal.journeys[self.portal.account[0]], {})
        for _ in range(MOST):
            if not self._only_tells(self.window.look()) or passing.go_on(shown) is None:
                return False
            if shown(self.window.look()):
                self.remarks += passing.remarks
                return True
        return False

    def _only_tells(self, view: View) -> bool:
        """Whether a page asks for nothing, and is neither the entry, nor the page before, nor a documented screen."""
        known = [self.entry, self.memory.get("before")]
        elsewhere = all(one.main_lines != view.main_lines for one in known if isinstance(one, View))
        documented = any(self.visit.shows_screen(view, one) for one in self.portal.screens)
        return elsewhere and not documented and not view.entries()

    def describe(self) -> str:
        """One phrase on what the main window shows: its titles, else its first words."""
        return describe(self.window.look())

    def find_option(self, option: str) -> Node | None:
        """The radio button or list entry called `option` on the page now."""
        named = self.names.either(option, self.window.look().options)
        return next((node for node in named if node.role in ("radio", "option")), None)

    def choose(self, option: str) -> None:
        """Choose `option` in whichever field of the catalogue has it."""
        for documented in self.portal.fields.values():
            if any(same(option, one) for one in documented.options):
                node = self.visit.find_field(documented)
                if node is not None:
                    self.window.fill(node, documented.kind, named_here(self.window, self.names, node, option))
                    self.window.look(again=True)
                    show_revealed(self.visit, documented, node)
                    return
        raise NotVerifiable(f"le choix « {option} » n'est pas sur la page")

    def options(self, name: str) -> list[str]:
        """What the choice called `name` offers, however it is drawn."""
        return options_of(self.window, self.require_field(name))


def _require_known(passage: Passage) -> None:
    """What came of a journey can only be judged where it is known (contract, section 4)."""
    if passage.unknown:
        raise NotVerifiable(passage.words, passage.cause)


def services_of(portal: Portal) -> str:
    """The screen that a session leads to, by its id."""
    return next(step.screen for step in reversed(portal.journeys[SESSION].steps) if step.screen)
