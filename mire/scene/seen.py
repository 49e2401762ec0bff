"""What is to be looked at of a check: pictures before and after its decisive gesture, and the log beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from mire.browser.evidence import Evidence
from mire.browser.gesture import Gesture
from mire.browser.window import Window


@dataclass(frozen=True)
class Seen:
    """`evidence` holds paths relative to the report's folder; `before` is the one of the page that `gesture`, in words,
    was made on."""

    evidence: tuple[str, ...] = ()
    gesture: str | None = None
    before: str | None = None

    @property
    def logs(self) -> tuple[str, ...]:
        """Those that are texts."""
        return tuple(path for path in self.evidence if path.endswith(".txt"))

    def after_only(self) -> Seen:
        """What there is to see where all is well: what the gesture led to."""
        left = {self.before, *self.logs}
        return replace(self, evidence=tuple(path for path in self.evidence if path not in left), before=None)

    def beside(self, logs: tuple[str, ...]) -> Seen:
        """The same with the texts of the whole scenario."""
        return replace(self, evidence=(*self.evidence, *logs))


def look(evidence: Evidence, folder: Path, window: Window, gesture: Gesture | None, *, fully: bool) -> Seen:
    """Take pictures of what `gesture` led to and, `fully`, of the page before it. A page that is still waiting for its
    answer cannot be photographed: trying costs as much time again."""
    before = evidence.before(window, gesture) if fully and gesture is not None else ()
    after = evidence.picture(window) if not window.traffic.pending else ()
    paths = tuple(path.relative_to(folder).as_posix() for path in (*before, *after))
    return Seen(paths, evidence.words(window, gesture.step) if gesture else None, paths[0] if before else None)
