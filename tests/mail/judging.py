"""Cowan's features judged with mail read where a real server delivered it, not from the portal itself."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.judged import ROOT
from tests.judged import judged as run_of
from tests.mail.offices import by_smtp, office

PORTAL = "cowan"


def judged(kind: str, features: Sequence[str], folder: Path, *arguments: str) -> tuple[dict[str, str], str]:
    """The verdict of each requirement that was judged with a mailbox of that kind, and what was said."""
    with office(kind) as open_office, by_smtp(open_office) as port:
        command = [sys.executable, "-m", "mocks", "serve", "--json", "--testing", "--smtp", f"127.0.0.1:{port}"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as mocks:
            assert mocks.stdin is not None
            assert mocks.stdout is not None
            mocks.stdin.write(json.dumps({"portal": PORTAL, "deviation": None}) + "\n")
            mocks.stdin.flush()
            served = json.loads(mocks.stdout.readline())
            profile = folder / "profil.toml"
            profile.write_text(_profile(served, open_office.profile()), "utf-8")
            found = run_of(features, profile, folder / "report", *arguments)
            mocks.stdin.close()
    return {id: one["verdict"] for id, one in found.requirements.items() if one["checks"]}, found.said


def _profile(served: dict[str, str], mail: str) -> str:
    head = f'portal = "{served["portal"]}"\nbase_url = "{served["base_url"]}"\n'
    return f'{head}\n[control]\nurl = "{served["control_url"]}"\n\n[mail]\n{mail}'
