"""Ctrl-C in mid-run: what was found so far is on disk, exit status 2, and nothing hangs."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.plugin import miniature
from tests.plugin.conftest import Ended, command, environment
from tests.plugin.targets import Calls

Interrupted = Callable[..., Ended]


@pytest.fixture
def interrupted(project: Path) -> Iterator[Interrupted]:
    """Run pytest and call `interrupt` with its process while the first form is being shown."""
    started: list[subprocess.Popen[str]] = []
    targets: list[Calls] = []

    def run(interrupt: Callable[[subprocess.Popen[str]], None], *arguments: str) -> Ended:
        targets.append(Calls(lambda: interrupt(started[0])))
        profile = miniature.profile(project, targets[0].url)
        started.append(
            subprocess.Popen(
                command(f"--target={profile}", *arguments),
                cwd=project,
                env=environment(),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                start_new_session=True,
            )
        )
        said, _ = started[0].communicate(timeout=100)
        return Ended(started[0].returncode, said, project / "reports")

    yield run
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
    for target in targets:
        target.close()


def in_a_terminal(process: subprocess.Popen[str]) -> None:
    """A terminal sends Ctrl-C to every process of the run, browser included."""
    os.killpg(process.pid, signal.SIGINT)


def to_the_first_process(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGINT)


def as_a_job_is_cancelled(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGTERM)


def until_it_ends(process: subprocess.Popen[str]) -> None:
    """Someone who does not want to wait for the page under way, which never comes."""
    pause = threading.Event()
    while process.poll() is None:
        process.send_signal(signal.SIGINT)
        pause.wait(0.5)


@pytest.mark.parametrize("arguments", [(), ("-n", "2")], ids=["one process", "two workers"])
@pytest.mark.parametrize("interrupt", [in_a_terminal, to_the_first_process, as_a_job_is_cancelled])
def test_what_was_found_so_far_is_kept(
    interrupted: Interrupted, interrupt: Callable[[subprocess.Popen[str]], None], arguments: tuple[str, ...]
) -> None:
    """The run ends with 2, with a report that says what was not reached, and without a traceback."""
    ended = interrupted(interrupt, *arguments)
    facts = (ended.status, "Traceback" in ended.said, "non couverte" in ended.verdicts())
    assert (2, False, True) == facts, ended.said


def test_a_second_interrupt_does_not_wait(interrupted: Interrupted) -> None:
    """The scenario under way is given up, the report is written all the same."""
    ended = interrupted(until_it_ends)
    facts = (ended.status, "Traceback" in ended.said, "interrupted; the results so far are in" in ended.said)
    assert (2, False, True) == facts, ended.said
    assert "non couverte" in ended.verdicts()
