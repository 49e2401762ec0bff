"""`mire control`: whether the control endpoints keep what the contract promises."""

from __future__ import annotations

import argparse
from collections import Counter

from mire.cli.command import takes_targets, targets
from mire.cli.findings import told
from mire.cli.usage import Parser
from mire.doctor.finding import Grade, exit_status
from mire.doctor.promises import check
from mire.target.profile import Profile


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    takes_targets(parser)
    parser.add_argument("--to", metavar="ADDRESS", help="an address that the portal has written to")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    profiles = targets(options, "control", "the url of the control endpoints")
    return max(_tried(profile, options.to) for profile in profiles)


def _tried(profile: Profile, mailbox: str | None) -> int:
    """Tell each promise as soon as it was tried; the exit status."""
    found = told(profile, check(profile, mailbox))
    count = Counter(finding.grade for finding in found)
    words = {Grade.FINE: "tenues", Grade.WRONG: "non tenues", Grade.ABSENT: "non offertes"}
    print(f"  promesses : {', '.join(f'{count[grade]} {word}' for grade, word in words.items())}")
    return exit_status(found)
