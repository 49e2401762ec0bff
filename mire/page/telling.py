"""What a person was told after a gesture, and how sure one can be that it is all."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from typing import Final

from mire.page.fields import ENTRY_ROLES, WRITTEN_ROLES, is_told_at
from mire.page.moving import counted, timed, unmoved
from mire.page.view import CONTROL_ROLES, View
from mire.text import holds_any, plain
from mire.verdicts import NotVerifiable
from mire.words import WANTS

QUIET_TOLD_S: Final = 0.15
"""How long a document must rest once the person was told something by an alert or an invalid field."""
QUIET_WEAK_S: Final = 0.4
"""The same where there is only new text, which may be an interim word (« Un instant… »)."""
QUIET_NOTHING_S: Final = 1.0
"""The same where nothing happened at all."""
QUIET_COUNTED_S: Final = 1.3
"""The same where all that is new is another number: a clock moves on within a second."""
QUIET_LATE_S: Final = 6.0
"""The same where what is new came of nothing: a slide show, perhaps, which moves on."""
QUIET_NEW_S: Final = 0.3
"""The same in a new document that runs scripts and says nothing clear yet; one without scripts is judged at once."""
QUIET_ASKED_S: Final = 1.2
"""The same where scripts asked for something to show there: an answer may lead to another question."""
QUIET_READ_S: Final = 0.5
"""The same after a gesture within a page, that only leads to something to be read."""
QUIET_BLANK_S: Final = 3.0
"""The same of a page that shows nothing yet: its scripts are at work, or late."""

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
    def failures(self) -> tuple[int, ...]:
        """The HTTP statuses by which an answer said that it was a refusal."""
        return tuple(status for status in self.statuses if status >= _FAILED)

    @property
    def failed(self) -> bool:
        """Whether some answer said so."""
        return bool(self.failures)

    @classmethod
    def refused_by_fields(cls, view: View, refused: Iterable[str]) -> Observation:
        """Nothing was sent: fields did not take what was typed, as `refused` says."""
        return cls(view, told=tuple(refused), url=view.url)


@dataclass
class Glance:
    """The page while it settles: the view, whether the document is new (or was `opened` to be read), the browser's
    bubble on a field.

    asked: scripts asked for something. busy: something stands there for what is to come. moving: the shapes of texts
    that change by themselves; late: texts that came of nothing. announced: texts put into alerts since the gesture.
    again: what was told before; passed: alerts, and what of that, stood there once the portal had answered.
    """

    view: View
    opened: bool = False
    again: Set[str] = frozenset()
    new_document: bool = False
    scripts: bool = True
    bubble: str | None = None
    asked: bool = False
    busy: bool = False
    moving: Set[str] = frozenset()
    late: Set[str] = frozenset()
    announced: Set[str] = frozenset()
    passed: list[str] = field(default_factory=list)

    def note(self) -> None:
        """Keep what may pass before the page has come to rest."""
        alerts = [node.content for node in self.view.nodes if node.role in ("alert", "alertdialog")]
        still = [text for text in (*self.view.alerts, *self.view.main_lines) if text in self.again]
        self.passed += [text for text in (*alerts, *still) if text and text not in self.passed]

    def new_lines(self, earlier: View) -> list[str]:
        """What the page says and did not say in `earlier`, what changes by itself apart."""
        lines = self.view.new_lines(earlier)
        known = set(unmoved(earlier.main_lines, self.moving)) if lines and self.moving else set()
        lines = [line for line in lines if not self.moving or set(unmoved([line], self.moving)) - known]
        return [line for line in lines if not timed(line, earlier.main_lines)]


def what_was_told(glance: Glance, calm: View, dialogs: Iterable[Native], there: Set[str]) -> tuple[str, ...]:
    """All that tells the person something which the page did not say in `calm`, the clearest first, without
    what was `there` already."""
    already = set(calm.alerts) - glance.announced
    alerts = unmoved(dict.fromkeys((*glance.view.alerts, *glance.passed)), glance.moving)
    alerts = [text for text in alerts if text not in already]
    bubble = [glance.bubble] if glance.bubble else []
    marked = [f"champ « {name} » marqué comme non valide" for name in _newly_invalid(glance.view, calm)]
    told = [*(dialog.text for dialog in dialogs), *bubble, *alerts, *glance.new_lines(calm), *marked]
    said = (text for text in told if text and text not in there - glance.announced and not _is_interim(text))
    return tuple(dict.fromkeys(said))


def said_at_empty_fields(view: View, calm: View) -> set[str]:
    """What the page did not say in `calm` and says at fields that hold nothing: « Ce champ est obligatoire »."""
    new = view.new_lines(calm)
    empty = [node for node in view.entries() if node.role in WRITTEN_ROLES and not view.value(node)] if new else []
    return {line for line in new if any(is_told_at(node, [line]) for node in empty)}


def interim(view: View, before: View, new_document: bool) -> str:
    """The words by which the page says that its answer is still to come (« Veuillez patienter… »), empty if none.

    What stood there before the gesture is part of the page.
    """
    lines = view.main_lines if new_document else view.new_lines(before)
    words = (line for line in (*lines, *view.alerts) if _is_interim(line))
    return next((line for line in words if line not in (*before.lines, *before.alerts)), "")


def goes_on(view: View, before: View, over: bool = True) -> bool:
    """Whether the page that says its answer is still to come *is* the answer: it asks for what was not asked before
    (« Envoi » is a step's name, « loading » the button's behind a window); or, once that is `over`, it holds the fields
    that were there and says more (« Un instant ! »). What only a drawing is called says less than words."""
    fields = {node.name for node in before.nodes if node.role in ENTRY_ROLES and node.name}
    there = {node.name for node in view.nodes if node.role in ENTRY_ROLES and not view.disabled(node)}
    if there - fields - {""} or _only_drawn(view, before):
        return True
    said = [line for line in view.new_lines(before) if not _is_interim(line)]
    return bool(over and fields and fields <= there and said)


def patience(glance: Glance, before: View, dialogs: Sequence[Native], awaited: bool) -> float:
    """How long the document must rest, in seconds, before what it shows is taken as the outcome."""
    if interim(glance.view, before, glance.new_document):
        return QUIET_BLANK_S if goes_on(glance.view, before, glance.new_document) else math.inf
    if not glance.view.main_text:
        return QUIET_BLANK_S
    clear = _told_clearly(glance, before, dialogs)
    if not awaited or (glance.new_document and not clear):
        return _until_read(glance, awaited)
    if clear:
        return 0 if glance.new_document else QUIET_TOLD_S
    new = glance.new_lines(before)
    if not new:
        return QUIET_NOTHING_S
    doubtful = [line for line in new if counted(line, before.main_lines) or _came_late(line, glance)]
    if len(doubtful) < len(new):
        return QUIET_WEAK_S
    return QUIET_LATE_S if any(_came_late(line, glance) for line in new) else QUIET_COUNTED_S


def _until_read(glance: Glance, awaited: bool) -> float:
    """How long a page must rest to be read: until all that belongs to it has come."""
    arrived = glance.new_document or glance.opened
    if not glance.scripts and glance.new_document:
        return 0
    if glance.busy:
        return QUIET_BLANK_S
    if glance.asked:
        return QUIET_ASKED_S if arrived else QUIET_READ_S
    if arrived and _only_titles(glance.view):
        return QUIET_NOTHING_S
    if awaited:
        return QUIET_NEW_S
    return 0 if glance.new_document else QUIET_TOLD_S


def _only_titles(view: View) -> bool:
    """Whether the page itself has headings and nothing else, as while its content is on its way."""
    titles = [node.name or node.content for node in view.nodes if node.role == "heading"]
    offers = any(node.role in (*ENTRY_ROLES, *CONTROL_ROLES) for node in view.nodes)
    return not offers and all(line in titles for line in view.main_lines)


def _came_late(line: str, glance: Glance) -> bool:
    return any(text in line for text in glance.late)


def refuse_lock_out(told: Iterable[str]) -> None:
    """Raise *non vérifiable* where the person is told that they tried too often (contract, section 2)."""
    for text in told:
        if _LOCKED.search(plain(text)):
            raise NotVerifiable(f"limite atteinte : « {text} »")


def says_what_is_missing(view: View) -> bool:
    """Whether the page says what a section needs, beside a button that stays disabled."""
    return any(holds_any(line, WANTS) for line in view.main_lines)


def _only_drawn(view: View, before: View) -> bool:
    """Whether nothing but the names of drawings says that the answer is still to come; what stood there `before`
    (« Envoi », a step's name) does not."""
    said = [node for node in view.nodes if _is_interim(node.text or node.name) and node.text not in before.lines]
    return bool(said) and all(node.role == "img" for node in said)


def _is_interim(text: str) -> bool:
    return _INTERIM.fullmatch(plain(text).strip(_AROUND)) is not None


def _told_clearly(glance: Glance, before: View, dialogs: Sequence[Native]) -> bool:
    """Whether there is more than new text: an alert, a bubble, a marked field, a window."""
    alerts = set(unmoved(glance.view.alerts, glance.moving)) - (set(before.alerts) - glance.announced)
    return bool(alerts or glance.bubble or dialogs or _newly_invalid(glance.view, before))


def _newly_invalid(view: View, earlier: View) -> list[str]:
    already = {node.name for node in earlier.invalid_fields}
    return [node.name for node in view.invalid_fields if node.name not in already]
