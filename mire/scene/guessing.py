"""What a portal says of a password that anyone would guess: while it is entered, or once it was taken."""

from __future__ import annotations

from dataclasses import dataclass

from mire.catalogue import Field, Screen
from mire.journey.visit import Visit
from mire.page.view import View
from mire.scene.scene import Scene
from mire.text import holds_any
from mire.words import GUESSED


@dataclass(frozen=True)
class Guess:
    """One password tried. `said` are the lines that were shown; `warning` those that an ordinary one did not bring."""

    shape: str
    accepted: bool
    words: str
    said: tuple[str, ...]
    warning: tuple[str, ...] = ()


def guess(scene: Scene, screen: Screen, field: Field, shape: str, ordinary: Guess | None) -> Guess:
    """Try the password `shape`, beside what an `ordinary` one brought: with someone who is not registered yet where
    that is the screen of a registration, with the one who is where it changes theirs."""
    journey = scene.journey_to(screen.id)
    someone_new = bool(scene.member.walked) and journey in scene.portal.account
    member = scene.invite() if someone_new else scene.member
    walk = scene.walk(journey, member, scene.fresh_visit())
    walk.start()
    walk.to(screen.id, (field.key,))
    value, before = member.resolve(field.key, shape), walk.visit.window.look()
    live = _once_entered(walk.visit, field, value)
    passage = walk.through({field.key: value})
    if passage.accepted:
        member.keep(field.key, value)
        member.walked.add(walk.journey.id)
    views = (live, *(view for _, view in walk.pages), passage.view)
    said = tuple(line for view in views for line in view.new_lines(before))
    known = set(ordinary.said) if ordinary else set()
    warning = tuple(line for line in said if line not in known and holds_any(line, GUESSED))
    return Guess(shape, passage.accepted, passage.words, said, warning)


def _once_entered(visit: Visit, field: Field, value: str) -> View:
    """What the page shows when the field was left, before anything is sent."""
    node = visit.find_field(field)
    if node is not None:
        visit.window.fill(node, field.kind, value, secret=True)
    return visit.window.look(again=True)
