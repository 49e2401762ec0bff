"""Going round a portal by its links: which pages it has, and what they show of whom."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Iterator
from itertools import chain
from urllib.parse import urldefrag, urljoin, urlsplit

from mire.browser.leading import led_to
from mire.browser.unfolding import same_place, unfolding
from mire.journey.member import Member
from mire.journey.visit import Visit
from mire.page.tree import Node
from mire.page.view import View
from mire.text import holds, holds_any, normalise
from mire.words import ENDS, LANGUAGES, SESSION, SIGN_OUT, UNSUBSCRIBE

MOST_PAGES = 25
"""How many pages are looked at."""
_OWN_NUMBERS = ("certificate", "member_number", "access_code", "login")
"""Keys of the contract whose value is one person's alone; a contract's number is its holders'."""


def links(view: View) -> list[str]:
    """The addresses on this site that `view` links to, in order, each once; never those that end the session
    or change its language."""
    here = urlsplit(view.url)
    found: dict[str, None] = {}
    for node in view.nodes:
        address = urldefrag(urljoin(view.url, node.attrs.get("url", "")))
        if node.role == "link" and node.attrs.get("url") and is_harmless(node.name or node.content):
            full = address.url if not address.fragment.startswith(("/", "!/")) else f"{address.url}#{address.fragment}"
            if urlsplit(full)[:2] == here[:2] and full != view.url:
                found[full] = None
    return list(found)


def is_harmless(name: str) -> bool:
    """Whether following what is called so leaves the session and its language as they are."""
    ends = holds(name, SESSION) and holds_any(name, ENDS)
    return normalise(name) not in LANGUAGES and not (holds_any(name, (*SIGN_OUT, *UNSUBSCRIBE)) or ends)


def pages_from(visit: Visit, view: View, clicks: int = 1) -> Iterator[tuple[str, View]]:
    """`view`, where the window stands, then every page that lies no more than that many `clicks` behind it.

    Panels, menus and tabs are unfolded, each a view of its own at the page's address, the last unfolded last; what
    they hold is on the page, their links are the page's. Buttons count as links where they lead to an address.
    """
    seen, known = {view.url}, set[str]()
    around = yield from _read(visit, view.url, known)
    for _ in range(clicks):
        addresses, around = around, []
        for address in addresses:
            if address not in seen and len(seen) <= MOST_PAGES:
                seen.add(address)
                visit.window.open(address)
                around += yield from _read(visit, address, known)


def _read(visit: Visit, address: str, known: set[str]) -> Generator[tuple[str, View], None, list[str]]:
    """All that stands at `address`, where the window is; gives the addresses that it leads to."""
    here, around = same_place(visit.window.page.url), list[str]()
    views = chain(unfolding(visit.window, known), led_to(visit.window, known, is_harmless))
    for view in views:
        if urlsplit(view.url)[:2] != urlsplit(address)[:2]:
            continue
        elsewhere = same_place(view.url) != here
        around += [view.url, *links(view)] if elsewhere else links(view)
        yield (view.url if elsewhere else address), view
    return list(dict.fromkeys(around))


def files_from(pages: Iterable[tuple[str, View]]) -> Iterator[tuple[str, View]]:
    """The PDF files that these pages link to and that are none of them, each once; they are not opened."""
    known = {address for address, _ in pages}
    for address in dict.fromkeys(address for _, view in pages for address in links(view)):
        if address not in known and urlsplit(address).path.lower().endswith(".pdf"):
            yield address, View(Node("document"), address)


def personal_in(view: View, member: Member, apart: Collection[View] = ()) -> str:
    """What a page shows that is only this person's, "" for nothing; what stands on a page of `apart` is not looked
    for."""
    wanted = [value for value in personal_values(member) if not any(page.shows(value) for page in apart)]
    return next((value for value in wanted if view.shows(value)), "")


def personal_values(member: Member) -> list[str]:
    """What is only this person's: their numbers, and both names side by side where the portal knows them."""
    data = member.person.data
    numbers = [str(data[key]) for key in _OWN_NUMBERS if data.get(key)]
    first, last = data.get("first_name"), data.get("last_name")
    return [*numbers, f"{first} {last}", f"{last} {first}"] if first and last else numbers
