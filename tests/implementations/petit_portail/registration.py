"""The registration: two pages for the documents' three sections, then the confirmation."""

import secrets

from .pages import Pages, Route, go
from .rules import Errors, check_access, check_identity
from .store import Account, TakenError, hashed

IDENTITY = (
    "contrat",
    "certificat",
    "titre",
    "prenom",
    "nom",
    "annee",
    "mois",
    "jour",
    "tel",
    "tel2",
    "poste",
)
ACCESS = ("choix", "code", "mdp", "mdp2", "indice", "mere")
TAKEN = {
    "code": "Ce code d’utilisateur n’est pas libre, choisissez-en un autre.",
    "certificat": "Ce régime est déjà inscrit aux services en ligne.",
}
UNKNOWN = "Ces numéros ne correspondent à aucun régime, vérifiez-les."
EXISTING = "Ce petit portail ne rattache pas de régime à un code existant, répondez « Non »."
UNANSWERED = "Répondez à la question ci-dessous."


class Registration(Pages):
    def routes(self) -> list[Route]:
        return [
            ("GET", "/nouveau/vous", lambda: self.page("vous.html", form={}, errors={})),
            ("POST", "/nouveau/vous", self.take_identity),
            ("GET", "/nouveau/acces", self.ask_access),
            ("POST", "/nouveau/acces", self.take_access),
            ("GET", "/nouveau/fait", self.confirm),
        ]

    def take_identity(self) -> str | None:
        form = self.form(*IDENTITY)
        errors = check_identity(form, self.behaviour) or self.check_plan(form)
        if errors:
            return self.refuse("vous.html", errors, form=form)
        self.visitor().draft = form
        return go("/nouveau/acces")

    def check_plan(self, form: dict[str, str]) -> Errors:
        plan = self.store.plans.get(form["certificat"].strip())
        if plan is None or (self.behaviour.contract_checked and plan.contract != form["contrat"].strip()):
            return {"certificat": UNKNOWN}
        if self.behaviour.plan_unique and plan in self.store.registered:
            return {"certificat": TAKEN["certificat"]}
        return {}

    def ask_access(self) -> str | None:
        if self.behaviour.steps_guarded and not self.visitor().draft:
            return go("/nouveau/vous")
        return self.page("acces.html", form={}, errors={})

    def take_access(self) -> str | None:
        visit = self.visitor()
        if not visit.draft:
            return go("/nouveau/vous")
        form = self.form(*ACCESS)
        if errors := self.check_choice(form) or self.register(form, visit.draft):
            return self.refuse("acces.html", errors, form=form)
        visit.draft, visit.registered = {}, form["code"]
        return go("/nouveau/fait")

    def check_choice(self, form: dict[str, str]) -> Errors:
        if form["choix"] == "non":
            return check_access(form, self.behaviour)
        return {"choix": EXISTING if form["choix"] == "oui" else UNANSWERED}

    def register(self, form: dict[str, str], identity: dict[str, str]) -> Errors:
        salt = secrets.token_bytes(16)
        plan = self.store.plans[identity["certificat"].strip()]
        secret, mother = hashed(form["mdp"], salt), hashed(form["mere"].strip().casefold(), salt)
        account = Account(form["code"], salt, secret, form["indice"], mother, identity, plan)
        rules = self.behaviour
        try:
            self.store.register(account, code_unique=rules.code_unique, plan_unique=rules.plan_unique)
        except TakenError as taken:
            return {taken.field: TAKEN[taken.field]}
        return {}

    def confirm(self) -> str | None:
        code = self.visitor().registered
        if self.behaviour.steps_guarded and not code:
            return go("/nouveau/vous")
        return self.page("fait.html", code=code)
