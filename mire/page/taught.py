"""What a profile teaches of a portal's pages beside names: values, screens, pages between (contract, section 1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from mire.page import naming
from mire.page.view import View
from mire.text import normalise, same_control


@dataclass(frozen=True)
class TaughtPage:
    """A page that is only to be passed (`[[passages]]`): any of `shows` tells it; what is in `tick` is ticked, then
    `press` is pressed. Either may be empty, not both."""

    shows: tuple[str, ...]
    press: str = ""
    tick: tuple[str, ...] = ()

    def shown_in(self, view: View) -> str | None:
        """The first of `shows` that `view` shows; None where it is another page."""
        return first_shown(view, self.shows)


@dataclass(frozen=True)
class Taught:
    """What one profile teaches. `fill` gives by its label what goes into a field that no document names; `screens` by
    a screen's id the texts any of which tells it. `remarks` collects what of it was used, for one scenario.
    """

    fill: Mapping[str, str] = field(default_factory=dict)
    passages: tuple[TaughtPage, ...] = ()
    screens: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    remarks: set[str] = field(default_factory=set, compare=False)

    def afresh(self) -> Taught:
        """The same, of which nothing was used yet."""
        return replace(self, remarks=set())

    def remark(self, text: str) -> None:
        """Keep one French phrase on what was used, for the result."""
        self.remarks.add(text)

    def shown_of(self, screen: str, text: str) -> str | None:
        """The first of what tells the screen (by id) that stands in a page's `text`; None where nothing does."""
        return next((one for one in self.screens.get(screen, ()) if stands_in(text, one)), None)

    def value_for(self, name: str) -> str | None:
        """What to enter or choose in the field that the page calls `name`; None where nothing is taught."""
        return next((value for label, value in self.fill.items() if same_control(name, label)), None)


def stands_in(text: str, wanted: str) -> bool:
    """Whether `wanted` stands in `text`, not as a part of longer words; compared as labels are."""
    return naming.standing_alone(normalise(wanted)).search(naming.unspaced(text)) is not None


def first_shown(view: View, texts: Iterable[str]) -> str | None:
    """The first of `texts` that `view` shows, or None."""
    return next((text for text in texts if view.shows(text)), None)
