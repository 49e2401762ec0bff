"""Fields that no document names: what must be filled is filled as a person would (requirements, open point 22).

First by what the profile teaches; then by the fields of the whole catalogue, for a portal may ask for a thing on
another page than the documents, or ask for it twice; then by what kind of field it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from mire.browser.asking import state_of
from mire.browser.errors import Vanished
from mire.browser.window import Entry
from mire.catalogue import Field, Journey, Kind
from mire.journey.inventing import Inventor
from mire.journey.member import Member
from mire.journey.options import real_options, tells_to_choose
from mire.journey.section import Entries
from mire.journey.visit import Visit
from mire.page.aside import form_of
from mire.page.date_fields import date_parts
from mire.page.fields import is_told_at, label_of, radios, refs_of
from mire.page.tree import Node
from mire.page.view import View
from mire.text import holds_any, plain
from mire.words import MANDATORY, OWN_LANGUAGE

_BOXES = ("checkbox", "switch")
_LISTS = ("combobox", "listbox")
_SHORT = 4
_PASSWORD = "password"
_EACH_TIME_ANOTHER = ("inventé", "repris")
"""How what was entered came about, where each person has a value of their own: a remark is the same for all."""
_GONE: Mapping[str, Any] = {"required": False, "filled": True, "type": ""}


class Undocumented:
    """Fills the fields of one page that none of the documented `keys` of its screens names. `entries` is what was
    entered in those, `given` what the scenario asks for, by field key."""

    def __init__(
        self,
        visit: Visit,
        member: Member,
        journey: Journey,
        keys: Iterable[str],
        entries: Entries,
        given: Mapping[str, str],
    ) -> None:
        self._visit = visit
        self._window = visit.window
        self._member = member
        self._entries = entries
        self._given = given
        self._own = [visit.portal.fields[key] for key in keys]
        self._keys = _nearest_first(visit, journey)
        self._free = set[str]()
        self._inventor = Inventor(visit.portal, member.values.rng, self._known, lambda: "Lefrançois")

    def fill_required(self) -> bool:
        """What the page says is required and what the profile teaches; tells whether anything was entered."""
        return self._fill(lambda node: self._is_taught(node) or self._is_required(node))

    def fill_asked(self) -> bool:
        """The same, and what the catalogue has a field for: on a page that is no documented screen. What lies behind a
        window of the page is left alone."""
        return self._fill(
            lambda node: self._is_taught(node)
            or self._is_required(node)
            or (self._documented(node) is not None and not self._holds_something(node)),
            self._in_front(),
        )

    def fill_all(self) -> bool:
        """Whatever is still empty, for a button that stays disabled without a word."""
        return self._fill(lambda node: not self._holds_something(node), self._in_front())

    def fill_named(self, told: Iterable[str]) -> bool:
        """What a refusal asks for: a field that it names or stands at, or that is marked as not valid; one that the
        documents leave free too, so that the way goes on."""
        messages = list(told)
        said = plain(" ".join(messages))

        def asked(node: Node) -> bool:
            named = _bare(_name(node)) and _bare(_name(node)) in said
            return bool(named) or self._window.look().invalid(node) or is_told_at(node, messages)

        return self._fill(lambda node: asked(node) and not self._holds_something(node), self._left() + self._optional())

    def _optional(self) -> list[Node]:
        """The documented fields of the page that may stay empty and that no scenario asks for."""
        view, own = self._window.look(), self._own
        free = [field for field in own if not field.required and field.key not in self._given]
        nodes = [node for field in free if (node := self._visit.field_in(view, field, own)) is not None]
        self._free = {node.ref for node in nodes}
        return nodes

    def named_in(self, told: Iterable[str]) -> str:
        """The field that no document names and that a refusal is about, by its name; "" where it is about none, or
        speaks of a documented one too."""
        view, messages = self._window.look(), list(told)
        said, marked = plain(" ".join(messages)), {id(node) for node in view.invalid_fields}

        def meant(node: Node) -> bool:
            named = len(_bare(_name(node))) > _SHORT and _bare(_name(node)) in said
            return named or id(node) in marked or is_told_at(node, messages)

        documented = [self._visit.field_in(view, field, self._own) for field in self._own]
        if any(meant(node) for node in documented if node is not None):
            return ""
        return next((_called(node) for node in self._left() if meant(node)), "")

    def stand_in(self, documented: Field) -> Node | None:
        """The one field left that can be the `documented` one, which is found by no name: by elimination, and only
        where it can be none of the others that are not found."""
        left = [node for node in self._left() if self._can_be(documented, node) and not self._holds_something(node)]
        if len(left) != 1 or sum(self._can_be(other, left[0]) for other in self._entries.absent) != 1:
            return None
        return left[0]

    def _fill(self, wanted: Callable[[Node], bool], nodes: list[Node] | None = None) -> bool:
        entered = [self._enter(node) for node in (self._left() if nodes is None else nodes) if wanted(node)]
        return any(entered)

    def _left(self) -> list[Node]:
        """The fields and choices of the page itself that none of the documented ones is, beside these: what stands in a
        form of its own, a search, goes with nothing else."""
        view = self._window.look()
        documented = [node for field in self._own if (node := self._visit.field_in(view, field, self._own)) is not None]
        taken = {ref for node in documented for ref in refs_of(node)}
        left = [node for node in view.entries() if not refs_of(node) & taken and not view.disabled(node)]
        forms = {0, *map(form_of, documented)}
        return [node for node in left if len(forms) == 1 or form_of(node) in forms]

    def _in_front(self) -> list[Node]:
        view = self._window.look()
        return [node for node in self._left() if not view.is_behind(node)]

    def _is_taught(self, node: Node) -> bool:
        return self._visit.taught.value_for(_name(node)) is not None

    def _is_required(self, node: Node) -> bool:
        state = self._state(node)
        says = "*" in _name(node) or holds_any(_name(node), MANDATORY)
        return bool((state["required"] or says) and not self._window.shows_still(node)) and (
            not state["filled"] or self._shows_no_choice(node)
        )

    def _shows_no_choice(self, node: Node) -> bool:
        """Whether a list that the page draws shows but that something is to be chosen."""
        return node.role in _LISTS and bool(node.text) and tells_to_choose(node.text, node)

    def _holds_something(self, node: Node) -> bool:
        return bool(self._state(node)["filled"])

    def _state(self, node: Node) -> Mapping[str, Any]:
        """What a field says of itself; one that goes meanwhile, a list that shuts, asks for nothing."""
        try:
            return state_of(self._window, node)
        except Vanished:
            return _GONE

    def _enter(self, node: Node) -> bool:
        """Enter what fits; each is a remark. A field that nothing is known for stays empty."""
        taught = self._visit.taught.value_for(_name(node))
        if taught is not None:
            return self._write(node, _kind_of(node), taught, "appris du profil")
        if (documented := self._documented(node)) is not None:
            value = self._value_of(documented)
            if value:
                self._entries.taken.setdefault(documented.key, value)
                return self._write(node, documented.kind, value, "repris", documented.secret, documented.format)
        if node.role in _BOXES:
            return self._write(node, Kind.TICK, "oui", "coché")
        if options := self._options(node):
            return self._write(node, _kind_of(node), _preferred(options), "choisi")
        if self._type(node) == _PASSWORD:
            return self._repeat_password(node)
        invented = self._inventor.value_for(self._window, node)
        return self._write(node, invented.kind, invented.value, "inventé", layout=invented.layout)

    def _write(
        self, node: Node, kind: str, value: str, how: str, secret: bool = False, layout: str | None = None
    ) -> bool:
        entry: Entry = self._window.fill(node, kind, value, secret=secret, format=layout)
        shown = "" if secret or how in _EACH_TIME_ANOTHER else f", « {value} »"
        wanting = "ne nomme" if node.ref not in self._free else "n'exige"
        self._entries.remarks.append(f"champ « {_called(node)} », que nul document {wanting} : {how}{shown}")
        self._entries.last = node
        return entry.entered is not None

    def _repeat_password(self, node: Node) -> bool:
        """One more field for a password repeats the one that was entered on this page."""
        fields = (self._visit.portal.fields[key] for key in self._entries.taken)
        entered = [field.key for field in fields if field.kind is Kind.PASSWORD]
        if not entered:
            return False
        return self._write(node, Kind.PASSWORD, self._entries.taken[entered[-1]], "répété", secret=True)

    def _documented(self, node: Node) -> Field | None:
        """The field of the catalogue that this one is called like, or by the question that it answers; a password goes
        into a password field only."""
        view, fields = self._window.look(), self._visit.portal.fields
        for key in self._keys:
            field = fields[key]
            found = self._visit.names.fields(view, field) or self._asked_by_question(view, field)
            if any(one is node or refs_of(one) & refs_of(node) for one in found) and self._can_be(field, node):
                return field
        return None

    def _asked_by_question(self, view: View, documented: Field) -> list[Node]:
        question = self._member.question_of(documented.key)
        return view.fields(question) if question else []

    def _can_be(self, documented: Field, node: Node) -> bool:
        """Whether a field of that kind can have this form."""
        if (documented.kind is Kind.PASSWORD) != (self._type(node) == _PASSWORD):
            return False
        if documented.kind in (Kind.CHOICE, Kind.LIST):
            return bool(radios(node)) or node.role in _LISTS
        if documented.kind is Kind.TICK:
            return node.role in _BOXES
        return node.role not in _BOXES and not radios(node)

    def _value_of(self, documented: Field) -> str:
        key = documented.value.removeprefix("= ").strip() if documented.value.startswith("= ") else documented.key
        for known in (documented.key, key):
            if known in self._given:
                return self._given[known]
            if known in self._entries.taken:
                return self._entries.taken[known]
        return self._member.own(documented.key)

    def _known(self, key: str) -> str:
        """What of the person suits fields that no document names."""
        if key != "email":
            return str(self._member.person.data.get(key, ""))
        mails = [field.key for field in self._visit.portal.fields.values() if field.kind is Kind.EMAIL]
        return self._member.own(mails[0]) if mails else ""

    def _options(self, node: Node) -> list[str]:
        if radios(node):
            return [option.name for option in radios(node)]
        return real_options(self._window, node) if node.role in _LISTS else []

    def _type(self, node: Node) -> str:
        return str(self._state(node)["type"])


def _nearest_first(visit: Visit, journey: Journey) -> list[str]:
    """The catalogue's fields: those of the journey's screens, of what makes an account, then all others that a
    document gives a label."""
    portal = visit.portal
    journeys = [journey, *(portal.journeys[one] for one in portal.account if one in portal.journeys)]
    screens = [step.screen for one in journeys for step in one.steps if step.screen]
    near = [key for screen in screens for key in portal.screens[screen].fields]
    return list(dict.fromkeys([*near, *(key for key, field in portal.fields.items() if field.labels)]))


def _preferred(options: list[str]) -> str:
    """The portal's pages are read in French; where a language is to be chosen, that is the one."""
    return next((option for option in options if plain(option).startswith(OWN_LANGUAGE)), options[0])


def _kind_of(node: Node) -> str:
    if node.role in _BOXES:
        return Kind.TICK
    if radios(node) or node.role in _LISTS:
        return Kind.CHOICE if radios(node) else Kind.LIST
    return Kind.DATE if date_parts(node) else Kind.TEXT


def _bare(name: str) -> str:
    return plain(name).strip(" *:.()")


def _name(node: Node) -> str:
    """What a field or a choice is called; radio buttons by the words before them where their group has no name."""
    return node.name or (label_of(node) if radios(node) else "")


def _called(node: Node) -> str:
    return " ".join(_name(node).replace("*", " ").split()) or node.role
