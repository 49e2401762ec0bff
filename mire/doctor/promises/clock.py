"""The clock's header: taken with any request to the portal. Whether time really moves, only what expires shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import httpx

from mire.browser.routing import CLOCK_HEADER
from mire.doctor.addresses import status_of
from mire.doctor.promises.endpoint import Endpoint, Promise
from mire.target.addresses import shown
from mire.target.control import ControlUnreachable
from mire.target.profile import Profile
from mire.verdicts import NonConforming, NotApplicable

_OFFSETS = (0, 3600, 86400)


def of(endpoint: Endpoint) -> Iterator[Promise]:
    """One promise, kept by the portal itself."""
    yield Promise("horloge", partial(_taken, endpoint.profile), "clock")


def _taken(profile: Profile) -> str:
    if profile.base_url is None:
        raise NotApplicable("le profil n'a pas de base_url")
    plain = _status(profile, {})
    statuses = {offset: _status(profile, {CLOCK_HEADER: str(offset)}) for offset in _OFFSETS}
    other = [f"{status} avec {CLOCK_HEADER}: {offset}" for offset, status in statuses.items() if status != plain]
    if other:
        raise NonConforming(f"{plain}, comme sans décalage", ", ".join(other))
    return f"{CLOCK_HEADER} est accepté"


def _status(profile: Profile, headers: dict[str, str]) -> int:
    try:
        return status_of(profile, profile.entry_url, headers)
    except httpx.HTTPError as error:
        raise ControlUnreachable(f"{shown(profile.entry_url)} : injoignable ({error})") from error
