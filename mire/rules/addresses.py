"""E-mail addresses: what surely is one, what surely is none, and all that documents leave open."""

from __future__ import annotations

import re

from mire.catalogue import Rule
from mire.rules.answer import ACCEPT, OPEN, Answer, refuse

_LONGEST = 40
_ORDINARY = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}", re.ASCII)
_OTHER_SYNTAX = re.compile(r'["()<>,;:\\\[\]]')
"""Quoted names, comments, lists of addresses, numbers of machines: nobody enters these in a form."""


def judge_address(rule: Rule, value: str) -> Answer:
    """Accepted where any portal has to; refused without « @ », with nothing before or behind it, with two, with a
    space, or with a domain of which a part is empty."""
    if not value:
        return refuse([rule.empty]) if rule.empty else OPEN  # most often, that it is required is another requirement
    if _OTHER_SYNTAX.search(value):
        return OPEN
    local, at, domain = value.rpartition("@")
    spaced = any(char.isspace() for char in value)
    empty = not all(domain.removesuffix(".").split("."))
    if not at or not local or "@" in local or spaced or empty:
        return refuse([rule.requirement])
    return ACCEPT if len(value) <= _LONGEST and _ORDINARY.fullmatch(value) else OPEN
