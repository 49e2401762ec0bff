"""Writes a proposal into a profile by text, comments and order kept: what cannot be done so is left to people."""

from __future__ import annotations

import copy
import re
import tomllib
from pathlib import Path
from typing import Any

from mire.doctor.finding import Proposal, quoted
from mire.target.profile_faults import ProfileError

_HEADER = re.compile(r"\s*\[")


def write(file: Path, proposal: Proposal) -> None:
    """Put it into the profile `file`; ProfileError where the file is written in a way that only people can change."""
    try:
        text = file.read_bytes().decode("utf-8")
        file.write_bytes(with_proposal(text, proposal).encode("utf-8"))
    except OSError as error:
        raise ProfileError(file, [f"cannot be written: {error.strerror}"]) from error
    except ValueError as error:
        raise ProfileError(file, [str(error)]) from error


def with_proposal(text: str, proposal: Proposal) -> str:
    """A profile's text with the proposal in it, and nothing else changed; ValueError where that cannot be done."""
    written = tomllib.loads(text)
    wanted = _merged(written, proposal)
    table = written.get(proposal.table)
    if proposal.listed and table and proposal.key in table:
        changed = _in_a_list(text, proposal, wanted[proposal.table][proposal.key])
    else:
        value = f"[{quoted(proposal.value)}]" if proposal.listed else quoted(proposal.value)
        key = proposal.key if re.fullmatch(r"[A-Za-z0-9_-]+", proposal.key) else quoted(proposal.key)
        changed = _under(text, proposal.table, f"{key} = {value}", is_there=table is not None)
    if _read(changed) != wanted:
        raise ValueError(f"{proposal} cannot be added by itself; write it there by hand")
    return changed


def _merged(written: dict[str, Any], proposal: Proposal) -> dict[str, Any]:
    """What the profile is to hold."""
    wanted = copy.deepcopy(written)
    table = wanted.setdefault(proposal.table, {})
    table[proposal.key] = [*table.get(proposal.key, []), proposal.value] if proposal.listed else proposal.value
    return wanted


def _under(text: str, table: str, line: str, *, is_there: bool) -> str:
    """`line` after the last one of `table`, or at the end under a header of its own."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.removesuffix(end).split(end) if text else []
    header = re.compile(rf"\s*\[\s*{re.escape(table)}\s*\]\s*(#.*)?")
    place = next((number for number, one in enumerate(lines) if header.fullmatch(one)), None)
    if place is None:
        added = [line] if is_there else [*([""] if lines and lines[-1].strip() else []), f"[{table}]", line]
        return end.join([*lines, *added, ""])
    after = place + 1
    for number in range(place + 1, len(lines)):
        if _HEADER.match(lines[number]):
            break
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            after = number + 1
    return end.join([*lines[:after], line, *lines[after:], ""])


def _in_a_list(text: str, proposal: Proposal, values: list[str]) -> str:
    """The list of one line that is the key's, with one value more; what is written otherwise stays as it is."""
    line = re.compile(rf"^(\s*{re.escape(proposal.key)}\s*=\s*)\[[^\]\n]*\]", re.MULTILINE)
    listed = ", ".join(map(quoted, values))
    return line.sub(lambda found: f"{found[1]}[{listed}]", text, count=1)


def _read(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
