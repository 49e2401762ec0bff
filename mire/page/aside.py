"""Forms that stand beside what the pages of a site ask: a search, a newsletter, « Être rappelé ».

Nothing is known of them beforehand. A form that stood, empty, on the page before, and stands there still where another
page asks for something else, is none that this page is about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import TypeAlias
from urllib.parse import urlsplit

from mire.page.fields import FIELD_ROLES
from mire.page.tree import Node
from mire.page.view import View

Form: TypeAlias = tuple[tuple[str, str], ...]
"""The fields of a form, each by role and name, in the page's order."""


class Aside:
    """What a window met of them since it was last opened at an address."""

    def __init__(self) -> None:
        self._known: set[Form] = set()

    def forget(self) -> None:
        """Know nothing any more: who begins anew may be asked by what stood aside before."""
        self._known.clear()

    def learn(self, before: View, now: View) -> None:
        """What stood on the page `before` and stands untouched beside what another page asks `now`."""
        if urlsplit(before.url).path == urlsplit(now.url).path:
            return
        were, are = _forms(before), _forms(now)
        stayed = {form for form in are.keys() & were.keys() if _is_untouched(were[form]) and _is_untouched(are[form])}
        numbers = {_number(are[form][0]) for form in stayed}
        if any(node.role in FIELD_ROLES and _number(node) not in numbers for node in now.nodes):
            self._known |= stayed

    def of(self, view: View) -> list[Node]:
        """The fields and buttons of the forms on this page that are known to stand aside."""
        numbers = {_number(nodes[0]) for form, nodes in _forms(view).items() if form in self._known}
        return [node for node in view.nodes if _number(node) in numbers] if numbers else []


def _forms(view: View) -> dict[Form, list[Node]]:
    """The forms of a page with the fields that are written in, none with a password."""
    fields: dict[int, list[Node]] = {}
    for node in view.nodes:
        if node.role in FIELD_ROLES and _number(node):
            fields.setdefault(_number(node), []).append(node)
    written = (nodes for nodes in fields.values() if not any(_hides(node) for node in nodes))
    return {tuple((node.role, node.name) for node in nodes): nodes for nodes in written}


def _number(node: Node) -> int:
    return node.place.form if node.place is not None else 0


def _hides(node: Node) -> bool:
    return node.place is not None and node.place.type == "password"


def _is_untouched(nodes: list[Node]) -> bool:
    return not any(node.text for node in nodes)


def in_one_form(found: Mapping[str, list[Node]]) -> dict[str, list[Node]]:
    """Of the fields that were `found` for each name, those in the form that has the most of them, and those in none: a
    screen asks for all it asks in one form."""
    forms = Counter(form for nodes in found.values() for form in set(map(form_of, nodes)) - {0})
    if len(forms) < 2:
        return dict(found)
    own = {0, forms.most_common(1)[0][0]}
    return {name: [node for node in nodes if form_of(node) in own] for name, nodes in found.items()}


def form_of(node: Node) -> int:
    """The number of the form that a field, or a group of them, belongs to; 0 for none, or where it was not asked."""
    return next(filter(None, map(_number, node.walk())), 0)


def asks_no_password(view: View, refs: Collection[str]) -> bool:
    """Whether these fields stand in forms, and none of those has a password."""
    layout = view.layout
    fields = [place for place in layout.fields if place.ref in refs] if layout else []
    forms = {place.form for place in fields}
    hides = layout is not None and any(place.form in forms and place.type == "password" for place in layout.fields)
    return bool(forms) and 0 not in forms and not hides


def stands_in_no_form(view: View, control: Node) -> bool:
    """Whether a link or button stands in no form with fields."""
    layout = view.layout
    place = layout.by_ref.get(control.ref) if layout else None
    if layout is None or place is None:
        return False
    return not place.form or all(one.form != place.form for one in layout.fields)
