"""What of a link must never stand in evidence while it still works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote, urlsplit

from mire.target.addresses import shown

_TOKEN = re.compile(r"(?=.*\d)[\w.~%=+-]{6,}|[\w.~%=+-]{16,}")
_ADDRESS = re.compile(r"(https?://(?=\S)[^\s/?#]*)\S*", re.IGNORECASE)
_KEY = re.compile(r"(?<![\w.@-])(?:(?=[\w-]*\d)(?=[\w-]*[^\W\d_])[\w.~%=+-]{6,}|\d{5,})(?![\w@])")


def without_keys(text: str) -> str:
    """`text` as evidence may show it: addresses down to their host, and nothing that looks like a token or a code, not
    even what is left of one that was broken over two lines."""
    return _KEY.sub("•••", _ADDRESS.sub(lambda found: f"{shown(found[1])}/•••", text))


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
