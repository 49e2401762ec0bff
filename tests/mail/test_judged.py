"""The same features pass whichever kind of mailbox the profile names: the mocks send by SMTP to a real mail server."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mail.offices import by_smtp, office

ROOT = Path(__file__).resolve().parents[2]
PORTAL, FEATURE = "cowan", "features/cowan/message.feature"
"""All that is required of a message and its link: what it holds, 24 hours, altered, used twice."""


@pytest.mark.parametrize("kind", ["pymap", "maildir", "mailpit"])
def test_what_needs_a_message_conforms(kind: str, tmp_path: Path) -> None:
    """Read where it was delivered, not from the portal itself."""
    with office(kind) as open_office, by_smtp(open_office) as port:
        command = [sys.executable, "-m", "mocks", "serve", "--json", "--testing", "--smtp", f"127.0.0.1:{port}"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as mocks:
            assert mocks.stdin is not None
            assert mocks.stdout is not None
            mocks.stdin.write(json.dumps({"portal": PORTAL, "deviation": None}) + "\n")
            mocks.stdin.flush()
            served = json.loads(mocks.stdout.readline())
            profile = tmp_path / "profil.toml"
            profile.write_text(_profile(served, open_office.profile()), "utf-8")
            verdicts, said = _judge(profile, tmp_path / "report")
            mocks.stdin.close()
    assert dict.fromkeys(verdicts, "conforme") == verdicts, said
    assert {"COW-MESSAGE", "COW-LIEN", "COW-LIEN-24H", "COW-LIEN-INTEGRE", "COW-LIEN-UNEFOIS"} == verdicts.keys()


def _profile(served: dict[str, str], mail: str) -> str:
    head = f'portal = "{served["portal"]}"\nbase_url = "{served["base_url"]}"\n'
    return f'{head}\n[control]\nurl = "{served["control_url"]}"\n\n[mail]\n{mail}'


def _judge(profile: Path, report: Path) -> tuple[dict[str, str], str]:
    """The verdict of each requirement that was judged, and what was said."""
    command = [sys.executable, "-m", "pytest", FEATURE, "-p", "no:cacheprovider"]
    command += ["--target", str(profile), "--report", str(report)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    results = report / "conformance.json"
    assert results.exists(), done.stdout + done.stderr
    target = json.loads(results.read_text("utf-8"))["targets"][0]
    verdicts = {id: one["verdict"] for id, one in target["requirements"].items() if one["checks"]}
    return verdicts, done.stdout + done.stderr
