"""The comparisons of `mire.text`, as a view asks for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from mire.text import holds, normalise, same_control


def unspaced(text: str) -> str:
    """`text` without what `normalise` takes away inside a run: case, curly apostrophes, spaces before signs."""
    return normalise(text + " |")[:-2]


@lru_cache(maxsize=4096)
def standing_alone(wanted: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")


def named(label: str, words: Sequence[str]) -> Callable[[str], bool]:
    def named(name: str) -> bool:
        if label and (same_control(name, label) or ("*" in name and same_control(name.replace("*", " * "), label))):
            return True
        return any(holds(name, word) for word in words)

    return named
