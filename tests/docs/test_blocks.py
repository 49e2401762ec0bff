"""Every code block of the pages is what it looks like: each language has a rule here, and a new one fails."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mire.catalogue import Catalogue, Portal, load
from mire.results import Results
from mire.settings import FILE, settings_of
from mire.target.profile import load_profile
from mire.target.profile_faults import ProfileError
from tests.docs.blocks import BLOCKS, PROMPT, Block
from tests.docs.test_sessions import PREPARED
from tests.judged import ROOT
from tests.repository.openapi import DOCUMENT, faults

CATALOGUE: Catalogue = load(ROOT / "features")
LEAST = 'portal = "desjardins"\nenvironment = "test"\nbase_url = "http://127.0.0.1:9100"\n'
VARIABLES = {"MIRE_TOKEN": "jeton", "QA_MAIL": "secret"}
REFUSED = "# refused: "


def toml(block: Block, folder: Path) -> None:
    """A profile, or a part of one, that mire takes, or that it refuses and is said to; a catalogue's form; settings."""
    raw = tomllib.loads(block.text)
    if "portail" in raw:
        is_catalogue(raw)
    elif "tool" in raw:
        (folder / FILE).write_text(block.text, "utf-8")
        assert settings_of(folder).targets
    elif block.text.startswith(REFUSED):
        why = block.text.removeprefix(REFUSED).partition("\n")[0]
        with pytest.raises(ProfileError, match=why):
            profile(block.text, folder)
    else:
        profile(block.text if "portal" in raw else LEAST + block.text, folder)


def is_catalogue(raw: dict[str, Any]) -> None:
    """Each key is one of the model's; what it refers to need not be there."""
    lists = {name: {entry["id"]: entry for entry in raw[name]} for name in ("exigences", "ecrans", "parcours")}
    keyed = {key: {**field, "key": key} for key, field in raw["champs"].items()}
    rules = {id: {**rule, "id": id} for id, rule in raw["regles"].items()}
    for requirement in lists["exigences"].values():
        requirement["portal"] = raw["portail"]["id"]
    Portal.model_validate({**raw.pop("portail"), **raw, **lists, "champs": keyed, "regles": rules})


def profile(text: str, folder: Path) -> None:
    """Load it, with what such a profile has beside it."""
    (folder / "members.json").write_text("[]")
    for mailbox in ("Maildir", "courrier"):
        (folder / mailbox / "new").mkdir(parents=True)
        (folder / mailbox / "cur").mkdir()
    file = folder / "recette.toml"
    file.write_text(text, "utf-8")
    load_profile(file, CATALOGUE, {**os.environ, **VARIABLES})


def python(block: Block, folder: Path) -> None:  # noqa: ARG001 - every rule is asked in the same way
    """It runs, and what it asserts holds."""
    exec(compile(block.text, block.place, "exec"), {"__name__": "page"})


def as_json(block: Block, folder: Path) -> None:  # noqa: ARG001
    """Messages of the control endpoint, or results."""
    raw = json.loads(block.text)
    if isinstance(raw, list):
        assert [] == [fault for one in raw for fault in faults(one, DOCUMENT["components"]["schemas"]["Message"])]
    else:
        Results.model_validate(raw)


def as_yaml(block: Block, folder: Path) -> None:  # noqa: ARG001
    """It can be read."""
    assert yaml.safe_load(block.text)


def console(block: Block, folder: Path) -> None:  # noqa: ARG001
    """Commands, which test_sessions.py gives."""
    assert block.text.startswith(PROMPT)
    assert block.page.relative_to(ROOT).as_posix() in PREPARED


def written(block: Block, folder: Path) -> None:  # noqa: ARG001
    """A file that the commands of the same page use."""
    assert block.file


def contents(block: Block, folder: Path) -> None:  # noqa: ARG001
    """The site's, whose build refuses a page that is not there."""
    assert block.text.strip()


RULES: dict[str, Callable[[Block, Path], None]] = {
    "toml": toml,
    "python": python,
    "json": as_json,
    "yaml": as_yaml,
    "console": console,
    "javascript": written,
    "{toctree}": contents,
}


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.place)
def test_a_block_is_what_it_looks_like(block: Block, tmp_path: Path) -> None:
    """A part of the file that it names, else what its language's rule says."""
    if block.excerpt_of is not None:
        assert block.text in block.excerpt_of.read_text("utf-8"), f"not in {block.file}"
        return
    assert block.language in RULES, f"{block.place}: no rule for « {block.language} »; name a language that has one"
    RULES[block.language](block, tmp_path)
