"""Going round a portal by its links: which pages it has, and what they show of whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

from mire.browser.unfolding import unfold
from mire.journey.member import Member
from mire.journey.visit import Visit
from mire.page.tree import Node
from mire.page.view import View
from mire.text import holds, normalise

MOST_PAGES = 25
"""How many pages are looked at."""
_LEAVES = ("deconnex", "deconnect", "quitter", "fermer la session", "se desinscrire", "sign out", "log out")
_LANGUAGES = {"fr", "français", "french", "version française", "en", "english", "anglais", "english version"}
"""Links that are named so turn the rest of the round, and what comes after it, into another language."""


def links(view: View) -> list[str]:
    """The addresses on this site that `view` links to, in order, each once; never those that end the session
    or change its language."""
    here = urlsplit(view.url)
    found: dict[str, None] = {}
    for node in view.nodes:
        address = urldefrag(urljoin(view.url, node.attrs.get("url", "")))
        name = node.name or node.content
        changes = normalise(name) in _LANGUAGES or any(holds(name, word) for word in _LEAVES)
        if node.role == "link" and node.attrs.get("url") and not changes:
            full = address.url if not address.fragment.startswith("/") else f"{address.url}#{address.fragment}"
            if urlsplit(full)[:2] == here[:2] and full != view.url:
                found[full] = None
    return list(found)


def pages_from(visit: Visit, view: View, clicks: int = 1) -> Iterator[tuple[str, View]]:
    """`view`, where the window stands, then every page that lies no more than that many `clicks` behind it, each once.

    Panels, menus and tabs are unfolded: what they hold is on the page, their links are the page's.
    """
    seen, known = {view.url}, set[str]()
    views = unfold(visit.window, known)
    yield view.url, views[-1]
    around = list(_all_links(views))
    for _ in range(clicks):
        addresses, around = around, []
        for address in addresses:
            if address not in seen and len(seen) <= MOST_PAGES:
                seen.add(address)
                visit.window.open(address)
                views = unfold(visit.window, known)
                around += _all_links(views)
                yield address, views[-1]


def _all_links(views: Iterable[View]) -> Iterable[str]:
    return dict.fromkeys(address for view in views for address in links(view))


def files_from(pages: Iterable[tuple[str, View]]) -> Iterator[tuple[str, View]]:
    """The PDF files that these pages link to and that are none of them, each once; they are not opened."""
    known = {address for address, _ in pages}
    for address in dict.fromkeys(address for _, view in pages for address in links(view)):
        if address not in known and urlsplit(address).path.lower().endswith(".pdf"):
            yield address, View(Node("document"), address)


def personal_in(view: View, member: Member) -> str:
    """What a page shows that is only this person's: a number, or both names side by side; "" for nothing."""
    data = member.person.data
    numbers = [str(data[key]) for key in ("certificate", "member_number", "access_code") if key in data]
    names = [f"{data['first_name']} {data['last_name']}", f"{data['last_name']} {data['first_name']}"]
    return next((value for value in [*numbers, *names] if view.shows(value)), "")
