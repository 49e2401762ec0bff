"""Validators of teams: Python functions and commands of any language, whatever they do."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from mire.cli import main
from mire.fuzz.asked import ValidatorBroken
from mire.fuzz.lines import LineValidator
from mire.fuzz.offered import validator_of
from mire.target.profile_validators import Validator
from tests.fuzz.command import mire_fuzz

ACME = """
import sys, time

def check(value):
    print("noise on the standard output")
    return value == "yes"

def raises(value):
    raise ValueError("boom " + value)

def hangs(value):
    time.sleep(60)

def exits(value):
    sys.stdout.flush()
    raise SystemExit(7)

def one(value):
    return 1
"""
SHELL = """
import json, sys
for line in sys.stdin:
    value = json.loads(line)["value"]
    right = json.dumps({"accepted": value == "yes"})
    print({"garbage": "what?", "number": '{"accepted": 1}'}.get(value, right))
    sys.stdout.flush()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A team's folder, with a module and a program."""
    (tmp_path / "acme.py").write_text(ACME, "utf-8")
    (tmp_path / "check.py").write_text(SHELL, "utf-8")
    return tmp_path


@pytest.fixture
def command(folder: Path) -> Iterator[LineValidator]:
    """The program, behind JSON Lines."""
    with closing(validator_of(Validator(command=[sys.executable, "check.py"]), folder, 5)) as validator:
        yield validator


def function(folder: Path, name: str, timeout_s: float = 5) -> LineValidator:
    """A function of the module."""
    return validator_of(Validator(python=f"acme:{name}"), folder, timeout_s)


def test_a_function_is_asked_in_a_process_of_its_own_and_may_print(folder: Path) -> None:
    """Its answers are its own; what it prints is not read as one."""
    with closing(function(folder, "check")) as validator:
        assert [validator.ask(value) for value in ("yes", "no", "yes")] == [True, False, True]


def test_a_command_answers_line_by_line(command: LineValidator) -> None:
    """One process for all values, whatever characters they hold."""
    assert [command.ask(value) for value in ("yes", "é\u2028\n\x00", "yes")] == [True, False, True]


@pytest.mark.parametrize(
    ("name", "words"),
    [("raises", "ValueError : boom x"), ("one", "a répondu 1, et non True ou False"), ("exits", "s'est arrêté")],
)
def test_a_function_that_does_not_say_true_or_false_gives_no_verdict(folder: Path, name: str, words: str) -> None:
    """The words say what happened."""
    with closing(function(folder, name)) as validator, pytest.raises(ValidatorBroken, match=words):
        validator.ask("x")


def test_a_function_that_hangs_is_ended(folder: Path) -> None:
    """In the time that one answer may take."""
    with closing(function(folder, "hangs", 0.3)) as validator, pytest.raises(ValidatorBroken, match=r"en 0\.3 s"):
        validator.ask("x")


@pytest.mark.parametrize(("value", "words"), [("garbage", "what"), ("number", "accepted")])
def test_garbage_is_an_error_and_the_next_value_is_asked_all_the_same(
    command: LineValidator, value: str, words: str
) -> None:
    """The process is started again."""
    with pytest.raises(ValidatorBroken, match=words):
        command.ask(value)
    assert command.ask("yes")


def test_a_function_that_is_not_there_is_told_by_name(folder: Path) -> None:
    """Not a traceback."""
    with closing(function(folder, "nowhere")) as validator, pytest.raises(ValidatorBroken, match="acme:nowhere"):
        validator.ask("x")


def test_a_command_that_does_not_exist_is_told_by_name(folder: Path) -> None:
    """Not a traceback either."""
    validator = validator_of(Validator(command=["no-such-program"]), folder, 5)

    with pytest.raises(ValidatorBroken, match="no-such-program"):
        validator.ask("x")


PROFILE = 'portal = "desjardins"\n[validators]\n"DSJ-CODE" = { python = "team:check" }\n'
ROOT = Path(__file__).resolve().parents[2]


def team(folder: Path, pattern: str) -> Path:
    """A team that has nothing but a function: its profile."""
    (folder / "team.py").write_text(
        f"import re\n\ndef check(value):\n    return re.fullmatch({pattern!r}, value) is not None\n", "utf-8"
    )
    (folder / "p.toml").write_text(PROFILE, "utf-8")
    return folder / "p.toml"


def fuzzed(profile: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """`mire fuzz`, in this process: a start takes longer than the values."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main(["fuzz", "--target", str(profile), "--examples", "20", *more])
    return subprocess.CompletedProcess([], status, out.getvalue(), err.getvalue())


def test_fuzz_tells_a_finding_and_the_command_that_replays_it(tmp_path: Path) -> None:
    """And keeps it beside the profile, to be tried first from then on."""
    profile = team(tmp_path, "[A-Za-z0-9]{5,37}")
    ended = fuzzed(profile)

    assert ended.returncode == 1
    assert "DSJ-CODE-LONGUEUR : non conforme" in ended.stdout
    assert json.loads((tmp_path / "mire.trouvailles.json").read_text())["DSJ-CODE"] == ["a" * 37]
    assert "trouvé à la 1e valeur" in fuzzed(profile).stdout
    assert fuzzed(profile, "--field", "DSJ-CODE", "--replay", f'"{"a" * 37}"').returncode == 1
    assert fuzzed(profile, "--field", "DSJ-CODE", "--replay", '"abcde"').returncode == 0


def test_fuzz_finds_nothing_in_a_right_function(tmp_path: Path) -> None:
    """Exit status 0, of the command as people start it."""
    ended = mire_fuzz(team(tmp_path, "[A-Za-z0-9]{5,36}"), 20)

    assert ended.returncode == 0, ended.stdout
    assert "conforme" in ended.stdout


@pytest.mark.parametrize(
    ("more", "words"),
    [(["--field", "DSJ-MDP"], "no validator for DSJ-MDP"), (["--replay", "abc"], "no text in JSON")],
)
def test_wrong_usage_of_fuzz_is_one_sentence_and_status_4(tmp_path: Path, more: list[str], words: str) -> None:
    """It names what was wrong."""
    ended = fuzzed(team(tmp_path, "x"), *more)

    assert ended.returncode == 4
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_profile_with_validators_alone_is_judged_by_them_from_any_folder(tmp_path: Path) -> None:
    """`pytest --target FILE` with a file outside of the clone, started in the clone."""
    profile = team(tmp_path, "[A-Za-z0-9]{6,36}")
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "--target", str(profile), "--report", str(tmp_path / "report")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    [target] = json.loads((tmp_path / "report" / "conformance.json").read_text())["targets"]

    assert ended.returncode == 1, ended.stdout
    assert target["requirements"]["DSJ-CODE-SUFFIT"]["verdict"] == "non conforme"
    assert target["requirements"]["DSJ-CODE-LONGUEUR"]["verdict"] == "conforme"
    assert target["requirements"]["DSJ-MDP-CLASSES"]["verdict"] == "non couverte"
    assert "validateurs" in target["requirements"]["DSJ-MDP-CLASSES"]["why"]
    assert "Traceback" not in ended.stdout + ended.stderr
    assert "41–49" in (tmp_path / "report" / "conformance.html").read_text("utf-8")
    assert ended.stdout.count("DSJ-MDP") == 0
    assert "6" in target["boundaries"]["DSJ-CODE"]["longueur"]["accepte"][0]


@pytest.mark.turn(0, 2)
def test_one_seed_gives_the_same_results_whatever_the_number_of_workers(tmp_path: Path) -> None:
    """Verdicts, counterexamples, boundary maps: everything but times."""
    assert judged_by(tmp_path / "one", "0") == judged_by(tmp_path / "two", "2")


def judged_by(folder: Path, workers: str) -> str:
    """What `pytest --target` found out about a validator that is wrong, as text without times."""
    folder.mkdir()
    profile = team(folder, "[A-Za-z0-9]{6,36}")
    options = [f"--target={profile}", f"--report={folder / 'report'}", "--seed", "7", "-n", workers]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options], cwd=ROOT, capture_output=True, text=True, check=False
    )
    [target] = json.loads((folder / "report" / "conformance.json").read_text("utf-8"))["targets"]
    assert done.returncode == 1, done.stdout
    for field in target["values"].values():
        del field["slowest_ms"]
    for one in target["requirements"].values():
        for check in one["checks"]:
            del check["duration_s"]
    return json.dumps(target, sort_keys=True).replace(str(folder), "")
