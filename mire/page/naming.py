"""The comparisons of `mire.text`, as a view asks for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from mire.page.tree import Node
from mire.text import holds, normalise, same_control

_FINAL_SIGNS = " *:."


def unspaced(text: str) -> str:
    """`text` without what `normalise` takes away inside a run: case, curly apostrophes, spaces before signs."""
    return normalise(text + " |")[:-2]


@lru_cache(maxsize=4096)
def standing_alone(wanted: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")


def named(label: str, words: Sequence[str]) -> Callable[[str], bool]:
    """Whether a name is `label`, whatever decorates it, or holds one of `words`."""

    def named(name: str) -> bool:
        if label and (same_control(name, label) or ("*" in name and same_control(name.replace("*", " * "), label))):
            return True
        return any(holds(name, word) for word in words)

    return named


def by_strictness(label: str, words: Sequence[str]) -> list[Callable[[str], bool]]:
    """Three questions whether a name is `label`: letter for letter; its final signs apart; whatever decorates it. What
    answers to an earlier one is not to be mistaken for what only answers to a later one."""
    if not label:
        return [named(label, words)]
    exact, without_signs = unspaced(label), bare(label)
    return [lambda name: unspaced(name) == exact, lambda name: bare(name) == without_signs, named(label, words)]


@lru_cache(maxsize=16384)
def bare(name: str) -> str:
    """`name` without its final stars, colons and full stops; a final parenthesis stays."""
    return unspaced(name).rstrip(_FINAL_SIGNS)


def holds_whole(name: str, label: str) -> bool:
    """Whether `label` stands in a longer `name`, as it does beside a hint or an error; « requisNom » too, as an
    accessible name joins what stands in one line."""
    wanted, among = normalise(label), " ".join(name.split())
    if not wanted or wanted == normalise(name):
        return False
    if standing_alone(wanted).search(unspaced(name)):
        return True
    start = among.lower().find(wanted)
    return start > 0 and among[start].isupper() and among[start - 1].islower()


def names_of(node: Node) -> list[str]:
    """What a field is called: by its accessible name, and by what people take for its label."""
    return [node.name, *(label.text for label in node.labels if label.text != node.name)]
