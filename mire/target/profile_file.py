"""The keys of a profile file, each with the rule it must keep (contract, section 1).

Whatever a key refers to outside the file (a portal, a requirement, another file) is checked here too, against
the `Around` given as pydantic's context, so that one pass over the file finds every fault.
"""

import re
from collections.abc import Iterable
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
    field_validator,
)

from mire.target.members import MembersError, read_members
from mire.target.profile_checks import (
    WEB,
    Table,
    Text,
    around,
    entry_name,
    nearest,
    path_on_portal,
    path_or_address,
    portal_id,
    seconds,
    shaped,
    validator_name,
    web_address,
)
from mire.target.profile_declared import Attestation, Declares, KnownDeviation, RequirementId, not_declared
from mire.target.profile_mail import Mail
from mire.target.profile_taught import Between, ScreenName, Shown, not_twice
from mire.target.profile_validators import Validator


class Control(Table):
    """The test-only endpoints; `token` goes to them and nowhere else."""

    url: Annotated[Text, AfterValidator(web_address)]
    token: Annotated[Text | None, Field(repr=False)] = None

    @field_validator("token")
    @classmethod
    def _fits_a_header(cls, token: str | None) -> str | None:
        if token and not re.fullmatch(r"[!-~]+", token):
            raise ValueError("expected ASCII letters, digits and signs without spaces")
        return token


class Members(Table):
    """Where unregistered people come from when there is no control endpoint."""

    file: Text

    @field_validator("file")
    @classmethod
    def _readable(cls, file: str, info: ValidationInfo) -> str:
        here = around(info)
        path = here.folder / file
        if not path.is_file():
            raise ValueError(f"no file {path}")
        if here.portal is not None:
            try:
                read_members(path, here.portal)
            except MembersError as error:
                raise ValueError("\n".join(error.problems)) from error
        return str(path)


class Browser(Table):
    """What the browser asks for; the catalogue's own where a key is absent."""

    locale: Annotated[str, shaped(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "fr-CA")] | None = None
    timezone: Text | None = None

    @field_validator("timezone")
    @classmethod
    def _exists(cls, timezone: str | None) -> str | None:
        known = available_timezones()
        if timezone and known and timezone not in known:
            raise ValueError(f"no time zone « {timezone} »{nearest(timezone, known)}")
        return ZoneInfo(timezone).key if timezone and known else timezone


class Dismiss(Table):
    """Buttons to press away when they cover a page."""

    buttons: list[Text] = Field(default_factory=list)


class Limits(Table):
    """How long to wait, in seconds, for one expectation."""

    timeout_s: Annotated[float, BeforeValidator(seconds), Field(gt=0)] = 10.0


EntryName = Annotated[str, AfterValidator(entry_name)]
"""Of a further address; which there are the catalogues say."""
PathOrAddress = Annotated[Text, AfterValidator(path_or_address)]
ValidatorName = Annotated[str, AfterValidator(validator_name)]


class ProfileFile(Table):
    """The whole file."""

    portal: Annotated[Text, AfterValidator(portal_id)]
    name: Text | None = None
    environment: Literal["test"] | None = None
    base_url: Annotated[str | None, Field(validate_default=True)] = None
    entry: Annotated[Text, AfterValidator(path_on_portal)] | None = None
    entries: dict[EntryName, PathOrAddress] = Field(default_factory=dict)
    control: Control | None = None
    members: Members | None = None
    mail: Mail | None = None
    browser: Browser = Browser()
    labels: dict[Text, Text] = Field(default_factory=dict)
    dismiss: Dismiss = Dismiss()
    limits: Limits = Limits()
    fill: dict[Text, Text] = Field(default_factory=dict)
    screens: dict[ScreenName, Shown] = Field(default_factory=dict)
    passages: list[Between] = Field(default_factory=list)
    declares: Declares = Declares()
    attests: dict[RequirementId, Attestation] = Field(default_factory=dict)
    validators: dict[ValidatorName, Validator] = Field(default_factory=dict)

    @field_validator("base_url")
    @classmethod
    def _address_of_a_portal(cls, url: str | None, info: ValidationInfo) -> str | None:
        here = around(info)
        if url is None:
            if not here.has_validators:
                raise ValueError('missing; expected the portal\'s address, such as "http://127.0.0.1:9100"')
            return None
        here.consent.check(url, WEB)
        if "?" in url or "#" in url:
            raise ValueError(f"« {url} » has a query or a fragment; expected the portal's address alone")
        return url.rstrip("/")


    @field_validator("screens")
    @classmethod
    def _each_once(cls, screens: dict[str, Shown], info: ValidationInfo) -> dict[str, Shown]:
        return not_twice(screens, around(info).portal)

    @field_validator("attests")
    @classmethod
    def _not_declared(cls, attests: dict[str, Attestation], info: ValidationInfo) -> dict[str, Attestation]:
        return not_declared(attests, info.data.get("declares"))


TABLES: dict[str, type[Table]] = {
    "control": Control,
    "members": Members,
    "mail": Mail,
    "browser": Browser,
    "dismiss": Dismiss,
    "limits": Limits,
    "declares": Declares,
}
KEYED: dict[str, type[Table]] = {
    "screens": Shown,
    "passages": Between,
    "attests": Attestation,
    "validators": Validator,
}
"""The tables under a table, each by a key that is not ours, or in a list."""


def known_keys(place: tuple[int | str, ...]) -> Iterable[str]:
    """The keys that the table at this place of the file may have."""
    match place:
        case ():
            return ProfileFile.model_fields
        case ("declares", "known", *_):
            return KnownDeviation.model_fields
        case (str(table), *_) if table in KEYED:
            return KEYED[table].model_fields
    return TABLES[str(place[0])].model_fields
