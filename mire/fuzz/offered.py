"""The validator that a profile offers, in whatever form."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Protocol

from mire.fuzz import javascript
from mire.fuzz.asked import require_enterable
from mire.fuzz.lines import LineValidator
from mire.fuzz.over_http import UrlValidator
from mire.target.profile_validators import Validator

_CALL_PYTHON = Path(__file__).with_name("callee.py")


class Offered(Protocol):
    """Something that is asked, and ended when no more is."""

    def ask(self, value: str) -> bool:
        """Whether `value` is accepted; ValidatorBroken where there is no telling."""

    def close(self) -> None:
        """End what was started for it."""


class FieldValidator(LineValidator):
    """What an HTML field says of itself: no field holds a line break, so that none is asked about."""

    def ask(self, value: str) -> bool:
        """Whether a browser would send it."""
        require_enterable(value)
        return super().ask(value)


def validator_of(offered: Validator, folder: Path, timeout_s: float) -> Offered:
    """Ready to be asked. Everything but an address runs in a child process, so that it can be ended."""
    if offered.url is not None:
        return UrlValidator(offered, timeout_s)
    if offered.of_html:
        field = javascript.field(offered.pattern, offered.minlength, offered.maxlength)
        return FieldValidator(field, folder, timeout_s)
    if offered.regex is not None and offered.flavour == "javascript":
        return LineValidator(javascript.expression(offered.regex), folder, timeout_s)
    if offered.command is not None:
        return LineValidator(offered.command, folder, timeout_s)
    asked = [str(offered.python)] if offered.regex is None else ["--regex", offered.regex]
    return LineValidator([_interpreter(offered, folder), str(_CALL_PYTHON), *asked], folder, timeout_s)


def _interpreter(offered: Validator, folder: Path) -> str:
    """The profile's own, from its folder where it is a path; else the Python that runs mire."""
    if offered.interpreter is None:
        return sys.executable
    return str(folder / offered.interpreter) if os.sep in offered.interpreter else offered.interpreter
