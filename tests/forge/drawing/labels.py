"""Labels: how a field's name is tied to it and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from tests.forge.drawing.html import H, join, tag

Control = Callable[[dict[str, str | bool | None]], Markup]


@dataclass(frozen=True)
class Shown:
    """A field about to be labelled.

    text: its label, marked. bare: without marks. control: draws it, given attributes that name it. group: whether it
    is several controls. before, beside, below: what stands between label and control, right of it, below it.
    """

    id: str
    text: Markup
    bare: str
    control: Control
    group: bool
    before: Markup = field(default=H(""))
    beside: Markup = field(default=H(""))
    below: Markup = field(default=H(""))

    def drawn(self, **naming: str | bool | None) -> Markup:
        """The control and what stands around it."""
        names = {key.replace("_", "-"): value for key, value in naming.items()}
        return self.before + self.control({"id": self.id, **names}) + self.beside


Style = Callable[[Shown], Markup]
LABELS: dict[str, Style] = {}


def label(value: str) -> Callable[[Style], Style]:
    """Enter the drawing of a value of the dimension « label »."""

    def entered(style: Style) -> Style:
        LABELS[value] = style
        return style

    return entered


@label("tied")
def tied(shown: Shown) -> Markup:
    if shown.group:
        return legend(shown)
    return _box(tag("label", {"for": shown.id}, shown.text), H(" "), shown.drawn(), shown.below)


@label("around")
def around(shown: Shown) -> Markup:
    if shown.group:
        return legend(shown)
    return _box(tag("label", {}, shown.text, H("<br>"), shown.drawn()), shown.below)


@label("above")
def above(shown: Shown) -> Markup:
    return _box(tag("div", {"class": "nom"}, shown.text), shown.drawn(), shown.below)


@label("beside")
def beside(shown: Shown) -> Markup:
    return _box(tag("span", {"class": "nom cote"}, shown.text), H(" "), shown.drawn(), shown.below)


@label("table")
def table(shown: Shown) -> Markup:
    cells = tag("td", {}, shown.text) + tag("td", {}, shown.drawn(), shown.below)
    return tag("table", {"class": "champ"}, tag("tr", {}, cells))


@label("aria")
def aria(shown: Shown) -> Markup:
    name = tag("div", {"class": "nom", "aria-hidden": "true"}, shown.text)
    return _box(name, shown.drawn(aria_label=shown.bare, role="group" if shown.group else None), shown.below)


@label("labelledby")
def labelledby(shown: Shown) -> Markup:
    name = f"{shown.id}-nom"
    control = shown.drawn(aria_labelledby=name, role="group" if shown.group else None)
    return _box(tag("div", {"class": "nom", "id": name}, shown.text), control, shown.below)


@label("placeholder")
def placeholder(shown: Shown) -> Markup:
    if shown.group:
        return above(shown)
    return _box(shown.drawn(placeholder=shown.text.striptags()), shown.below)


@label("floating")
def floating(shown: Shown) -> Markup:
    if shown.group:
        return legend(shown)
    name = tag("label", {"for": shown.id, "class": "flottant"}, shown.text)
    return _box(tag("div", {"class": "flotte"}, shown.drawn(placeholder=" "), name), shown.below)


@label("legend")
def legend(shown: Shown) -> Markup:
    naming: dict[str, str | bool | None] = {} if shown.group else {"aria_labelledby": f"{shown.id}-nom"}
    name = tag("legend", {"id": f"{shown.id}-nom"}, shown.text)
    return tag("fieldset", {"class": "champ"}, name, shown.drawn(**naming), shown.below)


def _box(*content: Markup) -> Markup:
    return tag("div", {"class": "champ"}, join(content))
