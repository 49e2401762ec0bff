"""What stopped a check before it came to a verdict, once for all the checks that stopped there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True)
class Cause:
    """Checks with one `key` stopped at the same thing: « champ:Civilité », « écran:après identité ».

    what: one French sentence. screen: the documented screen it happened at, by name. profile: the lines that would mend
    it in a profile, if any would.
    """

    key: str
    what: str
    screen: str | None = None
    profile: tuple[str, ...] = ()

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """The inverse of `dataclasses.asdict`."""
        return cls(**{**values, "profile": tuple(values.get("profile", ()))})
