"""What stands in a page's running text as a command is one: a target of make, a command of mire, an option."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.docs.blocks import PAGES, code_spans
from tests.judged import ROOT

PROGRAM = re.compile(r"(?:\S*/)?(make|mire|pytest) ")
OPTION = re.compile(r"(?<=\s)--?[a-z][a-z-]*")
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


COMMANDS = {(page.name, text) for page in PAGES for text in code_spans(page) if PROGRAM.match(text)}
SPANS = sorted(span for span in COMMANDS if "mire COMMAND" not in span[1])


@cache
def known(*command: str) -> str:
    """What `--help` says."""
    started = (sys.executable, "-m", "pytest") if command == ("pytest",) else command
    return subprocess.run([*started, "--help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(("page", "text"), SPANS)
def test_a_command_in_the_text_exists(page: str, text: str) -> None:  # noqa: ARG001 - it names the test
    """With every option that it is given."""
    program, *words = text.rpartition("/")[2].split() if "/" in text.split()[0] else text.split()
    if program == "make":
        assert words[0] in TARGETS
    elif program == "mire":
        told = known(str(Path(sys.executable).with_name("mire")), *(word for word in words[:1] if word[0] != "-"))
        assert [] == [option for option in OPTION.findall(text) if option not in told]
    else:
        assert [] == [option for option in OPTION.findall(text) if option not in known("pytest")]
