"""A portal's catalogue, and all of them."""

from typing import Annotated

import pydantic
from pydantic import StringConstraints

from mire.catalogue.entries import (
    Control,
    Entry,
    Field,
    Invariants,
    Journey,
    Kind,
    OpenPoint,
    Requirement,
    Screen,
    Text,
)
from mire.catalogue.rules import Rule
from mire.text import same

VERSION = "2026.1"


class CatalogueError(Exception):
    """A catalogue cannot be used; the message is one sentence for whoever wrote it."""


class Portal(Entry):
    """One portal. Dictionaries are keyed by the id (of a field: its key; of a control: its name).

    `entries` names further addresses that only a profile can give. `account` are the journeys that make an account, in
    order: the registration, then what its message asks for.
    """

    id: Text
    title: Text
    prefix: Annotated[str, StringConstraints(pattern="^[A-Z][A-Z0-9]*$")]
    entry: Annotated[str, StringConstraints(pattern="^/")] | None = None
    entries: tuple[Text, ...] = ()
    locale: Text
    timezone: Text
    touch: bool
    real_hosts: tuple[Text, ...]
    member_keys: tuple[Text, ...]
    optional_member_keys: tuple[Text, ...] = ()
    account: tuple[Text, ...] = ("inscription",)
    documents: dict[str, Text]
    requirements: dict[str, Requirement]
    screens: dict[str, Screen] = pydantic.Field(default_factory=dict)
    fields: dict[str, Field] = pydantic.Field(default_factory=dict)
    controls: dict[str, Control] = pydantic.Field(default_factory=dict)
    journeys: dict[str, Journey] = pydantic.Field(default_factory=dict)
    open_points: tuple[OpenPoint, ...] = ()
    rules: dict[str, Rule] = pydantic.Field(default_factory=dict)
    invariants: Invariants = Invariants()

    def screen_named(self, name: str) -> Screen:
        """The screen that features call `name`; CatalogueError where there is none."""
        for screen in self.screens.values():
            if same(screen.name, name):
                return screen
        known = ", ".join(f"« {screen.name} »" for screen in self.screens.values())
        raise CatalogueError(f"No screen « {name} » in the catalogue of {self.id}; known are {known or 'none'}.")

    def journey_named(self, name: str) -> Journey:
        """The journey that features call `name`; CatalogueError where there is none."""
        for journey in self.journeys.values():
            if same(journey.name, name):
                return journey
        raise self._unknown("journey", name, [journey.name for journey in self.journeys.values()])

    def control(self, name: str) -> Control:
        """What the control that the catalogue calls `name` may be found by: by that very name at least."""
        return self.controls.get(name, Control(labels=(name,)))

    @property
    def validated(self) -> list[str]:
        """The fields for which a team may offer its own code (contract, section 6): all that have a rule."""
        return list(self.rules)

    @property
    def mail_field(self) -> str:
        """The key of the field whose value is the address that the portal writes to."""
        for field in self.fields.values():
            if field.kind is Kind.EMAIL:
                return field.key
        raise CatalogueError(f"No field of the kind « {Kind.EMAIL} » in the catalogue of {self.id}.")

    def field_named(self, name: str, screen: Screen | None = None) -> Field:
        """The field with the key or the label `name`, those of `screen` first; CatalogueError without one."""
        if name in self.fields:
            return self.fields[name]
        for key in (*(screen.fields if screen else ()), *self.fields):
            if any(same(label, name) for label in self.fields[key].labels):
                return self.fields[key]
        raise self._unknown("field", name, list(self.fields))

    def _unknown(self, kind: str, name: str, known: list[str]) -> CatalogueError:
        listed = ", ".join(f"« {one} »" for one in known) or "none"
        return CatalogueError(f"No {kind} « {name} » in the catalogue of {self.id}; known are {listed}.")


class Catalogue(Entry):
    """All portals, keyed by id."""

    version: str = VERSION
    portals: dict[str, Portal]

    def requirement(self, id: str) -> Requirement:
        """The requirement `id`; CatalogueError where there is none."""
        return self.portal_of(id).requirements[id]

    def portal_of(self, id: str) -> Portal:
        """The portal that the requirement `id` belongs to; CatalogueError where there is none."""
        for portal in self.portals.values():
            if id in portal.requirements:
                return portal
        raise CatalogueError(f"No requirement « {id} » in the catalogue {self.version}.")

    def screen_named(self, portal: str, name: str) -> Screen:
        """The screen that features of the portal with the id `portal` call `name`."""
        if portal not in self.portals:
            raise CatalogueError(f"No portal « {portal} »; known are {', '.join(self.portals)}.")
        return self.portals[portal].screen_named(name)
