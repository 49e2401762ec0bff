"""`POST /members`: people made known."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import httpx

from mire.doctor.promises.endpoint import Endpoint, Promise, promises
from mire.target.people import ControlPeople
from mire.verdicts import NonConforming, NotApplicable

_DIFFICULT = (("Zoé-Ève", "D'Amours-Lœuillet"), ("O", "Ng"))


def of(endpoint: Endpoint) -> Iterator[Promise]:
    """What comes back, what is refused, who may be posted."""
    keeps = {
        "POST /members": _created,
        "clé inconnue": _ignores,
        "clé manquante": _wants,
        "noms difficiles": _takes_names,
        "deux régimes": _keeps_two_plans,
    }
    yield from promises(endpoint, "members", keeps)
    for key in endpoint.profile.documented.optional_member_keys:
        yield Promise(f"clé facultative « {key} »", partial(_offers, endpoint, key), "members")


def _created(endpoint: Endpoint) -> str:
    endpoint.client.create(endpoint.inventor.invent())
    return f"201, en clair {', '.join(endpoint.profile.documented.member_keys)}"


def _ignores(endpoint: Endpoint) -> str:
    endpoint.client.create({**endpoint.inventor.invent(), "mire_control": "?"})
    return "ignorée"


def _wants(endpoint: Endpoint) -> str:
    keys = endpoint.profile.documented.member_keys
    statuses = {key: _status_without(endpoint, key) for key in keys}
    other = [f"{status} sans « {key} »" for key, status in statuses.items() if status != httpx.codes.BAD_REQUEST]
    if other:
        raise NonConforming("400 pour chacune", ", ".join(other))
    return "400 pour chacune"


def _status_without(endpoint: Endpoint, missing: str) -> int:
    person = endpoint.inventor.invent()
    del person[missing]
    return endpoint.client.ask("POST", "/members", json=person).status_code


def _takes_names(endpoint: Endpoint) -> str:
    for first_name, last_name in _DIFFICULT:
        endpoint.client.create(endpoint.inventor.invent(first_name=first_name, last_name=last_name))
    return "accents, trait d'union, apostrophe, une seule lettre"


def _keeps_two_plans(endpoint: Endpoint) -> str:
    ControlPeople(endpoint.client, endpoint.inventor).take_two_plans()
    return "mêmes noms et naissance, d'autres numéros"


def _offers(endpoint: Endpoint, key: str) -> str:
    if key not in endpoint.client.create(endpoint.inventor.invent(**{key: True})):
        raise NotApplicable("ne revient pas : n'est pas offerte")
    return "revient en clair"
