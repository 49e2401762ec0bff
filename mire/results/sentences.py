"""What a check's scenario says, in its own sentences: read from the feature file, where that is at hand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gherkin.errors import ParserError
from gherkin.parser import Parser

from mire.results.model import CheckResult

MOST = 1_000_000
"""Characters of sentences that one page takes."""


@dataclass(frozen=True)
class Sentence:
    """One step: « Quand » and a space, what is done, and the table that goes with it."""

    keyword: str
    text: str
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Scenario:
    """A scenario by its name, the sentences of what comes before each one of its file included."""

    name: str
    sentences: tuple[Sentence, ...]

    @property
    def size(self) -> int:
        """How many characters it has."""
        return sum(len(one.text) + sum(map(len, (cell for row in one.rows for cell in row))) for one in self.sentences)

    def is_of(self, check: CheckResult) -> bool:
        """Whether the check came of it: by name, for the file may have changed since."""
        return f"{check.scenario} — ".startswith(f"{self.name} — ")


@dataclass(frozen=True)
class Told:
    """A scenario's sentences, to stand at `anchor`; none where an earlier check has them there."""

    anchor: str
    sentences: tuple[Sentence, ...] = ()


@dataclass
class Library:
    """The scenarios of the feature files under `root`, each told once on a page; of no root, none."""

    root: Path | None
    _read: dict[str, dict[int, Scenario]] = field(default_factory=dict)
    _anchors: dict[str, str] = field(default_factory=dict)
    _spent: int = 0

    def of(self, check: CheckResult) -> Told | None:
        """What this check's scenario says; None where no file says it."""
        if check.feature in self._anchors:
            return Told(self._anchors[check.feature])
        path, _, line = check.feature.rpartition(":")
        found = self._scenarios(path).get(int(line) if line.isdecimal() else 0)
        if found is None or not found.is_of(check) or self._spent + found.size > MOST:
            return None
        self._spent += found.size
        self._anchors[check.feature] = f"scenario-{len(self._anchors) + 1}"
        return Told(self._anchors[check.feature], found.sentences)

    def _scenarios(self, path: str) -> dict[int, Scenario]:
        if self.root is None or not path.endswith(".feature"):
            return {}
        if path not in self._read:
            file = (self.root / path).resolve()
            self._read[path] = scenarios(file) if file.is_relative_to(self.root.resolve()) else {}
        return self._read[path]


def scenarios(file: Path) -> dict[int, Scenario]:
    """The scenarios of a feature file by their lines; none of a file that is gone or cannot be read."""
    try:
        document: Any = Parser().parse(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, ParserError):
        return {}
    return dict(_within(document.get("feature") or {"children": []}, ()))


def _within(part: dict[str, Any], before: tuple[Sentence, ...]) -> Iterator[tuple[int, Scenario]]:
    for child in part["children"]:
        if "background" in child:
            before += _sentences(child["background"])
        elif "rule" in child:
            yield from _within(child["rule"], before)
        else:
            one = child["scenario"]
            yield one["location"]["line"], Scenario(one["name"], before + _sentences(one))


def _sentences(part: dict[str, Any]) -> tuple[Sentence, ...]:
    return tuple(Sentence(step["keyword"], step["text"], _rows(step)) for step in part["steps"])


def _rows(step: dict[str, Any]) -> tuple[tuple[str, ...], ...]:
    rows = step.get("dataTable", {}).get("rows", ())
    return tuple(tuple(cell["value"] for cell in row["cells"]) for row in rows)
