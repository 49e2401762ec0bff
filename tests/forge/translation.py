"""A page in another language: every text that the dictionary has, exchanged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from tests.forge.pages import Page

_KEPT = ("path", "name", "kind", "value", "values", "hidden", "pattern", "options")


def translated(page: Page, dictionary: Mapping[str, str], lang: str = "en") -> Page:
    """The page with its texts exchanged; what is not in the dictionary stays as it is."""
    whole: Page = _exchanged(page, dictionary)
    return replace(whole, lang=lang)


def _exchanged(thing: Any, dictionary: Mapping[str, str]) -> Any:
    if isinstance(thing, str):
        return dictionary.get(thing, thing)
    if isinstance(thing, Mapping):
        return {key: _exchanged(value, dictionary) for key, value in thing.items()}
    if isinstance(thing, tuple):
        return tuple(_exchanged(one, dictionary) for one in thing)
    if isinstance(thing, Sequence):
        return [_exchanged(one, dictionary) for one in thing]
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    names = [field.name for field in fields(thing) if field.name not in _KEPT]
    return replace(thing, **{name: _exchanged(getattr(thing, name), dictionary) for name in names})
