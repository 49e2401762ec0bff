"""Rivage Assistance: a French health-assistance portal (Django, server-rendered), right or wrong in chosen ways.

`running(*wrong)` serves it on a free loopback port and yields its base URL. It is served by a process of its own:
Django's settings are one to a process, and another portal of the same process may need others.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .wrong import WRONG

__all__ = ["WRONG", "running"]

ROOT = Path(__file__).parents[__name__.count(".") + 1]


@contextmanager
def running(*wrong: str) -> Iterator[str]:
    """Serve the portal, wrong in the given ways, and yield its base URL."""
    unknown = sorted(set(wrong) - WRONG.keys())
    if unknown:
        raise ValueError(f"unknown ways of being wrong: {', '.join(unknown)}")
    command = [sys.executable, "-m", __name__, "--port", "0", *(["--faux", *wrong] if wrong else [])]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            address = process.stdout.readline().rpartition(" : ")[2].strip()
            if not address:
                raise RuntimeError("the portal did not start")
            yield address
        finally:
            process.terminate()
