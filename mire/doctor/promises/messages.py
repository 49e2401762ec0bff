"""`GET /messages`: what was sent to one address."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mire.doctor.promises.endpoint import Endpoint, Promise, promises
from mire.target.control import Message
from mire.verdicts import NonConforming, NotApplicable


def of(endpoint: Endpoint) -> Iterator[Promise]:
    """Nobody's mailbox, how an address may be written, and what messages are like where one is known to hold some."""
    keeps = {
        "boîte de personne": _nobody,
        "adresse encodée": _decodes,
        "autre casse": _any_case,
        "forme des messages": _shape,
        "ordre des messages": _order,
    }
    yield from promises(endpoint, "messages", keeps)


def _nobody(endpoint: Endpoint) -> str:
    return _alike([], endpoint.client.messages(endpoint.inventor.email()))


def _decodes(endpoint: Endpoint) -> str:
    """Signs that mean something in a query must be encoded; all others may be."""
    local, _, domain = endpoint.inventor.email().partition("@")
    _alike([], endpoint.client.messages(f"{local}+a&to=b%20c@{domain}"))
    address = _somebody(endpoint)
    encoded = "".join(f"%{byte:02X}" for byte in address.encode())
    answer = endpoint.client.ask("GET", f"/messages?to={encoded}")
    return _alike(endpoint.client.messages(address), endpoint.client.read_messages(answer))


def _any_case(endpoint: Endpoint) -> str:
    address = _somebody(endpoint)
    return _alike(endpoint.client.messages(address), endpoint.client.messages(address.swapcase()))


def _shape(endpoint: Endpoint) -> str:
    mailbox, messages = _mailbox(endpoint)
    others = [message.to for message in messages if mailbox.casefold() not in message.to.casefold()]
    if others:
        raise NonConforming(f"« to » : {mailbox}", ", ".join(others))
    return _told(messages)


def _order(endpoint: Endpoint) -> str:
    mailbox, messages = _mailbox(endpoint)
    if any(earlier.date > later.date for earlier, later in pairwise(messages)):
        raise NonConforming("du plus ancien au plus récent", f"un autre ordre pour {mailbox}")
    return "du plus ancien au plus récent"


def _mailbox(endpoint: Endpoint) -> tuple[str, list[Message]]:
    if endpoint.mailbox is None:
        raise NotApplicable("sans message, rien à voir : --to ADRESSE en nomme une à qui le portail a écrit")
    messages = endpoint.client.messages(endpoint.mailbox)
    if not messages:
        raise NotApplicable(f"aucun message pour {endpoint.mailbox}")
    return endpoint.mailbox, messages


def _somebody(endpoint: Endpoint) -> str:
    return endpoint.mailbox or endpoint.inventor.email()


def _alike(expected: list[Message], observed: list[Message]) -> str:
    if expected != observed:
        raise NonConforming(_told(expected), _told(observed))
    return _told(observed)


def _told(messages: list[Message]) -> str:
    return f"200, {len(messages)} message{'s' if len(messages) > 1 else ''}" if messages else "200, []"
