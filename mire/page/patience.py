"""How long a page must rest after a gesture before what it shows is taken for the answer."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Final

from mire.page.controls import CONTROL_ROLES
from mire.page.fields import ENTRY_ROLES
from mire.page.moving import counted, unmoved
from mire.page.observation import Glance, Native, newly_invalid
from mire.page.view import View
from mire.text import plain

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


def interim(view: View, before: View, new_document: bool) -> str:
    """The words by which the page says that its answer is still to come (« Veuillez patienter… »), empty if none.

    What stood there before the gesture is part of the page.
    """
    lines = view.main_lines if new_document else view.new_lines(before)
    words = (line for line in (*lines, *view.alerts) if is_interim(line))
    return next((line for line in words if line not in (*before.lines, *before.alerts)), "")


def goes_on(view: View, before: View, over: bool = True) -> bool:
    """Whether the page that says its answer is still to come *is* the answer: it asks for what was not asked before
    (« Envoi » is a step's name, « loading » the button's behind a window); or, once that is `over`, it holds the fields
    that were there and says more (« Un instant ! »). What only a drawing is called says less than words."""
    fields = {node.name for node in before.nodes if node.role in ENTRY_ROLES and node.name}
    there = {node.name for node in view.nodes if node.role in ENTRY_ROLES and not view.disabled(node)}
    if there - fields - {""} or _only_drawn(view, before):
        return True
    said = [line for line in view.new_lines(before) if not is_interim(line)]
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
    if glance.undrawn:
        return QUIET_BLANK_S
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


def _only_drawn(view: View, before: View) -> bool:
    """Whether nothing but the names of drawings says that the answer is still to come; what stood there `before`
    (« Envoi », a step's name) does not."""
    said = [node for node in view.nodes if is_interim(node.text or node.name) and node.text not in before.lines]
    return bool(said) and all(node.role == "img" for node in said)


def is_interim(text: str) -> bool:
    """Whether a text says nothing but that the answer is still to come."""
    return _INTERIM.fullmatch(plain(text).strip(_AROUND)) is not None


def _told_clearly(glance: Glance, before: View, dialogs: Sequence[Native]) -> bool:
    """Whether there is more than new text: an alert, a bubble, a marked field, a window."""
    alerts = set(unmoved(glance.view.alerts, glance.moving)) - (set(before.alerts) - glance.announced)
    return bool(alerts or glance.bubble or dialogs or newly_invalid(glance.view, before))
