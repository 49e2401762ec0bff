"""mire: a conformance suite for insurers' member-registration portals.

For a team's own tests: `mire.check(function, "DSJ-MDP")`, `mire.rules`, `mire.strategies` (docs/validators.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mire.home import HOME, INSTALLED

if TYPE_CHECKING:
    from mire.checking import check

__all__ = ["__version__", "check"]
__version__ = "0.1.0"

if not INSTALLED:
    __path__.append(str(HOME))  # the clone's `steps/` is `mire.steps`, as it is in the wheel


def __getattr__(name: str) -> object:
    """`check` is loaded when it is asked for: pytest loads this package in every run, and Hypothesis takes its time."""
    if name == "check":
        from mire.checking import check

        return check
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
