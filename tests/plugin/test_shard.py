"""`--shard`: parts of a run, the same on every machine."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mire.plugin.shard import assigned
from tests.plugin import targets
from tests.plugin.conftest import Judge, Run
from tests.plugin.targets import Target
from tests.turns import in_turn

SCENARIOS = st.dictionaries(st.text(min_size=1, max_size=20), st.integers(1, 60), max_size=80)
COUNTS = st.integers(1, 12)


@given(SCENARIOS, COUNTS)
def test_every_scenario_is_in_exactly_one_part(weights: dict[str, int], count: int) -> None:
    """And in one that exists."""
    parts = assigned(weights, count)
    assert (weights.keys(), True) == (parts.keys(), all(1 <= part <= count for part in parts.values()))


@given(SCENARIOS, COUNTS, st.randoms())
def test_the_order_of_collection_does_not_matter(weights: dict[str, int], count: int, rng: random.Random) -> None:
    """The same collection falls into the same parts, in whatever order a machine lists its files."""
    shuffled = list(weights.items())
    rng.shuffle(shuffled)
    assert assigned(weights, count) == assigned(dict(shuffled), count)


@given(SCENARIOS, COUNTS)
def test_parts_are_balanced(weights: dict[str, int], count: int) -> None:
    """They differ by one scenario at most, and in weight by the heaviest one at most."""
    parts = assigned(weights, count)
    sizes = Counter(parts.values())
    loads = [sum(weights[name] for name, part in parts.items() if part == number) for number in range(1, count + 1)]
    numbers = [sizes[number] for number in range(1, count + 1)]
    assert max(numbers) - min(numbers) <= 1
    assert max(loads) - min(loads) <= max(weights.values(), default=0)


def scenarios(said: str) -> list[str]:
    """The scenarios that `--collect-only` lists."""
    return [line for line in said.splitlines() if ".feature::" in line]


def test_shards_share_out_what_is_selected(listed: Run) -> None:
    """Together they are the selection, and none is in two."""
    whole = scenarios(listed()[1])
    parts = [scenarios(listed("--shard", f"{number}/3")[1]) for number in (1, 2, 3)]
    assert (5, sorted(whole)) == (len(whole), sorted(name for part in parts for name in part))


def test_a_selection_is_shared_out_too(listed: Run) -> None:
    """`-m` selects first, then the parts are made."""
    parts = [scenarios(listed("-m", "MINI-ACCUEIL", "--shard", f"{number}/2")[1]) for number in (1, 2)]
    assert [1, 1] == list(map(len, parts))


@pytest.mark.parametrize("part", ["0/2", "3/2", "2", "1/", "a/b", "-1/2"])
def test_what_is_no_part_is_refused(listed: Run, part: str) -> None:
    """Exit status 4, and an example of what is expected."""
    status, said = listed(f"--shard={part}")
    assert (4, True) == (status, f"« {part} » is no part of a run; expected one such as 2/4" in said), said


@pytest.mark.parametrize("workers", in_turn(["0", "2"], 2))
def test_what_other_shards_check_is_not_covered_here(judge: Judge, serve: Callable[..., Target], workers: str) -> None:
    """Both scenarios of MINI-ACCUEIL fall into different halves: neither half covers it, and each says why."""
    target = serve(targets.Target())
    for part in ("1/2", "2/2"):
        ended = judge("-m", "MINI-ACCUEIL", "--shard", part, "-n", workers, target=target)
        entry = ended.results["requirements"]["MINI-ACCUEIL"]
        assert ("non couverte", "autre part (1 vérification faite : conforme)") == (entry["verdict"], entry["why"])
        assert (0, part) == (ended.status, json.loads((ended.folder / "conformance.json").read_text())["shard"])


def test_an_empty_part_leaves_results_to_merge(judge: Judge, serve: Callable[..., Target]) -> None:
    """Nothing was selected, hence 4; but the file says that the part was run, and what is elsewhere."""
    ended = judge("-m", "MINI-CONSEIL", "--shard", "2/2", target=serve(targets.Target()))
    assert (4, "autre part") == (ended.status, ended.results["requirements"]["MINI-CONSEIL"]["why"])
    assert "Part 2/2 holds no scenario" in ended.said
