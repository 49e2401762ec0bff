"""`[tool.mire]` of a project's pyproject.toml: what would else stand on every command line."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = "pyproject.toml"
_TABLE = "tool.mire"


class SettingsError(Exception):
    """The table cannot be used; the message is one sentence that names the file, the key and what was expected."""


@dataclass(frozen=True)
class Settings:
    """`targets` and `report` are paths, complete; None where a key is not there."""

    targets: tuple[Path, ...] = ()
    report: Path | None = None
    exigeant: bool | None = None


def settings_of(folder: Path) -> Settings:
    """Those of the project in `folder`; relative paths are from there. SettingsError where they are wrong."""
    file = folder / FILE
    try:
        text = file.read_text("utf-8")
        table: dict[str, Any] = tomllib.loads(text)["tool"]["mire"] if _TABLE in text else {}
    except (OSError, ValueError, KeyError, TypeError):
        return Settings()  # no such file or table; whoever reads pyproject.toml for itself says what is wrong with it
    targets = table.pop("target", [])
    targets = [targets] if isinstance(targets, str) else targets
    report, exigeant = table.pop("report", None), table.pop("exigeant", None)
    if table:
        raise _wrong(file, next(iter(table)), "no key of this table; expected target, report or exigeant")
    if not (isinstance(targets, list) and all(isinstance(one, str) for one in targets)):
        raise _wrong(file, "target", "expected a profile's path, or a list of them")
    if not isinstance(report, str | None):
        raise _wrong(file, "report", "expected a folder's path")
    if not isinstance(exigeant, bool | None):
        raise _wrong(file, "exigeant", "expected true or false")
    return Settings(tuple(folder / one for one in targets), folder / report if report else None, exigeant)


def _wrong(file: Path, key: str, what: str) -> SettingsError:
    return SettingsError(f"{file}: [{_TABLE}] {key}: {what}")
