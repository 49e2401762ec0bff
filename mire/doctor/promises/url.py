"""The url itself, and the form of every answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from mire.doctor.promises.endpoint import Endpoint, Promise
from mire.verdicts import NonConforming

_JSON = "application/json"


def of(endpoint: Endpoint) -> Iterator[Promise]:
    """What holds whatever is offered."""
    yield Promise("url sans « / » final", partial(_about, endpoint, ""))
    yield Promise("url avec « / » final", partial(_about, endpoint, "/"))
    yield Promise("type de contenu", partial(_json, endpoint))


def _about(endpoint: Endpoint, path: str) -> str:
    offered = endpoint.client.read_about(endpoint.client.ask("GET", path))
    return f"200, offre {', '.join(sorted(offered)) or 'rien'}"


def _json(endpoint: Endpoint) -> str:
    kinds = {str(call): call.by(endpoint.client).headers.get("content-type", "aucun") for call in endpoint.calls()}
    other = [f"{call} : {kind}" for call, kind in kinds.items() if kind.partition(";")[0].strip().lower() != _JSON]
    if other:
        raise NonConforming(_JSON, ", ".join(other))
    return _JSON
