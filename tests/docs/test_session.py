"""The shell that follows the pages notices what is not as they say."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.session import Session, session


@pytest.fixture
def talking(tmp_path: Path) -> Iterator[Session]:
    """A shell in an empty folder."""
    with session(tmp_path, os.environ, "9200") as talking:
        yield talking


def test_an_exit_status_is_seen(talking: Session) -> None:
    """A command that fails fails the test, unless the page says so."""
    talking.give("false || echo exit status $?", "exit status 1\n")
    with pytest.raises(AssertionError, match=": 3"):
        talking.give("(exit 3)")


def test_what_is_said_is_compared(talking: Session) -> None:
    """Line by line; « … » stands for any."""
    talking.give("printf 'a\\nb\\nc 1.5 s\\n'", "…\nc … s\n")
    with pytest.raises(AssertionError, match="got:"):
        talking.give("echo a", "b\n")


def test_a_file_of_a_page_is_written(talking: Session) -> None:
    """At its end, where it is there; with this session's ports."""
    talking.write("new/a.toml", "one\n")
    talking.write("new/a.toml", "two 9200\n")
    talking.give("cat new/a.toml", "one\ntwo 9200\n")
    assert "9200" not in talking.give("cat new/a.toml")


def test_a_question_is_answered(talking: Session) -> None:
    """By what a person would type."""
    talking.give("read answer; echo $answer", "yes\n", typed="yes")
