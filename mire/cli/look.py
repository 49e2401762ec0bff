"""`mire look`: what mire sees of a page, as a person reads it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

from mire.browser.glimpse import Glimpses, Seen
from mire.catalogue import Portal
from mire.cli.broken import or_broken
from mire.cli.command import catalogue, targets
from mire.cli.usage import Misuse, Parser
from mire.page.labels import BESIDE, COLUMN, LEGEND, NAME, PLACEHOLDER, TITLE
from mire.page.names import Names, field_labels
from mire.page.screens import recognise
from mire.page.view import View
from mire.target.safety import is_loopback
from mire.verdicts import BROKEN, PASSED, Outcome


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    parser.add_argument("pages", nargs="+", metavar="ADDRESS|FILE", help="a page on this machine; several may be given")
    parser.add_argument("--target", action="append", metavar="FILE", type=Path, help="profile: its portal's screens")
    parser.add_argument("--portal", metavar="ID", help="a portal's screens, without a profile")
    parser.add_argument("--json", action="store_true", help="one object a line, for programs")
    parser.add_argument("--picture", metavar="PNG", type=Path, help="the page as a picture, its fields numbered")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    if options.picture and len(options.pages) > 1:
        raise Misuse("--picture draws one page; several were given")
    portals = list(_portals(options))
    return or_broken(lambda: _look(options, portals))


def _portals(options: argparse.Namespace) -> Iterator[tuple[Portal, Names]]:
    if options.target:
        yield from (
            (profile.documented, Names(profile.labels, documented=field_labels(profile.documented)))
            for profile in targets(options)
        )
    if options.portal:
        known = catalogue().portals
        if options.portal not in known:
            raise Misuse(f"--portal: {options.portal} is unknown; expected one of {', '.join(known)}")
        yield known[options.portal], Names(documented=field_labels(known[options.portal]))


def _look(options: argparse.Namespace, portals: list[tuple[Portal, Names]]) -> int:
    """Each page in turn; one that cannot be read is a sentence on the standard error, and the others go on."""
    status = PASSED
    with sync_playwright() as playwright, Glimpses(playwright) as glimpses:
        for page in options.pages:
            try:
                told = {"page": page, **_told(glimpses.at(_address(page), options.picture), portals)}
            except (Unreadable, PlaywrightError, Outcome) as error:
                print(f"mire: {page}: {str(error).splitlines()[0]}", file=sys.stderr)
                status = BROKEN
            else:
                print(json.dumps(told, ensure_ascii=False) if options.json else written(told), flush=True)
    return status


class Unreadable(Exception):  # noqa: N818 - says what is in the way
    """A page that cannot be looked at; the message is one clear sentence."""


def _address(page: str) -> str:
    if urlsplit(page).scheme in ("http", "https"):
        if not is_loopback(page):
            raise Unreadable("only pages of this machine are looked at (a loopback address or a file)")
        return page
    path = Path(page.removeprefix("file://"))
    if not path.is_file():
        raise Unreadable("no such file")
    return path.resolve().as_uri()


def _told(seen: Seen, portals: list[tuple[Portal, Names]]) -> dict[str, Any]:
    fields = [{"label": one.label, "from": one.origin, "kind": one.kind, "tag": one.tag} for one in seen.fields]
    return {
        "title": seen.view.title,
        "fields": fields,
        "options": [{"label": one.label, "options": list(one.options)} for one in seen.fields if one.options],
        "sends": [{"name": one.name, "tag": one.tag} for one in seen.sends],
        "messages": list(dict.fromkeys(seen.view.alerts)),
        "screens": [screen for portal, names in portals for screen in _screens(seen.view, portal, names)],
    }


def _screens(view: View, portal: Portal, names: Names) -> Iterator[dict[str, Any]]:
    """The documented screens that a page is, then those that it has half of, with what is missing."""
    known = [(recognise(view, screen, portal, names, {}), screen) for screen in portal.screens.values()]
    for found, screen in sorted(known, key=lambda one: not one[0].holds):
        known_by_lack = bool(screen.absent) and not screen.words
        half = found.has_control and found.said and not found.barred and len(found.found) >= len(found.missing)
        if (found.holds or half) and found.found and not known_by_lack:
            yield {
                "portal": portal.id,
                "screen": screen.name,
                "recognised": found.holds,
                "missing": list(found.missing),
            }


_FROM: Final = {
    NAME: "son nom accessible",
    BESIDE: "lu à côté, lié à rien",
    LEGEND: "la légende autour",
    COLUMN: "l'en-tête de sa colonne",
    PLACEHOLDER: "écrit dedans",
    TITLE: "sa bulle",
    "": "rien ne le nomme",
}


def written(told: Mapping[str, Any]) -> str:
    """The same for people."""
    options = {one["label"]: one["options"] for one in told["options"]}
    lines = [f"{told['page']} — « {told['title']} »"]
    for number, one in enumerate(told["fields"], 1):
        offered = f" : {' | '.join(options[one['label']])}" if one["label"] in options else ""
        lines.append(f"  champ {number} « {one['label']} » ({one['kind']} ; {_FROM[one['from']]}){offered}")
    lines += [f"  envoi {number} « {one['name']} »" for number, one in enumerate(told["sends"], 1)]
    lines += [f"  message « {one} »" for one in told["messages"]]
    for one in told["screens"]:
        is_it = "reconnu" if one["recognised"] else "peut-être"
        lacks = f" ; manque {', '.join(one['missing'])}" if one["missing"] else ""
        lines.append(f"  écran « {one['screen']} » ({one['portal']}) {is_it}{lacks}")
    return "\n".join(lines)
