"""Step phrases that forgive typography outside « » and keep it inside."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache
from typing import Any

from pytest_bdd.parsers import StepParser

_SPACES = re.compile(r"[ \t\u00a0\u202f\u2009]+")
_QUOTED = re.compile(r"(«[^»]*»)")
_HOLE = re.compile(r"« \{(\w+)\} »|\{(\w+)\}")


@lru_cache(maxsize=4096)  # every step is held against every phrase
def tidy(text: str) -> str:
    """Straighten apostrophes and no-break spaces outside « »; spaces just inside the marks become plain ones."""
    parts = _QUOTED.split(unicodedata.normalize("NFC", text))
    return "".join(_tidy_quoted(part) if part.startswith("«") else _tidy_plain(part) for part in parts).strip()


class phrase(StepParser):  # noqa: N801 - reads like pytest-bdd's own parsers
    """`phrase("elle presse « {label} »")`: holes in « » take any text, bare ones a word, or all that is left."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._template = tidy(name)
        self._start = _HOLE.split(self._template, maxsplit=1)[0]

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(_to_regex(self._template))

    def is_matching(self, name: str) -> bool:
        """Tell whether the step `name` is this phrase."""
        return tidy(name).startswith(self._start) and self._regex.fullmatch(tidy(name)) is not None

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        """The holes' texts by name; None where the phrase does not match."""
        match = self._regex.fullmatch(tidy(name))
        return None if match is None else match.groupdict()


def _to_regex(template: str) -> str:
    regex, position = "", 0
    for hole in _HOLE.finditer(template):
        regex += re.escape(template[position : hole.start()])
        regex += rf"« (?P<{hole[1]}>[^»]*) »" if hole[1] else _bare(hole[2], last=hole.end() == len(template))
        position = hole.end()
    return regex + re.escape(template[position:])


def _bare(name: str, last: bool) -> str:
    return rf"(?P<{name}>.+)" if last else rf"(?P<{name}>\S+)"


def _tidy_plain(text: str) -> str:
    return _SPACES.sub(" ", text.replace("’", "'"))


def _tidy_quoted(text: str) -> str:
    return "« " + text[1:-1].strip(" \u00a0\u202f") + " »"
