"""A portal's field, tried as deep as its driver allows; what is found is confirmed in the browser."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace

from mire.catalogue import Rule
from mire.fuzz.asked import Asked, Unasked, ValidatorBroken
from mire.fuzz.by_browser import ByBrowser
from mire.fuzz.campaign import Campaign
from mire.fuzz.form.driver import ByForm
from mire.fuzz.form.recording import Unusable
from mire.fuzz.outcome import Counterexample, Outcome
from mire.fuzz.places import WAYS
from mire.fuzz.samples import samples
from mire.fuzz.shown import visible
from mire.fuzz.way import Way
from mire.scene import Scene
from mire.verdicts import NotVerifiable

FORM, BROWSER = "form", "browser"


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
    """Try a field on its portal: over HTTP unless that cannot tell, misreads, or `driver` says otherwise, then in the
    browser."""
    way = Way(scene, rule)
    browser = ByBrowser(way)
    remarks: list[str] = []

    def campaign(asked: Asked, by_people: bool) -> Outcome:
        return Campaign(
            rule,
            asked,
            examples=effort.in_all if by_people else effort.drawn,
            start=start,
            known=[way.fresh(value) for value in known],
            most=effort.in_all if by_people else None,
            odd=effort.odd,
            once=True,
            late=late,
            watch=watch,
        ).run()

    if driver != BROWSER:
        form = ByForm(way, browser, samples(rule, random.Random(f"{start} {rule.id}")), late)
        try:
            return _over_http(form, browser, campaign)
        except Unusable as unusable:
            if driver == FORM:
                raise NotVerifiable(f"{rule.id} : {unusable}") from unusable
            remarks.append(f"essayé dans le navigateur : {unusable}")
    outcome = campaign(browser, True)
    outcome.way = WAYS[1]
    outcome.remarks += remarks
    return outcome


def _over_http(form: ByForm, browser: Asked, campaign: Callable[[Asked, bool], Outcome]) -> Outcome:
    """What comes of it by the form's requests; Unusable where these cannot tell, or misread the answers."""
    with closing(form):
        try:
            form.calibrate()
        except (ValidatorBroken, Unasked) as error:
            raise Unusable(str(error)) from error
        outcome = campaign(form, form.uses_people)
        outcome.way = WAYS[0]
        if (misread := _confirm(outcome, browser)) is not None:
            raise Unusable(f"par HTTP, {misread}")
        return outcome


def _confirm(outcome: Outcome, browser: Asked) -> str | None:
    """Keep what a person meets in the browser too, be it by another value; the rest is a remark. What is returned says
    that answers were misread: the browser took a value that they were said to refuse."""
    misread: str | None = None
    for requirement, example in list(outcome.found.items()):
        every = dict.fromkeys([example, *outcome.others.get(requirement, ())])
        met = next((one for one in every if _meets(browser, one)), None)
        if met is None:
            del outcome.found[requirement]
            outcome.remarks.append(_otherwise(example))
            misread = misread or (None if example.accepted else _otherwise(example))
        else:
            outcome.found[requirement] = replace(met, number=example.number)
    return misread


def _meets(browser: Asked, example: Counterexample) -> bool:
    try:
        return browser.ask(example.value) is example.accepted
    except (Unasked, ValidatorBroken):
        return False


def _otherwise(example: Counterexample) -> str:
    told = "n'est pas signalé" if example.accepted else "est signalé"
    did = "le refuse" if example.accepted else "l'accepte"
    return f"« {visible(example.value)} » : {told} dans la réponse du serveur, mais la page {did}"
