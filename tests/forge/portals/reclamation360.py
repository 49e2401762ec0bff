"""The mobile application Réclamation 360 (document B), beside the web site that shares its accounts."""

from __future__ import annotations

from typing import ClassVar

from tests.forge.pages import Answer, Entry, Form, Go, Link, Page, Text
from tests.forge.portals.desjardins import Desjardins
from tests.forge.portals.desjardins_services import ServicePages
from tests.forge.recipe import Recipe
from tests.forge.world import Visit

_IDS = {
    "DSJ-REGIME-CONNU": "R360-REGIME",
    "DSJ-REGIME-UNIQUE": "R360-REGIME",
    "DSJ-PERSONNE-PRENOM": "R360-PERSONNE",
    "DSJ-PERSONNE-NOM": "R360-PERSONNE",
    "DSJ-PERSONNE-NAISSANCE": "R360-PERSONNE",
    "DSJ-PERSONNE-TELEPHONE": "R360-PERSONNE",
    "DSJ-PERSONNE-FORMAT": "R360-PERSONNE",
    "DSJ-CODE-LONGUEUR": "R360-CODE",
    "DSJ-CODE-ALPHANUMERIQUE": "R360-CODE",
    "DSJ-CODE-UNIQUE": "R360-CODE",
    "DSJ-MDP-LONGUEUR": "R360-MDP",
    "DSJ-MDP-CLASSES": "R360-MDP",
    "DSJ-MDP-CONFIRMATION": "R360-MDP",
    "DSJ-AIDE-REQUIS": "R360-NOUVEAU",
    "DSJ-AIDE-DISCRET": "R360-NOUVEAU",
    "DSJ-MERE-REQUIS": "R360-NOUVEAU",
    "DSJ-CONFIRMATION": "R360-NOUVEAU",
    "DSJ-EXISTANT-REFUSE": "R360-EXISTANT",
    "DSJ-DOSSIERS": "R360-DOSSIERS",
    "DSJ-SESSION-REFUSE": "R360-SESSION-REFUSE",
    "DSJ-CONVENTION": "R360-CONVENTION",
    "DSJ-MERE-OUBLI": "R360-OUBLI",
}


class Reclamation360(ServicePages):
    """The application's own screens."""

    keys: ClassVar[tuple[str, ...]] = Desjardins.keys
    name: ClassVar[str] = "Réclamation 360"
    sign_in_path: ClassVar[str] = "/mobile/connexion"
    register_path: ClassVar[str] = "/mobile/inscription"
    services_path: ClassVar[str] = "/mobile/services"
    forgotten_path: ClassVar[str] = "/mobile/oubli"
    accept: ClassVar[str] = "Accepter"
    application: ClassVar[str] = "mobile"
    contract_label: ClassVar[str] = "Numéro de contrat"
    options: ClassVar[list[tuple[str, str]]] = [("oui", "Utiliser un code existant"), ("non", "Créer un nouveau code")]
    ids: ClassVar[dict[str, str]] = _IDS
    entries: ClassVar[dict[str, str]] = {"web": "/adherent"}

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        web = Desjardins(recipe)
        web.world = self.world
        self.routes |= {path: route for path, route in web.routes.items() if path.startswith("/adherent")}
        self.routes |= {"/": self.opening, "/nous-joindre": web.contact, "/aide": web.contact}
        self.enter_session_routes()
        self.enter_registration_routes()
        self.enter_service_routes()

    def header(self, visit: Visit) -> list[Link]:
        """One link."""
        if self.account_of(visit) is None:
            return [Link("Nous joindre", "/nous-joindre")]
        return [Link("Services", self.services_path), Link("Fermer la session", "/deconnexion")]

    def opening(self, _: Visit) -> Answer:
        """The first screen."""
        if self.recipe["opening"] == "sign-in":
            return Go(self.sign_in_path)
        return Page(
            "Réclamation 360", [Text("Vos réclamations, où que vous soyez."), Link("Continuer", self.sign_in_path)]
        )

    def sign_in_page(self, form: Form) -> Page:
        """Sign-in, and the offer to register."""
        return Page(
            "Ouverture de session",
            [form, Link("Inscrivez-vous!", self.register_path), Link("Mot de passe oublié ?", self.forgotten_path)],
        )

    def file_entry(self, name: str, path: str) -> Entry:
        """With an « i » that tells about it."""
        return Entry("", [Link(name, path)], info=self._about(name))

    def file_notes(self, _: list[str]) -> list[Text]:
        """Nothing: each file tells about itself."""
        return []

    def _about(self, name: str) -> str:
        return f"{name} : assurance collective de soins de santé, en vigueur depuis janvier."
