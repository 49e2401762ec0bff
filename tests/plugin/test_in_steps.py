"""A portal that asks for a documented screen in steps, behind a page that no document shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.plugin import miniature, targets
from tests.plugin.conftest import Judge, judge_of
from tests.plugin.targets import Target

Serve = Callable[[Target], Target]
FEATURE = """
    Scénario: L'écran demande l'un et l'autre
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « code »
      Alors la page présente :
        | titre | Votre code        |
        | champ | Numéro de contrat |
        | champ | Code              |
"""


@pytest.fixture
def judge(project: Path) -> Judge:
    """The miniature, with a scenario that looks for all of one screen."""
    feature = project / "features" / "mini" / "mini.feature"
    feature.write_text(miniature.FEATURE + FEATURE, "utf-8")
    return judge_of(project)


def test_a_screen_in_steps_conforms(judge: Judge, serve: Serve) -> None:
    """Its command leads to it, its fields are all there, its rule is kept."""
    ended = judge(target=serve(targets.OneQuestionAPage()))
    said = "page qui n'est dans aucun document, passée par « Continuer » : « Avant de commencer »"
    assert (0, True) == (ended.status, said in ended.said), ended.said
    assert "conforme" == ended.verdict("MINI-CODE-LONGUEUR"), ended.said


def test_what_stands_on_none_of_its_pages_does_not_conform(judge: Judge, serve: Serve) -> None:
    """All of them were looked at."""
    ended = judge(target=serve(targets.OneQuestionAPage("Une question")))
    assert "non conforme" == ended.verdict("MINI-CONSEIL"), ended.said
    assert "il manque : titre « Votre code »" in ended.said


def test_a_rule_broken_on_a_later_page_does_not_conform(judge: Judge, serve: Serve) -> None:
    """The value that is to be refused is entered there."""
    ended = judge(target=serve(targets.OneQuestionAPageAndLax()))
    assert "non conforme" == ended.verdict("MINI-CODE-LONGUEUR"), ended.said
