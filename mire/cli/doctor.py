"""`mire doctor`: before any verdict, what stands in the way of one."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

from mire.cli.broken import or_broken
from mire.cli.command import catalogue, takes_targets, targets
from mire.cli.findings import told
from mire.cli.fixing import Asking, Choose, only_sure
from mire.cli.usage import Misuse, Parser
from mire.doctor import Finding, Grade, examine, exit_status
from mire.doctor.writing import write
from mire.target.profile import Profile, load_profile
from mire.target.profile_faults import ProfileError

if TYPE_CHECKING:
    from mire.browser.pool import Pool


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    takes_targets(parser)
    parser.add_argument("--headed", action="store_true", help="show the browser")
    parser.add_argument(
        "--fix",
        nargs="?",
        const="ask",
        choices=("ask", "all"),
        metavar="all",
        help="write what it proposes into the profile and try again; --fix=all does not ask",
    )
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    profiles = targets(options)
    headless = not options.headed
    if options.fix is None:
        return or_broken(lambda: max(exit_status(_examined(profile, headless)) for profile in profiles))
    choose = only_sure if options.fix == "all" else Asking().chosen
    return or_broken(lambda: max(exit_status(_fixed(profile, headless, choose)) for profile in profiles))


def _examined(profile: Profile, headless: bool) -> list[Finding]:
    """Tell each finding as soon as it is there."""
    read = Finding("profil", Grade.FINE, "lu, sans faute")
    found = told(profile, chain([read], examine(profile, lambda: _browser(profile, headless))))
    grave = sum(finding.grade in (Grade.WRONG, Grade.BROKEN) for finding in found)
    print(f"  constats à traiter : {grave}" if grave else f"  prêt : pytest --target {profile.file}")
    return found


def _fixed(profile: Profile, headless: bool, choose: Choose) -> list[Finding]:
    """Examine, write what is chosen of what is proposed, and again, until nothing more is; the last findings."""
    while True:
        found = _examined(profile, headless)
        chosen = choose(profile, found)
        if not chosen:
            return found
        try:
            for proposal in chosen:
                write(profile.file, proposal)
                print(f"  {profile.file} : {proposal}")
            profile = load_profile(profile.file, catalogue())
        except ProfileError as error:
            raise Misuse(str(error)) from error


@contextmanager
def _browser(profile: Profile, headless: bool) -> Iterator[Pool]:
    from playwright.sync_api import sync_playwright

    from mire.browser.launch import find_browser, launch
    from mire.browser.pool import Pool

    with sync_playwright() as playwright:
        installed = find_browser(None, headless)
        pool = Pool(launch(playwright, installed, headless, blocked_hosts=profile.real_hosts))
        yield pool
        pool.close()
        pool.browser.close()
