"""Where the profile has a token, nothing is served without it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial

from mire.doctor.promises.endpoint import Call, Endpoint, Promise
from mire.target.control import ControlClient, TokenRefused
from mire.target.sources import control_client
from mire.verdicts import NonConforming, NotApplicable


def of(endpoint: Endpoint) -> Iterator[Promise]:
    """No token, and another one."""
    control = endpoint.profile.control
    token = control.token if control else None
    yield Promise("sans jeton", partial(_refused, endpoint, token, None))
    yield Promise("jeton faux", partial(_refused, endpoint, token, f"{token}x"))


def _refused(endpoint: Endpoint, token: str | None, other: str | None) -> str:
    if not token:
        raise NotApplicable("le profil n'a pas de jeton")
    with closing(_client(endpoint, other)) as client:
        served = [f"{call} : {status}" for call in endpoint.calls() if (status := _status(call, client))]
    if served:
        raise NonConforming("401", ", ".join(served))
    return "refusé"


def _client(endpoint: Endpoint, token: str | None) -> ControlClient:
    control = endpoint.profile.control
    assert control is not None, "the profile has control endpoints"
    client = control_client(replace(endpoint.profile, control=control.model_copy(update={"token": token})))
    assert client is not None
    return client


def _status(call: Call, client: ControlClient) -> int | None:
    """What a call is answered with; None where the token is refused."""
    try:
        return call.by(client).status_code
    except TokenRefused:
        return None
