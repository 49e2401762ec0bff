"""Unimutuelles' members' space (document D): site, sign-in, code lost; and what the other modules bring."""

from __future__ import annotations

from typing import ClassVar

from tests.forge.checks import email
from tests.forge.pages import Answer, Field, Form, Go, Link, Notice, Page, Section, Text
from tests.forge.portals.unimutuelles_lost import LostPages
from tests.forge.portals.unimutuelles_space import SpacePages
from tests.forge.recipe import Recipe
from tests.forge.world import Account, Person, Visit

_REFUSED = "L'identifiant ou le mot de passe est incorrect."


class Unimutuelles(LostPages, SpacePages):
    """All of the space."""

    keys: ClassVar[tuple[str, ...]] = ("member_number", "access_code", "first_name", "last_name")
    optional: ClassVar[tuple[str, ...]] = ("account",)
    name: ClassVar[str] = "Espace Adhérents"
    sign_in_path: ClassVar[str] = "/adherent/connexion"

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        front = self.site if recipe["front"] == "site" else lambda _: Go(self.sign_in_path)
        self.routes |= {"/": front, self.sign_in_path: self.sign_in, "/adherent/code-perdu": self.code_lost}
        self.routes["/aide"] = self.help
        self.enter_registration_routes()
        self.enter_lost_routes()
        self.enter_space_routes()

    def enrol(self, body: Person) -> Person:
        """With an account, where one is asked for."""
        person = super().enrol(body)
        if "account" in person:
            given = person["account"]
            account = Account(given["email"], given["password"], person)
            account.kept |= {key: given[key] for key in ("question", "answer")}
            account.kept["certified"] = bool(given["email_certified"])
            self.world.accounts.append(account)
        return person

    def header(self, visit: Visit) -> list[Link]:
        """Visitors see the way in; members their space."""
        if self.account_of(visit) is None:
            return [Link("Accueil", "/"), Link("Aide", "/aide")]
        return [Link("Mon espace", "/adherent/espace"), Link("Se déconnecter", "/deconnexion")]

    def site(self, _: Visit) -> Answer:
        """The mutual's site."""
        return Page(
            "Unimutuelles, l'essentiel",
            [Text("Votre mutuelle de proximité."), Link("Espace adhérent", self.sign_in_path)],
        )

    def help(self, _: Visit) -> Answer:
        """Where the numbers stand."""
        return Page(
            "Aide", [Text("Votre code d'accès figure sur votre carte mutualiste et vos relevés de prestations.")]
        )

    def find(self, identifier: str) -> Account | None:
        """The account of this access code or e-mail address."""
        return next(
            (
                one
                for one in self.world.accounts
                if one.person["access_code"] == identifier or one.user.lower() == identifier.lower()
            ),
            None,
        )

    def sign_in(self, visit: Visit) -> Answer:
        """Code or address, and password."""
        account = self.find(visit.value("identifiant"))
        errors = {"": self._problem(visit, account)} if visit.sent else {}
        if visit.sent and not errors[""] and account is not None:
            self.open_session(visit, account)
            return Go("/adherent/espace")
        fields = [Field("identifiant", "Code ou email"), Field("mdp", "Mot de passe", "password")]
        form = Form(
            self.sign_in_path, [Section("Authentification", fields)], "Se connecter", errors=errors, values=visit.values
        )
        links = [
            Link("Première visite ?", "/adherent/inscription"),
            Link("Mot de passe perdu ?", "/adherent/perdu"),
            Link("Code accès perdu ?", "/adherent/code-perdu"),
        ]
        return Page("Espace Adhérents", [form, *links])

    def _problem(self, visit: Visit, account: Account | None) -> str:
        if account is None:
            return "Identifiant inconnu." if self.check.broken("UNI-SESSION-DISCRET", "tells-unknown") else _REFUSED
        by_code = account.person["access_code"] == visit.value("identifiant")
        if self.check.way("UNI-SESSION-CODE" if by_code else "UNI-SESSION-EMAIL"):
            return _REFUSED
        right = self.check.same("UNI-SESSION-REFUSE", visit.values.get("mdp", ""), account.password)
        return "" if right else _REFUSED

    def code_lost(self, visit: Visit) -> Answer:
        """An address and a number; the mutual then writes."""
        fields = [Field("email", "Adresse Email", "email"), Field("numero", "N° Adhérent")]
        errors = {one.name: self.say.missing(one.label) for one in fields if visit.sent and not visit.value(one.name)}
        if visit.value("email") and not email(visit.value("email")):
            errors["email"] = self.say.wrong("Adresse Email", "Cette adresse n'en est pas une.")
        if visit.sent and not errors:
            said = "Votre demande est transmise à votre mutuelle, qui vous répondra."
            return Page("Code d'accès perdu", [Notice(said), Link("Retour", self.sign_in_path)])
        form = Form(
            "/adherent/code-perdu",
            [Section("", fields)],
            "Valider",
            errors=errors,
            values=visit.values,
            other=("Retour", self.sign_in_path),
        )
        return Page("Code d'accès perdu", [form])
