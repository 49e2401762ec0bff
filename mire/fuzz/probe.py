"""One value that is always tried."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Probe:
    """One value and what it is to show: `about` is « longueur », « sortes », « caractère », « forme », …."""

    value: str
    about: str
    what: str
