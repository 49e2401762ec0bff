"""The pytest plugin, as pytest loads it in every run, anyone's: its options, and whether this run judges.

Only then the rest is loaded (`mire.plugin.judging`). In the clone `pytest` judges the embedded mocks; anywhere
`pytest --target FILE` judges a portal, beside one's own tests or alone, and so does `mire run`.
"""

from __future__ import annotations

import pytest

from mire.plugin.asked import ASKED, asked
from mire.plugin.options import add_options, take_settings
from mire.plugin.settings import look_again


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add mire's options."""
    add_options(parser)


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config, args: list[str]) -> None:
    """Have pytest's settings be those of the user's own project, wherever the paths of mire's options lead."""
    look_again(early_config, args)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Load what judges where this run does, and leave pytest the other files and folders."""
    if config.option.help:
        return
    take_settings(config)
    found = asked(config)
    if found is None:
        return
    from mire.plugin import judging

    config.stash[ASKED] = found
    config.args = list(found.others)
    config.pluginmanager.register(judging, judging.__name__)
