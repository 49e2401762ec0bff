"""The description of one portal: all that the kit needs to know of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint
from flask_login import UserMixin
from sqlalchemy import MetaData
from sqlalchemy.orm import Session

from mocks.kit.deviations import Deviation

Person = Mapping[str, Any]


@dataclass(frozen=True)
class Portal:
    """A mock portal.

    `entry`: the documented first address, a path.
    `member_keys`: what a person posted to `POST /members` must have; `optional_keys`: what they may have.
    `add_member(db, person)`: makes a person known; returns what the portal knows of them (those keys, JSON).
    `load_user(db, id)`: the signed-in user of that id, for Flask-Login, or None.
    `sign_in_view`: the endpoint that people without a session are sent to.
    `rules`: a frozen dataclass of the portal's own.
    `accounts`: portals of the same name share one store; "" stands for the portal's id.
    `entries`: further addresses by name: a path of this portal, or another portal, which is then served beside it.
    """

    id: str
    title: str
    entry: str
    blueprints: Sequence[Blueprint]
    metadata: MetaData
    member_keys: Sequence[str]
    add_member: Callable[[Session, Person], dict[str, Any]]
    load_user: Callable[[Session, str], UserMixin | None]
    sign_in_view: str
    rules: Any = None
    optional_keys: Sequence[str] = ()
    sender: str = "Portail <ne-pas-repondre@example.org>"
    deviations: Sequence[Deviation] = ()
    accounts: str = ""
    entries: Mapping[str, "str | Portal"] = field(default_factory=dict)

    @property
    def store_name(self) -> str:
        """The name of the store that this portal's accounts are in."""
        return self.accounts or self.id
