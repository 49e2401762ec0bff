"""What is always tried shows what it is to show, whatever the rule's lengths are."""

from __future__ import annotations

import random

import pytest

from mire.catalogue import Allowed, CharKind, Length, Rule
from mire.fuzz.probes import probes
from mire.rules import judge


@pytest.mark.parametrize("longest", [8, 10, 20, 36])
def test_an_odd_character_is_tried_alone(longest: int) -> None:
    """A value that is too long beside would be refused for that, and the character never be seen."""
    rule = Rule(
        id="X-CODE",
        suffices="X-CODE-SUFFIT",
        length=Length(min=6, max=longest, requirement="X-CODE-LONGUEUR"),
        allowed=Allowed(kinds=(CharKind.DIGIT,), requirement="X-CODE-CHIFFRES"),
        sure_min=6,
        sure_max=longest,
        sure_kinds=(CharKind.DIGIT,),
    )
    broken = [judge(rule, probe.value).broken for probe in probes(rule, random.Random(1)) if probe.what == "€"]

    assert ("X-CODE-CHIFFRES",) in broken
