"""Links sent by e-mail: long, sealed, kept only as a digest."""

import secrets
from datetime import datetime, timedelta
from urllib.parse import urlencode

from django.core import signing
from django.http import HttpRequest
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from .store import Link, Person, digest

PARTS = ("dossier", "courriel", "cachet")


def make_link(
    request: HttpRequest, shelf: dict[str, Link], view: str, person: Person, address: str, issued: datetime
) -> str:
    """Keep a new link on its shelf and give its whole address."""
    number, nonce = secrets.token_hex(8), secrets.token_urlsafe(24)
    mail = salted_hmac("ramu.courriel", f"{number}{address}", algorithm="sha256").hexdigest().upper()
    parts = dict(zip(PARTS, (number, mail, signing.dumps([number, nonce], salt=view)), strict=True))
    link = Link(person, address, digest("|".join(parts.values())), issued, request.session.session_key)
    with request.portal.lock:
        shelf[number] = link
    return request.build_absolute_uri(f"{reverse(view)}?{urlencode(parts)}")


def find_link(request: HttpRequest, shelf: dict[str, Link], hours: int = 24) -> Link | None:
    """Give the link of this request's address, if it is whole and still young."""
    parts = [request.GET.get(name, "") for name in PARTS]
    link = shelf.get(parts[0])
    if link is None:
        return None
    whole = constant_time_compare(digest("|".join(parts)), link.proof)
    if not whole and "COW-LIEN-INTEGRE:cachet-ignore" not in request.wrong:
        return None
    return link if request.now <= link.issued + timedelta(hours=hours) else None


def life(wrong: frozenset[str]) -> int:
    """Give the hours that an activation link lives."""
    if "COW-LIEN-24H:vingt-trois-heures" in wrong:
        return 23
    return 25 if "COW-LIEN-24H:vingt-cinq-heures" in wrong else 24
