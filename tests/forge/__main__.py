"""`python -m tests.forge`: serve a recipe, judge some."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.forge.judging import Judged, judge
from tests.forge.recipe import Recipe, RecipeError, parse
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
    judges = commands.add_parser("judge", help="judge recipes of one portal")
    judges.add_argument("recipes", nargs="+", metavar="RECIPE")
    judges.add_argument("-n", dest="workers", default="0", help="processes, as of pytest-xdist")
    judges.add_argument("-m", dest="marker", default="", help="only these requirements, as pytest's -m")
    judges.add_argument(
        "--wrong", action="append", default=[], metavar="WAY", help="wrong in this way, REQUIREMENT:way"
    )
    judges.add_argument("--report", type=Path, help="keep the report in this folder")
    judges.set_defaults(run=_judge)
    return parser


def _serve(asked: argparse.Namespace) -> int:
    recipe = parse(asked.recipe)
    with running(recipe, asked.port) as url:
        print(f"{recipe} at {url}", flush=True)
        try:
            while True:
                time.sleep(60)
        except KeyboardInterrupt:
            return 0


def _judge(asked: argparse.Namespace) -> int:
    recipes = [_wrong(parse(line), asked.wrong) for line in asked.recipes]
    arguments = ["-n", asked.workers] + (["-m", asked.marker] if asked.marker else [])
    began = time.monotonic()
    told = [_told(one) for one in judge(recipes, *arguments, report=asked.report)]
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
