"""Someone who registers: the contract's person, and what they enter in each documented field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from mire.catalogue import Field, Kind, Portal
from mire.journey.relative import FORMER, change, how_changed, is_former, is_other, is_own, write_date
from mire.journey.values import Values
from mire.target.people import Person


@dataclass
class Member:
    """One person with a value of their own for every field, drawn once and kept.

    `entered` holds what the portal was last given, by field key; `walked` are the journeys that it accepted; `former`
    are values that a later one replaced.
    """

    person: Person
    portal: Portal
    values: Values
    other: Member | None = None
    entered: dict[str, str] = field(default_factory=dict)
    walked: set[str] = field(default_factory=set)
    former: dict[str, str] = field(default_factory=dict)
    on_secret: Callable[[str], None] = lambda _: None
    _own: dict[str, str] = field(default_factory=dict)

    def own(self, key: str) -> str:
        """The value this person enters in the field `key` when a scenario says nothing else."""
        documented = self.portal.fields[key]
        if documented.value.startswith("= "):
            return self.own(documented.value[2:].strip())
        if key not in self._own:
            self.keep(key, self._draw(documented, documented.value or "[vide]"))
        return self._own[key]

    def question_of(self, key: str) -> str:
        """The question that this person chose and that the field `key` answers; "" where it answers none."""
        documented = self.portal.fields[key]
        if documented.value.startswith("= "):
            return self.question_of(documented.value[2:].strip())
        return self._own.get(documented.answers, "")

    @property
    def registered(self) -> bool:
        """Whether the portal accepted all that makes an account."""
        return self.walked.issuperset(self.portal.account)

    @property
    def mail_address(self) -> str:
        """Where the portal writes to: what was entered, else the person's own."""
        key = self.portal.mail_field
        return self.entered.get(key) or self.own(key)

    def keep(self, key: str, value: str) -> None:
        """From now on this person's own value of the field `key` is `value` (a new password, say)."""
        self._own[key] = value
        if self.portal.fields[key].secret and value:
            self.on_secret(value)

    def accepted(self, entered: Mapping[str, str]) -> None:
        """The portal took what was `entered`: a new password takes the place of the one before."""
        self.entered |= entered
        for key in entered:
            if replaced := self.portal.fields[key].replaces:
                self.former[replaced] = self.own(replaced)
                self.keep(replaced, entered[key])
                self._own.pop(key, None)  # the next new one is another

    def has_account(self, account: Mapping[str, object]) -> None:
        """They are registered already, with what `account` (contract, section 3) says they chose."""
        for key, documented in self.portal.fields.items():
            if documented.account and documented.account in account:
                self.keep(key, str(account[documented.account]))
                self.entered[key] = self.own(key)
        self.walked |= set(self.portal.account)

    def resolve(self, key: str, shape: str) -> str:
        """The text that `shape` means in the field `key` for this person."""
        documented = self.portal.fields[key]
        if is_former(shape):
            return self._former(key)
        if is_other(shape):
            if self.other is None:
                raise ValueError(f"« {shape} » demande une autre personne, et le scénario n'en a pas")
            return self.other.own(key)
        if is_own(shape):
            iso = str(self.person.data.get("birth_date", ""))
            return change(self.own(key), documented.format, how_changed(shape), iso)
        return self._draw(documented, shape)

    def resolve_data(self, shape: str) -> str:
        """The text of a shape that names the person's own data, outside any field."""
        return self.values.draw(shape, self.person.data, _Lazily(self))

    def entries(self, keys: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
        """What to enter in the fields `keys`, `given` first; repeated fields repeat what is entered."""
        entries: dict[str, str] = {}
        for key in keys:
            documented = self.portal.fields[key]
            if key in given:
                entries[key] = given[key]
            elif documented.value.startswith("= "):
                source = documented.value[2:].strip()
                entries[key] = entries.get(source, given.get(source, self.own(source)))
            else:
                entries[key] = self.own(key)
        return entries

    def _former(self, key: str) -> str:
        repeated = self.portal.fields[key].value
        key = repeated[2:].strip() if repeated.startswith("= ") else key
        if key not in self.former:
            raise ValueError(f"« {FORMER} » demande une valeur que rien n'a encore remplacée : {key}")
        return self.former[key]

    def _draw(self, documented: Field, shape: str) -> str:
        if shape.startswith("= "):
            return self.own(shape[2:].strip())
        value = self.values.draw(shape, self.person.data, _Lazily(self))
        if documented.kind is Kind.DATE and documented.format and (shape.startswith("{") or shape == "un jour à venir"):
            return write_date(date.fromisoformat(value), documented.format)
        return value


class _Lazily(dict[str, str]):
    """The person's own values by field key, drawn when a shape refers to them."""

    def __init__(self, member: Member) -> None:
        super().__init__()
        self._member = member

    def __missing__(self, key: str) -> str:
        return self._member.own(key)
