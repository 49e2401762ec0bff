"""Finding fields in a tree by what they are called, whichever form they have (contract, section 4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, takewhile
from typing import Final

from mire.page.date_fields import PART_ROLES, date_parts, part_of_date, without_part
from mire.page.naming import names_of
from mire.page.tree import Node
from mire.words import DATE_PARTS

ENTRY_ROLES: Final = (
    "textbox",
    "searchbox",
    "spinbutton",
    "combobox",
    "listbox",
    "checkbox",
    "switch",
    "slider",
)
WRITTEN_ROLES: Final = ("textbox", "searchbox", "spinbutton")
"""Those that are written in."""
_GROUP_ROLES = ("group", "radiogroup")
FIELD_ROLES: Final = (*ENTRY_ROLES, "radio")
"""All that is entered, chosen or marked."""

Named = Callable[[str], bool]


class Fields:
    """The fields of one page, sorted by form once, for they are asked for by one name after the other."""

    def __init__(self, nodes: list[Node]) -> None:
        self._nodes = nodes
        self._entries = [node for node in nodes if node.role in ENTRY_ROLES and not _is_part_of_another(node)]

    def find(self, tests: Sequence[Named], files: bool = False) -> list[Node]:
        """Those that are called as the first of `tests` asks, else the next: by name or label, then groups of fields
        called so. files: what takes a file, which a page shows as a button, comes before all that takes none."""
        for named in tests if files else ():
            if found := [node for node in self._nodes if node.role == "button" and any(map(named, names_of(node)))]:
                return found
        for named in tests:
            found = self._dates_whole([node for node in self._entries if any(map(named, names_of(node)))], named)
            if found := found or [*self._choices(named), *self._dates(named)]:
                return found
        return []

    @property
    def nameable(self) -> list[Node]:
        """The fields, and the groups of fields that can be called by one name."""
        return [*self._entries, *self._groups_of_radios, *self._groups_of_three]

    def all(self) -> list[Node]:
        """Every field, a date in three fields being one, and every choice among radio buttons."""
        dates = {id(part): group for group in self._whole_dates for part in date_parts(group)}
        return [*distinct(dates.get(id(node), node) for node in self._entries), *self._groups_of_radios]

    @cached_property
    def _whole_dates(self) -> list[Node]:
        """Groups of a day, a month and a year, the innermost around them."""
        whole = [node for node in self._groups_of_three if set(map(part_of_date, date_parts(node))) == set(DATE_PARTS)]
        return [group for group in whole if not any(inner in whole for inner in _below(group))]

    def _dates_whole(self, nodes: list[Node], named: Named) -> list[Node]:
        """The same, the day, month and year of one date being one: several of them bear its label, the last maybe a
        hint behind it instead, or the first alone does, which is called something else itself."""

        def is_meant(parts: list[Node]) -> bool:
            several = len(nodes) > 1 and all(any(node is part for part in parts) for node in nodes)
            return several or (nodes == parts[:1] and not named(nodes[0].name))

        if group := next((group for group in reversed(self._whole_dates) if is_meant(date_parts(group))), None):
            return [group]
        return [_date_of(nodes)] if len(nodes) == 3 and set(map(part_of_date, nodes)) == set(DATE_PARTS) else nodes

    @cached_property
    def _radios(self) -> list[Node]:
        return [node for node in self._nodes if node.role == "radio"]

    @cached_property
    def _groups_of_radios(self) -> list[Node]:
        return distinct(choice_around(node) for node in self._radios)

    @cached_property
    def _groups_of_three(self) -> list[Node]:
        """The nodes under which just three fields stand that a date could be entered into, in the page's order."""
        fields = [node for node in self._nodes if node.role in PART_ROLES]
        under = Counter(id(around) for field in fields for around in (field, *field.ancestors()))
        return [node for node in self._nodes if node.children and under[id(node)] == 3]

    @cached_property
    def _parts_of_dates(self) -> list[Node]:
        return [node for node in self._nodes if node.role in PART_ROLES and part_of_date(node)]

    def _choices(self, named: Named) -> list[Node]:
        """Groups of radio buttons called so; an option that is itself called so is found as it is."""
        called = [group for group in self._groups_of_radios if any(map(named, labels_of(group)))]
        called = called or [node for node in self._radios if named(node.name)]
        return called or [node for node in self._nodes if _toggles(node) and any(map(named, labels_of(node)))]

    def _dates(self, named: Named) -> list[Node]:
        """Groups of three fields called so, then three whose own names say « … jour », « … mois », « … année »."""
        groups = [node for node in self._groups_of_three if named(label_of(node))]
        innermost = [group for group in groups if not any(inner in groups for inner in _below(group))]
        return innermost or self._loose_date(named)

    def _loose_date(self, named: Named) -> list[Node]:
        parts = [node for node in self._parts_of_dates if named(without_part(node.name))]
        if {part_of_date(part) for part in parts} != set(DATE_PARTS) or len(parts) != 3:
            return []
        return self._dates_whole(parts, named)


def _date_of(parts: list[Node]) -> Node:
    """A date whose three fields no block of the page holds together."""
    label = parts[0].labels[0].text if parts[0].labels else ""
    return Node("group", label or without_part(parts[0].name), children=parts)


def radios(node: Node) -> list[Node]:
    """The radio buttons under `node`; or the buttons of a choice that is drawn as a row of them: in a group that is
    called something, with nothing else to fill."""
    return [part for part in node.walk() if part.role == "radio"] or _toggles(node)


def _toggles(node: Node) -> list[Node]:
    if node.role not in _GROUP_ROLES or _count_of_fields(node):
        return []
    buttons = [part for part in node.walk() if part.role == "button"]
    return buttons if len(buttons) > 1 and label_of(node) else []


def refs_of(node: Node) -> set[str]:
    """The references of what a field is made of: of a choice its options and of a date its three fields, whatever else
    the block around them holds; of any other all that stands in it."""
    own = [] if node.role in ENTRY_ROLES else [part for part in node.walk() if part.role == "radio"] or date_parts(node)
    return {part.ref for part in ([node, *own] if own else node.walk()) if part.ref}


def label_of(group: Node) -> str:
    """What a group of fields is called: its own name, else the text just before its first field, or before it."""
    return next(labels_of(group), "")


def labels_of(group: Node) -> Iterator[str]:
    """All that a group of fields may be called, the nearest to it first: its own name, the text before its first field,
    the text before it or before a block that holds nothing else to fill."""
    if group.name:
        yield group.name
    inside = [node for node in group.walk() if node is not group and (node.text or node.name)]
    if inside and inside[0].role not in FIELD_ROLES and not _labels_next(inside) and inside[0].content:
        yield inside[0].content
    if not group.name:
        before = (_text_before(block) for block in (group, *_same_fields_around(group)))
        yield from islice(filter(None, before), 1)


def is_told_at(field: Node, told: Iterable[str]) -> bool:
    """Whether one of these messages stands at `field`, a field or a group of them: in a block with nothing else to
    fill."""
    *_, block = (field, *_same_fields_around(field))
    lines = set(block.lines)
    return any(text in lines for text in told)


def _is_part_of_another(node: Node) -> bool:
    """Whether it stands in another field of its kind, as what kits put into a drawn list for the keyboard."""
    return node.role == "combobox" and any(around.role == "combobox" for around in node.ancestors())


def _labels_next(inside: list[Node]) -> bool:
    """Whether the first text only repeats the name of the field beside it."""
    return any(node.role in FIELD_ROLES and node.name == inside[0].content for node in inside[1:3])


def _text_before(group: Node) -> str:
    if group.parent is None:
        return ""
    siblings = group.parent.children
    before = siblings[: siblings.index(group)]
    return before[-1].content if before else ""


def choice_around(radio: Node) -> Node:
    """What holds `radio` and the other options of its choice: the nearest group, or block with another radio button; a
    block that is all there is to fill in a group is that group."""
    for node in radio.ancestors():
        if node.role in _GROUP_ROLES:
            return node
        if sum(part.role == "radio" for part in node.walk()) > 1:
            return next((one for one in _same_fields_around(node) if one.role in _GROUP_ROLES), node)
    return radio


def _same_fields_around(block: Node) -> Iterator[Node]:
    """The nodes around `block`, from within, as long as they hold no other field."""
    fields = _count_of_fields(block)
    return takewhile(lambda node: _count_of_fields(node) == fields, block.ancestors())


def _count_of_fields(node: Node) -> int:
    return sum(part.role in FIELD_ROLES for part in node.walk())


def _below(group: Node) -> Iterable[Node]:
    return (node for node in group.walk() if node is not group)


def distinct(nodes: Iterable[Node]) -> list[Node]:
    """Each node once, in order."""
    return list({id(node): node for node in nodes}.values())
