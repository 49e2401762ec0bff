"""The beneficiaries, and the message that confirms a registration (E 3, 9)."""

from __future__ import annotations

from typing import Any

from tests.forge.pages import Answer, Block, Entries, Entry, Form, Go, Link, Notice, Page, Section, Title
from tests.forge.portal import Portal
from tests.forge.world import Account, Person, Visit


class WelcomePages(Portal):
    """What follows on the card's numbers."""

    def beneficiaries_of(self, person: Person) -> list[Block]:
        """Who else the policy covers."""
        own: list[dict[str, Any]] = list(person.get("beneficiaries", []))
        way = self.check.way("AST-BENEFICIAIRES")
        if way == "all-but-last":
            own = own[:-1]
        if way == "everybody":
            own = [one for other in self.world.people for one in other["beneficiaries"]]
        entries = [
            Entry(f"{one['first_name']} {one['last_name']}, né(e) le {_french(one['birth_date'])}") for one in own
        ]
        return [Title("Vos bénéficiaires"), Entries(entries, "Votre contrat ne couvre que vous.")]

    def confirm_by_mail(self, visit: Visit, account: Account, waits: bool) -> None:
        """The message that confirms the registration."""
        way = self.check.way("AST-COURRIEL")
        if way == "none":
            return
        to = "quelqu-un-d-autre@example.org" if way == "another-person" else account.user
        link = (
            ("Confirmer mon adresse", f"/bienvenue/{self.world.token('welcome', account, visit.now)}")
            if waits
            else None
        )
        self.send(
            visit,
            to,
            "Confirmation de votre inscription",
            [f"Bonjour {account.kept['first_name']},", "Votre inscription est bien enregistrée."],
            link,
        )

    def confirm(self, visit: Visit) -> Answer:
        """Where the message's link leads."""
        token = self.world.opened(visit.path.removeprefix("/bienvenue/"), "welcome", visit.now, None)
        if token is None:
            return Page("Lien inconnu", [Notice("Ce lien n'est pas valable.", good=False)])
        if self.recipe["confirmation"] == "button" and not visit.sent:
            return Page(
                "Votre adresse", [Form(visit.path, [Section("", [], ["Un dernier geste."])], "Confirmer mon adresse")]
            )
        token.of.active = True
        return Page("Adresse confirmée", [Notice("Votre compte est ouvert."), Link("Connexion", "/connexion")])

    def show_beneficiaries(self, visit: Visit) -> Answer:
        """For members only."""
        account = self.account_of(visit)
        if account is None:
            return Go("/connexion")
        return Page("Vos bénéficiaires", self.beneficiaries_of(account.person))


def _french(day: str) -> str:
    year, month, of_month = day.split("-")
    return f"{of_month}/{month}/{year}"
