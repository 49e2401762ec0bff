"""`mire` and its list of commands."""

import subprocess
import sys

SEEN = """
import sys
from mire.cli import main
try:
    main(["--help"])
finally:
    print("\\n", *sorted({"playwright", "hypothesis", "pydantic"} & set(sys.modules)), file=sys.stderr)
"""


def test_help_waits_for_no_command() -> None:
    """What makes a command slow to start is imported when that command is asked for."""
    done = subprocess.run([sys.executable, "-c", SEEN], capture_output=True, text=True, check=True)

    assert ("", True) == (done.stderr.strip(), "doctor" in done.stdout)
