"""Signing in, the terms, and what a member then finds."""

from bottle import request

from .pages import Pages, Route, go
from .store import Account, Visit

WRONG_PAIR = "Code d’utilisateur ou mot de passe incorrect."
WRONG_ANSWER = "Ces réponses ne correspondent à aucun dossier."
UNKNOWN_CODE = "Ce code d’utilisateur n’existe pas."


class Members(Pages):
    def routes(self) -> list[Route]:
        return [
            ("GET", "/ouvrir", lambda: self.page("ouvrir.html", errors={})),
            ("POST", "/ouvrir", self.sign_in),
            ("POST", "/quitter", self.sign_out),
            ("GET", "/oubli", lambda: self.page("oubli.html", errors={})),
            ("POST", "/oubli", self.remind),
            ("GET", "/convention", self.show_terms),
            ("POST", "/convention", self.accept_terms),
            ("GET", "/espace", lambda: self.member_page("espace.html")),
            ("GET", "/espace/dossier", lambda: self.member_page("dossier.html")),
            ("GET", "/espace/renseignements", lambda: self.member_page("renseignements.html")),
            ("GET", "/espace/reclamation", lambda: self.member_page("reclamation.html")),
            ("GET", "/espace/carte", self.card),
        ]

    def sign_in(self) -> str | None:
        form = self.form("usager", "passe")
        account = self.store.accounts.get(form["usager"].strip().casefold())
        if account is None and not self.behaviour.discreet:
            return self.refuse("ouvrir.html", {"usager": UNKNOWN_CODE})
        if account is None or not self.opens(account, form["passe"]):
            return self.refuse("ouvrir.html", {"usager": WRONG_PAIR})
        self.store.leave(self.visitor())
        self.start_visit().account = account  # a new key: nobody else may know the one before
        return go("/espace")

    def opens(self, account: Account, password: str) -> bool:
        return account.opens_with(password) or (bool(password) and not self.behaviour.password_checked)

    def sign_out(self) -> None:
        self.store.leave(self.visitor())
        go("/ouvrir")

    def remind(self) -> str:
        form = self.form("usager", "mere")
        account = self.store.accounts.get(form["usager"].strip().casefold())
        if account is None or not account.mother_is(form["mere"]):
            return self.refuse("oubli.html", {"usager": WRONG_ANSWER})
        return self.page("oubli.html", reminder=account.reminder)

    def account(self, visit: Visit) -> Account:
        if visit.account is None:
            go("/ouvrir")
        return visit.account

    def terms_due(self, visit: Visit) -> bool:
        accepted_before = self.behaviour.terms_once and self.account(visit).terms_accepted
        return not (visit.terms_accepted or accepted_before)

    def show_terms(self) -> str:
        self.account(self.visitor())
        return self.page("convention.html")

    def accept_terms(self) -> None:
        visit = self.visitor()
        self.account(visit).terms_accepted = visit.terms_accepted = True
        go("/espace")

    def member_page(self, template: str) -> str:
        visit = self.visitor()
        account = self.account(visit)
        landing = template == "espace.html"
        if self.terms_due(visit) and (self.behaviour.terms_guard or landing):
            go("/convention")
        return self.page(template, account=account, plan=account.plan, member=True)

    def card(self) -> str:
        plan = self.store.plans.get(request.query.getunicode("certificat", ""))
        if self.behaviour.card_private or plan is None:
            return self.member_page("carte.html")
        return self.page("carte.html", plan=plan, member=True)
