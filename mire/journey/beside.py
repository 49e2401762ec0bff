"""Pressing the control that belongs to one entry of a list: « Supprimer », in the row of that address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mire.browser.window import Observation
from mire.journey.visit import Visit
from mire.page.sending import submits
from mire.page.tree import WINDOW_ROLES, Node
from mire.page.view import View
from mire.text import holds, holds_any
from mire.words import SURE, YES

_QUOTED = re.compile(r"[«“\"]\s*([^«»“”\"]+?)\s*[»”\"]")


def pressed_beside(visit: Visit, name: str, *texts: str) -> Observation | None:
    """Press the control called `name` that bears all of `texts` or stands nearest to them, else to the last of them;
    None where there is none.

    A window or a page that then asks whether one is sure is told yes; so was the browser's own.
    """
    before = visit.window.look(again=True)
    controls = visit.names.controls(before, visit.portal.control(name))
    node = _nearest(controls, texts) or _nearest(controls, texts[-1:])
    if node is None:
        return None
    observed = visit.window.press(node)
    sure = sure_in_a_window(before, observed.view) or _asked_on_a_page(before, observed.view, (name, texts[-1]))
    return visit.window.press(sure) if sure else observed


def _nearest(controls: list[Node], texts: Sequence[str]) -> Node | None:
    """The control whose own name holds `texts`, else the one that shares the smallest part of the page with them."""
    named = [node for node in controls if _holds_all(node.name, texts)]
    if named:
        return named[0]
    sizes = [(size, place) for place, node in enumerate(controls) if (size := _shared(node, texts)) is not None]
    return controls[min(sizes)[1]] if sizes else None


def _holds_all(where: str, texts: Sequence[str]) -> bool:
    return all(holds(where, text) for text in texts)


def _shared(node: Node, texts: Sequence[str]) -> int | None:
    """How many parts the smallest block around `node` that holds `texts` has."""
    around = (one for one in node.ancestors() if _holds_all(one.content, texts))
    block = next(around, None)
    return None if block is None else sum(1 for _ in block.walk())


def sure_in_a_window(before: View, now: View) -> Node | None:
    """The button that says yes in a window of the page that was not there before."""
    asked = [node for node in now.nodes if node.role in WINDOW_ROLES and before.current(node) is None]
    inside = [part for node in asked for part in node.walk() if part.role in ("button", "link")]
    return next((part for word in SURE for part in inside if holds(part.name, word)), None)


def _asked_on_a_page(before: View, now: View, texts: tuple[str, str]) -> Node | None:
    """The one button that says yes on a page of its own, which asks about this very entry, « Voulez-vous vraiment
    supprimer « École » ? », or about what was pressed and no other entry: « Supprimer cette adresse ? »."""
    question = " ".join(line for line in now.new_lines(before) if "?" in line)
    pressed, entry = texts
    about_another = any(holds(before.main_text, quoted) for quoted in _QUOTED.findall(question))
    asks = question and (holds(now.main_text, entry) or (holds(question, pressed) and not about_another))
    if now.url == before.url or not asks or now.entries():
        return None
    sure = [node for node in submits(now) if holds_any(node.name, YES)]
    return sure[0] if len(sure) == 1 else None
