"""Telling findings, as `mire doctor` and `mire control` make them."""

from __future__ import annotations

from collections.abc import Iterable

from mire.doctor.finding import Finding
from mire.target.profile import Profile


def told(profile: Profile, findings: Iterable[Finding]) -> list[Finding]:
    """Print each under its target's name as soon as it is there; all of them."""
    print(f"{profile.portal} — {profile.name} ({profile.file})", flush=True)
    found: list[Finding] = []
    for finding in findings:
        print(finding, flush=True)
        found.append(finding)
    return found
