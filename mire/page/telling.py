"""What a person was told after a gesture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from mire.page.fields import WRITTEN_ROLES, is_told_at
from mire.page.moving import unmoved
from mire.page.observation import NOWHERE, Glance, Native, newly_invalid
from mire.page.patience import is_interim
from mire.page.view import View
from mire.text import holds_any, plain
from mire.verdicts import NotVerifiable
from mire.words import WANTS

_LOCKED = re.compile(
    r"trop (?:de tentatives|d'essais|de demandes|de requetes)"
    r"|compte (?:est |a ete )?(?:temporairement )?(?:verrouille|bloque|suspendu)"
    r"|(?:reessayez|ressayez|essayez a nouveau) (?:plus tard|dans \d+ (?:minute|heure|seconde))"
)


class Told:
    """What a person was told since a page last showed what was waited for."""

    def __init__(self) -> None:
        self._calm: View | None = None
        self._said: set[str] = set()

    def forget(self, calm: View) -> None:
        """What was waited for is there, or another page was asked for: nothing was told beside what `calm` says."""
        self._calm = calm
        self._said.clear()

    def glance(self, before: View) -> Glance:
        """The page as a gesture begins."""
        return Glance(before, opened=self._calm is NOWHERE, again=frozenset(self._said))

    def by(self, glance: Glance, before: View, dialogs: Iterable[Native]) -> tuple[str, ...]:
        """What a gesture made on `before` led the portal to say."""
        told = what_was_told(glance, self._calm or before, dialogs, self._already(before))
        self._said.update(told)
        return told

    def on(self, view: View) -> tuple[str, ...]:
        """What a page says, no gesture having been made on it."""
        return what_was_told(Glance(view), self._calm or NOWHERE, (), set())

    def is_gone(self, stood: Iterable[str], view: View) -> bool:
        """Whether something of this was told before and no longer stands there: only now could it be told again."""
        return any(text in self._said and text not in view.alerts for text in stood)

    def _already(self, before: View) -> set[str]:
        """What stood there before the gesture and was no answer to an earlier one: labels that a choice revealed. Not
        what came to stand at a field that is empty: it was said as the field was left."""
        there = {*before.main_lines, *before.alerts} - self._said
        return there - said_at_empty_fields(before, self._calm or NOWHERE)


def what_was_told(glance: Glance, calm: View, dialogs: Iterable[Native], there: Set[str]) -> tuple[str, ...]:
    """All that tells the person something which the page did not say in `calm`, the clearest first, without
    what was `there` already."""
    already = set(calm.alerts) - glance.announced
    alerts = unmoved(dict.fromkeys((*glance.view.alerts, *glance.passed)), glance.moving)
    alerts = [text for text in alerts if text not in already]
    bubble = [glance.bubble] if glance.bubble else []
    marked = [f"champ « {name} » marqué comme non valide" for name in newly_invalid(glance.view, calm)]
    told = [*(dialog.text for dialog in dialogs), *bubble, *alerts, *glance.new_lines(calm), *marked]
    said = (text for text in told if text and text not in there - glance.announced and not is_interim(text))
    return tuple(dict.fromkeys(said))


def said_at_empty_fields(view: View, calm: View) -> set[str]:
    """What the page did not say in `calm` and says at fields that hold nothing: « Ce champ est obligatoire »."""
    new = view.new_lines(calm)
    empty = [node for node in view.entries() if node.role in WRITTEN_ROLES and not view.value(node)] if new else []
    return {line for line in new if any(is_told_at(node, [line]) for node in empty)}


def refuse_lock_out(told: Iterable[str]) -> None:
    """Raise *non vérifiable* where the person is told that they tried too often (contract, section 2)."""
    for text in told:
        if _LOCKED.search(plain(text)):
            raise NotVerifiable(f"limite atteinte : « {text} »")


def says_what_is_missing(view: View) -> bool:
    """Whether the page says what a section needs, beside a button that stays disabled."""
    return any(holds_any(line, WANTS) for line in view.main_lines)
