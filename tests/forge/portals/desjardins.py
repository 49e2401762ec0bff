"""Desjardins' web site for group insurance (documents A and B): the way in, and what the other modules bring."""

from __future__ import annotations

from typing import ClassVar

from tests.forge.pages import Answer, Block, Drop, Entries, Entry, Field, Form, Link, Page, Section, Text, Title
from tests.forge.portals.desjardins_services import ServicePages
from tests.forge.recipe import Recipe
from tests.forge.world import Visit

_PARTICULIERS = (
    "Assurance collective avec votre employeur ou un groupe",
    "Assurance individuelle achetée en ligne, au téléphone ou en personne",
    "Épargne-retraite collective",
)
_BENEFITS = ("Faites vos réclamations en ligne.", "Imprimez votre carte de paiement.", "Consultez votre couverture.")


class Desjardins(ServicePages):
    """All of the site."""

    keys: ClassVar[tuple[str, ...]] = ("contract", "certificate", "first_name", "last_name", "birth_date")
    name: ClassVar[str] = "Assurance collective"
    entry: ClassVar[str] = "/adherent"
    sign_in_path: ClassVar[str] = "/adherent/connexion"
    register_path: ClassVar[str] = "/adherent/inscription"
    entries: ClassVar[dict[str, str]] = {"omni": "/omni"}

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.routes |= {
            "/": self.site,
            "/adherent": self.site,
            "/nous-joindre": self.contact,
            "/aide": self.contact,
            "/omni": self.omni,
            "/adherent/particuliers": self.sections,
            "/adherent/autre": self.other,
        }
        self.enter_session_routes()
        self.enter_registration_routes()
        self.enter_service_routes()

    def header(self, visit: Visit) -> list[Link]:
        """The site's links; members may sign out."""
        links = [Link("Nous joindre", "/nous-joindre")]
        if self.account_of(visit) is not None:
            return [Link("Services en ligne", self.services_path), *links, Link("Fermer la session", "/deconnexion")]
        return [Link("Accueil", "/adherent"), *links]

    def site(self, _: Visit) -> Answer:
        """Where the menu « Se connecter » stands."""
        paths = [self.sign_in_path, "/adherent/autre", "/adherent/autre"]
        links = [Link(label, path) for label, path in zip(self._offered(), paths, strict=False)]
        drop = Drop("Se connecter", "Particuliers", links, "/adherent/particuliers")
        return Page("Assurance collective", [drop, Text("Protégez ce qui compte, avec votre groupe.")])

    def _offered(self) -> tuple[str, ...]:
        return _PARTICULIERS[:2] if self.check.way("DSJ-ACCES-MENU") else _PARTICULIERS

    def sections(self, _: Visit) -> Answer:
        """The same menu on a page of its own."""
        paths = [self.sign_in_path, "/adherent/autre", "/adherent/autre"]
        links = [Link(label, path) for label, path in zip(self._offered(), paths, strict=False)]
        return Page("Se connecter", [Title("Particuliers"), *links])

    def other(self, _: Visit) -> Answer:
        """What this portal does not serve."""
        return Page("Autres assurances", [Text("Ce portail d'essai ne sert que l'assurance collective.")])

    def contact(self, _: Visit) -> Answer:
        """Whom to call."""
        return Page("Nous joindre", [Text("Par téléphone : 1-866-838-7580, du lundi au vendredi.")])

    def omni(self, _: Visit) -> Answer:
        """The application, where one cannot register for the first time."""
        fields = [Field("code", "Code d'utilisateur"), Field("mdp", "Mot de passe", "password")]
        words = "Première visite ? Inscrivez-vous d'abord sur le site web, dans un navigateur."
        return Page("OMNI", [Form(self.sign_in_path, [Section("", fields)], "Confirmer"), Text(words)])

    def sign_in_page(self, form: Form) -> Page:
        """Sign-in, and the offer to register."""
        benefits: list[Block] = [Entries([Entry(benefit) for benefit in _BENEFITS], "")]
        if self.recipe["benefits"] == "bullets":
            benefits = [Text(f"• {benefit}") for benefit in _BENEFITS]
        first = [Title("C'est votre première visite?"), *benefits]
        return Page(
            "Votre dossier d'assurance collective",
            [
                Text("Section sécurisée"),
                form,
                Link("Mot de passe oublié ?", "/adherent/oubli"),
                *first,
                Link("Inscrivez-vous maintenant", self.register_path),
            ],
        )
