"""The tables of a profile by which a team teaches what no document says of its pages."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, model_validator

from mire.catalogue import Portal, Screen
from mire.page.taught import Taught, TaughtPage
from mire.target.profile_checks import Table, Text, around, nearest
from mire.text import same


def _one_or_several(value: object) -> object:
    if isinstance(value, str):
        return [value]
    if not isinstance(value, list):
        raise ValueError(f"{f'« {value} » is wrong; ' if not isinstance(value, dict) else ''}{_TEXTS}")
    if not value:
        raise ValueError(f"is empty; {_TEXTS}")
    return value


_TEXTS = "expected a text in quotes, or a list of such"
Texts = Annotated[list[Text], BeforeValidator(_one_or_several)]


def screen_called(name: str, portal: Portal) -> Screen | None:
    """The screen that features call so, or with this id; None where there is none."""
    called = (screen for screen in portal.screens.values() if same(screen.name, name))
    return next(called, portal.screens.get(name))


def screen_name(name: str, info: ValidationInfo) -> str:
    portal = around(info).portal
    if portal is not None and screen_called(name, portal) is None:
        known = [screen.name for screen in portal.screens.values()]
        hint = nearest(name, known) or f"; expected one of {', '.join(known)}" if known else ""
        raise ValueError(f"no screen « {name} » in the catalogue of {portal.id}{hint}")
    return name


ScreenName = Annotated[str, AfterValidator(screen_name)]


class Shown(Table):
    """How this implementation's screen is known: any of the texts tells it."""

    shows: Texts


class Between(Table):
    """A page that is only to be passed: what tells it, what is ticked there, then what is pressed."""

    shows: Texts
    press: Text | None = None
    tick: Annotated[list[Text], BeforeValidator(_one_or_several)] | None = None

    @model_validator(mode="after")
    def _leads_on(self) -> Self:
        if self.press is None and self.tick is None:
            raise ValueError("expected press or tick")
        return self


def not_twice(screens: dict[str, Shown], portal: Portal | None) -> dict[str, Shown]:
    """`screens`, unless one is named in two ways."""
    seen: dict[str, str] = {}
    for name in screens:
        screen = screen_called(name, portal) if portal else None
        if screen is not None and screen.id in seen:
            raise ValueError(f"« {seen[screen.id]} » and « {name} » are one screen; expected it once")
        if screen is not None:
            seen[screen.id] = name
    return screens


def taught(fill: Mapping[str, str], screens: Mapping[str, Shown], between: Sequence[Between], portal: Portal) -> Taught:
    """The same, as pages are read with it: screens by their ids."""
    called = ((screen_called(name, portal), shown) for name, shown in screens.items())
    return Taught(
        fill=fill,
        passages=tuple(TaughtPage(tuple(one.shows), one.press or "", tuple(one.tick or ())) for one in between),
        screens={screen.id: tuple(shown.shows) for screen, shown in called if screen},
    )
