"""`mire annotate`: a CI job's log shows what failed where it stands."""

from __future__ import annotations

from tests.cli.conftest import Mire, Write
from tests.results.shorthand import run


def test_each_check_that_failed_is_one_line(mire: Mire, write: Write) -> None:
    """What conforms is not spoken of; the run's own status says whether it does."""
    ended, said, _ = mire("annotate", write(run({"A": "conforme", "B": "non conforme", "C": "non vérifiable"})))

    assert 0 == ended
    assert [("::error", "B"), ("::warning", "C")] == [
        (line.split()[0], line.split("title=")[1].split()[0]) for line in said.splitlines()
    ]


def test_no_text_of_a_portal_becomes_a_command(mire: Mire, write: Write) -> None:
    """Line breaks and per cent signs are escaped, so that nothing observed starts a line of its own."""
    results = run({"A": "non conforme"})
    [target] = results.targets
    [check] = target.requirements["A"].checks
    evil = check.model_copy(update={"observed": "100 %\n::stop-commands::now"})
    requirement = target.requirements["A"].model_copy(update={"checks": (evil,)})
    changed = target.model_copy(update={"requirements": {"A": requirement}})

    _, said, _ = mire("annotate", write(results.model_copy(update={"targets": (changed,)})))

    assert 1 == len(said.splitlines())
    assert "100 %25%0A::stop-commands::now" in said
