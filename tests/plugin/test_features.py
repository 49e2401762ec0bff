"""Which feature files are refused before anything starts, and what of the others is collected."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plugin import miniature
from tests.plugin.conftest import Run


def feature(project: Path) -> Path:
    return project / "features" / "mini" / "mini.feature"


def rewrite(project: Path, old: str, new: str) -> None:
    """Change the miniature's feature file."""
    text = feature(project).read_text("utf-8")
    assert old in text
    feature(project).write_text(text.replace(old, new, 1), "utf-8")


def test_a_feature_file_can_be_named(listed: Run) -> None:
    """`pytest features/x.feature` collects its scenarios."""
    status, said = listed("features/mini/mini.feature")
    assert (0, 5) == (status, said.count("features/mini/mini.feature::")), said


def test_one_scenario_can_be_named_without_the_browser(listed: Run) -> None:
    """As the replay command does, whatever spaces and apostrophes its name holds."""
    status, said = listed("features/mini/mini.feature::Le code d'une lettre ne suffit pas")
    assert (0, 1) == (status, said.count("features/mini/mini.feature::")), said


REFUSED = {
    "same name twice": (
        "Scénario: L'entrée mène à l'inscription",
        "Scénario: L'accueil s'affiche",
        "two scenarios are called « L'accueil s'affiche »",
    ),
    "unknown tag": ("@MINI-CONSEIL", "@MINI-CONSEILS", "the tag @MINI-CONSEILS of « Un conseil se lit à l'accueil »"),
    "no tag": ("@MINI-CONSEIL\n", "\n", "« Un conseil se lit à l'accueil » checks no requirement"),
    "step without a definition": ("Quand elle s'inscrit", "Quand elle s'inscrirait", "matches no definition"),
    "no Gherkin": ("Fonctionnalité:", "Fonction:", "is not a readable feature: (2:1)"),
    "bracket in a name": ("Scénario: L'accueil", "Scénario: [1] L'accueil", "cannot be run by its name"),
}


@pytest.mark.parametrize(("old", "new", "sentence"), REFUSED.values(), ids=REFUSED)
def test_an_unusable_feature_is_refused(project: Path, listed: Run, old: str, new: str, sentence: str) -> None:
    """Exit status 4, and one sentence that names the file and what is wrong."""
    rewrite(project, old, new)
    status, said = listed()
    assert (4, True, True) == (status, str(feature(project)) in said, sentence in said), said


def test_a_step_with_two_definitions_is_refused(project: Path, listed: Run) -> None:
    """pytest-bdd would silently run one of them."""
    with (project / "conftest.py").open("a", encoding="utf-8") as conftest:
        conftest.write('from pytest_bdd import when\n@when("elle s\'inscrit")\ndef she_registers(): ...\n')
    status, said = listed()
    assert (4, True) == (status, "« Quand elle s'inscrit » matches 2 definitions" in said), said


def test_a_file_that_is_not_utf8_is_refused(project: Path, listed: Run) -> None:
    """Instead of a traceback."""
    feature(project).write_bytes(miniature.FEATURE.encode("latin-1"))
    status, said = listed()
    assert (4, True) == (status, "its text is not UTF-8" in said), said


def test_a_file_beside_no_catalogue_is_refused(project: Path, listed: Run) -> None:
    """A feature belongs to the portal whose folder it lies in."""
    feature(project).rename(project / "features" / "perdu.feature")
    status, said = listed()
    assert (4, True) == (status, "a feature file belongs in" in said), said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("on a ouvert l'entrée du portail", "on a ouvert l’entrée du portail"),
        ("l'écran « accueil » s'affiche", "l'écran «\u00a0accueil\u00a0» s’affiche"),
        ("elle s'inscrit\n", "elle\u00a0s’inscrit\n"),
    ],
)
def test_typography_outside_the_marks_does_not_matter(project: Path, listed: Run, old: str, new: str) -> None:
    """Curly apostrophes and no-break spaces find the same definition."""
    rewrite(project, old, new)
    status, said = listed()
    assert 0 == status, said


def test_tests_are_not_collected_with_features(project: Path, listed: Run) -> None:
    """`pytest .` judges; Python files are left alone."""
    (project / "test_own.py").write_text("def test_own(): ...", "utf-8")
    status, said = listed(".")
    assert (0, False) == (status, "test_own" in said), said


SELECTIONS = {
    "-m MINI-CODE-LONGUEUR": 1,
    "-m mini": 5,
    "-m MINI-ACCUEIL or MINI-CONSEIL": 3,
    "-m not MINI-ACCUEIL": 3,
    "-k conseil": 1,
}


@pytest.mark.parametrize(("selection", "count"), SELECTIONS.items(), ids=SELECTIONS)
def test_scenarios_are_selected_by_requirement_portal_and_name(listed: Run, selection: str, count: int) -> None:
    """As pytest selects by markers and names."""
    option, _, expression = selection.partition(" ")
    status, said = listed(option, expression)
    assert (0, count) == (status, said.count("mini.feature::")), said


TARGETED = "--target recette.toml "
MISUSES = {
    "-m MINI-NOPE": "-m MINI-NOPE: no requirement or portal is called so.",
    "-m MINI-CODE": "(did you mean MINI-CODE-LONGUEUR or MINI-CODE-SUFFIT?)",
    "-m MINI-CONSEILS": "(did you mean MINI-CONSEIL?)",
    "--nope": "unrecognized arguments: --nope",
    "--target nope.toml": "nope.toml: cannot be read",
    f"{TARGETED}--report pytest.ini": "no results can be written there",
    "--browser nope": "invalid choice: 'nope'",
    "tests features": "pytest tests, or features: not both in one run.",
    "tests --target recette.toml": "--target is for judging",
    f"{TARGETED}features/mini/autre.feature": "file or directory not found",
    f"{TARGETED}features/mini/mini.feature::autre": "not found: ",
    f"{TARGETED}-k nulle": "Nothing was selected",
}


@pytest.mark.parametrize(("arguments", "sentence"), MISUSES.items(), ids=MISUSES)
def test_a_wrong_command_line_ends_with_4(project: Path, run: Run, arguments: str, sentence: str) -> None:
    """One sentence says what is wrong; nothing is judged, no result is written."""
    miniature.profile(project, "http://127.0.0.1:9")
    status, said = run(*arguments.split())
    assert (4, True, False) == (status, sentence in said, (project / "reports" / "junit.xml").exists()), said
