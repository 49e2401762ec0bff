"""The student portal where the numbers are found (document A, step 1)."""

from __future__ import annotations

from typing import ClassVar

from tests.forge.pages import Answer, Entries, Entry, Facts, Field, Form, Go, Link, Menu, Page, Section, Text
from tests.forge.portal import Portal
from tests.forge.recipe import Recipe
from tests.forge.world import Account, Person, Visit


class Student(Portal):
    """Sign-in, and the way to the insurance's numbers."""

    keys: ClassVar[tuple[str, ...]] = ("login", "password", "contract", "certificate", "first_name", "last_name")
    name: ClassVar[str] = "Portail étudiant"
    sign_in_path: ClassVar[str] = "/"
    capabilities: ClassVar[tuple[str, ...]] = ("members",)

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.routes |= {
            "/": self.sign_in,
            "/accueil": self.private(self.home),
            "/dossier": self.private(self.records),
            "/dossier/etat": self.private(self.state),
            "/dossier/etat/assurances": self.private(self.insurance),
        }

    def enrol(self, body: Person) -> Person:
        """Students have an account from the start."""
        person = super().enrol(body)
        self.world.accounts.append(Account(person["login"], person["password"], person))
        return person

    def header(self, visit: Visit) -> list[Link]:
        """Nothing for visitors."""
        if self.account_of(visit) is None:
            return []
        return [Link("Accueil", "/accueil"), Link("Se déconnecter", "/deconnexion")]

    def sign_in(self, visit: Visit) -> Answer:
        """« Code permanent » and password."""
        if self.account_of(visit) is not None:
            return Go("/accueil")
        account = next(
            (
                one
                for one in self.world.accounts
                if one.user == visit.value("code") and one.password == visit.values.get("mdp")
            ),
            None,
        )
        if visit.sent and account is not None:
            self.open_session(visit, account)
            return Go("/accueil")
        fields = [Field("code", "Code permanent"), Field("mdp", "Mot de passe", "password")]
        errors = {"": "Le code permanent ou le mot de passe est incorrect."} if visit.sent else {}
        return Page("Portail étudiant", [Form("/", [Section("", fields)], "Se connecter", errors=errors)])

    def home(self, _: Visit, account: Account) -> Answer:
        """What the university offers."""
        menu = Menu(
            [
                (Link("Horaire", "/dossier/horaire"), "Vos cours."),
                (Link("Dossier universitaire", "/dossier"), "Inscriptions, relevés, assurances."),
            ],
            "Services",
        )
        return Page("Portail étudiant", [Text(f"Bonjour {account.person['first_name']}."), menu])

    def records(self, _: Visit, __: Account) -> Answer:
        """One step further."""
        menu = Menu(
            [
                (Link("Relevé de notes", "/dossier/notes"), "Vos résultats."),
                (Link("État du dossier", "/dossier/etat"), "Où en est votre dossier."),
            ],
            "Dossier",
        )
        return Page("Dossier universitaire", [menu])

    def state(self, _: Visit, __: Account) -> Answer:
        """And one more."""
        menu = Menu(
            [
                (Link("État des frais", "/dossier/frais"), "Ce qui est dû."),
                (Link("État des assurances", "/dossier/etat/assurances"), "Contrat et certificat."),
            ],
            "État",
        )
        return Page("État du dossier", [menu])

    def insurance(self, _: Visit, account: Account) -> Answer:
        """The numbers."""
        one = account.person
        if self.check.way("ETU-PRIVE"):
            one = next((other for other in self.world.people if other is not one), one)
        if self.check.way("ETU-NUMEROS"):
            one = one | {"certificate": one["certificate"][:-1]}
        facts = [("Numéro de contrat", one["contract"]), ("Numéro de certificat", one["certificate"])]
        told: Facts | Entries = Facts(facts)
        if self.recipe["numbers"] == "list":
            told = Entries([Entry(f"{name} : {value}") for name, value in facts], "Aucune assurance.")
        if self.recipe["numbers"] == "sentence":
            words = f"Votre contrat {one['contract']} vous couvre sous le certificat {one['certificate']}."
            return Page("État des assurances", [Text(words)])
        return Page("État des assurances", [Text("Vos informations d'assurance collective."), told])
