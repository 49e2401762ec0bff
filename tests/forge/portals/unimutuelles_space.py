"""The members' space (D, features)."""

from __future__ import annotations

from tests.forge.files import pdf
from tests.forge.pages import (
    Answer,
    Block,
    Download,
    Entries,
    Entry,
    Facts,
    Field,
    Form,
    Link,
    Menu,
    Notice,
    Page,
    Section,
    Text,
    Title,
)
from tests.forge.portal import Portal
from tests.forge.world import Account, Visit

_AT = "/adherent/espace"
_IBAN = "FR76 3000 4000 0312 3456 7890 143"
_REQUESTS = {
    "adresse": ("Modification d'adresse", "Nouvelle adresse"),
    "telephone": ("Modification de téléphone", "Nouveau numéro de téléphone"),
    "bancaire": ("Modification de coordonnées bancaires", "Nouvel IBAN"),
    "naissance": ("Déclaration de naissance", "Prénom de l'enfant"),
    "beneficiaire": ("Nouveau bénéficiaire", "Prénom et nom du bénéficiaire"),
}


class SpacePages(Portal):
    """Each section a page."""

    def enter_space_routes(self) -> None:
        """Their addresses."""
        pages = {
            "": self.home,
            "/remboursements": self.refunds,
            "/beneficiaires": self.beneficiaries,
            "/demandes": self.requests,
            "/devis": self.quotes,
            "/messages": self.letters,
            "/garanties": self.cover,
            "/documents": self.documents,
            "/documents/carte.pdf": self.card,
        }
        self.routes |= {_AT + path: self.private(page) for path, page in pages.items()}
        self.routes[f"{_AT}/demandes/"] = self.private(self.request)

    def home(self, _: Visit, account: Account) -> Answer:
        """What there is."""
        titles = {
            "remboursements": "Remboursements et décomptes",
            "beneficiaires": "Bénéficiaires et coordonnées",
            "demandes": "Demandes de mise à jour",
            "devis": "Devis et prises en charge",
            "messages": "Messages",
            "garanties": "Mes garanties",
            "documents": "Documents",
        }
        menu = Menu([(Link(title, f"{_AT}/{path}"), "Consulter.") for path, title in titles.items()], "Mon espace")
        return Page("Mon espace", [Text(f"Bonjour {account.person['first_name']} {account.person['last_name']}"), menu])

    def refunds(self, _: Visit, __: Account) -> Answer:
        """Since 2017."""
        entries = [Entry("14/03/2024 : consultation, 25,00 €"), Entry("02/05/2024 : pharmacie, 12,40 €")]
        if self.check.way("UNI-ESPACE-REMBOURSEMENTS"):
            entries.append(Entry("14/03/2016 : consultation, 23,00 €"))
        older = Text("Pour des prestations plus anciennes, contactez votre conseiller habituel.")
        told: list[Block] = [] if self.check.way("UNI-ESPACE-CONSEILLER") else [older]
        statements: list[Block] = [
            Title("Relevés de décomptes"),
            Entries([Entry("Décompte de mai 2024 : 12,40 €")], "Aucun décompte."),
        ]
        return Page("Remboursements", [Entries(entries, "Aucun remboursement."), *statements, *told])

    def beneficiaries(self, _: Visit, account: Account) -> Answer:
        """Who is covered, and how they are reached."""
        one = account.person
        facts = [
            ("Adresse postale", "3 rue du Port, 44000 Nantes"),
            ("Téléphone", "02 40 00 00 00"),
            ("Coordonnées bancaires", "FR76 •••• 1234" if self.recipe["bank"] == "masked" else _IBAN),
        ]
        covered = Entries([Entry(f"{one['first_name']} {one['last_name']}")], "Aucun bénéficiaire.")
        return Page("Bénéficiaires et coordonnées", [covered, Title("Coordonnées"), Facts(facts)])

    def requests(self, _: Visit, __: Account) -> Answer:
        """The five that can be made."""
        kinds = list(_REQUESTS.items())[: 4 if self.check.way("UNI-ESPACE-DEMANDES") else 5]
        links = [Link(title, f"{_AT}/demandes/{path}") for path, (title, _) in kinds]
        if self.recipe["requests"] == "nav":
            return Page(
                "Demandes de mise à jour", [Menu([(link, "Remplir la demande.") for link in links], "Demandes")]
            )
        return Page(
            "Demandes de mise à jour", [Entries([Entry("", [link]) for link in links], "Aucune demande possible.")]
        )

    def request(self, visit: Visit, _: Account) -> Answer:
        """One of them."""
        kind = visit.path.rpartition("/")[2]
        if kind not in _REQUESTS:
            return self.missing(visit)
        title, label = _REQUESTS[kind]
        errors = {"valeur": self.say.missing(label)} if visit.sent and not visit.value("valeur") else {}
        if visit.sent and not errors:
            return Page(title, [Notice("Votre demande est transmise."), Link("Mon espace", _AT)])
        form = Form(visit.path, [Section("", [Field("valeur", label)])], "Envoyer la demande", errors=errors)
        return Page(title, [form])

    def quotes(self, _: Visit, __: Account) -> Answer:
        """Answers to quotes and cover requests."""
        entries = [
            Entry("Devis dentaire du 11/01/2024 : accord pour 320,00 €"),
            Entry("Prise en charge optique du 08/02/2024 : accord pour 150,00 €"),
        ]
        return Page("Devis et prises en charge", [Entries(entries, "Aucune réponse.")])

    def letters(self, _: Visit, __: Account) -> Answer:
        """Of the mutual."""
        return Page("Messages", [Entries([Entry("05/01/2024 : vos garanties évoluent.")], "Aucun message.")])

    def cover(self, _: Visit, __: Account) -> Answer:
        """What is covered."""
        return Page(
            "Mes garanties", [Facts([("Hospitalisation", "100 %"), ("Optique", "150 €"), ("Dentaire", "200 %")])]
        )

    def documents(self, _: Visit, __: Account) -> Answer:
        """What can be downloaded."""
        carte = Entry("Carte de tiers payant", [Link("Télécharger", f"{_AT}/documents/carte.pdf")])
        return Page("Documents", [Entries([carte], "Aucun document.")])

    def card(self, _: Visit, account: Account) -> Answer:
        """The file itself."""
        return Download(
            "carte.pdf",
            "application/pdf",
            pdf([f"Carte de {account.person['first_name']}", account.person["member_number"]]),
        )
