"""Every screen that a journey of the catalogue comes by, as somebody sees who registers, signs in and looks around."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

from mire.scene import Scene
from mire.verdicts import NonConforming, NotVerifiable, Outcome

Look = Callable[[tuple[str, ...], Page], None]


@dataclass(frozen=True)
class Stopped:
    """Where the way to further screens ended, and why; broken: the portal or the harness failed."""

    at: str
    why: str
    broken: bool = False


def each_screen(scene: Scene, look: Look) -> Iterator[Stopped | None]:
    """`look` at each page once, as it comes, with the ids of the screens that it shows. Gives an item for each journey:
    None where it went to its end."""
    seen: set[tuple[str, ...]] = set()

    def met(screens: tuple[str, ...]) -> None:
        if screens not in seen:
            seen.add(screens)
            look(screens, visit.window.page)

    made = [journey for journey in scene.portal.account if journey in scene.portal.journeys]
    try:
        scene.members.append(scene.invite())
    except Outcome as error:
        yield Stopped("personne", str(error), broken=not isinstance(error, NotVerifiable))
        return
    for journey in dict.fromkeys([*made, *scene.portal.journeys]):
        visit = scene.fresh_visit()
        visit.met = met
        try:
            passage = scene.go_through(journey, visit=visit)
        except (NotVerifiable, NonConforming) as missing:  # what this person has no part in: a second plan, a mailbox
            yield Stopped(f"parcours « {journey} »", str(missing))
        except Outcome as error:
            yield Stopped(f"parcours « {journey} »", str(error), broken=True)
        else:
            yield None if passage.accepted else Stopped(f"parcours « {journey} »", passage.words)
