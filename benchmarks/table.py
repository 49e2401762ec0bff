"""One table of results.md, with a sentence on what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

SPREAD = ("minimum", "median", "maximum")


@dataclass
class Table:
    """`told`: what was measured, how, and the aim if there is one. `columns`: the first names the rows."""

    title: str
    told: str
    columns: Sequence[str]
    rows: list[list[str]] = field(default_factory=list)

    def add(self, *cells: str) -> None:
        """One more row."""
        self.rows.append(list(cells))

    def markdown(self) -> str:
        """As it stands in results.md: the first column is text, the others are numbers."""
        rule = ["---", *["---:"] * (len(self.columns) - 1)]
        lines = ["| " + " | ".join(cells) + " |" for cells in (self.columns, rule, *self.rows)]
        return "\n".join([f"## {self.title}", "", self.told, "", *lines, ""])
