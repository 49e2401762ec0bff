"""The command that runs one scenario again, as one pastes it into a shell."""

from __future__ import annotations

import re
import shlex

import pytest

from mire.plugin.asked import ALONE
from mire.plugin.collect import without_parameters


def replay(item: pytest.Item, seed: int) -> str:
    """`pytest 'features/…::…'`, or `mire run`, with what made this run what it is: targets, browser, seed."""
    options = item.config.option
    callspec = getattr(item, "callspec", None)
    program = ["mire", "run"] if item.config.pluginmanager.has_plugin(ALONE) else ["pytest"]
    words = [*program, without_parameters(item.nodeid)]
    words += [word for profile in options.target for word in ("--target", profile)]
    if options.browser and callspec is not None:
        words += ["--browser", callspec.params["browser_name"]]
    return " ".join(map(_quoted, [*words, "--seed", str(seed)]))


def _quoted(word: str) -> str:
    """The word as a shell takes it; one with an apostrophe in double quotes, which read better."""
    return f'"{word}"' if "'" in word and not re.search(r'["$`\\!]', word) else shlex.quote(word)
