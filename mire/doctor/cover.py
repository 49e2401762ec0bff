"""Whether something covers a page, and what could be pressed to have it away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mire.browser import cover
from mire.browser.errors import translated
from mire.browser.window import Window
from mire.doctor.finding import Finding, Grade, Proposal, quoted
from mire.page.tree import Node


def check(window: Window, controls: Sequence[Node]) -> Iterator[Finding]:
    """A finding where the first of `controls` lies under something else."""
    for node in controls[:1]:
        with translated(window.settings.timeout_s, "lecture de la page"):
            place = window.locate(node)
            found = cover.over(place, window.patience_ms)
            if found is not None:
                away = cover.take_away(place, window.patience_ms)
                yield _finding(node.name or node.content, found, away)


def _finding(control: str, found: cover.Cover, away: bool) -> Finding:
    said = f"« {' '.join(found.says.split())} » couvre la commande « {control} »"
    grade = Grade.NOTE if away else Grade.WRONG
    if away:
        said += " et s'ôte d'un bouton, comme à chaque vérification"
    if not found.buttons:
        return Finding("page", grade, said, "aucun bouton n'y est reconnu : l'ôter de cet environnement")
    names = list(dict.fromkeys(found.buttons))
    choice = "pour choisir lequel, sous" if away else "à ajouter sous"
    advice = f"{choice} [dismiss], l'un de ces boutons : buttons = [{', '.join(map(quoted, names))}]"
    proposals = tuple(Proposal("dismiss", "buttons", name, listed=True) for name in names)
    return Finding("page", grade, said, advice, proposals)
