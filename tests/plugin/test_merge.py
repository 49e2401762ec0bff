"""Results of shards, merged, are those of the run without."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mire.plugin.reporting import judge_all
from mire.plugin.shard import assigned
from mire.results import Results, TargetRun, build
from mire.results.merge import merge
from mire.verdicts import Check, Declared, Known, Verdict
from tests.cli.conftest import mire  # noqa: F401 - a fixture
from tests.plugin import targets
from tests.plugin.conftest import Judge
from tests.plugin.targets import Target

IDS = ("A", "B", "C", "D")
STARTED = datetime(2026, 11, 21, 23, 5, tzinfo=UTC)
DECLARED = st.builds(
    Declared,
    absent=st.dictionaries(st.just("C"), st.just("pas ici"), max_size=1),
    known=st.dictionaries(st.sampled_from("AB"), st.just(Known("viendra")), max_size=1),
)


@st.composite
def collections(draw: st.DrawFn) -> dict[str, list[Check]]:
    """Scenarios by node id with their checks: none where the run did not come so far."""
    count = draw(st.integers(1, 10))
    return {f"features/x/a.feature::{line}": draw(st.lists(_checks(line), max_size=3)) for line in range(count)}


def _checks(line: int) -> st.SearchStrategy[Check]:
    return st.builds(
        Check,
        requirement=st.sampled_from(IDS),
        scenario=st.just(f"{line}"),
        feature=st.just(f"features/x/a.feature:{line}"),
        verdict=st.sampled_from(Verdict),
        reason=st.none() | st.just("parce que"),
        remarks=st.just(()) | st.just((f"remarque {line}",)),
        browser=st.just("chromium 156"),
    )


def results(
    found: dict[str, list[Check]], here: set[str], elsewhere: set[str], declared: Declared, part: str | None
) -> Results:
    """What a run reports that was to try `here`, and left `elsewhere` to other parts, as the plugin judges it."""
    existing: dict[str, set[str]] = {id: {"features/x/a.feature::jamais"} for id in "D"}
    for nodeid, checks in found.items():
        for check in checks or [SimpleNamespace(requirement="A")]:
            existing.setdefault(check.requirement, set()).add(nodeid)
    run: Any = SimpleNamespace(
        existing=lambda: existing,
        profiles={"x": _profile(declared)},
        catalogue=SimpleNamespace(portals={"x": SimpleNamespace(requirements={id: _required() for id in IDS})}),
        found=[("x", check) for nodeid in here for check in found[nodeid]],
        selected=here,
        reached={nodeid for nodeid in here if found[nodeid]},
        elsewhere=elsewhere,
        judged={},
    )
    judge_all(run)
    browsers = {check.browser for one in run.judged["x"] for check in one.checks}
    target = TargetRun(
        portal="x", name="X", base_url=None, browser="".join(browsers) or "aucun", judgements=run.judged["x"]
    )
    return build(catalogue="1", started=STARTED, duration_s=1, seed=7, targets=[target], shard=part)


def _profile(declared: Declared) -> SimpleNamespace:
    documented = SimpleNamespace(rules={})
    return SimpleNamespace(declared=declared, base_url="http://x", validators={}, documented=documented)


def _required() -> SimpleNamespace:
    return SimpleNamespace(level="exigé")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(collections(), DECLARED, st.integers(1, 5))
def test_merged_shards_equal_the_whole_run(found: dict[str, list[Check]], declared: Declared, count: int) -> None:
    """Whatever the verdicts, what the profile declares, what was not reached, and however many parts."""
    whole = results(found, set(found), set(), declared, None)
    parts = assigned(dict.fromkeys(found, 1), count)
    shards = {}
    for number in range(1, count + 1):
        here = {nodeid for nodeid, part in parts.items() if part == number}
        shards[f"{number}.json"] = results(found, here, set(found) - here, declared, f"{number}/{count}")
    assert whole == merge(shards)


def verdicts(folder: Path) -> Any:
    """`conformance.json` without what no two runs share: times, and the names of pictures."""
    return _timeless(json.loads((folder / "conformance.json").read_text("utf-8")))


def _timeless(value: Any) -> Any:
    if isinstance(value, dict):
        kept = value.keys() - {"started", "duration_s", "evidence", "before"}
        return {key: _timeless(one) for key, one in value.items() if key in kept}
    return [_timeless(one) for one in value] if isinstance(value, list) else value


@pytest.mark.turn(1, 2)
def test_two_real_halves_make_the_whole_report(
    judge: Judge,
    serve: Callable[[Target], Target],
    mire: Any,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    """A portal that takes any code: the merged report has the same findings, with their pictures, and the same end."""
    target = serve(targets.Lax())
    whole = judge(target=target)
    expected = verdicts(whole.folder)
    for part in ("1", "2"):
        ended = judge("--shard", f"{part}/2", target=target)
        shutil.copytree(ended.folder, tmp_path / part)
    parts = [tmp_path / part / "conformance.json" for part in ("1", "2")]
    status, said, _ = mire("merge", *parts, "--report", tmp_path / "tout")
    assert (whole.status, expected) == (status, verdicts(tmp_path / "tout")), said
    assert list(pictures(whole.folder)) != []
    assert [] == [name for name in pictures(tmp_path / "tout") if not (tmp_path / "tout" / name).is_file()]


def pictures(folder: Path) -> Iterator[str]:
    """The evidence that a report names."""
    whole = json.loads((folder / "conformance.json").read_text("utf-8"))
    for requirement in whole["targets"][0]["requirements"].values():
        for check in requirement["checks"]:
            yield from check["evidence"]
