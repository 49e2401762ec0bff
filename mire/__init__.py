"""mire: a conformance suite for insurers' member-registration portals.

For a team's own tests: `mire.check(function, "DSJ-MDP")`, `mire.rules`, `mire.strategies` (docs/validators.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mire.checking import check

__all__ = ["__version__", "check"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """`check` is loaded when it is asked for: pytest loads this package in every run, and Hypothesis takes its time."""
    if name == "check":
        from mire.checking import check

        return check
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
