"""What of a link must never stand in evidence while it still works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote, urlsplit

_TOKEN = re.compile(r"(?=.*\d)[\w.~%=+-]{6,}|[\w.~%=+-]{16,}")


def living_parts(url: str) -> Iterator[str]:
    """The address itself, unless it is a bare host, and each part of it that looks like a token."""
    parts = urlsplit(url)
    if parts.path.strip("/") or parts.query or parts.fragment:
        yield url
    values = [value for _, value in parse_qsl(parts.query)]
    segments = re.split(r"[/;=&?]", f"{parts.path}/{parts.query}/{parts.fragment}")
    for part in dict.fromkeys((*segments, *map(unquote, segments), *values)):
        if _TOKEN.fullmatch(part):
            yield part
