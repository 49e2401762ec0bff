"""Attestations in the results: one key, a count of their own, and a place in each report."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mire.catalogue import Catalogue
from mire.results import Results, read
from mire.results.attested import counted
from mire.results.html import html
from mire.results.junit import STALE_ATTESTED, junit
from mire.results.markdown import markdown
from mire.results.merge import merge
from mire.results.model import ResultsError
from mire.results.write import write_json
from mire.verdicts import ELSEWHERE, NOT_SELECTED, Attested, Declared, Verdict
from tests.results.shorthand import run

SAID = "conforme, attesté par Recette le 2026-11-20, jusqu'au 2027-05-31 : PV 12"
OK, NV, A, B = "conforme", "non vérifiable", "X-CONFORME", "X-REFUSE"


def attests(*ids: str, until: date = date(2027, 5, 31)) -> Declared:
    one = Attested(Verdict.CONFORME, "Recette", date(2026, 11, 20), until, "PV 12")
    return Declared(attests=dict.fromkeys(ids, one))


@pytest.fixture
def found() -> Results:
    """One attested requirement that could not be verified, one that was judged, one whose day is past."""
    return run({A: NV, B: OK, "X-VIDE": OK}, declared=attests(A, B))


def test_the_key_of_the_contract(found: Results) -> None:
    """What the profile attests, whatever became of it; the summary is that of the verdicts."""
    target = found.as_dict()["targets"][0]
    expected = {
        "verdict": "conforme",
        "by": "Recette",
        "on": "2026-11-20",
        "until": "2027-05-31",
        "evidence": "PV 12",
    }
    assert (expected, None) == (target["requirements"][A]["attested"], target["requirements"]["X-VIDE"]["attested"])
    assert (1, 2, 3) == (target["summary"][NV], target["summary"][OK], sum(target["summary"].values()))
    assert [(False, NV), (True, OK)] == [
        (one["stale"], one["verdict"]) for one in (target["requirements"][id] for id in (A, B))
    ]


def test_results_without_the_key_are_read(found: Results, tmp_path: Path) -> None:
    """Those of earlier versions, and back again."""
    write_json(found, tmp_path / "a.json")
    assert found == read(tmp_path / "a.json")
    old = found.as_dict()
    del old["targets"][0]["requirements"][A]["attested"]
    assert Results.model_validate(old).targets[0].requirements[A].attested is None


def test_the_terminal_counts_them_apart(found: Results) -> None:
    """And says who, when and by what; what is stale is not among them."""
    lines = ["attesté à part, parmi les non vérifiables : 1", f"  {A} : {SAID}"]
    assert lines == list(counted(found.targets[0].judgements()))


def test_markdown_has_them_under_a_title_of_their_own(found: Results) -> None:
    """Beside what could not be verified, and the stale ones with what is to be done."""
    text = markdown(found)
    assert f"- **{A}** (exigé) : {SAID}" in text.split("### Attestés, parmi les non vérifiables")[1]
    assert f"- **{B}** : conforme, attestation périmée, à retirer du profil" in text
    assert "attestation refusée : la vérification a eu lieu (conforme)" in text


def test_html_shows_them_beside_the_verdict(found: Results, catalogue: Catalogue, tmp_path: Path) -> None:
    """With their count, and with what is stale among what is to be looked at."""
    page = html(found, catalogue, tmp_path).replace("\N{NO-BREAK SPACE}", " ").replace("&#39;", "'")
    assert (True, True, True) == (SAID in page, "attesté conforme" in page, "attestation périmée" in page)
    assert 'parmi les non vérifiables</span><span class="en" lang="en">attested, apart' in page


def test_junit_says_it_and_fails_what_is_stale(found: Results) -> None:
    """The case stays skipped: no machine verified it."""
    root = ElementTree.fromstring(junit(found))
    told = {
        (str(case.get("classname")), child.tag): str(child.get("message"))
        for case in root.iter("testcase")
        for child in case
        if child.tag != "properties"
    }
    assert {(f"x.{A}", "skipped"): f"non vérifiable ; {SAID}", (f"x.{B}", "failure"): STALE_ATTESTED} == told


def shards(first: Results, second: Results) -> dict[str, Results]:
    return {f"{n}.json": part.model_copy(update={"shard": f"{n}/2"}) for n, part in enumerate((first, second), 1)}


def test_merging_keeps_them() -> None:
    """By the checks of every part: a part that had none of them says nothing about it."""
    parts = [run({A: verdicts, B: OK}, missing={A: ELSEWHERE}, declared=attests(A)) for verdicts in ([NV], [])]
    merged = merge(shards(*parts)).targets[0].requirements[A]
    assert (NV, SAID, False) == (merged.verdict, str(merged.attestation), merged.stale)


def test_merging_refuses_one_that_a_part_has_judged() -> None:
    """As a single run would have."""
    parts = [run({A: verdicts}, missing={A: ELSEWHERE}, declared=attests(A)) for verdicts in ([OK], [])]
    merged = merge(shards(*parts)).targets[0].requirements[A]
    assert (OK, True, None) == (merged.verdict, merged.stale, merged.attestation)


def test_parts_with_other_attestations_are_not_of_one_run() -> None:
    """Which of them is named."""
    parts = run({A: NV}, declared=attests(A)), run({A: NV}, missing={A: NOT_SELECTED})
    with pytest.raises(ResultsError, match=r"another \[attests\] for x\.$"):
        merge(shards(*parts))
