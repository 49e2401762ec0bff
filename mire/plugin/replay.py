"""The command that runs one scenario again, as one pastes it into a shell."""

from __future__ import annotations

import shlex

import pytest

from mire.plugin.collect import without_parameters


def replay(item: pytest.Item, seed: int) -> str:
    """`pytest 'features/…::…'` with what made this run what it is: targets, browser, seed."""
    options = item.config.option
    callspec = getattr(item, "callspec", None)
    words = ["pytest", without_parameters(item.nodeid)]
    words += [word for profile in options.target for word in ("--target", profile)]
    if options.browser and callspec is not None:
        words += ["--browser", callspec.params["browser_name"]]
    return shlex.join([*words, "--seed", str(seed)])
