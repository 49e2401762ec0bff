"""Validators in every form that a profile may offer them in."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from mire.fuzz.asked import Unasked, Unloadable, ValidatorBroken
from mire.fuzz.offered import validator_of
from mire.fuzz.over_http import UrlValidator
from mire.target.profile_validators import Validator

CODES = {"abcde": True, "abcd": False, "ab_de": False}
URL = "http://127.0.0.1:1/check"
needs_node = pytest.mark.needs("node")


def answers(offered: Validator, folder: Path, *values: str) -> list[bool]:
    """What the validator says of each."""
    with closing(validator_of(offered, folder, 10)) as asked:
        return [asked.ask(value) for value in values]


def over(offered: Validator, status: int, answer: str) -> tuple[UrlValidator, list[httpx.Request]]:
    """An address that always answers the same, and what it was sent."""
    sent: list[httpx.Request] = []

    def served(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(status, text=answer)

    return UrlValidator(offered, 1, httpx.MockTransport(served)), sent


def test_an_expression_of_python_is_looked_for(tmp_path: Path) -> None:
    """Anywhere, as `re.search` does."""
    regex = Validator(regex="^[A-Za-z0-9]{5,36}$", flavour="python")
    assert answers(regex, tmp_path, *CODES) == list(CODES.values())


@needs_node
def test_an_expression_of_javascript_is_read_by_node(tmp_path: Path) -> None:
    """`\\d` takes ASCII's digits alone there, and « $ » does not stand before a last line break."""
    regex = Validator(regex="^\\d{5}$", flavour="javascript")
    assert answers(regex, tmp_path, "12345", "1234\u0665", "12345\n") == [True, False, False]


@needs_node
def test_an_expression_that_cannot_be_read_is_said_so(tmp_path: Path) -> None:
    """Once for all values."""
    with pytest.raises(Unloadable, match="ne se lit pas"):
        answers(Validator(regex="(", flavour="javascript"), tmp_path, "x")


@needs_node
def test_a_field_of_html_is_required_whole_and_counted_in_utf_16(tmp_path: Path) -> None:
    """A pattern is of the whole value; a line break cannot be entered."""
    field = Validator(pattern="[a-z😀]*", minlength=5, maxlength=6)
    assert answers(field, tmp_path, "abcde", "abcd", "abcdefg", "", "xabcd!", "aaaa😀", "aaaaa😀") == [
        *(True, False, False, False, False),
        *(True, False),
    ]
    with pytest.raises(Unasked):
        answers(field, tmp_path, "abc\nde")


@needs_node
def test_a_field_of_html_is_read_by_an_older_node_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that does not know the way of today's browsers reads as those before did."""
    old, today = tmp_path / "node", shutil.which("node")
    forgetting = "--no-harmony-regexp-unicode-sets"
    knows = subprocess.run([str(today), forgetting, "-e", ""], capture_output=True, check=False).returncode == 0
    old.write_text(f'#!/bin/sh\nexec {today} {forgetting if knows else ""} "$@"\n', "utf-8")
    old.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert answers(Validator(pattern="[a-z😀]*"), tmp_path, "ab😀", "AB") == [True, False]


def test_another_interpreter_calls_the_function(tmp_path: Path) -> None:
    """A path from the profile's folder: the team's environment, not mire's."""
    (tmp_path / "bin").mkdir()
    script = f'#!/bin/sh\nTEAM=1 exec {sys.executable} "$@"\n'
    (tmp_path / "bin" / "python").write_text(script, "utf-8")
    (tmp_path / "bin" / "python").chmod(0o755)
    (tmp_path / "acme.py").write_text("import os\n\ndef check(value):\n    return 'TEAM' in os.environ\n", "utf-8")

    assert answers(Validator(python="acme:check", interpreter="bin/python"), tmp_path, "x") == [True]
    assert answers(Validator(python="acme:check"), tmp_path, "x") == [False]


def test_an_address_is_sent_the_value_and_answers_as_a_command_does() -> None:
    """A JSON object each way."""
    asked, sent = over(Validator.model_construct(url=URL), 200, '{"accepted": true}')

    assert asked.ask("é\n")
    assert json.loads(sent[0].content) == {"value": "é\n"}


def test_a_request_and_an_answer_may_have_another_form() -> None:
    """A form and statuses; a place in the answer."""
    by_status = Validator.model_construct(url=URL, form={"mdp": "{value}"}, accepted=[204], refused=[422])
    asked, sent = over(by_status, 422, "")
    deep, _ = over(Validator.model_construct(url=URL, accepted="result.ok"), 200, '{"result": {"ok": false}}')

    assert [asked.ask("a b&"), deep.ask("x")] == [False, False]
    assert sent[0].content == b"mdp=a+b%26"


@pytest.mark.parametrize(("status", "answer"), [(500, '{"accepted": true}'), (200, "oui"), (302, ""), (200, "[1]")])
def test_any_other_answer_is_no_verdict(status: int, answer: str) -> None:
    """With what came."""
    asked, _ = over(Validator.model_construct(url=URL), status, answer)
    with pytest.raises(ValidatorBroken, match=str(status)):
        asked.ask("x")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ({"regex": "x"}, "regex needs flavour"),
        ({"regex": "(", "flavour": "python"}, "no regular expression of Python"),
        ({"command": ["x"], "interpreter": "python"}, "interpreter goes with python only"),
        ({"python": "a:b", "pattern": "x"}, "expected one of python, command"),
        ({}, "expected one of python, command"),
        ({"command": ["x"], "send": {"a": "{value}"}}, "send goes with url only"),
    ],
)
def test_what_does_not_go_together_is_refused_with_the_profile(written: dict[str, object], words: str) -> None:
    """Before anything is asked."""
    with pytest.raises(ValueError, match=words):
        Validator.model_validate(written)
