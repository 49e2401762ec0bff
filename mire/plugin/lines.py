"""Where scenarios stand in a file, as the Gherkin parser itself counts them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gherkin.parser import Parser


def scenario_lines(path: Path) -> list[tuple[str, int]]:
    """The name and line of every scenario of a feature file, in order, those inside rules included."""
    document: Any = Parser().parse(path.read_text(encoding="utf-8"))
    feature = document.get("feature") or {"children": []}
    return list(_scenarios(feature["children"]))


def _scenarios(children: list[dict[str, Any]]) -> Iterator[tuple[str, int]]:
    for child in children:
        if "rule" in child:
            yield from _scenarios(child["rule"]["children"])
        elif "scenario" in child:
            yield child["scenario"]["name"], child["scenario"]["location"]["line"]
