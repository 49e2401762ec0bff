"""Where mire's own parts stand: in a clone beside this package, in an installed mire inside it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent
INSTALLED: Final = (_PACKAGE / "features").is_dir()
"""Whether this is an installed mire, not a clone."""
HOME: Final = _PACKAGE if INSTALLED else _PACKAGE.parent
"""The folder that holds `features/`: the catalogues and feature files."""
FEATURES: Final = "features"
CATALOGUE: Final = "exigences.toml"


def mocks_program(*arguments: str) -> tuple[list[str], Mapping[str, str]]:
    """The command that starts the mocks' own program, and its environment. The judge never imports them, and nobody
    else's package of that name, in the current folder say, is taken for them."""
    place = HOME.parent / "mire_mocks" if INSTALLED else HOME
    path = os.pathsep.join(filter(None, [str(place), os.environ.get("PYTHONPATH")]))
    return [sys.executable, "-P", "-m", "mocks", *arguments], {**os.environ, "PYTHONPATH": path}
