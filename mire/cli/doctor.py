"""`mire doctor`: before any verdict, what stands in the way of one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

from mire.browser.launch import NoBrowser, find_browser, launch
from mire.browser.pool import Pool
from mire.cli.command import Commands, Misuse, catalogue
from mire.doctor import Finding, Grade, examine, exit_status
from mire.target.profile import Profile, load_profiles
from mire.target.profile_faults import ProfileError
from mire.verdicts import BROKEN


def add_to(commands: Commands) -> None:
    """Offer the command."""
    parser = commands.add_parser("doctor", help="check a profile step by step, and say what to do about each finding")
    parser.add_argument(
        "--target", action="append", required=True, metavar="FILE", type=Path, help="profile of a target; repeatable"
    )
    parser.add_argument("--headed", action="store_true", help="show the browser")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    try:
        profiles = load_profiles(options.target, catalogue())
    except ProfileError as error:
        raise Misuse(str(error)) from error
    try:
        return max(_examined(profile, headless=not options.headed) for profile in profiles)
    except (NoBrowser, PlaywrightError) as error:
        print(f"mire: {str(error).splitlines()[0]}", file=sys.stderr)
        return BROKEN


def _examined(profile: Profile, *, headless: bool) -> int:
    """Tell each finding as soon as it is there; the exit status."""
    print(f"{profile.portal} — {profile.name} ({profile.file})")
    print("  ✓ profil : lu, sans faute")
    found: list[Finding] = []
    for finding in examine(profile, lambda: _browser(profile, headless)):
        print(finding, flush=True)
        found.append(finding)
    grave = sum(finding.grade in (Grade.WRONG, Grade.BROKEN) for finding in found)
    print(f"  constats à traiter : {grave}" if grave else f"  prêt : pytest --target {profile.file}")
    return exit_status(found)


@contextmanager
def _browser(profile: Profile, headless: bool) -> Iterator[Pool]:
    with sync_playwright() as playwright:
        installed = find_browser(None, headless)
        pool = Pool(launch(playwright, installed, headless, blocked_hosts=profile.real_hosts))
        yield pool
        pool.close()
        pool.browser.close()
