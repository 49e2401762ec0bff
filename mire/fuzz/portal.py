"""A portal's field, tried as deep as its driver allows; what is found is confirmed in the browser."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace

from mire.catalogue import Rule
from mire.fuzz.asked import Asked, Unasked, ValidatorBroken
from mire.fuzz.by_browser import ByBrowser
from mire.fuzz.campaign import Campaign, Counterexample, Outcome
from mire.fuzz.form.driver import ByForm
from mire.fuzz.form.recording import Unusable
from mire.fuzz.samples import samples
from mire.fuzz.shown import visible
from mire.fuzz.way import Way
from mire.scene import Scene
from mire.verdicts import NotVerifiable

FORM, BROWSER = "form", "browser"
WAYS = ("formulaire", "navigateur")
"""How results call them."""


@dataclass(frozen=True)
class Effort:
    """How many values are drawn over HTTP besides those always tried; how many are tried in all where people are
    used up. odd: so many odd characters where a rule asks for others; None for all."""

    drawn: int
    in_all: int
    odd: int | None = None


IN_A_RUN = Effort(60, 12, 60)
DEEP = Effort(2000, 60)


def try_on_portal(
    scene: Scene,
    rule: Rule,
    effort: Effort,
    *,
    start: int,
    driver: str | None = None,
    known: Iterable[str] = (),
    late: Callable[[], bool] = lambda: False,
    watch: Callable[[int], None] = lambda _: None,
) -> Outcome:
    """Try a field on its portal: over HTTP unless that cannot tell, or `driver` says otherwise, then in the browser."""
    way = Way(scene, rule)
    browser = ByBrowser(way)
    form = ByForm(way, browser, samples(rule, random.Random(f"{start} {rule.id}")))
    remarks: list[str] = []
    with closing(form):
        asked: Asked = browser
        if driver != BROWSER:
            try:
                form.calibrate()
                asked = form
            except (Unusable, ValidatorBroken, Unasked) as unusable:
                if driver == FORM:
                    raise NotVerifiable(f"{rule.id} : {unusable}") from unusable
                remarks.append(f"essayé dans le navigateur : {unusable}")
        by_people = asked is browser or form.uses_people
        outcome = Campaign(
            rule,
            asked,
            examples=effort.in_all if by_people else effort.drawn,
            start=start,
            known=[way.fresh(value) for value in known],
            most=effort.in_all if by_people else None,
            odd=effort.odd,
            late=late,
            watch=watch,
        ).run()
        outcome.way = WAYS[1] if asked is browser else WAYS[0]
        outcome.remarks += remarks
        if asked is form:
            _confirm(outcome, browser)
    return outcome


def _confirm(outcome: Outcome, browser: Asked) -> None:
    """Keep what a person meets in the browser too, be it by another value; the rest is a remark."""
    for requirement, example in list(outcome.found.items()):
        every = dict.fromkeys([example, *outcome.others.get(requirement, ())])
        met = next((one for one in every if _meets(browser, one)), None)
        if met is None:
            del outcome.found[requirement]
            outcome.remarks.append(_otherwise(example))
        else:
            outcome.found[requirement] = replace(met, number=example.number)


def _meets(browser: Asked, example: Counterexample) -> bool:
    try:
        return browser.ask(example.value) is example.accepted
    except (Unasked, ValidatorBroken):
        return False


def _otherwise(example: Counterexample) -> str:
    told = "n'est pas signalé" if example.accepted else "est signalé"
    did = "le refuse" if example.accepted else "l'accepte"
    return f"« {visible(example.value)} » : {told} dans la réponse du serveur, mais la page {did}"
