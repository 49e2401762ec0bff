"""Every code block of README.md, CONTRIBUTING.md and docs/**/*.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.judged import ROOT

PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
PROMPT, REST = "$ ", "…"
MARKDOWN = MarkdownIt().enable("table")


@dataclass(frozen=True)
class Block:
    """One block. `info` is what stands behind its fence: a language, and the file that it is of or that is written."""

    page: Path
    line: int
    info: str
    text: str

    @property
    def language(self) -> str:
        """The first word, empty where there is none."""
        return self.info.partition(" ")[0]

    @property
    def file(self) -> str:
        """The second word, empty where there is none."""
        return self.info.partition(" ")[2]

    @property
    def excerpt_of(self) -> Path | None:
        """The file beside the page that it shows a part of, where it is one."""
        file = self.page.parent / self.file
        return file if self.file and file.is_file() else None

    @property
    def place(self) -> str:
        """« docs/mail.md:12 »."""
        return f"{self.page.relative_to(ROOT).as_posix()}:{self.line}"

    @property
    def commands(self) -> Iterator[tuple[str, str]]:
        """Of a console, each command, and what is said to come of it; lines of « … » stand for any others."""
        command, said = "", ""
        for line in self.text.splitlines(keepends=True):
            if line.startswith(PROMPT):
                if command:
                    yield command, said
                command, said = line.removeprefix(PROMPT).partition("  #")[0].strip(), ""
            else:
                said += line
        yield command, said


def blocks(page: Path) -> list[Block]:
    """Those of one page, in order; what is merely indented is one too."""
    tokens = MARKDOWN.parse(page.read_text("utf-8"))
    found = [token for token in tokens if token.type in ("fence", "code_block") and token.map]
    return [Block(page, token.map[0] + 1, token.info, token.content) for token in found if token.map]


def parts(page: Path) -> list[Token]:
    """The parts of its running text: words, links, pictures, code."""
    return [part for token in MARKDOWN.parse(page.read_text("utf-8")) for part in token.children or ()]


def code_spans(page: Path) -> list[str]:
    """What stands in the text as code."""
    return [part.content for part in parts(page) if part.type == "code_inline"]


BLOCKS = [block for page in PAGES for block in blocks(page)]
