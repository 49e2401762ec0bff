"""Boundary tables: one walk, every row that is to be refused tried there, the accepted twin last.

A refusal proves something only beside its twin (contract, section 5): the same person, the same other fields, one
change away, accepted by the same target in the same check.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from time import monotonic

from mire.browser.window import Swap
from mire.catalogue import Kind
from mire.journey.coincidence import coincidence
from mire.journey.member import Member
from mire.journey.passage import Passage
from mire.journey.relative import how_changed, is_own
from mire.journey.section import CannotBeEntered
from mire.journey.visit import NotReached
from mire.journey.walk import Walk
from mire.verdicts import NotVerifiable

REFUSED, ACCEPTED = "refusé", "accepté"


@dataclass(frozen=True)
class Row:
    """One row: the shapes to enter, by field key, and the outcome that the documents ask for."""

    shapes: Mapping[str, str]
    expected: str
    label: str = "les valeurs de la personne"


@dataclass(frozen=True)
class Tried:
    """A row and what the portal made of it; `passage` is None where the value could not be brought there.

    silence_allowed: nothing needs to be said (a session that does not open). member: who tried. pointless: not tried,
    for with this person it is no refusal to expect (`why`).
    """

    row: Row
    passage: Passage | None
    why: str | None = None
    duration_s: float = 0.0
    silence_allowed: bool = False
    member: Member | None = None
    pointless: bool = False

    @property
    def label(self) -> str:
        """How results name the row."""
        return self.row.label

    @property
    def accepted(self) -> bool:
        """The portal took it."""
        return self.passage is not None and self.passage.accepted

    @property
    def unknown(self) -> bool:
        """The portal led to a page that tells neither."""
        if self.passage is None or (self.row.expected == REFUSED and self.passage.refused):
            return False
        return self.passage.unknown

    @property
    def as_expected(self) -> bool:
        """The portal did what the documents ask for.

        A value that its field does not take is refused. Refused means told: a page that just stands there
        tells nobody what to mend (contract, section 4).
        """
        if self.passage is None:
            return self.row.expected == REFUSED
        if self.unknown:
            return False
        if self.row.expected == ACCEPTED:
            return self.passage.accepted
        return not self.passage.accepted and (self.silence_allowed or bool(self.passage.told))


@dataclass(frozen=True)
class Table:
    """The rows tried, and the twin that tells the refusal of a value from the refusal of everything. aside: what was
    accepted, and was tried anew, since the page may not have sent what was entered."""

    tried: tuple[Tried, ...]
    twin: Tried
    aside: tuple[Tried, ...] = ()

    @property
    def twin_accepted(self) -> bool:
        """A row one change away from the refused ones was accepted by this target, in this check."""
        return self.twin.accepted


def _resolved(member: Member, shapes: Mapping[str, str]) -> dict[str, str]:
    """The texts of a row; « = mdp » repeats what the row itself gives for that field."""
    values: dict[str, str] = {}
    for key, shape in shapes.items():
        source = shape[2:].strip() if shape.startswith("= ") else ""
        values[key] = values[source] if source in values else member.resolve(key, shape)
    return values


def _the_only_other(row: Row, values: Mapping[str, str]) -> tuple[str, str]:
    """The one value of a row that is not the person's own."""
    others = [key for key, shape in row.shapes.items() if not is_own(shape) or how_changed(shape)]
    if len(others) != 1:
        raise NotVerifiable("la page retient ces valeurs, et une seule à la fois s'échange dans sa requête")
    return others[0], values[others[0]]


def _changes_a_date(row: Row, member: Member) -> bool:
    """Whether a row enters another date than the person's own, or none."""
    dates = (shape for key, shape in row.shapes.items() if member.portal.fields[key].kind is Kind.DATE)
    return any(not is_own(shape) or how_changed(shape) for shape in dates)


class Attempts:
    """Tries rows at one screen of a journey.

    `next_walk` gives a walk for someone who can still be accepted, in a clean window; `watch` is called after
    each row. `behind_page`: what the page refuses before
    anything is sent is tried again, exchanged on its way. `first_only`: the first finding ends the table;
    a row that was accepted though it is to be refused is its own twin.
    """

    def __init__(
        self,
        next_walk: Callable[[], Walk],
        screen: str,
        watch: Callable[[Tried, Walk], None],
        *,
        behind_page: bool = False,
        silence_allowed: bool = False,
        first_only: bool = False,
    ) -> None:
        self._next_walk = next_walk
        self._screen = screen
        self._watch = watch
        self._try = self._try_behind if behind_page else self._try_plainly
        self._silence_allowed = silence_allowed
        self._first_only = first_only
        self._walk: Walk | None = None
        self._keys: frozenset[str] = frozenset()
        self._aside: list[Tried] = []

    def run(self, rows: Sequence[Row]) -> Table:
        """Try all of `rows`: refused ones first, with one person; then the accepted ones."""
        self._keys = frozenset(key for row in rows for key in row.shapes)
        refused = self._some(rows, REFUSED, lambda tried: tried.accepted)
        if self._first_only and refused and refused[-1].accepted:
            return Table(tuple(refused), refused[-1], tuple(self._aside))
        accepted = self._some(rows, ACCEPTED, lambda tried: not tried.as_expected)
        good = [tried for tried in accepted if tried.as_expected]
        if accepted and not good:
            self._walk = None  # what those rows left on the page is not the twin's
        twin = good[0] if good else self._one(Row({}, ACCEPTED))
        return Table((*refused, *accepted), twin, tuple(self._aside))

    def enter(self, values: Mapping[str, str]) -> Tried:
        """Try these very values, by field key: a row of its own, whatever comes of it."""
        self._keys = frozenset(values)
        return self._entered(self._ready(), Row({}, REFUSED), values)

    def _some(self, rows: Sequence[Row], expected: str, enough: Callable[[Tried], bool]) -> list[Tried]:
        """The rows that are expected so, tried one after another; where the first finding will do, up to `enough`."""
        tried: list[Tried] = []
        for row in (row for row in rows if row.expected == expected):
            tried.append(self._one(row))
            if self._first_only and enough(tried[-1]):
                break
        return tried

    def _one(self, row: Row) -> Tried:
        """One row. A date that is accepted where its field held another one before is tried on a page where it never
        did: a calendar's field may show what was entered and send what it held."""
        used = self._walk
        tried = self._once(row)
        if not (tried.accepted and row.expected == REFUSED and used is not None and _changes_a_date(row, used.member)):
            return tried
        self._aside.append(tried)
        return self._once(row)

    def _once(self, row: Row) -> Tried:
        walk = self._ready()
        values = _resolved(walk.member, row.shapes)
        if row.expected == REFUSED and (why := coincidence(walk.member, row.shapes, values)):
            return Tried(row, None, why, member=walk.member, pointless=True)
        return self._entered(walk, row, values)

    def _entered(self, walk: Walk, row: Row, values: Mapping[str, str]) -> Tried:
        started = monotonic()
        tried = replace(
            self._try(walk, row, values),
            duration_s=round(monotonic() - started, 3),
            silence_allowed=self._silence_allowed,
            member=walk.member,
        )
        self._watch(tried, walk)
        if tried.accepted:
            for key, value in values.items():
                walk.member.keep(key, value)
            walk.member.walked.add(walk.journey.id)
            self._walk = None
        return tried

    def _ready(self) -> Walk:
        """At the screen: with the same person as long as nothing was accepted, else with the next."""
        if self._walk is None or not self._is_back(self._walk):
            self._walk = self._next_walk()
            self._walk.start()
            self._walk.to(self._screen, self._keys)
        return self._walk

    def _is_back(self, walk: Walk) -> bool:
        """Whether its window shows the screen again; not where the way there is over in it: a session is half open."""
        try:
            walk.back_to(self._screen, self._keys)
        except NotReached as beyond:
            if beyond.passage is None or not beyond.passage.accepted:
                raise
            return False
        return True

    def _try_plainly(self, walk: Walk, row: Row, values: Mapping[str, str]) -> Tried:
        """Once more from the entry where a field cannot be emptied: on a page that is new it is empty yet."""
        tried = self._through(walk, row, values)
        if tried.passage is not None or "" not in values.values():
            return tried
        walk.start()
        walk.to(self._screen, self._keys)
        return self._through(walk, row, values)

    def _through(self, walk: Walk, row: Row, values: Mapping[str, str]) -> Tried:
        try:
            return Tried(row, walk.through(values))
        except CannotBeEntered as impossible:
            return Tried(row, None, impossible.reason)

    def _try_behind(self, walk: Walk, row: Row, values: Mapping[str, str]) -> Tried:
        """Enter `values` without the browser's own checks; where the page itself still stops them, enter the person's
        own and exchange it in the request."""
        walk.visit.window.skip_checks()
        plainly = self._try_plainly(walk, row, values)
        if plainly.passage is not None and (plainly.passage.accepted or plainly.passage.sent or not values):
            return plainly
        walk.back_to(self._screen, self._keys)
        key, value = _the_only_other(row, values)
        repeats = self._repeats(walk.member, key)
        with self._exchange(walk, key, value, repeats) as exchanged:
            passage = walk.through({})
        if exchanged.found:
            return Tried(row, passage)
        if plainly.passage is not None and not (repeats and exchanged.sent and not exchanged.unreadable):
            raise NotVerifiable("la requête qui porte la valeur ne se lit pas : rien n'a pu y être échangé")
        # The person's own value went through. A form of three fields can only hold what it takes; what only repeats
        # another value need not be sent at all.
        self._walk = None
        return plainly

    def _exchange(self, walk: Walk, key: str, value: str, repeats: bool) -> AbstractContextManager[Swap]:
        """The person's own value of a field by `value` in what is sent; a box that they tick is left unticked there."""
        documented = walk.member.portal.fields[key]
        if documented.kind is Kind.TICK and (node := walk.visit.find_field(documented)) is not None:
            return walk.visit.window.untick_on_its_way(node)
        return walk.visit.window.exchange(walk.member.own(key), value, last=repeats)

    def _repeats(self, member: Member, key: str) -> bool:
        """Whether a field repeats another one of the same screen."""
        source = member.portal.fields[key].value.removeprefix("= ").strip()
        return source != key and source in member.portal.screens[self._screen].fields
