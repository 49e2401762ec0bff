"""`python -m tests.forge`: serve a recipe, judge some, draw and shrink them."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Event

from tests.forge.judging import ROOT, Judged, judge
from tests.forge.proofs import page
from tests.forge.recipe import PORTALS, Recipe, RecipeError, parse
from tests.forge.rounds import Lot, rounds, shrink, written
from tests.forge.running import running


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command says; exit status 1 where something was found, 2 for a recipe that cannot be."""
    asked = _parser().parse_args(arguments)
    try:
        status: int = asked.run(asked)
    except RecipeError as problem:
        print(problem, file=sys.stderr)
        return 2
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.forge", description=__doc__)
    commands = parser.add_subparsers(required=True)
    serves = commands.add_parser("serve", help="serve a recipe until interrupted")
    serves.add_argument("recipe")
    serves.add_argument("--port", type=int, default=0)
    serves.set_defaults(run=_serve)
    judges = commands.add_parser("judge", help="judge recipes")
    judges.add_argument("recipes", nargs="+", metavar="RECIPE")
    _judging(judges)
    judges.add_argument(
        "--wrong", action="append", default=[], metavar="WAY", help="wrong in this way, REQUIREMENT:way"
    )
    judges.add_argument("--report", type=Path, help="keep the report in this folder")
    judges.set_defaults(run=_judge)
    draws = commands.add_parser("draw", help="draw recipes and judge them; every pair of values first, then at random")
    draws.add_argument("--portal", required=True, choices=PORTALS)
    draws.add_argument("--count", type=int, default=20)
    draws.add_argument("--seed", type=int, default=1)
    draws.add_argument("--differing", type=int, help="so many dimensions apart from the plainest, instead of any")
    draws.add_argument("--strength", type=int, choices=(1, 2), default=2, help="cover single values, or pairs of them")
    draws.add_argument("--wrong", action="store_true", help="each wrong in one way, judged by its own requirement")
    draws.add_argument("--batch", type=int, default=4, help="recipes in one run of pytest")
    draws.add_argument("--resume", type=Path, required=True, metavar="FILE", help="JSON lines: what was found so far")
    _judging(draws)
    draws.set_defaults(run=_draw)
    proves = commands.add_parser("proofs", help="what rounds found, as docs/proofs/forge.md")
    proves.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JSON lines that `draw` wrote")
    proves.add_argument("--to", type=Path, default=ROOT / "docs" / "proofs" / "forge.md")
    proves.set_defaults(run=_prove)
    shrinks = commands.add_parser("shrink", help="the plainest recipe that shows the same finding")
    shrinks.add_argument("recipe")
    shrinks.add_argument("--requirement", required=True)
    _judging(shrinks)
    shrinks.set_defaults(run=_shrink)
    return parser


def _judging(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-n", dest="workers", default="0", help="processes, as of pytest-xdist")
    parser.add_argument("-m", dest="marker", default="", help="only these requirements, as pytest's -m")


def _arguments(asked: argparse.Namespace) -> list[str]:
    return ["-n", asked.workers] + (["-m", asked.marker] if asked.marker else [])


def _draw(asked: argparse.Namespace) -> int:
    arguments = _arguments(asked)
    lot = Lot(asked.portal, asked.count, asked.seed, asked.differing, asked.strength, asked.wrong)
    rounds(lot, asked.resume, asked.batch, arguments, _say)
    return 0


def _shrink(asked: argparse.Namespace) -> int:
    print(shrink(asked.recipe, asked.requirement, ["-n", asked.workers], _say))
    return 0


def _prove(asked: argparse.Namespace) -> int:
    asked.to.write_text(page([one for file in asked.files for one in written(file)]), "utf-8")
    return 0


def _say(line: str) -> None:
    print(line, flush=True)


def _serve(asked: argparse.Namespace) -> int:
    recipe = parse(asked.recipe)
    with running(recipe, asked.port) as url:
        print(f"{recipe} at {url}", flush=True)
        try:
            Event().wait()
        except KeyboardInterrupt:
            return 0


def _judge(asked: argparse.Namespace) -> int:
    recipes = [_wrong(parse(line), asked.wrong) for line in asked.recipes]
    began = time.monotonic()
    by_portal = [[one for one in recipes if one.portal == portal] for portal in PORTALS]
    told = [_told(one) for some in by_portal if some for one in judge(some, *_arguments(asked), report=asked.report)]
    print(f"{time.monotonic() - began:.0f} s")
    return max(told)


def _wrong(recipe: Recipe, ways: Sequence[str]) -> Recipe:
    return Recipe(recipe.portal, recipe.values, (*recipe.wrong, *ways), recipe.seed)


def _told(one: Judged) -> int:
    counted = ", ".join(f"{number} {verdict}" for verdict, number in one.counts().items())
    print(f"{one.recipe}\n  {counted}")
    findings = one.findings()
    for finding in findings:
        print(f"  {finding.requirement}: {finding.verdict} – {finding.why}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
