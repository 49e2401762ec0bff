"""The way to a field of a portal: who walks it, to which screen, and which values may be entered there."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from mire.catalogue import Rule, Shape
from mire.fuzz.addresses import at_home, domain_of, is_at_home, renamed
from mire.fuzz.asked import Unasked
from mire.fuzz.compose import alike
from mire.fuzz.places import place_of
from mire.journey.walk import Walk
from mire.rules import judge
from mire.rules.dates import is_day, read_loosely, write
from mire.scene import Scene

_LAYOUTS = ("aaaa-mm-jj", "jj-mm-aaaa", "mm-jj-aaaa")
_TRIES = 20


@dataclass
class Way:
    """To the field that `rule` is about, on the journeys that make an account: its `key`, `screen` and `journey`."""

    scene: Scene
    rule: Rule
    key: str = field(init=False)
    screen: str = field(init=False)
    journey: str = field(init=False)
    _fresh: random.Random = field(default_factory=random.SystemRandom)

    def __post_init__(self) -> None:
        self.journey, self.screen, self.key = place_of(self.scene.portal, self.rule)

    def begun(self, value: str | None = None) -> Walk:
        """A walk, not started, of someone who has not registered yet; who was born on that day, for a date."""
        member = self.scene.invite(self.scene.people.one(**self.wishes(value)))
        visit = self.scene.fresh_visit()
        self.scene.visit = visit
        self.scene.lead_up(self.journey, member, visit)
        return self.scene.walk(self.journey, member, visit)

    def standing(self) -> Walk:
        """The same, arrived at the screen."""
        walk = self.begun()
        walk.start()
        walk.to(self.screen, (self.key,))
        return walk

    def wishes(self, value: str | None) -> dict[str, Any]:
        """What a person must be like for `value` to be theirs: no other date is accepted than one's own."""
        if value is None or self.rule.shape is not Shape.DATE:
            return {}
        for layout in (self.rule.layout, *_LAYOUTS):
            day = read_loosely(value.strip(), layout)
            if day is not None and is_day(*day) and judge(self.rule, write(day, self.rule.layout)).accept:
                return {"birth_date": "{:04}-{:02}-{:02}".format(*day)}
        return {}

    def here(self, value: str) -> str:
        """The same value as it may be entered on this portal: an address only of the profile's own domain."""
        if self.rule.shape is not Shape.MAIL:
            return value
        here = at_home(value, self.scene.profile.mail_address)
        home = domain_of(self.scene.profile.mail_address)
        if not is_at_home(here, home) and not judge(self.rule, value).refuse:
            raise Unasked("une adresse à un domaine qui n'est pas celui du profil n'est jamais envoyée")
        return here

    def fresh(self, value: str) -> str:
        """A value of the same shape that nobody has used; the documents say the same of it."""
        if self.rule.shape is Shape.MAIL:
            return self.here(renamed(value, self._fresh))
        if self.rule.shape is not Shape.TEXT:
            return value
        wanted = judge(self.rule, value)
        found = (alike(value, self._fresh) for _ in range(_TRIES))
        return next((one for one in found if judge(self.rule, one) == wanted), value)
