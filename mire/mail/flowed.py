"""Texts sent as `format=flowed` (RFC 3676): lines that were only broken on the way are made whole again."""

from __future__ import annotations

import re


def unflow(text: str, delete_space: bool = False) -> str:
    """`text` with its paragraphs on one line each; `delete_space` is the sender's « DelSp=yes »."""
    lines: list[str] = []
    flowing: str | None = None
    for line in text.split("\n"):
        quotes, content = _parts(line)
        joined = flowing == quotes and content != "-- "
        if joined:
            lines[-1] += content
        else:
            lines.append(f"{quotes} {content}" if quotes else content)
        flows = content.endswith(" ") and content != "-- "
        if flows and delete_space:
            lines[-1] = lines[-1][:-1]
        flowing = quotes if flows else None
    return "\n".join(lines)


def _parts(line: str) -> tuple[str, str]:
    """The quotation marks of a line and its content, without the space that protected it."""
    match = re.match(r"(>*) ?(.*)", line, re.DOTALL)
    assert match is not None
    return match[1], match[2]
