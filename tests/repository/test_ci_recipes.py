"""The CI recipes: what they start exists, and takes the options that they give it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
RECIPES = sorted((ROOT / "docs" / "ci").glob("*.yml"))
OPTIONS = re.compile(r"(?<=\s)(--?[a-z][a-z-]*)")


def texts(node: object) -> list[str]:
    """Every text of a document."""
    if isinstance(node, dict):
        return [text for value in node.values() for text in texts(value)]
    if isinstance(node, list):
        return [text for value in node for text in texts(value)]
    return [node] if isinstance(node, str) else []


def commands(program: str) -> list[str]:
    """The command lines of all recipes that start it, continued lines joined."""
    lines = [
        line
        for recipe in RECIPES
        for text in texts(yaml.safe_load(recipe.read_text("utf-8")))
        for line in text.replace("\\\n", " ").splitlines()
    ]
    return [line for line in lines if re.match(rf"\s*(?:\S*/)?{program}\s", line)]


def test_each_recipe_is_a_document() -> None:
    """One for GitHub Actions, one for GitLab."""
    assert ["github-actions.yml", "gitlab-ci.yml"] == [recipe.name for recipe in RECIPES]


@pytest.mark.parametrize("command", commands("pytest"))
def test_pytest_knows_the_options_of_the_recipes(command: str) -> None:
    """`--target`, `--shard`, `--seed`, `--report`, `-n`."""
    known = subprocess.run([sys.executable, "-m", "pytest", "--help"], cwd=ROOT, capture_output=True, text=True).stdout
    told = OPTIONS.findall(command.partition("||")[0])
    assert "--shard" in told
    assert [] == [option for option in told if not re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", known)]


@pytest.mark.parametrize("command", commands("mire"))
def test_mire_knows_the_commands_of_the_recipes(command: str) -> None:
    """`mire merge` and `mire annotate`."""
    name = command.split()[1]
    program = Path(sys.executable).with_name("mire")
    known = subprocess.run([program, name, "--help"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert 0 == known.returncode, known.stderr
    told = OPTIONS.findall(command.partition("||")[0])
    assert [] == [option for option in told if option not in known.stdout]
