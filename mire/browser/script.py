"""What the suite asks of a page by script: only standard properties of the document, never its markup."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_SOURCE = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")


def _call(name: str) -> str:
    return f"(argument) => (({_SOURCE})()).{name}(argument)"


PREPARE: Final = _call("prepare")
"""Watch the document and leave the field in focus; gives the number of changes so far."""
LEAVE: Final = _call("leave")
"""Leave the field in focus."""
WAIT: Final = _call("wait")
"""With [changes seen, milliseconds of quiet]: `{fresh, changes, bubble, scripts, loading}`."""
FIELD: Final = _call("field")
"""What the field in focus holds: `{value, type, longest}` or None."""
OF_FIELD: Final = (
    "field => ({value: field.value ?? field.textContent, type: field.type ?? '', longest: field.maxLength ?? -1})"
)
"""The same of a given element."""
