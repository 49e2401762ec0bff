"""What every portal of the forge has: routes, sign-in and out, messages with links; none of an insurer's rules."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import timedelta
from html import escape
from typing import ClassVar

from tests.forge.checks import Checks
from tests.forge.pages import Answer, Go, Link, Page, Text
from tests.forge.recipe import Recipe
from tests.forge.wording import Wording
from tests.forge.world import Account, Mail, Person, Visit, World

Route = Callable[[Visit], Answer]
_DAY = timedelta(hours=24)


class Portal:
    """One insurer's portal. `routes`: by path; a path that ends with a slash takes all that begin with it."""

    keys: ClassVar[tuple[str, ...]] = ()
    optional: ClassVar[tuple[str, ...]] = ()
    name: ClassVar[str] = ""
    sender: ClassVar[str] = "Portail <ne-pas-repondre@example.org>"
    entry: ClassVar[str] = "/"
    sign_in_path: ClassVar[str] = "/connexion"
    home_path: ClassVar[str] = "/espace"
    capabilities: ClassVar[tuple[str, ...]] = ("members", "messages", "clock")
    date_order: ClassVar[str] = "dmy"
    entries: ClassVar[dict[str, str]] = {}

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.world = World()
        self.check = Checks(recipe)
        self.say = Wording(recipe["wording"])
        self.routes: dict[str, Route] = {"/deconnexion": self.sign_out}

    def answer(self, visit: Visit) -> Answer:
        """What this request gets."""
        route = self.routes.get(visit.path)
        if route is None:
            prefix = max(
                (at for at in self.routes if at.endswith("/") and at != "/" and visit.path.startswith(at)),
                key=len,
                default=None,
            )
            route = self.routes[prefix] if prefix else self.missing
        return route(visit)

    def missing(self, _: Visit) -> Answer:
        """There is no such page."""
        return Page("Page introuvable", [Text("Cette page n'existe pas."), Link("Retour à l'accueil", self.entry)], 404)

    def header(self, visit: Visit) -> list[Link]:
        """The links of every page."""
        raise NotImplementedError

    def enrol(self, body: Person) -> Person:
        """Make someone known; raises KeyError for a key that is missing."""
        person = {key: body[key] for key in self.keys}
        person |= {key: body[key] for key in self.optional if key in body}
        self.world.people.append(person)
        return person

    def account_of(self, visit: Visit) -> Account | None:
        """Who is signed in."""
        return visit.session.get("account")

    def open_session(self, visit: Visit, account: Account) -> None:
        """From now on this browser is theirs."""
        visit.session["account"] = account

    def sign_out(self, visit: Visit) -> Answer:
        """The session ends."""
        if self.private_way() != "left-open":
            visit.session.clear()
        return Go(self.sign_in_path)

    def private_way(self) -> str:
        """How what is private is not kept so; nothing where it is."""
        return next((way for id, way in self.check.wrong if id.endswith("-PRIVE")), "")

    def private(self, route: Callable[[Visit, Account], Answer]) -> Route:
        """A route for those who are signed in; others are sent to sign in."""

        def guarded(visit: Visit) -> Answer:
            account = self.account_of(visit)
            if account is None and self.world.accounts and self.private_way() == "no-session":
                account = self.world.accounts[-1]
            return Go(self.sign_in_path) if account is None else route(visit, account)

        return guarded

    def link(self, visit: Visit, path: str) -> str:
        """The whole address of a page, for messages."""
        return visit.base + ("/#" if self.recipe["technique"] == "hash" else "") + path

    def send(
        self,
        visit: Visit,
        to: str,
        subject: str,
        before: list[str],
        link: tuple[str, str] | None = None,
        after: tuple[str, ...] = (),
    ) -> None:
        """A message: sentences, perhaps a link with its words, more sentences; drawn as the recipe says."""
        way = self.recipe["mail"]
        lines, html = list(before), [f"<p>{escape(line)}</p>" for line in before]
        home = f"{visit.base}/"
        if self.recipe["among"] != "none":
            lines.append(f"Notre site : {home}")
            html.insert(0, f'<p><a href="{home}">Accueil</a></p>')
        if link:
            words, address = link[0], self.link(visit, link[1])
            shown = f"<{address}>" if way == "bare" else address
            lines += [f"{words} :\n{shown}" if way == "bare" else f"{words} : {shown}"]
            html.append(_drawn_link(way, words, address))
        lines += after
        html += [f"<p>{escape(line)}</p>" for line in after]
        if self.recipe["among"] == "help":
            lines.append(f"Besoin d'aide ? {visit.base}/aide")
            html.append(f'<p><a href="{visit.base}/aide">Aide</a> · <a href="{home}">{escape(self.name)}</a></p>')
        text = None if way in ("html", "button") else "\n\n".join(lines)
        whole = f"<html><body>{''.join(html)}</body></html>" if way not in ("text", "bare") else None
        self.world.mails.append(Mail(self.sender, to, subject, visit.now, text, whole))

    def altered(self) -> str:
        """Something that no link holds."""
        return secrets.token_hex(4)


def _drawn_link(way: str, words: str, address: str) -> str:
    if way == "button":
        cell = f'<td bgcolor="#246"><a href="{address}" style="color:#fff">{escape(words)}</a></td>'
        return f"<table><tr>{cell}</tr></table>"
    return f'<p><a href="{address}">{escape(words)}</a></p>'
