"""What `mire fuzz` tells of validators of every kind, in this process: it starts faster."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mire.cli import main

PROFILE = 'portal = "desjardins"\n[validators]\n"DSJ-CODE" = { python = "team:check" }\n'
Fuzz = Callable[..., tuple[int, str]]


@pytest.fixture
def fuzz(capsys: pytest.CaptureFixture[str]) -> Fuzz:
    """The command on a profile: its exit status, and what it printed."""

    def run(profile: Path, *more: str) -> tuple[int, str]:
        status = main(["fuzz", "--target", str(profile), "--examples", "5", *more])
        return status, capsys.readouterr().out

    return run


def test_a_counterexample_with_a_line_break_is_told_kept_and_tried_again(tmp_path: Path, fuzz: Fuzz) -> None:
    """`$` that matches at every line's end: no traceback, neither now nor with what was kept."""
    (tmp_path / "team.py").write_text(
        "import re\n\ndef check(value):\n    return bool(re.search('^[a-zA-Z0-9]{5,36}$', value, re.M))\n", "utf-8"
    )
    profile = tmp_path / "p.toml"
    profile.write_text(PROFILE, "utf-8")
    (status, told), (once_more, _) = fuzz(profile), fuzz(profile)

    assert [status, once_more] == [1, 1]
    assert "U+000A" in told
    kept = json.loads((tmp_path / "mire.trouvailles.json").read_text())["DSJ-CODE"]
    assert any("\n" in value for value in kept)
    _, replayed = fuzz(profile, "--field", "DSJ-CODE", "--replay", json.dumps(kept[0]))
    assert "ni une minuscule ni une majuscule ni un chiffre" in replayed


def test_a_module_that_does_not_load_is_one_sentence_without_a_value(tmp_path: Path, fuzz: Fuzz) -> None:
    """And nothing beside it is said to conform."""
    (tmp_path / "p.toml").write_text(PROFILE, "utf-8")
    status, told = fuzz(tmp_path / "p.toml")

    assert status == 3
    assert told.count("ne se charge pas") == 1
    assert "--replay" not in told
    assert " : conforme" not in told


def test_nothing_conforms_beside_a_value_that_broke_the_validator(tmp_path: Path, fuzz: Fuzz) -> None:
    """The value is told once, whatever the number of requirements."""
    (tmp_path / "team.py").write_text(
        "def check(value):\n    return 5 <= len(value) <= 36 and value.encode('ascii').isalnum()\n", "utf-8"
    )
    (tmp_path / "p.toml").write_text(PROFILE, "utf-8")
    status, told = fuzz(tmp_path / "p.toml")

    assert status == 3
    assert " : conforme" not in told
    assert told.count("UnicodeEncodeError") == 3


def test_an_expression_that_goes_back_and_back_is_an_error_with_the_value(tmp_path: Path, fuzz: Fuzz) -> None:
    """A long good run and one bad character: nobody waits for the answer."""
    profile = tmp_path / "p.toml"
    rule = '"DSJ-CODE" = { regex = "^(?=.{5,36}$)([A-Za-z0-9]+)+$", flavour = "python" }'
    profile.write_text(f'portal = "desjardins"\n[limits]\ntimeout_s = 0.3\n[validators]\n{rule}\n', "utf-8")
    status, told = fuzz(profile)

    assert status == 3
    assert "n'a pas répondu en 0.3 s" in told


def test_an_answer_that_takes_long_is_a_remark(tmp_path: Path, fuzz: Fuzz) -> None:
    """Time that grows as the cube of the length; what is right stays right."""
    text = (
        "import re\n\ndef check(value):\n    sum(1 for _ in range(len(value) ** 3 // 100_000))\n"
        "    return re.fullmatch('[A-Za-z0-9]{5,36}', value) is not None\n"
    )
    (tmp_path / "team.py").write_text(text, "utf-8")
    (tmp_path / "p.toml").write_text(PROFILE, "utf-8")
    status, told = fuzz(tmp_path / "p.toml")

    assert status == 0
    assert "lent : le temps croît bien plus vite que la longueur" in told
