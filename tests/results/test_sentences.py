"""The sentences of scenarios in the report: read from the feature files, each told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from mire.catalogue import Catalogue
from mire.results import CheckResult, Results
from mire.results.html import html, typeset
from mire.results.sentences import MOST, Library, scenarios
from tests.results.shorthand import run

ROOT = Path(__file__).resolve().parents[2]
FEATURE = """# language: fr
Fonctionnalité: Essai

  Contexte:
    Étant donné une adhérente <inconnue>

  Règle: On choisit

    Scénario: scénario de X-REFUSE
      Quand elle essaie :
        | champ | issue  |
        | [vide] | refusé |
      Alors c'est « refusé » ; rien d'autre
"""
LINE = 9


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A clone that holds the feature file, and beside it what is none."""
    clone = tmp_path / "clone"
    (clone / "features" / "x").mkdir(parents=True)
    for file in (clone / "features/x/a.feature", clone / "features/x/a.toml", tmp_path / "a.feature"):
        file.write_text(FEATURE, "utf-8")
    (clone / "features/x/broken.feature").write_text("Étant donné\nrien", "utf-8")
    (clone / "features/x/latin.feature").write_text(FEATURE, "latin-1")
    return clone


@pytest.fixture
def failing() -> Results:
    """Three checks of that scenario, two of them rows of its table."""
    there = run({"X-REFUSE": ["non conforme", "conforme"], "X-CONFORME": "conforme"}).as_dict()
    first, second = there["targets"][0]["requirements"].values()
    for one in (*first["checks"], *second["checks"]):
        one["feature"] = f"features/x/a.feature:{LINE}"
        one["scenario"] = "scénario de X-REFUSE"
    first["checks"][1]["scenario"] += " — [vide]"
    return Results.model_validate(there)


def test_a_check_shows_what_its_scenario_says(
    failing: Results, catalogue: Catalogue, folder: Path, root: Path
) -> None:
    """What comes before it and its table included; nothing of it becomes markup."""
    page = html(failing, catalogue, folder, root=root)
    every = ["une adhérente &lt;inconnue&gt;", "<b>Quand </b>elle essaie", "<td>refusé</td>", "<b>Alors </b>c&#39;est"]
    assert [1, 1, 1, 1] == [page.count(words) for words in every]


def test_a_scenario_that_several_checks_came_of_is_told_once(
    failing: Results, catalogue: Catalogue, folder: Path, root: Path
) -> None:
    """The others lead to it."""
    page = html(failing, catalogue, folder, root=root)
    assert (1, 2) == (page.count('id="scenario-1"'), page.count('href="#scenario-1"'))


@pytest.mark.parametrize(
    "feature",
    [f"features/x/gone.feature:{LINE}", f"features/x/a.feature:{LINE + 1}", "features/x/a.feature",
     f"../a.feature:{LINE}", "features/x/broken.feature:2",
     f"features/x/latin.feature:{LINE}", f"features/x/a.toml:{LINE}"],
)  # fmt: skip
def test_where_no_file_says_it_nothing_is_shown(failing: Results, root: Path, feature: str) -> None:
    """A file that is gone, another line, no line, outside the clone, no Gherkin, no UTF-8, no feature file."""
    assert Library(root).of(_check(failing).model_copy(update={"feature": feature})) is None


def test_another_scenario_at_that_line_is_not_shown(failing: Results, root: Path) -> None:
    """The file has changed since the run."""
    renamed = _check(failing).model_copy(update={"scenario": "scénario de X-REFUSE, autrement"})
    assert (None, True) == (Library(root).of(renamed), Library(root).of(_check(failing)) is not None)


def test_sentences_keep_within_what_a_page_takes(failing: Results, root: Path) -> None:
    """What is too long stays in its file."""
    file = root / "features/x/a.feature"
    file.write_text(FEATURE + f"      Et {'x' * MOST}\n", "utf-8")
    assert Library(root).of(_check(failing)) is None


def test_without_a_clone_the_report_has_no_sentences(failing: Results, catalogue: Catalogue, folder: Path) -> None:
    """It is as it was."""
    assert 'class="told"' not in html(failing, catalogue, folder)


@pytest.mark.parametrize("file", sorted((ROOT / "features").glob("*/*.feature")), ids=lambda file: file.stem)
def test_the_scenarios_of_the_project_can_be_told(file: Path) -> None:
    """Each has sentences, with the words the steps know them by."""
    told = scenarios(file)
    assert told
    assert all(one.sentences and one.sentences[-1].text in file.read_text("utf-8") for one in told.values())


def test_a_line_does_not_end_before_a_french_sign() -> None:
    """Nor after an opening quotation mark; other spaces stay."""
    assert "«_Modifier_» en change_; et après_?".replace("_", "\xa0") == typeset("« Modifier » en change ; et après ?")


def _check(results: Results) -> CheckResult:
    return results.targets[0].requirements["X-REFUSE"].checks[0]
