"""What a gesture led to, and the page while it settles."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import Final

from mire.page.moving import timed, unmoved
from mire.page.tree import Node
from mire.page.view import View

NOWHERE: Final = View(Node("page"))
"""What is shown before any page was opened."""
_FAILED: Final = 400


@dataclass(frozen=True)
class Native:
    """A window of the browser's own. `kind`: alert | confirm | prompt | beforeunload; its « OK » was pressed or not."""

    kind: str
    text: str
    accepted: bool


@dataclass(frozen=True)
class Observation:
    """What a gesture led to.

    told: what the person was told, in order of clarity. answered: the portal reacted at all (an answer, a new
    address, a window). statuses: HTTP statuses of the portal's answers. dialogs: the browser's own windows.
    reached: what was waited for is there. disabled: the control could not be pressed, for it stays disabled.
    """

    view: View
    told: tuple[str, ...] = ()
    answered: bool = False
    statuses: tuple[int, ...] = ()
    url: str = ""
    dialogs: tuple[Native, ...] = ()
    reached: bool = False
    disabled: bool = False

    @property
    def failures(self) -> tuple[int, ...]:
        """The HTTP statuses by which an answer said that it was a refusal."""
        return tuple(status for status in self.statuses if status >= _FAILED)

    @property
    def failed(self) -> bool:
        """Whether some answer said so."""
        return bool(self.failures)

    @classmethod
    def refused_by_fields(cls, view: View, refused: Iterable[str]) -> Observation:
        """Nothing was sent: fields did not take what was typed, as `refused` says."""
        return cls(view, told=tuple(refused), url=view.url)


@dataclass
class Glance:
    """The page while it settles: the view, whether the document is new (or was `opened` to be read), the browser's
    bubble on a field.

    asked: scripts asked for something. busy: something stands there for what is to come. undrawn: a link or button is a
    picture that has not come. moving: the shapes of texts that change by themselves; late: texts that came of nothing.
    announced: texts put into alerts since the gesture. again: what was told before; passed: alerts, and what of that,
    stood there once the portal had answered.
    """

    view: View
    opened: bool = False
    again: Set[str] = frozenset()
    new_document: bool = False
    scripts: bool = True
    bubble: str | None = None
    asked: bool = False
    busy: bool = False
    undrawn: bool = False
    moving: Set[str] = frozenset()
    late: Set[str] = frozenset()
    announced: Set[str] = frozenset()
    passed: list[str] = field(default_factory=list)

    def note(self) -> None:
        """Keep what may pass before the page has come to rest."""
        alerts = [node.content for node in self.view.nodes if node.role in ("alert", "alertdialog")]
        still = [text for text in (*self.view.alerts, *self.view.main_lines) if text in self.again]
        self.passed += [text for text in (*alerts, *still) if text and text not in self.passed]

    def new_lines(self, earlier: View) -> list[str]:
        """What the page says and did not say in `earlier`, what changes by itself apart."""
        lines = self.view.new_lines(earlier)
        known = set(unmoved(earlier.main_lines, self.moving)) if lines and self.moving else set()
        lines = [line for line in lines if not self.moving or set(unmoved([line], self.moving)) - known]
        return [line for line in lines if not timed(line, earlier.main_lines)]


def newly_invalid(view: View, earlier: View) -> list[str]:
    """The names of the fields that are marked as not valid now, and were not earlier."""
    already = {node.name for node in earlier.invalid_fields}
    return [node.name for node in view.invalid_fields if node.name not in already]
