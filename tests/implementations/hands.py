"""The portals of other hands: which insurer each stands for, and how one of them is served and judged."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.judged import ROOT, Judged, judged

__all__ = ["HANDS", "ROOT", "Hand", "Judged", "requirement"]


@dataclass(frozen=True)
class Hand:
    """One portal: the catalogue that judges it, the names of its environment variables, where it answers the suite.

    hurried: how it is served where only what it does matters, and not how long it takes. alone: it can be served
    without control endpoints.
    """

    name: str
    portal: str
    address: str = "STANDIN_URL"
    control: str = "STANDIN_CONTROL"
    endpoint: str = "/_mire"
    mails: bool = True
    alone: bool = True
    hurried: Mapping[str, Any] = field(default_factory=dict)

    @property
    def profile(self) -> Path:
        """How mire is told about it."""
        return ROOT / "tests" / "implementations" / self.name / "recette.toml"

    @property
    def wrong(self) -> Mapping[str, str]:
        """Its ways of being wrong, each named after the requirement that it breaks."""
        ways: Mapping[str, str] = self._module.WRONG
        return ways

    @property
    def _module(self) -> Any:
        return importlib.import_module(f"tests.implementations.{self.name}")

    @contextmanager
    def serving(self, *wrong: str, **settings: Any) -> Iterator[str]:
        """Serve it; gives its address, without a final slash."""
        with self._module.running(*wrong, **settings) as url:
            yield url.rstrip("/")

    def judge(
        self, url: str, report: Path, *arguments: str, profile: Path | None = None, only: Sequence[str] = ()
    ) -> Judged:
        """The portal at `url`, by its insurer's features, or by `only` those files."""
        features = only or [f"features/{self.portal}"]
        environment = {self.address: url, self.control: url + self.endpoint}
        return judged(features, profile or self.profile, report, *arguments, environment=environment)


HANDS = {
    hand.name: hand
    for hand in (
        Hand("petit_portail", "desjardins", "PETIT_PORTAIL", "PETIT_PORTAIL_ESSAIS", "/essais", False, False),
        Hand("lente", "desjardins", mails=False, hurried={"slowness": 0.1}),
        Hand("sigma", "cowan"),
        Hand("vague", "unimutuelles"),
        Hand("escale", "assistance"),
        Hand("rivage", "assistance", alone=False),
        Hand("boussole", "reclamation360", mails=False, alone=False),
        Hand("trousse", "cowan", alone=False),
    )
}
"""By name: one page or many, Bottle, plain `http.server`, Django, Starlette with a page of scripts, Tornado; Django as
French sites are, a telephone's pages, React with MUI (its other face: web components)."""


def requirement(wrong: str) -> str:
    """The requirement that a way of being wrong breaks."""
    return wrong.partition(":")[0]
