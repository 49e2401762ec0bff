"""`mire accessibility`: what axe finds on a portal's own screens, beside the verdicts."""

from __future__ import annotations

import argparse

from mire.accessibility import examine
from mire.cli.broken import or_broken
from mire.cli.command import takes_targets, targets
from mire.cli.findings import told
from mire.cli.scenes import scene_on
from mire.cli.usage import Parser
from mire.doctor.finding import Grade, exit_status
from mire.target.profile import Profile
from mire.verdicts import FAILED, PASSED


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    takes_targets(parser)
    parser.add_argument("--exigeant", action="store_true", help="exit status 1 where something is found")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    profiles = targets(options, "base_url", "the address of the portal whose screens are to be looked at")
    return or_broken(lambda: max(_examined(profile, options.exigeant) for profile in profiles))


def _examined(profile: Profile, exigeant: bool) -> int:
    with scene_on(profile, seed=1) as scene:
        found = told(profile, examine(scene))
    wrong = sum(finding.grade is Grade.WRONG for finding in found)
    looked = len({finding.step for finding in found if finding.grade in (Grade.WRONG, Grade.FINE)})
    print(f"  {looked} écrans contrôlés (WCAG 2.2, A et AA), {wrong} règles enfreintes : recommandé, hors verdicts")
    status = exit_status(found)
    return status if exigeant or status != FAILED else PASSED
