"""Values that a page gives its requests along and that change: hidden inputs, meta elements, cookies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser

from mire.browser.body import Body

_LEAST = 8
"""A value at least that long that stands in the page and in the request came from the page."""


@dataclass
class Tokens:
    """What the next request takes over from the last page.

    hidden: the name of the input by the place in the body; metas: the name of the element by the place; headers: the
    name of a meta element or of a cookie by the header's name.
    """

    hidden: dict[int, str] = field(default_factory=dict)
    metas: dict[int, str] = field(default_factory=dict)
    headers: dict[str, tuple[str, str]] = field(default_factory=dict)
    _values: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, page: str, body: Body, headers: Mapping[str, str], cookies: Iterable[tuple[str, str]]) -> Tokens:
        """Which values of a request its page, or a cookie, gave."""
        inputs, metas = _hidden(page), _metas(page)
        named = {value: name for name, value in metas.items() if len(value) >= _LEAST}
        told = {value: name for name, value in cookies if len(value) >= _LEAST}
        places = list(enumerate(zip(body.names, body.texts, strict=True)))
        return cls(
            {place: name for place, (name, text) in places if text and inputs.get(name) == text},
            {place: named[text] for place, (_, text) in places if text in named},
            {name: ("meta", named[value]) for name, value in headers.items() if value in named}
            | {name: ("cookie", told[value]) for name, value in headers.items() if value in told},
        )

    @property
    def from_page(self) -> bool:
        """Whether a page gives anything."""
        return bool(self.hidden or self.metas or any(kind == "meta" for kind, _ in self.headers.values()))

    def take_over(self, page: str) -> None:
        """Remember what this page gives of what is asked for."""
        found = {("hidden", name): value for name, value in _hidden(page).items() if name in self.hidden.values()}
        wanted = {*self.metas.values(), *(name for _, name in self.headers.values())}
        found |= {("meta", name): value for name, value in _metas(page).items() if name in wanted}
        self._values |= found

    def in_body(self) -> dict[int, str]:
        """What goes to which place of the next body."""
        wanted = [*((place, ("hidden", name)) for place, name in self.hidden.items())]
        wanted += [(place, ("meta", name)) for place, name in self.metas.items()]
        return {place: self._values[source] for place, source in wanted if source in self._values}

    def in_headers(self, cookies: Mapping[str, str]) -> dict[str, str]:
        """What goes into which header of the next request."""
        now = {**self._values, **{("cookie", name): value for name, value in cookies.items()}}
        return {header: now[source] for header, source in self.headers.items() if source in now}


def _hidden(page: str) -> dict[str, str]:
    found = LexborHTMLParser(page).css("input[type=hidden]")
    return {str(node.attributes.get("name")): node.attributes.get("value") or "" for node in found}


def _metas(page: str) -> dict[str, str]:
    found = LexborHTMLParser(page).css("meta[name][content]")
    return {str(node.attributes.get("name")): node.attributes.get("content") or "" for node in found}
