"""One registration of each embedded portal in Firefox, up to its first session."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REGISTRATIONS = ("ETU-CHEMIN", "DSJ-SESSION-OUVRE", "R360-SESSION", "COW-SESSION", "UNI-4-APRES", "AST-NAVIGATEURS")
"""Of each portal, a requirement whose scenario registers somebody and signs in; students have their accounts."""


@pytest.mark.needs("firefox")
@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param(("DSJ-SESSION-OUVRE", "UNI-4-APRES"), id="two", marks=pytest.mark.turn(1, 2)),
        pytest.param(REGISTRATIONS, id="each", marks=pytest.mark.long),
    ],
)
def test_one_registration_of_a_portal_in_firefox(wanted: tuple[str, ...], tmp_path: Path) -> None:
    """Each conforms, and says which browser it ran in."""
    command = [sys.executable, "-m", "pytest", "features", "-q", "--browser", "firefox", "-n", "2"]
    options = ["-m", " or ".join(wanted), f"--report={tmp_path}", "-p", "no:cacheprovider"]
    ended = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, timeout=500, check=False)
    targets = json.loads((tmp_path / "conformance.json").read_text("utf-8"))["targets"]
    judged = {id: one for target in targets for id, one in target["requirements"].items() if one["checks"]}
    verdicts = {id: one["verdict"] for id, one in judged.items()}
    browsers = {str(check["browser"]).split()[0] for one in judged.values() for check in one["checks"]}
    assert (dict.fromkeys(wanted, "conforme"), {"firefox"}) == (verdicts, browsers), ended.stdout
