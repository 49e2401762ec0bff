"""What the scripts that judge whole portals, and keep a dated line of each in docs/proofs/, have in common."""

from __future__ import annotations

import argparse
import subprocess
from collections import Counter
from collections.abc import Collection, Iterable

from tests.judged import ROOT


def asked_for(prog: str, description: str | None, known: Collection[str]) -> tuple[list[str], str]:
    """What the command line asks for: portals among those `known` (all of them where none is named), and how many
    processes judge. A name that is not known ends the program with one sentence."""
    parser = argparse.ArgumentParser(prog=prog, description=description)
    parser.add_argument("names", nargs="*", metavar="portal", help=f"one of {', '.join(known)} (all)")
    parser.add_argument("--workers", default="2", metavar="N", help="how many processes judge (2)")
    options = parser.parse_args()
    if unknown := set(options.names) - set(known):
        parser.error(f"no portal {', '.join(sorted(unknown))}; expected one of {', '.join(known)}")
    return options.names or list(known), options.workers


def counted(verdicts: Iterable[str]) -> str:
    """« 42 conforme, 1 erreur », the most frequent first."""
    return ", ".join(f"{count} {verdict}" for verdict, count in Counter(verdicts).most_common())


def commit() -> str:
    """The commit that was judged by, shortened."""
    command = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
