"""What a value of a profile is checked against beyond the file itself: catalogue, folder, consent.

Each check takes a value and returns it, or raises ValueError with a clause that shows it and says what was
expected.
"""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationInfo

from mire.catalogue import Catalogue, Portal
from mire.target.addresses import Consent

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
WEB = ("http", "https")


@dataclass(frozen=True)
class Around:
    """What a profile is checked against. `portal` is None where the profile names none that is known."""

    catalogue: Catalogue
    portal: Portal | None
    folder: Path
    consent: Consent
    has_control: bool
    has_validators: bool


def nearest(word: str, known: Iterable[str]) -> str:
    """« ; did you mean "…"? » with the known word most like `word`, or "" where none resembles it."""
    by_lower = {name.lower(): name for name in known}
    close = difflib.get_close_matches(word.lower(), by_lower, n=1)
    return f'; did you mean "{by_lower[close[0]]}"?' if close else ""


def around(info: ValidationInfo) -> Around:
    assert isinstance(info.context, Around), "a profile is validated with what is around it"
    return info.context


def portal_id(name: str, info: ValidationInfo) -> str:
    portals = around(info).catalogue.portals
    if name not in portals:
        raise ValueError(
            f"no portal « {name} »; expected one of {', '.join(portals)}{nearest(name, portals)}"
        )
    return name


def requirement_id(name: str, info: ValidationInfo) -> str:
    here = around(info)
    portals = here.catalogue.portals.values()
    owner = next((portal for portal in portals if name in portal.requirements), None)
    if owner is None:
        known = [id for portal in ([here.portal] if here.portal else portals) for id in portal.requirements]
        raise ValueError(f"no requirement « {name} » in the catalogue{nearest(name, known)}")
    if here.portal is not None and owner.id != here.portal.id:
        raise ValueError(f"« {name} » is a requirement of {owner.id}, not of {here.portal.id}")
    return name


def validator_name(name: str, info: ValidationInfo) -> str:
    here = around(info)
    portals = [here.portal] if here.portal else here.catalogue.portals.values()
    known = [name for portal in portals for name in portal.validated]
    if name not in known:
        expected = f"expected one of {', '.join(known)}" if known else "none exists for this portal"
        raise ValueError(f"no field is called « {name} »; {expected}{nearest(name, known)}")
    return name


def entry_name(name: str, info: ValidationInfo) -> str:
    here = around(info)
    portals = [*([here.portal] if here.portal else []), *here.catalogue.portals.values()]
    known = list(dict.fromkeys(entry for portal in portals for entry in portal.entries))
    if name not in known:
        raise ValueError(f"unknown key{nearest(name, known) or '; expected ' + (', '.join(known) or 'none')}")
    return name


def web_address(url: str, info: ValidationInfo) -> str:
    return around(info).consent.check(url, WEB)


def path_or_address(where: str, info: ValidationInfo) -> str:
    return where if is_path(where) else around(info).consent.check(where, WEB)


def is_path(where: str) -> bool:
    """Whether `where` is a path on the portal itself, « /omni »; « //host » is not."""
    return re.match(r"^/(?![/\\])[^\s\\]*$", where) is not None


def path_on_portal(where: str) -> str:
    if not is_path(where):
        raise ValueError(f'« {where} » is not a path on base_url; expected one such as "/adherent"')
    return where


def day(value: object) -> object:
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else date.fromisoformat("")
    except ValueError:
        raise ValueError(f"« {value} » is not a day; expected one such as 2027-01-31") from None


def shaped(pattern: str, example: str) -> AfterValidator:
    """The check of a text that is wholly of one shape, which the `example` shows to whoever wrote another."""

    def check(value: str) -> str:
        if re.fullmatch(pattern, value) is None:
            raise ValueError(f'« {value} » is wrong; expected one such as "{example}"')
        return value

    return AfterValidator(check)


def seconds(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("expected a number of seconds")
    return value


class Table(BaseModel):
    """A table of the file: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)
