"""What a run says to people, and what it leaves on disk."""

from __future__ import annotations

import json
import re
import shlex
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.plugin import miniature, targets
from tests.plugin.conftest import Ended, Judge, judge_of
from tests.plugin.targets import Target

Serve = Callable[[Target], Target]


@pytest.fixture
def target() -> Iterator[Target]:
    """A target that keeps every rule."""
    target = Target()
    yield target
    target.close()


@pytest.fixture
def lax(serve: Serve) -> Target:
    """A target that takes any code."""
    return serve(targets.Lax())


@pytest.fixture(scope="module")
def conforming(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    """A whole run on a target that keeps every rule."""
    return _run_on(Target(), tmp_path_factory.mktemp("conforme"))


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    """A whole run on one that takes any code."""
    return _run_on(targets.Lax(), tmp_path_factory.mktemp("non conforme"))


def _run_on(target: Target, folder: Path) -> Ended:
    ended = judge_of(miniature.make(folder / "projet"))(target=target)
    target.close()
    return ended


def sums(said: str) -> tuple[int, int]:
    """The number of requirements that the summary gives, and what its parts add up to."""
    found = re.search(r"(\d+) exigences = (.+)", said)
    assert found, said
    return int(found[1]), sum(int(part.split()[0]) for part in found[2].split(" + "))


def test_the_summary_adds_up(conforming: Ended) -> None:
    """Requirements of the catalogue = the verdicts + those not covered."""
    assert (5, 5) == sums(conforming.said)


def test_the_four_results_are_written(conforming: Ended) -> None:
    """JSON, HTML, Markdown and JUnit, and the end of the run says where."""
    files = {path.name for path in conforming.folder.iterdir() if path.is_file()}
    assert {"conformance.json", "conformance.html", "conformance.md", "junit.xml", "history.json"} == files
    assert f"Rapport : {conforming.folder / 'conformance.html'}" in conforming.said


def test_what_is_not_covered_says_why(conforming: Ended) -> None:
    """In one line for all that share the reason."""
    assert "non couverte, aucune vérification n'existe : MINI-SANS-SCENARIO" in conforming.said


def test_a_failure_is_told_once_with_what_it_takes_to_see_it(failing: Ended) -> None:
    """Expected, observed, feature and line, a command that runs it again."""
    said = failing.said
    told = [
        said.count(words) for words in ("MINI-CODE-LONGUEUR — non conforme", "attendu : refusé", "observé : accepté")
    ]
    assert [1, 1, 1] == told, said


def replay_of(ended: Ended) -> list[str]:
    """The words of the command that the run says to run again, as a shell splits them."""
    found = re.search(r"rejouer : pytest (.+)", ended.said)
    assert found, ended.said
    return shlex.split(found[1])


def test_the_replay_command_runs_the_scenario_again(judge: Judge, lax: Target) -> None:
    """Pasted into a shell, with the spaces and apostrophes of its name, it finds the same failure and nothing else."""
    again = judge(*replay_of(judge(target=lax)))
    assert (1, "non conforme") == (
        again.status,
        again.results["requirements"]["MINI-CODE-LONGUEUR"]["checks"][0]["verdict"],
    )


def test_advice_is_told_as_such(judge: Judge, serve: Serve) -> None:
    """A *recommandé* that does not hold is told, and the run succeeds."""
    ended = judge(target=serve(targets.WithoutAdvice()))
    assert (0, 1) == (ended.status, ended.said.count("MINI-CONSEIL — non conforme (conseil)")), ended.said


def test_advice_fails_a_demanding_run(judge: Judge, serve: Serve) -> None:
    """With `--exigeant`."""
    assert 1 == judge("--exigeant", "-m", "MINI-CONSEIL", target=serve(targets.WithoutAdvice())).status


def test_a_mapped_label_is_a_remark(judge: Judge, serve: Serve) -> None:
    """It conforms, and the summary lists it."""
    renamed = serve(targets.OtherLabel())
    ended = judge(target=renamed, labels={"Numéro de contrat": "No de contrat"})
    assert (0, True) == (ended.status, "remarque : « Numéro de contrat » s'appelle ici « No de contrat »" in ended.said)


def test_evidence_of_an_earlier_run_goes(judge: Judge, target: Target) -> None:
    """A second run leaves as many files as the first."""
    runs = (judge("-m", "MINI-CONSEIL", target=target) for _ in range(2))
    count = [len(list((run.folder / "evidence").rglob("*.*"))) for run in runs]
    assert count[0] == count[1] > 0


def test_what_does_not_conform_is_seen_before_and_after(failing: Ended) -> None:
    """The page with the refused code as it was sent, and what the portal answered; a check that conforms has the
    answer alone."""
    checks = [one for found in failing.results["requirements"].values() for one in found["checks"]]
    failed = [one for one in checks if one["verdict"] == "non conforme" and "::" in one["replay"]]
    pictures = [[path for path in one["evidence"] if path.endswith(".jpg")] for one in failed]
    assert [("presse « Envoyer »", found[0], 2) for found in pictures] == [
        (one["gesture"], one["before"], len(found)) for one, found in zip(failed, pictures, strict=True)
    ]
    assert failed
    assert all((failing.folder / path).is_file() for found in pictures for path in found)
    assert {None} == {one["before"] for one in checks if one["verdict"] == "conforme"}


@pytest.mark.long  # three runs; tests/results states the facts one by one
def test_runs_are_remembered(judge: Judge, target: Target) -> None:
    """Each adds its verdicts to the history; one that cannot be read is said in a sentence, and begins anew."""
    folder = judge(target=target).folder
    judge(target=target)
    file = folder / "history.json"
    kept = json.loads(file.read_text("utf-8"))["runs"]
    file.write_text("{", "utf-8")
    ended = judge(target=target)
    assert (2, 0, True) == (len(kept), ended.status, f"L'historique {file} est illisible" in ended.said), ended.said
    assert 1 == len(json.loads(file.read_text("utf-8"))["runs"])


def test_what_mire_did_not_write_stays(judge: Judge, target: Target, project: Path) -> None:
    """Other files in the report's folder are not touched."""
    others = [project / "reports" / name for name in ("notes.txt", "evidence/mini/notes.txt", "evidence/photo.jpg")]
    for other in others:
        other.parent.mkdir(parents=True, exist_ok=True)
        other.write_text("à garder", "utf-8")
    judge("-k", "conseil", target=target)
    assert ["à garder"] * 3 == [other.read_text("utf-8") for other in others]


def test_pytests_own_junit_file_can_be_had_too(judge: Judge, lax: Target, project: Path) -> None:
    """`--junitxml` is pytest's; verdicts that fail the run are failures there."""
    judge("-m", "MINI-CODE-LONGUEUR", "--junitxml", "own.xml", target=lax)
    assert 1 == len(ET.parse(project / "own.xml").findall(".//failure"))


@pytest.mark.needs("firefox")
def test_two_browsers_make_two_checks_of_each_scenario(judge: Judge, target: Target) -> None:
    """Each says in which browser, and each can be run again in just that one."""
    ended = judge("-m", "MINI-CONSEIL", "--browser", "chromium", "--browser", "firefox", target=target)
    checks = ended.results["requirements"]["MINI-CONSEIL"]["checks"]
    browsers = [str(check["browser"]).split()[0] for check in checks]
    facts = [(name, f"--browser {name}" in check["replay"]) for name, check in zip(browsers, checks, strict=True)]
    assert [("chromium", True), ("firefox", True)] == sorted(facts), ended.said


def test_a_browser_that_is_not_there_is_named_as_not_tried(
    judge: Judge, target: Target, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others judge; nothing is installed for the one that lacks."""
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "nothing"))
    ended = judge("-m", "MINI-CONSEIL", "--browser", "chromium", "--browser", "webkit", target=target)
    checks = ended.results["requirements"]["MINI-CONSEIL"]["checks"]
    named = "Navigateurs non essayés, faute d'être installés : webkit" in ended.said
    assert (["chromium"], True) == ([str(check["browser"]).split()[0] for check in checks], named), ended.said


@pytest.mark.parametrize(
    ("option", "value", "left"),
    [("--tracing", "on", "trace.zip"), ("--screenshot", "on", "*.png")],  # videos need Playwright's own ffmpeg
)
def test_pytest_playwrights_own_evidence_is_kept(
    judge: Judge, target: Target, project: Path, option: str, value: str, left: str
) -> None:
    """Its options need contexts of their own, and get them."""
    ended = judge("-m", "MINI-ACCUEIL", option, value, target=target)
    kept = list((project / "test-results").rglob(left))
    assert (0, True) == (ended.status, len(kept) >= 2), ended.said
