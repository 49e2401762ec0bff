"""Has `pytest --target FILE` find mire, wherever FILE lies.

pytest takes every path on its command line for something to collect, the values of options that it does not know yet
included, and looks for its settings around all of them: a profile in another folder would hide those of this one. It
is therefore started again with `--target=FILE`, in one word, which it leaves alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parent.parent
_WITH_PATHS: Final = ("--target", "--report")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Start again where a path of mire's options has led pytest to another folder's settings, or will: workers look for
    them once the report's folder is there."""
    given = [str(argument) for argument in early_config.invocation_params.args]
    again = started_again(given, early_config.invocation_params.dir)
    from_a_shell = sys.argv[1:] == given
    astray = "--report" in given or not any(early_config.rootpath.glob("features/*/exigences.toml"))
    if from_a_shell and again != given and astray:
        early_config.pluginmanager.getplugin("capturemanager").suspend_global_capture(in_=True)
        os.execv(sys.executable, [sys.executable, "-m", "pytest", *again])


def started_again(given: Sequence[str], folder: Path) -> list[str]:
    """The arguments with mire's paths in one word; from outside of the clone, with its settings and features too."""
    joined = list(_joined(given))
    if not any(argument.split("=")[0] in _WITH_PATHS for argument in joined) or folder.is_relative_to(ROOT):
        return joined
    return ["-c", str(ROOT / "pyproject.toml"), *joined, str(ROOT / "features")]


def _joined(given: Sequence[str]) -> Iterator[str]:
    rest = iter(given)
    for argument in rest:
        value = next(rest, None) if argument in _WITH_PATHS else None
        yield argument if value is None else f"{argument}={value}"
