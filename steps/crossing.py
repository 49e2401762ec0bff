"""Going from one portal to another as the same person."""

from __future__ import annotations

from pytest_bdd import then, when

from mire.journey.walk import Walk
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.target.people import transfer
from mire.verdicts import NotVerifiable


@when(phrase("elle ouvre une session sur le portail « {portal} », à l'entrée « {entry} »"))
def sign_in_there(scene: Scene, portal: str, entry: str) -> None:
    """With the code and password that she has here."""
    _walk_there(scene, portal, scene.further_entry(entry), "session")


@when(phrase("elle s'inscrit sur le portail « {portal} », à l'entrée « {entry} »"))
def register_there(scene: Scene, portal: str, entry: str) -> None:
    """With the numbers that this portal knows, and the values that she would choose here."""
    _walk_there(scene, portal, scene.further_entry(entry), "inscription")


@when(phrase("elle s'inscrit avec ces numéros sur le portail « {portal} », et y ouvre une session"))
def register_with_these_numbers(scene: Scene, portal: str) -> None:
    """Another target of the run: its control endpoint is told of the person with the numbers read here."""
    profile, control = scene.profile_of(portal), scene.control_of(portal)
    if profile is None or control is None:
        raise NotVerifiable(f"il faut aussi une cible « {portal} », avec un point de contrôle")
    known = transfer(scene.member.person, control, birth_date="1999-08-23")
    visit, there = scene.cross_over(portal, profile.entry_url, known)
    for journey in ("inscription", "session", "carte"):
        walk = Walk(visit, scene.portals[portal].journeys[journey], there)
        if journey != "carte":
            walk.start()
        scene.memory["passage"] = walk.through()
        scene.require_accepted(scene.memory["passage"], f"« {walk.journey.name} » sur le portail « {portal} »")
    scene.visit = visit


@then(phrase("une session s'y ouvre"))
@then(phrase("l'inscription y aboutit"))
def it_goes_through_there(scene: Scene) -> None:
    """The journey on the other portal was walked to its end."""
    scene.require_accepted(scene.memory["passage"], "le parcours aboutit sur l'autre portail")


def _walk_there(scene: Scene, portal: str, entry: str, journey: str) -> None:
    visit, there = scene.cross_over(portal, entry)
    walk = Walk(visit, scene.portals[portal].journeys[journey], there)
    walk.start()
    scene.memory["passage"] = walk.through()
