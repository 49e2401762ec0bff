"""The French assistance portal (document E): home, help, sign-in, and what the other modules bring."""

from __future__ import annotations

from typing import ClassVar

from tests.forge.pages import Answer, Entries, Entry, Go, Link, Menu, Page, Text, Title
from tests.forge.portal import Portal
from tests.forge.portals.assistance_account import AccountPages
from tests.forge.portals.assistance_addresses import AddressPages
from tests.forge.portals.assistance_claims import ClaimPages
from tests.forge.recipe import Recipe
from tests.forge.world import Account, Visit

_HELP = (
    (
        "Pourquoi l'accès m'est-il refusé ?",
        "Vérifiez que votre offre donne accès au service et est en cours. Sinon, rapprochez-vous de votre conseiller.",
    ),
    (
        "Comment désactiver les cookies ?",
        "Les cookies se désactivent dans les réglages de Chrome, Firefox, Edge et Safari, rubrique Confidentialité.",
    ),
    (
        "Puis-je demander le remboursement de soins ?",
        "Non. Le dentaire, l'optique et les frais d'hôpitaux se déposent auprès de votre mutuelle ou assurance.",
    ),
    (
        "Puis-je déposer un devis ?",
        "Non. Les devis se traitent sur l'espace personnel de votre mutuelle ou de votre assurance.",
    ),
)


class Assistance(AccountPages, AddressPages, ClaimPages, Portal):
    """All of the portal."""

    keys: ClassVar[tuple[str, ...]] = ("member_number", "first_name", "last_name", "offer_active", "beneficiaries")
    optional: ClassVar[tuple[str, ...]] = ("assistance_requests",)
    name: ClassVar[str] = "Assistance santé"

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.routes |= {"/": self.home, "/aide": self.help, "/espace": self.private(self.space)}
        self.enter_session_routes()
        self.enter_registration_routes()
        self.enter_account_routes()
        self.enter_address_routes()
        self.enter_claim_routes()

    def header(self, visit: Visit) -> list[Link]:
        """Visitors may sign in or register; members find their space."""
        if self.account_of(visit) is None:
            return [
                Link("Accueil", "/"),
                Link("Connexion", "/connexion"),
                Link("S'inscrire", "/inscription"),
                Link("Aide", "/aide"),
            ]
        return [Link("Mon Espace", "/espace"), Link("Aide", "/aide"), Link("Se déconnecter", "/deconnexion")]

    def home(self, visit: Visit) -> Answer:
        """Where everybody arrives."""
        if self.account_of(visit) is not None:
            return Go("/espace")
        return Page(self.name, [Text("Vos services d'assistance au quotidien, à domicile et pour l'école.")])

    def help(self, _: Visit) -> Answer:
        """Questions and answers."""
        blocks = [block for question, answer in _HELP for block in (Title(question), Text(answer))]
        return Page("Aide", blocks)

    def space(self, _: Visit, account: Account) -> Answer:
        """What the portal offers to a member."""
        menu = Menu(
            [
                (Link("Mon compte", "/compte"), "Vos données personnelles."),
                (Link("Mot de Passe", "/compte/mot-de-passe"), "En choisir un nouveau."),
                (Link("Mes adresses", "/adresses"), "Domiciles et établissements scolaires."),
                (Link("Mes trajets", "/trajets"), "Planifier un trajet."),
                (Link("Demande de remboursement", "/remboursement"), "Déposer la facture d'une assistance."),
            ],
            "Mon Espace",
        )
        claims = [Entry(text) for text in account.kept.get("claims", [])]
        return Page(
            "Mon Espace",
            [
                Text(f"Bonjour {account.person['first_name']},"),
                menu,
                Title("Vos demandes"),
                Entries(claims, "Aucune demande pour le moment."),
            ],
        )
