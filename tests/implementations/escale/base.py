"""What all pages share: the clock, the session, forms with their errors, and the look of a refusal."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from tornado.web import RequestHandler, UIModule

from .mailer import PARIS, Mailer
from .store import Account, Portal, Session

COOKIE = "escale_session"
NOTICES: dict[str, str] = {
    "connexion": "Connectez-vous pour ouvrir votre espace personnel.",
    "deconnexion": "Vous êtes déconnecté(e).",
    "inscription": "Votre inscription est terminée : vous pouvez ouvrir votre session.",
    "mdp-oublie": "Votre nouveau mot de passe est enregistré. Il ouvre votre prochaine session.",
    "mdp-change": "Votre nouveau mot de passe est enregistré. Il sera actif à la prochaine connexion.",
    "compte": "Vos coordonnées sont modifiées.",
    "adresse": "L’adresse est ajoutée.",
    "adresse-supprimee": "L’adresse est supprimée.",
    "trajet": "Le trajet est planifié.",
    "trajet-supprime": "Le trajet est supprimé.",
    "remboursement": "Votre demande de remboursement est déposée.",
}
OBVIOUS_NOTICE = ("Attention, votre mot de passe est trop évident : il contient votre prénom, votre nom, votre lieu de "
                  "résidence ou une suite comme « 0000 » ou « 1234 ». Nous vous encourageons à en choisir un autre.")
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


@dataclass
class Form:
    """What was typed in a form, and what is wrong with it."""

    name: str
    values: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    def refuse(self, name: str, problem: str | None) -> None:
        """Note the first problem of a field, if there is one."""
        if problem:
            self.errors.setdefault(name, problem)


class Field(UIModule):
    """A labelled field with its hint, and its error to the right."""

    def render(self, form: Form, name: str, label: str, kind: str = "text", hint: str = "",
               options: Sequence[tuple[str, str]] = (), **attributes: str) -> str:
        """Write the field."""
        ident = f"{form.name}-{name}"
        error = form.errors.get(name, "")
        notes = [ident + "-aide"] * bool(hint) + [ident + "-erreur"] * bool(error)
        if error:
            attributes["aria-invalid"] = "true"
            if next(iter(form.errors)) == name:
                attributes["autofocus"] = "autofocus"
        if notes:
            attributes["aria-describedby"] = " ".join(notes)
        if label.endswith("*"):
            attributes["required"] = "required"
        value = "" if kind == "password" else form.values.get(name, "")
        return self.render_string("field.html", ident=ident, name=name, label=label, kind=kind, hint=hint, error=error,
                                  options=options, value=value, attributes=attributes).decode()


class Page(RequestHandler):
    """A page of the portal."""

    def initialize(self) -> None:
        """Find the portal; nobody is known yet."""
        self.portal: Portal = self.settings["portal"]
        self.mailer: Mailer = self.settings["mailer"]
        self.session: Session | None = None
        self.now = time.time()

    def set_default_headers(self) -> None:
        """Keep pages out of caches, frames and foreign scripts."""
        for name, value in HEADERS.items():
            self.set_header(name, value)

    def compute_etag(self) -> None:
        """Give no fingerprint of private pages."""

    def prepare(self) -> None:
        """Read the clock and the session's cookie."""
        offset = self.request.headers.get("Mire-Clock-Offset", "")
        if self.settings["control"] and offset.isascii() and offset.isdigit() and len(offset) < 10:
            self.now += int(offset)
        session = self.portal.sessions.get((self.get_signed_cookie(COOKIE) or b"").decode())
        self.session = session if session and session.until > self.now else None

    @property
    def today(self) -> date:
        """Give the day it is in Paris, by the request's own clock."""
        return datetime.fromtimestamp(self.now, PARIS).date()

    @property
    def account(self) -> Account | None:
        """Give the account that is signed in."""
        return self.session.account if self.session and self.session.signed_in else None

    def start_session(self, account: Account, *, signed_in: bool) -> None:
        """Open a new session under a new key, in place of the browser's former one."""
        self.end_session()
        key = self.portal.open_session(account, self.now, signed_in=signed_in)
        self.set_signed_cookie(COOKIE, key, expires_days=None, httponly=True, samesite="Lax")

    def end_session(self) -> None:
        """End the browser's session."""
        self.portal.sessions.pop((self.get_signed_cookie(COOKIE) or b"").decode(), None)

    def form(self, name: str, *fields: str) -> Form:
        """Read the named fields of a form; passwords keep their spaces."""
        return Form(name, {f: self.get_body_argument(f, "", strip="mot_de_passe" not in f) for f in fields})

    def refuse(self, template: str, **context: Any) -> None:
        """Show a form again, with its errors."""
        self.set_status(422)
        self.render(template, **context)

    def go(self, path: str, notice: str, *, obvious: bool = False, anchor: str = "") -> None:
        """Go on to another page, with a notice to show there."""
        where = f"{path}?avis={notice}" + ("&evident=1" if obvious else "") + (f"#{anchor}" if anchor else "")
        self.redirect(where, status=303)

    def get_template_namespace(self) -> dict[str, Any]:
        """Give every template the account, the notice and the ways of being wrong."""
        notice = self.get_query_argument("avis", "")
        shown = None if self.session and self.session.hidden else self.account
        return super().get_template_namespace() | {
            "account": shown, "notice": NOTICES.get(notice, ""), "notice_code": notice, "wrong": self.portal.wrong,
            "warning": OBVIOUS_NOTICE if self.get_query_argument("evident", "") else "", "opened": ""}

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say in words what went wrong."""
        self.render("error.html", code=status_code)


class Missing(Page):
    """Any address that is not a page."""

    def prepare(self) -> None:
        """Say that there is no such page."""
        super().prepare()
        self.send_error(404)
