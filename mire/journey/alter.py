"""Links changed by one character, in every part that may hold what makes them valid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from mire.journey.relative import neighbour

_LEAST = 16
"""A run of characters at least that long may be a token, wherever it stands."""
_ESCAPE = re.compile("%[0-9A-Fa-f]{2}")
_RUN = re.compile(r"[\w.~%+=-]{4,}")


def altered(url: str) -> Iterator[tuple[str, str]]:
    """`url` changed in one place after another, each with a French word on where.

    The last two characters of a part stay: of a text in Base64 they may be without meaning.
    """
    for start, end in _parts(url):
        length = end - start
        places = {start, start + length // 3, start + length // 2, start + 3 * length // 4, end - 3}
        for place in sorted(place for place in places if start <= place < end - 2):
            changed = _changed(url, place)
            if changed is not None:
                yield changed, f"au caractère {place - start + 1} sur {length} de « {_shortened(url[start:end])} »"


def _parts(url: str) -> list[tuple[int, int]]:
    """Where the values of the query stand, and long runs of the path and of the fragment."""
    parts = urlsplit(url)
    query = url.find("?") + 1 if parts.query else 0
    found: list[tuple[int, int]] = []
    for match in _RUN.finditer(url, url.find(parts.netloc) + len(parts.netloc)):
        in_query = bool(query) and query <= match.start() < query + len(parts.query)
        start = match.start() + (match[0].find("=") + 1 if in_query else 0)
        told_apart = in_query and match[0].startswith("utm_")
        if match.end() - start >= (4 if in_query else _LEAST) and not told_apart:
            found.append((start, match.end()))
    return found


def _changed(url: str, place: int) -> str | None:
    """Another character of the same kind there; None where that would break an escape."""
    escaped = any(match.start() <= place < match.end() for match in _ESCAPE.finditer(url))
    if escaped or not url[place].isalnum():
        return None
    return url[:place] + neighbour(url[place]) + url[place + 1 :]


def _shortened(part: str) -> str:
    return part if len(part) <= _LEAST else f"{part[:4]}…"
