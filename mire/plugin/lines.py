"""Where scenarios stand in a file, as the Gherkin parser itself counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gherkin.dialect import Dialect
from gherkin.parser import Parser


def scenario_lines(path: Path) -> list[tuple[str, int]]:
    """The name and line of every scenario of a feature file, in order, those inside rules included."""
    document: Any = Parser().parse(path.read_text(encoding="utf-8"))
    feature = document.get("feature") or {"children": []}
    return list(_scenarios(feature["children"]))


def may_hide_scenarios(path: Path, language: str, known: int) -> bool:
    """Whether more lines of the file than the `known` scenarios begin as one does: two may have one name, and the file
    is worth reading line by line."""
    dialect = Dialect.for_name(language)
    if dialect is None:
        return True
    words = (*dialect.scenario_keywords, *dialect.scenario_outline_keywords)
    begun = re.findall(rf"^\s*(?:{'|'.join(map(re.escape, words))})\s*:", path.read_text("utf-8"), re.MULTILINE)
    return len(begun) != known


def _scenarios(children: list[dict[str, Any]]) -> Iterator[tuple[str, int]]:
    for child in children:
        if "rule" in child:
            yield from _scenarios(child["rule"]["children"])
        elif "scenario" in child:
            yield child["scenario"]["name"], child["scenario"]["location"]["line"]
