"""Has `pytest --target FILE` find the settings of the user's own project, wherever FILE lies.

pytest looks for its settings before it knows its plugins' options, and takes whatever stands alone on the command line
for a path to tests: the value of `--target FILE` too. Once the options are known it is had to look again, and where
another folder's settings were found, those of the right one take their place. This uses what is pytest's own
(`pytest>=9.2,<10` in pyproject.toml); `tests/plugin/test_anywhere.py` holds it.
"""

from __future__ import annotations

import copy
import os
import shlex
from typing import Final

import pytest
from _pytest.config.findpaths import determine_setup

WITH_PATHS: Final = ("--target", "--report")


def look_again(config: pytest.Config, args: list[str]) -> None:
    """Exchange settings that a path of an option has led to; `args` are the words that pytest goes on to read."""
    if not any(option in args for option in WITH_PATHS):
        return
    known = config.known_args_namespace
    rootpath, inipath, settings, ignored = determine_setup(
        inifile=known.inifilename,
        override_ini=known.override_ini,
        args=known.file_or_dir,
        rootdir_cmd_arg=known.rootdir or None,
        invocation_dir=config.invocation_params.dir,
    )
    if (rootpath, inipath) == (config.rootpath, config.inipath):
        return
    config._unconfigure_python_path()
    config._rootpath, config._inipath, config._inicfg = rootpath, inipath, settings
    config._ignored_config_files = ignored
    config._inicache.clear()
    config._parser.extra_info.update(rootdir=str(rootpath), inifile=str(inipath))
    given = [*shlex.split(os.environ.get("PYTEST_ADDOPTS", "")), *map(str, config.invocation_params.args)]
    args[:] = [*config.getini("addopts"), *given]
    config.known_args_namespace = config._parser.parse_known_args(args, namespace=copy.copy(config.option))
    config._configure_python_path()
    config.pluginmanager.consider_preparse(args, exclude_only=False)
    if config.known_args_namespace.confcutdir is None:
        config.known_args_namespace.confcutdir = str(inipath.parent if inipath else rootpath)
