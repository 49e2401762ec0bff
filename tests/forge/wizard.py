"""A registration of several steps, spread over pages as the recipe says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.forge.pages import Answer, Block, Facts, Field, Form, Go, Page, Section, Text
from tests.forge.recipe import Recipe
from tests.forge.world import Visit

Values = dict[str, str]
BETWEEN = {"next": "Suivant", "continue": "Continuer", "step": "Passer à l'étape suivante", "arrow": "→"}
"""What leads from one section to the next, by the dimension « between »."""


@dataclass(frozen=True)
class Step:
    """Sections that are checked together; one at most where the recipe may hide it as a panel.

    check: the refusals by field, an empty name for those of none. shows: what stands before the fields. passing: a
    step never joined with others. done: what happens once it is past; an answer replaces
    the next page.
    """

    name: str
    sections: Callable[[Values], Sequence[Section]]
    check: Callable[[Values], dict[str, str]] = lambda _: {}
    shows: Callable[[Values], Sequence[Block]] = lambda _: ()
    submit: str = ""
    passing: bool = False
    other: tuple[str, str] | None = None
    done: Callable[[Visit, Values], Answer | None] = lambda *_: None


class Wizard:
    """The steps, at `path`, `path/2` and on. `title` is every page's; `submit` the words of its command."""

    def __init__(
        self,
        recipe: Recipe,
        path: str,
        title: str,
        submit: str,
        steps: Sequence[Step],
        finish: Callable[[Visit, Values], Answer],
    ) -> None:
        self.recipe, self.path, self.title, self.submit = recipe, path, title, submit
        self._finish = finish
        self._open = any(way.endswith("-ETAPES:not-guarded") for way in recipe.wrong)
        self.pages = grouped([*_extra_first(recipe), *steps, *_extra_last(recipe, steps)], recipe["sections"])

    def __call__(self, visit: Visit) -> Answer:
        """The page asked for, or what sending it leads to."""
        at = self._asked(visit)
        kept = visit.session.setdefault(self.path, {"values": {}, "done": 0})
        if at == 0 and not visit.sent:
            kept.update(values={}, done=0)
        if (at > kept["done"] and not self._open) or at >= len(self.pages):
            return Go(self.path)
        return self._sent(visit, at, kept) if visit.sent else self._page(at, kept["values"])

    def _asked(self, visit: Visit) -> int:
        rest = visit.path.removeprefix(self.path).strip("/")
        return int(rest) - 1 if rest.isdigit() and int(rest) > 0 else 0

    def address(self, at: int) -> str:
        """Of the page of this number, counted from 0."""
        return self.path if at == 0 else f"{self.path}/{at + 1}"

    def _sent(self, visit: Visit, at: int, kept: dict[str, Any]) -> Answer:
        steps = self.pages[at]
        values = kept["values"] | {name: value.strip() for name, value in self._own(steps, kept["values"], visit)}
        until = int(visit.values["_panneau"]) if visit.values.get("_panneau") else len(steps) - 1
        for number, step in enumerate(steps[: until + 1]):
            errors = step.check(values)
            if errors:
                return self._page(at, values, self._counted(errors), number)
        if until < len(steps) - 1:
            return self._page(at, values, {}, until + 1)
        kept["values"] = values
        answers = [step.done(visit, values) for step in steps]
        early = next((answer for answer in answers if answer is not None), None)
        if early is not None:
            return early
        kept["done"] = max(kept["done"], at + 1)
        if at + 1 < len(self.pages):
            return Go(self.address(at + 1))
        del visit.session[self.path]
        return self._finish(visit, values)

    def _own(self, steps: Sequence[Step], values: Values, visit: Visit) -> list[tuple[str, str]]:
        fields = [one for step in steps for section in step.sections(values) for one in section.fields]
        return [(one.name, visit.values.get(one.name, "")) for one in fields]

    def _counted(self, errors: dict[str, str]) -> dict[str, str]:
        return dict(list(errors.items())[:1]) if self.recipe["count"] == "first" else errors

    def _page(self, at: int, values: Values, errors: dict[str, str] | None = None, panel: int = 0) -> Page:
        steps = self.pages[at]
        panels = self.recipe["sections"] == "panels" and len(steps) > 1
        form = Form(
            self.address(at),
            [section for step in steps for section in step.sections(values)],
            steps[-1].submit or self.submit,
            errors=errors or {},
            values=values,
            panels=panels,
            panel=panel,
            other=steps[-1].other,
        )
        names = [step.name for page in self.pages for step in page]
        number = sum(len(page) for page in self.pages[:at]) + panel
        shown = [block for step in steps for block in step.shows(values)]
        return Page(self.title, [*shown, form], steps=(number, names))


def grouped(steps: Sequence[Step], how: str) -> list[list[Step]]:
    """Which steps stand on which page."""
    pages: list[list[Step]] = []
    for step in steps:
        if pages and how != "apart" and not step.passing and not pages[-1][-1].passing:
            pages[-1].append(step)
        else:
            pages.append([step])
    return pages


def _extra_first(recipe: Recipe) -> list[Step]:
    if recipe["extra"] == "welcome":
        lines = (Text("Quelques minutes suffisent."), Text("Préparez votre carte : elle porte vos numéros."))
        return [Step("Bienvenue", lambda _: (), shows=lambda _: lines, submit="Commencer", passing=True)]
    if recipe["extra"] == "consent":
        box = Field("consentement", "J'ai lu la notice sur mes données et j'y consens", "box")
        refused = {"consentement": "Votre consentement est nécessaire pour poursuivre."}
        return [
            Step(
                "Vos données",
                lambda _: [Section("Vos données", [box])],
                lambda values: {} if values.get("consentement") else refused,
                submit="Poursuivre",
                passing=True,
            )
        ]
    return []


def _extra_last(recipe: Recipe, steps: Sequence[Step]) -> list[Step]:
    if recipe["extra"] != "review":
        return []

    def shown(values: Values) -> list[Block]:
        fields = [one for step in steps for section in step.sections(values) for one in section.fields]
        plain = [
            one for one in fields if one.kind not in ("password", "box", "choice", "list") and values.get(one.name)
        ]
        return [Text("Vérifiez vos renseignements."), Facts([(one.label, values[one.name]) for one in plain])]

    return [Step("Vérification", lambda _: (), shows=shown, submit="Confirmer", passing=True)]
