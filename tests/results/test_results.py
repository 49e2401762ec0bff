"""`conformance.json` and reading it back: `mire.results`."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mire.catalogue import Catalogue
from mire.results import ReportError, Results, ResultsError, TargetRun, build, read, write_all, write_json

CONTRACT_KEYS = {
    "": ["schema", "catalogue", "started", "duration_s", "seed", "shard", "targets"],
    "target": ["portal", "name", "base_url", "browser", "summary", "requirements", "boundaries", "open", "values"],
    "requirement": ["level", "verdict", "why", "reason", "stale", "remarks", "checks"],
    "check": [
        "scenario",
        "feature",
        "verdict",
        "browser",
        "expected",
        "observed",
        "evidence",
        "duration_s",
        "replay",
    ],
}


@pytest.mark.parametrize("part", CONTRACT_KEYS)
def test_every_key_of_the_contract_is_there(results: Results, part: str) -> None:
    """The file has the keys of the contract's section 8, by their names."""
    whole = results.as_dict()
    target = whole["targets"][0]
    requirement = target["requirements"]["X-REFUSE"]
    found = {"": whole, "target": target, "requirement": requirement, "check": requirement["checks"][0]}
    assert set(CONTRACT_KEYS[part]) <= set(found[part])


def test_the_summary_adds_up_to_the_catalogue(results: Results, catalogue: Catalogue) -> None:
    """Six verdicts and *non couverte* are all the requirements there are."""
    summary = results.as_dict()["targets"][0]["summary"]
    assert {
        "conforme": 2,
        "non conforme": 2,
        "non vérifiable": 1,
        "non applicable": 1,
        "écart connu": 1,
        "erreur": 1,
        "non couverte": 1,
    } == summary
    assert len(catalogue.portals["x"].requirements) == sum(summary.values())


def test_why_is_for_what_is_not_covered(results: Results) -> None:
    """« why » is said of *non couverte* only, « reason » of the others."""
    requirements = results.as_dict()["targets"][0]["requirements"]
    assert ("aucune vérification n'existe", None) == (
        requirements["X-VIDE"]["why"],
        requirements["X-VIDE"]["reason"],
    )
    assert (None, "pas de devis ici") == (requirements["X-ABSENT"]["why"], requirements["X-ABSENT"]["reason"])


def test_an_address_is_shown_without_its_user() -> None:
    """What opens a protected acceptance system stays out of the report."""
    url = "https://qa:secret@recette.example.org/x"
    target = TargetRun(portal="x", name="X", base_url=url, browser="chromium", judgements=[])
    shown = build(catalogue="1", started=datetime.now(UTC), duration_s=0, seed=1, targets=[target])
    assert shown.targets[0].base_url == "https://recette.example.org/x"


def test_results_read_back_are_the_same(results: Results, tmp_path: Path) -> None:
    """What was written is what is read."""
    write_json(results, tmp_path / "conformance.json")
    assert results == read(tmp_path / "conformance.json")


def test_judgements_survive_the_file(results: Results, tmp_path: Path) -> None:
    """Merging needs the checks as they were: verdict, remarks and evidence."""
    write_json(results, tmp_path / "conformance.json")
    again = read(tmp_path / "conformance.json").targets[0].judgements()
    assert results.targets[0].judgements() == again


def test_unknown_keys_are_ignored_when_reading(results: Results, tmp_path: Path) -> None:
    """A newer file with more keys can be read."""
    file = tmp_path / "conformance.json"
    file.write_text(json.dumps({**results.as_dict(), "nouveau": 1}), "utf-8")
    assert results == read(file)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read: No such file or directory"),
        ("{", "is not JSON in UTF-8"),
        ("{}", "is no results file of schema 1: catalogue: Field required"),
        ('{"schema": 2}', "is no results file of schema 1: schema: Input should be 1"),
    ],
)
def test_another_file_is_refused_in_one_sentence(tmp_path: Path, content: str | None, said: str) -> None:
    """What is no results file is named, with why."""
    file = tmp_path / "conformance.json"
    if content is not None:
        file.write_text(content)
    with pytest.raises(ResultsError) as error:
        read(file)
    assert said in str(error.value)


def test_four_files_are_written(results: Results, catalogue: Catalogue, folder: Path) -> None:
    """A report folder gets all four and the history, and nothing half made stays behind."""
    write_all(results, folder, catalogue)
    names = sorted(path.name for path in folder.iterdir() if path.is_file())
    assert names == ["conformance.html", "conformance.json", "conformance.md", "history.json", "junit.xml"]


def test_a_missing_folder_is_made(results: Results, catalogue: Catalogue, tmp_path: Path) -> None:
    """The report folder need not exist."""
    written = write_all(results, tmp_path / "a" / "b", catalogue)
    assert all(path.is_file() for path in written)


def test_a_folder_that_cannot_be_is_one_sentence(
    results: Results, catalogue: Catalogue, tmp_path: Path
) -> None:
    """Where a file stands in the folder's place, that is said."""
    (tmp_path / "reports").write_text("")
    with pytest.raises(
        ReportError, match=r"conformance\.json cannot be written: (File exists|Not a directory)\.$"
    ):
        write_all(results, tmp_path / "reports", catalogue)


def test_one_file_that_fails_does_not_stop_the_others(
    results: Results, catalogue: Catalogue, folder: Path
) -> None:
    """The rest of the report survives a file that cannot be written."""
    (folder / "conformance.json").mkdir()
    with pytest.raises(ReportError, match=r"conformance\.json cannot be written: Is a directory\.$"):
        write_all(results, folder, catalogue)
    assert {"conformance.html", "conformance.md", "junit.xml"} <= {path.name for path in folder.iterdir()}


def test_a_full_disk_is_one_sentence_and_keeps_the_old_file(
    results: Results, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was there before is there afterwards, and no half of the new."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    file = folder / "conformance.json"
    file.write_text("{}")
    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(ReportError, match="No space left on device"):
        write_json(results, file)
    assert file.read_bytes() == b"{}"
