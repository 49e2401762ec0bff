"""What comes of an attempt to go on in a journey."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mire.journey.causes import page_unknown
from mire.page.view import View
from mire.verdicts import Cause


@dataclass(frozen=True)
class Passage:
    """What came of one attempt to go on (contract, section 4).

    accepted: the end of the journey was reached. unknown: it was neither accepted nor refused, for a page came that
    is no documented screen, that says nothing against it and that nothing leads on from. told: what the person was
    told when it was not accepted. at: the screen where it stopped, by name. sent: the last gesture made the page send
    something. screens: the names of the screens that came on the way. why: what else stopped it: a message that did
    not come. stumbled: a field that the refusal is about, or may be: one that no document names, or
    a documented one that was not found. part: that one may be asked for on a later page; what was entered on this one
    is refused all the same. lacking: of screens, by id, the documented link or button that did not stand where it has
    to, though the way went on behind another one, or nowhere.
    """

    accepted: bool
    at: str
    view: View
    told: tuple[str, ...] = ()
    sent: bool = False
    screens: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    why: str = ""
    unknown: bool = False
    stumbled: Cause | None = None
    part: bool = False
    lacking: Mapping[str, str] = field(default_factory=dict)

    @property
    def refused(self) -> bool:
        """What was entered was not taken, and that is known."""
        return not self.accepted and (self.part or not self.unknown)

    @property
    def cause(self) -> Cause | None:
        """What it stopped at, where that is a page that is not known, or a field that no document names."""
        if self.stumbled is not None:
            return self.stumbled
        return page_unknown(self.at, self.view) if self.unknown else None

    @property
    def words(self) -> str:
        """One French phrase: what was observed."""
        if self.accepted:
            return "accepté"
        if self.why:
            return self.why
        if self.stumbled is not None:
            return f"{self.stumbled.what} : {' / '.join(self.told)[:200]}"
        if self.unknown:
            return f"écran non reconnu après « {self.at} » : {describe(self.view)}"
        if not self.told:
            return f"refusé sans rien en dire, à l'écran « {self.at} »"
        return f"refusé à l'écran « {self.at} » : {' / '.join(self.told)[:300]}"


def describe(view: View) -> str:
    """One phrase on what a page shows: its titles and its first words."""
    titles = ", ".join(f"« {title} »" for title in view.headings[:4])
    words = view.main_text[:160]
    return f"la page montre {titles} ({words})" if titles else f"la page montre « {words} »"
