"""The layers of the judge in docs/architecture.md: those of the import rules in pyproject.toml (`make catalogue`)."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "architecture.md"
_BLOCK = re.compile(r"(?<=<!-- layers -->\n).*?(?=<!-- end -->)", re.DOTALL)


def with_layers(page: str) -> str:
    """`page` with the layers of today, one a line, the uppermost first."""
    lines = "".join(f"{place}. {line}\n" for place, line in enumerate(_lines(), start=1))
    return _BLOCK.sub(f"\n{lines}\n", page, count=1)


def contract() -> dict[str, Any]:
    """The rule of import-linter that holds the judge's layers."""
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    return next(rule for rule in rules if rule["type"] == "layers" and rule["containers"] == ["mire"])


def _lines() -> list[str]:
    layers = [re.findall(r"\w+", layer) for layer in contract()["layers"]]
    return [", ".join(map(_place, layer)) for layer in layers]


def _place(name: str) -> str:
    return f"`mire/{name}`" if (ROOT / "mire" / name).is_dir() else f"`mire/{name}.py`"
