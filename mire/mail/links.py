"""Web addresses written in plain text, and the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mire.text import normalise

WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_BRACKETED = re.compile(r"<\s*(?:URL:)?\s*(https?://[^<>\"]*?)\s*>", re.IGNORECASE | re.DOTALL)
_BARE = re.compile(r"https?://[^\s<>\"«»“”\u00a0\u202f]+", re.IGNORECASE)
_TRAILING = ".,;:!?'’*|…"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_AFTER = r"(?=$|[\s<>\"'’«»“”()\[\]{}.,;:!?*|…])"


@dataclass(frozen=True)
class Link:
    """A web address and what it is called: the words of an HTML link; "" for an address in a text."""

    name: str
    url: str


def addresses_in(text: str) -> Iterator[Link]:
    """The web addresses written in `text`, in order, without what only stands around them."""
    for _, _, url in _found(text):
        yield Link("", url)


def beside(text: str, name: str) -> str | None:
    """The address that the words `name` stand beside: on its line, or on the line before it, or else after it."""
    found = [(_line_of(text, start), _line_of(text, end), url) for start, end, url in _found(text)]
    lines = [normalise(without_addresses(line)) for line in _lines(text)]
    wanted = normalise(name)
    named = [number for number, line in enumerate(lines) if _stands_in(wanted, line)]
    filled = [number for number, line in enumerate(_lines(text)) if line.strip()]
    for distance in (0, 1, -1):
        for number in named:
            for first, last, url in found:
                near = last if distance < 0 else first
                if near == _neighbour(filled, number, distance):
                    return url
    return None


def written_in(text: str, url: str) -> bool:
    """Whether the whole of `url` stands in `text`, be it broken over lines or without its « http:// »."""
    scheme, _, rest = url.partition("://")
    spaced = r"\s*".join(map(re.escape, rest))
    return re.search(rf"(?:{re.escape(scheme)}://|(?<![\w/.@-])){spaced}{_AFTER}", text) is not None


def without_addresses(text: str) -> str:
    """The words of `text`."""
    return re.sub(r"[<(\[]?https?://\S+", " ", text, flags=re.IGNORECASE)


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and address; one in angle brackets may be broken over lines (RFC 3986, appendix C)."""
    bracketed = [(m.start(), m.end(), re.sub(r"\s+", "", m[1])) for m in _BRACKETED.finditer(text)]
    taken = [range(start, end) for start, end, _ in bracketed]
    bare = [
        (match.start(), match.end(), _trimmed(match[0]))
        for match in _BARE.finditer(text)
        if not any(match.start() in span for span in taken)
    ]
    yield from sorted(found for found in (*bracketed, *bare) if WEB.match(found[2]))


def _trimmed(url: str) -> str:
    """`url` without the punctuation of the sentence around it; a bracket goes where it closes none of its own."""
    while url:
        last = url[-1]
        if last in _TRAILING or (last in _PAIRS and url.count(last) > url.count(_PAIRS[last])):
            url = url[:-1]
        else:
            return url
    return url


def _lines(text: str) -> list[str]:
    return text.split("\n")


def _line_of(text: str, place: int) -> int:
    return text.count("\n", 0, place)


def _stands_in(wanted: str, line: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", line) is not None


def _neighbour(filled: list[int], number: int, distance: int) -> int | None:
    """The line that is `distance` lines with words away."""
    place = filled.index(number) + distance
    return filled[place] if 0 <= place < len(filled) else None
