"""`mire fuzz` in a process of its own, as people start it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def mire_fuzz(profile: Path | None, examples: int, *more: str) -> subprocess.CompletedProcess[str]:
    """On that profile, with so many examples."""
    command = [sys.executable, "-c", "import sys; from mire.cli import main; sys.exit(main())", "fuzz"]
    return subprocess.run(
        [*command, "--target", str(profile), "--examples", str(examples), *more],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
