"""What a target's profile and portal say about the windows that are opened on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _always_in_time() -> None:
    """Without a deadline."""


@dataclass(frozen=True)
class Settings:
    """`origins`: those of `base_url` and `[entries]`, the only ones that the clock header is sent to.

    timeout_s: for one expectation. dismiss: names of buttons to press away. blocked_hosts: the real insurers',
    never visited. touch: a telephone's small screen, operated by touch where the browser can. in_time: called before
    each gesture; raises once the scenario's time is over.
    """

    origins: frozenset[str]
    timeout_s: float = 10
    dismiss: tuple[str, ...] = ()
    blocked_hosts: tuple[str, ...] = ()
    locale: str = "fr-CA"
    timezone: str = "America/Toronto"
    touch: bool = False
    in_time: Callable[[], None] = _always_in_time
