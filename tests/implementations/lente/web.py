"""What the pages are made of: requests, answers, routes and pieces of HTML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

from .rules import Wrong
from .store import Session, Store

Problems = list[tuple[str, str]]


@dataclass
class Page:
    """A page: its title and its content; the frame is put around it by the server."""

    title: str
    body: str
    status: int = 200
    menu: bool = False
    timed: bool = False


@dataclass
class Go:
    """A redirection."""

    url: str


@dataclass
class Blob:
    """A file to download."""

    data: bytes
    kind: str
    name: str


Answer = Page | Go | Blob


@dataclass
class Req:
    """One request, with everything that a page needs to answer it."""

    path: str
    query: dict[str, str]
    form: dict[str, str]
    session: Session
    store: Store
    wrong: Wrong = field(default_factory=frozenset)

    def value(self, name: str) -> str:
        """Give a field as it was sent, without spaces around."""
        return self.form.get(name, "").strip()


Handler = Callable[[Req], Answer]
GET: dict[str, Handler] = {}
POST: dict[str, Handler] = {}


def get(path: str) -> Callable[[Handler], Handler]:
    """Register the page of an address."""
    return lambda handler: GET.setdefault(path, handler)


def post(path: str) -> Callable[[Handler], Handler]:
    """Register what receives the form of an address; its errors have a page of their own."""

    def add(handler: Handler) -> Handler:
        POST[path] = handler
        GET[path + "/erreurs"] = lambda req: errors_page(req, path)
        return handler

    return add


def refuse(req: Req, problems: Problems) -> Go:
    """Keep the problems of a form and show them on their page."""
    req.session.problems[req.path] = problems
    return Go(req.path + "/erreurs")


def errors_page(req: Req, path: str) -> Answer:
    """List what is wrong with a form, each line leading back to its field."""
    problems = req.session.problems.get(path)
    if not problems:
        return Go(path)
    places = {"contrat": "/inscription/regime", "certificat": "/inscription/regime"}
    lines = "".join(
        f'<li><a href="{places.get(name, path)}#{name}">{escape(words)}</a></li>' for name, words in problems
    )
    count = "Une réponse est à corriger" if len(problems) == 1 else f"{len(problems)} réponses sont à corriger"
    body = (
        f'<h1>{count}</h1><div class="erreurs" role="alert"><ul>{lines}</ul></div>'
        "<p>Vos réponses sont conservées, sauf celles qui doivent rester secrètes.</p>"
        f'<p class="actions"><a class="bouton" href="{path}">Revenir au formulaire</a></p>'
    )
    return Page(count, body, timed=True)


def text_field(
    req: Req, name: str, label: str, required: bool = True, kind: str = "text", hint: str = "", extra: str = ""
) -> str:
    """Give a field with its label, its hint, its kept value and what was wrong with it."""
    told = [words for key, words in req.session.problems.get(req.path, []) if key == name]
    kept = "" if kind == "password" else req.session.drafts.get(req.path, {}).get(name, "")
    ids = ([f"{name}-aide"] if hint else []) + ([f"{name}-erreur"] if told else [])
    attributes = f' aria-describedby="{" ".join(ids)}"' if ids else ""
    attributes += ' aria-required="true"' if required else ""
    attributes += ' aria-invalid="true"' if told else ""
    star = " *" if required and not (name == "naissance" and "DSJ-OBLIGATOIRE:etoile-oubliee" in req.wrong) else ""
    return (
        f'<div class="champ"><label for="{name}">{label}{star}</label>'
        + (f'<p class="indice" id="{name}-aide">{hint}</p>' if hint else "")
        + f'<input type="{kind}" id="{name}" name="{name}" value="{escape(kept)}"{attributes} {extra}>'
        + (f'<p class="faute" id="{name}-erreur">{escape(told[0])}</p>' if told else "")
        + "</div>"
    )


def choices(req: Req, name: str, legend: str, options: list[tuple[str, str, str]], required: bool = True) -> str:
    """Give a group of big choices: value, label and an explanation that may be empty."""
    kept = req.session.drafts.get(req.path, {}).get(name)
    told = [words for key, words in req.session.problems.get(req.path, []) if key == name]
    boxes = ""
    for rank, (value, label, more) in enumerate(options):
        mark = name if rank == 0 else f"{name}-{rank}"
        boxes += (
            f'<div class="choix"><label for="{mark}"><input type="radio" id="{mark}" name="{name}" value="{value}"'
            + (f' aria-describedby="{mark}-aide"' if more else "")
            + (" checked" if kept == value else "")
            + f"> {label}</label>"
            + (f'<p class="indice" id="{mark}-aide">{more}</p>' if more else "")
            + "</div>"
        )
    fault = f'<p class="faute">{escape(told[0])}</p>' if told else ""
    return f'<fieldset class="groupe"><legend>{legend}{" *" if required else ""}</legend>{boxes}{fault}</fieldset>'


def form(req: Req, content: str, submit: str, back: str = "", checked_here: bool = True) -> str:
    """Give a form that is sent to the page's own address."""
    before = f'<a class="bouton second" href="{back}">Précédent</a>' if back else ""
    return (
        f'<form method="post" action="{req.path}"{" novalidate" if checked_here else ""}>{token(req.session)}{content}'
        f'<div class="actions">{before}<button type="submit">{submit}</button></div></form>'
    )


def token(session: Session) -> str:
    """Give the hidden field that a form must bring back."""
    return f'<input type="hidden" name="jeton" value="{session.token}">'


def accordion(name: str, title: str, content: str) -> str:
    """Give a panel that its title opens; without the script it stays open."""
    return (
        f'<div class="accordeon"><h3><button type="button" aria-expanded="true" aria-controls="{name}" data-replier>'
        f'{title}</button></h3><div id="{name}" class="panneau">{content}</div></div>'
    )


def keep(req: Req, *names: str) -> None:
    """Keep what was sent for the next showing of this form; secrets are never named here."""
    req.session.drafts[req.path] = {name: req.form.get(name, "") for name in names}
    req.session.problems.pop(req.path, None)
