"""What a person was told after a gesture, and how sure one can be that it is all."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import Final

from mire.page.fields import ENTRY_ROLES
from mire.page.view import View
from mire.text import holds, plain
from mire.verdicts import NotVerifiable

QUIET_TOLD_S: Final = 0.15
"""How long a document must rest once the person was told something by an alert or an invalid field."""
QUIET_WEAK_S: Final = 0.4
"""The same where there is only new text, which may be an interim word (« Un instant… »)."""
QUIET_NOTHING_S: Final = 1.0
"""The same where nothing happened at all."""
QUIET_NEW_S: Final = 0.3
"""The same in a new document that runs scripts and says nothing clear yet; one without scripts is judged at once."""
QUIET_BLANK_S: Final = 3.0
"""The same of a page that shows nothing yet: its scripts are at work, or late."""

_WORDS_OF_WANT = ("obligatoire", "requis", "caractère", "doit", "au moins", "minimum", "manqu", "invalide", "rempli")
_INTERIM = re.compile(
    r"(?:(?:merci de|veuillez|svp) )?(?:patientez|patienter)(?: (?:s'il vous plait|svp|un instant|quelques instants))?"
    r"|(?:un|quelques) instants?(?: s'il vous plait| svp| de patience)?"
    r"|(?:chargement|traitement|envoi)(?: de la page)?(?: en cours)?"
    r"|(?:please wait|one moment(?: please)?|loading|sending|processing)"
)
_AROUND = " .…!,:"
_FAILED = 400
_LOCKED = re.compile(
    r"trop (?:de tentatives|d'essais|de demandes|de requetes)"
    r"|compte (?:est |a ete )?(?:temporairement )?(?:verrouille|bloque|suspendu)"
    r"|(?:reessayez|ressayez|essayez a nouveau) (?:plus tard|dans \d+ (?:minute|heure|seconde))"
)


@dataclass(frozen=True)
class Native:
    """A window of the browser's own. `kind`: alert | confirm | prompt | beforeunload; its « OK » was pressed or not."""

    kind: str
    text: str
    accepted: bool


@dataclass(frozen=True)
class Observation:
    """What a gesture led to.

    told: what the person was told, in order of clarity. answered: the portal reacted at all (an answer, a new
    address, a window). statuses: HTTP statuses of the portal's answers. dialogs: the browser's own windows.
    reached: what was waited for is there.
    """

    view: View
    told: tuple[str, ...] = ()
    answered: bool = False
    statuses: tuple[int, ...] = ()
    url: str = ""
    dialogs: tuple[Native, ...] = ()
    reached: bool = False

    @property
    def failed(self) -> bool:
        """Whether some answer said by its HTTP status that it was a refusal."""
        return any(status >= _FAILED for status in self.statuses)

    @classmethod
    def refused_by_fields(cls, view: View, refused: Iterable[str]) -> Observation:
        """Nothing was sent: fields did not take what was typed, as `refused` says."""
        return cls(view, told=tuple(refused), url=view.url)


@dataclass
class Glance:
    """The page while it settles: the view, whether the document is new, the browser's bubble on a field."""

    view: View
    new_document: bool = False
    scripts: bool = True
    bubble: str | None = None


def what_was_told(glance: Glance, calm: View, dialogs: Iterable[Native], there: Set[str]) -> tuple[str, ...]:
    """All that tells the person something which the page did not say in `calm`, the clearest first, without
    what was `there` already."""
    already = set(calm.alerts)
    alerts = [text for text in glance.view.alerts if text not in already]
    bubble = [glance.bubble] if glance.bubble else []
    marked = [f"champ « {name} » marqué comme non valide" for name in _newly_invalid(glance.view, calm)]
    told = [*(dialog.text for dialog in dialogs), *bubble, *alerts, *glance.view.new_lines(calm), *marked]
    said = (text for text in told if text and text not in there and not _is_interim(text))
    return tuple(dict.fromkeys(said))


def interim(view: View, before: View, new_document: bool) -> str:
    """The words by which the page says that its answer is still to come (« Veuillez patienter… »), empty if none.

    What stood there before the gesture is part of the page.
    """
    lines = view.main_lines if new_document else view.new_lines(before)
    words = (line for line in (*lines, *view.alerts) if _is_interim(line))
    return next((line for line in words if line not in (*before.lines, *before.alerts)), "")


def asks_again(view: View, before: View) -> bool:
    """Whether the page holds the fields that were there, and says more than that its answer is still to come: it *is*
    the answer, which begins with « Un instant ! »."""
    fields = {node.name for node in before.nodes if node.role in ENTRY_ROLES and node.name}
    there = {node.name for node in view.nodes if node.role in ENTRY_ROLES and not view.disabled(node)}
    said = [line for line in view.new_lines(before) if not _is_interim(line)]
    return bool(fields and fields <= there and said)


def patience(glance: Glance, before: View, dialogs: Sequence[Native], awaited: bool) -> float:
    """How long the document must rest, in seconds, before what it shows is taken as the outcome."""
    if interim(glance.view, before, glance.new_document):
        return QUIET_BLANK_S if glance.new_document and asks_again(glance.view, before) else math.inf
    if not glance.view.main_text:
        return QUIET_BLANK_S
    if not awaited:
        return 0 if glance.new_document else QUIET_TOLD_S
    clear = _told_clearly(glance, before, dialogs)
    if glance.new_document:
        return QUIET_NEW_S if glance.scripts and not clear else 0
    if clear:
        return QUIET_TOLD_S
    return QUIET_WEAK_S if glance.view.new_lines(before) else QUIET_NOTHING_S


def refuse_lock_out(told: Iterable[str]) -> None:
    """Raise *non vérifiable* where the person is told that they tried too often (contract, section 2)."""
    for text in told:
        if _LOCKED.search(plain(text)):
            raise NotVerifiable(f"limite atteinte : « {text} »")


def says_what_is_missing(view: View) -> bool:
    """Whether the page says what a section needs, beside a button that stays disabled."""
    return any(holds(line, word) for line in view.main_lines for word in _WORDS_OF_WANT)


def _is_interim(text: str) -> bool:
    return _INTERIM.fullmatch(plain(text).strip(_AROUND)) is not None


def _told_clearly(glance: Glance, before: View, dialogs: Sequence[Native]) -> bool:
    """Whether there is more than new text: an alert, a bubble, a marked field, a window."""
    alerts = set(glance.view.alerts) - set(before.alerts)
    return bool(alerts or glance.bubble or dialogs or _newly_invalid(glance.view, before))


def _newly_invalid(view: View, earlier: View) -> list[str]:
    already = {node.name for node in earlier.invalid_fields}
    return [node.name for node in view.invalid_fields if node.name not in already]
