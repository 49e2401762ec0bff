"""Cowan's portal for the RAMU's members (document C): sign-in, contact, languages; and what the other modules bring."""

from __future__ import annotations

from typing import ClassVar

from tests.forge.pages import Answer, Go, Link, Page, Text
from tests.forge.portals.cowan_english import ENGLISH
from tests.forge.portals.cowan_members import MemberPages
from tests.forge.portals.cowan_registration import RegistrationPages
from tests.forge.recipe import Recipe
from tests.forge.translation import translated
from tests.forge.world import Visit


class Cowan(RegistrationPages, MemberPages):
    """All of the portal."""

    keys: ClassVar[tuple[str, ...]] = ("certificate", "first_name", "last_name", "birth_date", "email")
    name: ClassVar[str] = "Services en ligne"
    sender: ClassVar[str] = "Cowan <services@example.org>"
    entry: ClassVar[str] = "/clients/content/login/login.cfm"
    sign_in_path: ClassVar[str] = "/clients/content/login/login.cfm"

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.routes |= {"/": lambda _: Go(self.sign_in_path), "/nous-joindre": self.contact, "/langue/": self.language}
        self.routes["/aide"] = self.contact
        self.enter_session_routes()
        self.enter_registration_routes()
        self.enter_activation_routes()
        self.enter_forgotten_routes()
        self.enter_member_routes()

    def answer(self, visit: Visit) -> Answer:
        """In the language that was chosen."""
        answer = super().answer(visit)
        if not visit.sent and isinstance(answer, Page):
            visit.session["last"] = visit.path
        english = visit.session.get("lang") == "en" and isinstance(answer, Page)
        return translated(answer, ENGLISH) if english and isinstance(answer, Page) else answer

    def header(self, visit: Visit) -> list[Link]:
        """The bar of every page."""
        english = visit.session.get("lang") == "en"
        other = Link("FR" if english else "EN", f"/langue/{'fr' if english else 'en'}")
        if self.account_of(visit) is not None:
            links = [Link("Accueil", "/portail"), Link("Nous joindre", "/nous-joindre"), other]
            links.append(Link("Fermer la session", "/deconnexion"))
        else:
            links = [Link("Ouvrir une session", self.sign_in_path), Link("Nous joindre", "/nous-joindre"), other]
        return [Link(ENGLISH.get(one.label, one.label), one.path) for one in links] if english else links

    def language(self, visit: Visit) -> Answer:
        """Turns the site to it, and comes back to where one was."""
        if not self.check.broken("COW-LANGUE", "ignored"):
            visit.session["lang"] = visit.path.rpartition("/")[2]
        return Go(visit.session.get("last", self.sign_in_path))

    def contact(self, _: Visit) -> Answer:
        """Whom to call."""
        lines = (
            "Par téléphone : 1 833 377-8447, du lundi au vendredi, de 8 h à 17 h (HE).",
            "Par courriel : clients@cowangroup.ca",
        )
        return Page("Nous joindre", [Text(line) for line in lines])
