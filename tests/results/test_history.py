"""`history.json`: the last runs of each target, whatever else is in the file's place."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from mire.catalogue import Catalogue
from mire.results import History, Results, joined, read_history, write_all
from mire.results.history import FILE, MOST_IN_ALL, MOST_RUNS, stretches
from mire.results.html import html
from tests.results.shorthand import run


def later(results: Results, days: int, **other: object) -> Results:
    """The same so many days later."""
    return results.model_copy(update={"started": results.started + timedelta(days=days), **other})


def at(results: Results, **other: object) -> Results:
    """The same on another target."""
    return results.model_copy(update={"targets": (results.targets[0].model_copy(update=other),)})


def of(*runs: Results) -> History:
    """A history of these."""
    history = History()
    for one in runs:
        history = history.with_run(one)
    return history


def test_a_run_is_added_to_the_file(results: Results, catalogue: Catalogue, folder: Path) -> None:
    """Beside the results, and read back as it was written."""
    for days in (0, 1):
        write_all(later(results, days), folder, catalogue, history=read_history(folder)[0])
    history, lost = read_history(folder)
    assert ([0, 1], None) == ([(one.started - results.started).days for one in history.runs], lost)
    verdicts = history.runs[0].verdicts
    assert ("conforme", "non conforme") == (verdicts["X-CONFORME"], verdicts["X-REFUSE"])


def test_the_same_run_counts_once() -> None:
    """Results that are written again, or come by two ways to where they are joined."""
    one = of(run({"X-A": "conforme"}))
    assert 1 == len(joined([one, one]).runs)


def test_what_a_run_did_not_judge_has_no_verdict_of_it() -> None:
    """`-m` and `--rerun-failed` leave the history of everything else as it was."""
    history = of(
        run({"X-A": "non conforme", "X-B": "conforme"}),
        later(run({"X-A": "conforme", "X-B": []}, missing={"X-B": "non sélectionnée"}), 1),
    )
    target = run({}).targets[0]
    told = {id: [one.verdict for one in stretches(history.of(target), id)] for id in ("X-A", "X-B")}
    assert {"X-A": ["non conforme", "conforme"], "X-B": ["conforme"]} == told


def test_verdicts_one_after_another_are_one_stretch() -> None:
    """How many, and since when."""
    verdicts = ["conforme", "conforme", "non conforme"]
    runs = [later(run({"X-A": verdict}), days) for days, verdict in enumerate(verdicts)]
    history = of(*runs)
    told = [(one.verdict, one.count, one.since) for one in stretches(history.runs, "X-A")]
    assert [("conforme", 2, runs[0].started), ("non conforme", 1, runs[2].started)] == told


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ({"base_url": "https://autre.example.org"}, False),
        ({"base_url": "https://recette.example.org/", "name": "Recette 2.5"}, True),
        ({"portal": "y"}, False),
    ],
)
def test_targets_do_not_mix(other: dict[str, str], same: bool) -> None:
    """An address tells them apart; a new name at the same address is the same target."""
    one = at(run({"X-A": "conforme"}), base_url="https://recette.example.org")
    history = of(one, later(at(one, **other), 1))
    assert (2 if same else 1) == len(history.of(one.targets[0]))


def test_on_loopback_the_name_tells_targets_apart() -> None:
    """The port is another one each time."""
    good = at(run({"X-A": "conforme"}), base_url="http://127.0.0.1:9100", name="bon")
    again = later(at(good, base_url="http://127.0.0.1:9200"), 1)
    wrong = later(at(good, name="faux"), 2)
    assert 2 == len(of(good, again, wrong).of(good.targets[0]))


def test_since_the_run_before_compares_one_target_only(catalogue: Catalogue, folder: Path) -> None:
    """What stood in the folder may be another target's."""
    one = at(run({"X-CONFORME": "non conforme"}), base_url="https://a.example.org")
    other = at(one, base_url="https://b.example.org")
    told = ["Depuis la passe précédente" in html(later(one, 1), catalogue, folder, before) for before in (one, other)]
    assert [True, False] == told


def test_a_part_of_a_run_is_no_run() -> None:
    """What one shard judged says nothing of the rest."""
    assert () == of(later(run({"X-A": "conforme"}), 0, shard="1/2")).runs


def test_a_history_is_bounded() -> None:
    """By target and altogether, the oldest going first."""
    one = run({"X-A": "conforme"})
    own = of(*(later(one, days) for days in range(MOST_RUNS + 5)))
    many = joined([of(*(later(at(one, name=f"recette {number}"), number) for number in range(MOST_IN_ALL + 5)))])
    assert (MOST_RUNS, 5) == (len(own.runs), (own.runs[0].started - one.started).days)
    assert (MOST_IN_ALL, 5) == (len(many.runs), (many.runs[0].started - one.started).days)


BROKEN = {"text": "pas du JSON", "[]": "[]", "other": '{"schema": 7}', "run": '{"schema": 1, "runs": [{"portal": 1}]}'}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_history_is_one_sentence(tmp_path: Path, content: str) -> None:
    """It names the file, and the history begins anew."""
    (tmp_path / FILE).write_text(content)
    history, lost = read_history(tmp_path)
    assert (0, True) == (len(history.runs), lost is not None and str(tmp_path / FILE) in lost and "illisible" in lost)
    assert 1 == len((lost or "").splitlines())


def test_a_folder_in_the_history_s_place_is_one_sentence_too(tmp_path: Path) -> None:
    """Whatever the system says of it."""
    (tmp_path / FILE).mkdir()
    assert "illisible" in (read_history(tmp_path)[1] or "")


def test_no_history_is_no_fault(tmp_path: Path) -> None:
    """The first run has none."""
    assert (History(), None) == read_history(tmp_path)


def test_the_report_shows_past_verdicts_in_words(results: Results, catalogue: Catalogue, folder: Path) -> None:
    """Signs are for the eye; whoever does not see them, or their colours, reads the same."""
    before = results.as_dict()
    before["targets"][0]["requirements"]["X-REFUSE"] |= {"verdict": "conforme", "checks": []}
    history = of(later(Results.model_validate(before), -2), later(Results.model_validate(before), -1), results)
    shown = html(results, catalogue, folder, history=history)
    past = shown[shown.index('id="x-X-REFUSE"') :]
    past = past[past.index('<p class="past">') : past.index("</p>", past.index('<p class="past">'))]
    assert all(words in past for words in ("conforme</span>", "2026-11-19", "2026-11-21")), past
    assert 3 == past.count("<i ")
    assert "Dernières passes" in shown


def test_the_history_is_small_and_holds_no_words_of_the_target(results: Results) -> None:
    """Verdicts, days, and what tells the target from others: nothing that was observed."""
    history = of(at(results, base_url="https://recette.example.org"))
    kept = json.loads(history.model_dump_json())["runs"][0]
    assert {"started", "portal", "place", "verdict", "verdicts"} == set(kept)
    assert "https://recette.example.org" == kept["place"]
