"""What a well-formed catalogue can still get wrong: ids and references that lead nowhere."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from mire.catalogue.entries import Field, Requirement, Screen, Step
from mire.catalogue.model import Portal
from mire.text import normalise

_PERSON_KEY = re.compile(r"\{([a-z_]+)\}")
_COPY = re.compile(r"^= *(\S+)$")


def faults(portal: Portal) -> Iterator[str]:
    """Each fault of `portal` as « where: what is wrong and what was expected », without a final full stop."""
    later = [journey for journey in portal.account if journey != "inscription"]
    yield from _unknown("portail, compte", later, portal.journeys, "journey")
    for requirement in portal.requirements.values():
        yield from _requirement(portal, requirement)
    for screen in portal.screens.values():
        yield from _screen(portal, screen)
    for field in portal.fields.values():
        yield from _field(portal, field)
    for journey in portal.journeys.values():
        for number, step in enumerate(journey.steps, 1):
            yield from _step(portal, f"parcours, {journey.id}, etapes, {number}", step)
    for rule in portal.rules.values():
        yield from _unknown(f"regles, {rule.id}", rule.requirements, portal.requirements, "requirement")
    yield from _unknown("invariants", portal.invariants.requirements, portal.requirements, "requirement")
    if portal.invariants.terms:
        yield from _unknown("invariants, conditions", [portal.invariants.terms], portal.screens, "screen")
    for point in portal.open_points:
        yield from _source(portal, f"points_ouverts, {point.id}", point.source)
    yield from _doubles(portal)


def _requirement(portal: Portal, requirement: Requirement) -> Iterator[str]:
    where = f"exigences, {requirement.id}"
    if not re.fullmatch(rf"{portal.prefix}(-[A-Z0-9]+)+", requirement.id):
        yield f"{where}: expected an id in capitals that begins with « {portal.prefix}- »"
    yield from _source(portal, where, requirement.source)
    if requirement.twin is None:
        return
    yield from _unknown(f"{where}, jumelle", [requirement.twin], portal.requirements, "requirement")
    if requirement.twin in portal.requirements and portal.requirements[requirement.twin].twin:
        yield f"{where}, jumelle: « {requirement.twin} » refuses something itself, expected one that accepts"


def _source(portal: Portal, where: str, places: Iterable[str]) -> Iterator[str]:
    documents = [place.split()[0] for place in places]
    yield from _unknown(f"{where}, source", documents, portal.documents, "document")


def _screen(portal: Portal, screen: Screen) -> Iterator[str]:
    where = f"ecrans, {screen.id}"
    yield from _unknown(f"{where}, champs", screen.fields, portal.fields, "field")
    yield from _unknown(f"{where}, montre", screen.shows, portal.fields, "field")
    yield from _unknown(f"{where}, sans", screen.absent, portal.fields, "field")
    if screen.requirement is not None:
        yield from _unknown(f"{where}, exigence", [screen.requirement], portal.requirements, "requirement")


def _field(portal: Portal, field: Field) -> Iterator[str]:
    where = f"champs, {field.key}"
    yield from _value(portal, f"{where}, valeur", field.value)
    yield from _unknown(f"{where}, remplace", [field.replaces] if field.replaces else [], portal.fields, "field")
    yield from _unknown(f"{where}, repond", [field.answers] if field.answers else [], portal.fields, "field")
    if field.rule and not _rule_exists(portal, field.rule):
        yield f"{where}, regle: no requirement « {field.rule} » or « {field.rule}-… », expected one"


def _rule_exists(portal: Portal, rule: str) -> bool:
    return any(id == rule or id.startswith(f"{rule}-") for id in portal.requirements)


def _value(portal: Portal, where: str, value: str) -> Iterator[str]:
    keys = portal.member_keys + portal.optional_member_keys
    yield from _unknown(where, _PERSON_KEY.findall(value), keys, "key of a person")
    if copy := _COPY.match(value):
        yield from _unknown(where, [copy[1]], portal.fields, "field")


def _step(portal: Portal, where: str, step: Step) -> Iterator[str]:
    if step.screen is not None:
        yield from _unknown(f"{where}, ecran", [step.screen], portal.screens, "screen")
    yield from _unknown(f"{where}, ou", step.also, portal.screens, "screen")
    yield from _value(portal, f"{where}, choisir", step.choose)
    filled = step.fill if isinstance(step.fill, tuple) else ()
    yield from _unknown(f"{where}, remplir", filled, portal.fields, "field")
    yield from _unknown(f"{where}, valeurs", step.values, portal.fields, "field")
    for key, value in step.values.items():
        yield from _value(portal, f"{where}, valeurs, {key}", value)


def _unknown(where: str, names: Iterable[str], known: Container[str], kind: str) -> Iterator[str]:
    for name in names:
        if name not in known:
            yield f"{where}: « {name} » is no {kind} of this catalogue, expected one that it defines"


def _doubles(portal: Portal) -> Iterator[str]:
    """Names by which features speak of a screen or a journey, and numbers of open points, used twice."""
    names = {
        "ecrans, nom": [normalise(screen.name) for screen in portal.screens.values()],
        "parcours, nom": [normalise(journey.name) for journey in portal.journeys.values()],
        "points_ouverts, id": [str(point.id) for point in portal.open_points],
    }
    for where, used in names.items():
        for name, count in Counter(used).items():
            if count > 1:
                yield f"{where}: « {name} » is used {count} times, expected it once"
