"""Fields that no document names: what must be filled is filled as a person would (requirements, open point 22).

First by what the profile teaches; then by the fields of the whole catalogue, for a portal may ask for a thing on
another page than the documents, or ask for it twice; then by what kind of field it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from mire.browser.around import words_around
from mire.browser.errors import Vanished
from mire.browser.window import Entry
from mire.catalogue import Field, Journey, Kind
from mire.journey.member import Member
from mire.journey.options import real_options
from mire.journey.relative import write_date
from mire.journey.section import Entries
from mire.journey.visit import Visit
from mire.page.fields import date_parts, radios
from mire.page.tree import Node
from mire.text import holds, plain
from mire.words import AMOUNT, BIRTH, MANDATORY, OWN_LANGUAGE, POSTCODE, TOWN

_LAYOUTS = ("jj-mm-aaaa", "jj/mm/aaaa", "aaaa-mm-jj", "aaaa/mm/jj", "mm-jj-aaaa", "mm/jj/aaaa")
_BOXES = ("checkbox", "switch")
_LISTS = ("combobox", "listbox")
_SOME_DAYS = timedelta(days=20)
_SHORT = 4
_OF_AGE = "1985-04-12"
_PASSWORD = "password"
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

    def fill_required(self) -> bool:
        """What the page says is required and what the profile teaches; tells whether anything was entered."""
        return self._fill(lambda node: self._is_taught(node) or self._is_required(node))

    def fill_asked(self) -> bool:
        """The same, and what the catalogue has a field for: on a page that is no documented screen."""
        return self._fill(
            lambda node: self._is_taught(node)
            or self._is_required(node)
            or (self._documented(node) is not None and not self._holds_something(node))
        )

    def fill_named(self, told: Iterable[str]) -> bool:
        """What a refusal asks for: a field that it names, or that is marked as not valid."""
        said = plain(" ".join(told))

        def asked(node: Node) -> bool:
            return self._window.look().invalid(node) or bool(_bare(node.name) and _bare(node.name) in said)

        return self._fill(lambda node: asked(node) and not self._holds_something(node))

    def named_in(self, told: Iterable[str]) -> str:
        """The field that no document names and that a refusal is about, by its name; "" where it is about none, or
        speaks of a documented one too."""
        view, said = self._window.look(), plain(" ".join(told))
        marked = {id(node) for node in view.invalid_fields}

        def meant(node: Node) -> bool:
            return id(node) in marked or (len(_bare(node.name)) > _SHORT and _bare(node.name) in said)

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

    def _fill(self, wanted: Callable[[Node], bool]) -> bool:
        entered = [self._enter(node) for node in self._left() if wanted(node)]
        return any(entered)

    def _left(self) -> list[Node]:
        """The fields and choices of the page itself that none of the documented ones is."""
        view = self._window.look()
        documented = (self._visit.field_in(view, field, self._own) for field in self._own)
        taken = {ref for node in documented if node is not None for ref in _refs(node)}
        return [node for node in view.entries() if not _refs(node) & taken and not view.disabled(node)]

    def _is_taught(self, node: Node) -> bool:
        return self._visit.taught.value_for(node.name) is not None

    def _is_required(self, node: Node) -> bool:
        state = self._state(node)
        says = "*" in node.name or any(holds(node.name, word) for word in MANDATORY)
        return bool((state["required"] or says) and not state["filled"])

    def _holds_something(self, node: Node) -> bool:
        return bool(self._state(node)["filled"])

    def _state(self, node: Node) -> Mapping[str, Any]:
        """What a field says of itself; one that goes meanwhile, a list that shuts, asks for nothing."""
        try:
            return self._window.state_of(node)
        except Vanished:
            return _GONE

    def _enter(self, node: Node) -> bool:
        """Enter what fits; each is a remark. A field that nothing is known for stays empty."""
        taught = self._visit.taught.value_for(node.name)
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
        kind, value, layout = text_for(self._visit, node, self._member)
        return self._write(node, kind, value, "inventé", layout=layout)

    def _write(
        self, node: Node, kind: str, value: str, how: str, secret: bool = False, layout: str | None = None
    ) -> bool:
        entry: Entry = self._window.fill(node, kind, value, secret=secret, format=layout)
        shown = "•" * len(value) if secret else value
        self._entries.remarks.append(f"champ « {_called(node)} », que nul document ne nomme : {how}, « {shown} »")
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
        """The field of the catalogue that this one is called like; a password goes into a password field only."""
        view, fields = self._window.look(), self._visit.portal.fields
        for key in self._keys:
            field = fields[key]
            found = self._visit.names.fields(view, field)
            if any(one is node or _refs(one) & _refs(node) for one in found) and self._can_be(field, node):
                return field
        return None

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

    def _options(self, node: Node) -> list[str]:
        if radios(node):
            return [option.name for option in radios(node)]
        return real_options(self._window, node) if node.role in _LISTS else []

    def _type(self, node: Node) -> str:
        return str(self._state(node)["type"])


def text_for(visit: Visit, node: Node, member: Member) -> tuple[str, str, str]:
    """The catalogue's kind, a value and the layout that suit a field that is written in, by what it is and its name."""
    around, native, rng = words_around(visit.window, node), visit.window.type_of(node), member.values.rng
    if native == "date" or date_parts(node) or holds(node.name, "date"):
        layout = next((one for one in _LAYOUTS if one in plain(around)), _layout_of(visit))
        born = date.fromisoformat(str(member.person.data.get("birth_date", _OF_AGE)))
        day = born if holds(node.name, BIRTH) else date.today() - _SOME_DAYS
        return "date", write_date(day, layout), layout
    if native == "email" or holds(node.name, "courriel") or holds(node.name, "mail"):
        mails = [field for field in visit.portal.fields.values() if field.kind is Kind.EMAIL]
        return "courriel", member.own(mails[0].key) if mails else f"m{rng.randint(10**6, 10**7)}@example.org", ""
    if native == "tel" or holds(node.name, "téléphone"):
        french = visit.portal.locale == "fr-FR"
        return "telephone", "01 42 68 53 00" if french else f"418-555-{rng.randint(0, 9999):04d}", ""
    if any(holds(node.name, word) for word in AMOUNT):
        point = "." if native == "number" or ("." in around and "," not in around) else ","
        return "texte", f"{rng.randint(31, 89)}{point}{rng.randint(11, 99)}", ""
    if any(holds(node.name, word) for word in POSTCODE):
        return "texte", "69003" if visit.portal.locale == "fr-FR" else "G1R 4S9", ""
    if any(holds(node.name, word) for word in TOWN):
        return "texte", "Lyon" if visit.portal.locale == "fr-FR" else "Québec", ""
    return "texte", str(rng.randint(11, 98)) if native == "number" else "Lefrançois", ""


def _nearest_first(visit: Visit, journey: Journey) -> list[str]:
    """The catalogue's fields: those of the journey's screens, of what makes an account, then all others that a
    document gives a label."""
    portal = visit.portal
    journeys = [journey, *(portal.journeys[one] for one in portal.account if one in portal.journeys)]
    screens = [step.screen for one in journeys for step in one.steps if step.screen]
    near = [key for screen in screens for key in portal.screens[screen].fields]
    return list(dict.fromkeys([*near, *(key for key, field in portal.fields.items() if field.labels)]))


def _layout_of(visit: Visit) -> str:
    dates = [field.format for field in visit.portal.fields.values() if field.kind is Kind.DATE and field.format]
    return dates[0] if dates else "jj-mm-aaaa"


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


def _called(node: Node) -> str:
    return " ".join(node.name.replace("*", " ").split()) or node.role


def _refs(node: Node) -> set[str]:
    return {part.ref for part in node.walk() if part.ref}

