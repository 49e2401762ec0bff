"""Pieces of HTML, escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup

H = Markup
Attributes = Mapping[str, str | bool | None]

_EMPTY = {"input", "br", "img", "hr"}


def tag(name: str, attributes: Attributes | None = None, *content: str) -> Markup:
    """An element; True is an attribute without a value, False and None leave it out."""
    parts = [
        H(" {}").format(key) if value is True else H(' {}="{}"').format(key, value)
        for key, value in (attributes or {}).items()
        if value not in (None, False)
    ]
    start = H("<{}{}>").format(H(name), H("").join(parts))
    return start if name in _EMPTY else start + join(content) + H("</{}>").format(H(name))


def join(pieces: Iterable[str]) -> Markup:
    """One after another, what is not markup escaped."""
    return H("").join(pieces)
