"""Wrong usage: one clear sentence, and its exit status."""

from __future__ import annotations

import argparse

from mire.verdicts import MISUSED


class Misuse(Exception):  # noqa: N818 - what a person did, not a fault of the program
    """The command cannot do what was asked; the message is one clear sentence, the exit status 4."""


class Parser(argparse.ArgumentParser):
    """argparse that ends with the exit status that wrong usage has everywhere in this project."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """One sentence, then exit 4."""
        self.exit(MISUSED, f"{self.prog}: {message}\n")
