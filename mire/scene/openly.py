"""What the addresses of a session give to whoever asks for them: its first page, its data, its files."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final
from urllib.parse import unquote, urldefrag

from playwright.sync_api import Error as PlaywrightError

from mire.browser.addresses import origin_of
from mire.browser.window import Window
from mire.journey.member import Member
from mire.journey.tour import personal_values
from mire.page.tree import Node
from mire.page.view import View
from mire.text import normalise

_MOST: Final = 40
"""How much of what a session's pages asked for is asked for again."""
_SAME: Final = 0.8
_LEAST: Final = 2
_SAYING: Final = ("heading", "link", "button", "tab", "menuitem")


def asked_since(window: Window, begun: int) -> list[str]:
    """What the window's pages got from the portal since the `begun`-th exchange, by address, each once."""
    answered = (one for one in window.traffic.log[begun:] if one.method == "GET" and one.status == 200)
    own = (one.url for one in answered if origin_of(one.url) in window.settings.origins)
    return list(dict.fromkeys(urldefrag(url).url for url in own))[:_MOST]


def given_to(window: Window, url: str) -> View:
    """What this window's browser gets at `url`, as text; nothing where it is sent elsewhere or refused."""
    try:
        answer = window.context.request.get(url, max_redirects=0, timeout=window.settings.timeout_s * 1000)
        body = answer.text() if answer.ok else ""
    except (PlaywrightError, UnicodeDecodeError):
        body = ""
    return View(Node("document", text=_readable(body)), url)


def given_away(view: View, member: Member) -> str:
    """What of this person such an answer holds that does not stand in its address: that only repeats a question."""
    asked = normalise(unquote(view.url))
    found = (value for value in personal_values(member) if normalise(value) not in asked and view.shows(value))
    return next(found, "")


def is_the_same_page(own: View, shown: View, elsewhere: Iterable[View], member: Member) -> bool:
    """Whether `shown` says nearly all that her `own` page says in headings and controls, what is hers and what anyone
    or she herself reads `elsewhere`, before the services, apart."""
    hers = {normalise(text) for text in _texts(member.person.data) if len(text) > 1}
    known = {words for view in elsewhere for words in _said(view)}
    said = {words for words in _said(own) if words not in known and not any(one in words for one in hers)}
    return len(said) >= _LEAST and len(said & set(_said(shown))) >= _SAME * len(said)


def _said(view: View) -> Collection[str]:
    return {normalise(node.name or node.content) for node in view.nodes if node.role in _SAYING} - {""}


def _readable(body: str) -> str:
    """The values of JSON, the text of HTML, else all of it."""
    try:
        return " ".join(_texts(json.loads(body)))
    except ValueError:
        return html.unescape(re.sub("<[^>]*>", " ", body))


def _texts(data: Any) -> Iterator[str]:
    """Each value that stands somewhere in JSON, as text."""
    if isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _texts(part)
    elif data is not None and not isinstance(data, bool):
        yield str(data)
