"""Sign-in, files, terms, services, and a password that was forgotten (A 7 to the end, B)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from tests.forge.files import pdf
from tests.forge.pages import (
    Answer,
    Download,
    Entries,
    Entry,
    Facts,
    Field,
    Form,
    Go,
    Link,
    Menu,
    Notice,
    Page,
    Section,
    Text,
)
from tests.forge.portals.desjardins_forgotten import ForgottenPages
from tests.forge.world import Account, Visit

_REFUSED = "Le code d'utilisateur ou le mot de passe est incorrect."
_TERMS = "Convention d'utilisation : les services en ligne sont réservés à votre usage personnel."
File = tuple[dict[str, Any], dict[str, str]]


class ServicePages(ForgottenPages):
    """What one sees with a session, and how it is opened."""

    services_path: ClassVar[str] = "/adherent/services"
    accept: ClassVar[str] = "J'accepte"
    application: ClassVar[str] = "web"

    def enter_session_routes(self) -> None:
        """Of sign-in and of what it leads to."""
        self.routes |= {
            self.sign_in_path: self.sign_in,
            f"{self.services_path}/dossiers": self.files,
            f"{self.services_path}/convention": self.terms,
            self.forgotten_path: self.forgotten,
            f"{self.register_path}-terminee": self.registered,
            f"{self.forgotten_path}/question": self.mother,
        }

    def enter_service_routes(self) -> None:
        """Of the services."""
        pages = {
            "": self.services,
            "/dossier": self.record,
            "/carte": self.card,
            "/carte.pdf": self.card_file,
            "/reclamation": self.claim,
            "/renseignements": self.details,
        }
        self.routes |= {self.services_path + path: self.opened(page) for path, page in pages.items()}

    def sign_in_page(self, form: Form) -> Page:
        """The form, and what stands around it."""
        raise NotImplementedError

    def sign_in(self, visit: Visit) -> Answer:
        """Code and password."""
        account = self.find(visit.value("code"))
        right = account is not None and self.check.same(
            self.rules.id("DSJ-SESSION-REFUSE"), visit.values.get("mdp", ""), account.password
        )
        if visit.sent and right:
            visit.session.clear()
            visit.session["holder"] = account
            return Go(f"{self.services_path}/dossiers")
        told = account is None and self.rules.way("DSJ-SESSION-DISCRET")
        errors = {"": "Ce code d'utilisateur est inconnu." if told else _REFUSED} if visit.sent else {}
        fields = [Field("code", "Code d'utilisateur"), Field("mdp", "Mot de passe", "password")]
        form = Form(self.sign_in_path, [Section("", fields)], "Confirmer", errors=errors, values=visit.values)
        return self.sign_in_page(form)

    def files(self, visit: Visit) -> Answer:
        """Which one, where there are several."""
        holder: Account | None = visit.session.get("holder")
        if holder is None:
            return Go(self.sign_in_path)
        files: list[File] = holder.kept["files"]
        asked = visit.value("dossier") or visit.query.get("dossier", "")
        number = int(asked) if asked.isdigit() and int(asked) < len(files) else None
        if len(files) == 1 or number is not None or self.rules.way("DSJ-DOSSIERS") == "first":
            visit.session["file"] = files[0 if self.rules.way("DSJ-DOSSIERS") else number or 0]
            return Go(f"{self.services_path}/convention")
        return self._files_page(files, bool(visit.sent))

    def _files_page(self, files: list[File], refused: bool) -> Page:
        names = [f"Contrat {plan['contract']}, certificat {plan['certificate']}" for plan, _ in files]
        at = f"{self.services_path}/dossiers"
        title = "Choisissez votre dossier d'assurance"
        if self.application == "mobile" or self.recipe["files"] == "links":
            return Page(
                title,
                [Entries([self.file_entry(name, f"{at}?dossier={number}") for number, name in enumerate(names)], "")],
            )
        field = Field(
            "dossier",
            "Dossier à utiliser",
            "choice",
            options=[(str(number), name) for number, name in enumerate(names)],
        )
        errors = {"dossier": self.say.missing("Dossier à utiliser")} if refused else {}
        return Page(title, [Form(at, [Section("", [field])], "Continuer", errors=errors), *self.file_notes(names)])

    def file_entry(self, name: str, path: str) -> Entry:
        """One file to choose."""
        return Entry("", [Link(name, path)])

    def file_notes(self, _: list[str]) -> list[Text]:
        """What stands below the files."""
        return [Text("Communiquez avec nous si vous ne savez pas lequel choisir.")]

    def terms(self, visit: Visit) -> Answer:
        """Once for each file and application."""
        holder: Account | None = visit.session.get("holder")
        if holder is None or "file" not in visit.session:
            return Go(self.sign_in_path)
        key = (visit.session["file"][0]["certificate"], visit.session["file"][0]["contract"], self.application)
        if visit.sent:
            holder.kept["terms"].add(key)
        accepted = key in holder.kept["terms"] and not self.rules.way("DSJ-CONVENTION-UNEFOIS")
        if accepted or visit.sent or self.rules.way("DSJ-CONVENTION") == "not-shown":
            visit.session["account"] = holder
            return Go(self.services_path)
        form = Form(f"{self.services_path}/convention", [Section("", [], [_TERMS])], self.accept)
        return Page("Convention d'utilisation", [form])

    def opened(self, page: Callable[[Visit, File], Answer]) -> Callable[[Visit], Answer]:
        """A page for those who have a session and a file."""

        def guarded(visit: Visit) -> Answer:
            unguarded = self.rules.way("DSJ-CONVENTION") == "not-guarded" and "file" in visit.session
            if "account" not in visit.session and not unguarded:
                return Go(self.sign_in_path)
            return page(visit, visit.session["file"])

        return guarded

    def services(self, _: Visit, file: File) -> Answer:
        """The first page."""
        plan, shown = file
        name = f"{shown['first']} {shown['last']}"
        name = name.title() if self.rules.way("DSJ-PERSONNE-AFFICHAGE") == "retitled" else name
        menu = Menu(
            [
                (Link("Mon dossier", f"{self.services_path}/dossier"), "Carte et renseignements."),
                (Link("Soumettre une réclamation", f"{self.services_path}/reclamation"), "Pour des soins déjà payés."),
            ],
            "Services",
        )
        used = Text(f"Dossier utilisé : contrat {plan['contract']}, certificat {plan['certificate']}")
        return Page("Services en ligne", [Text(f"Bonjour {name}"), used, menu])

    def record(self, _: Visit, __: File) -> Answer:
        """What the file holds."""
        menu = Menu(
            [
                (Link("Carte de paiement", f"{self.services_path}/carte"), "À montrer à la pharmacie."),
                (Link("Mes renseignements", f"{self.services_path}/renseignements"), "Ceux de l'inscription."),
            ],
            "Dossier",
        )
        return Page("Mon dossier", [menu])

    def details(self, _: Visit, file: File) -> Answer:
        """Names, which are not changed here."""
        facts = Facts([("Prénom", file[1]["first"]), ("Nom", file[1]["last"])])
        return Page("Mes renseignements", [facts, Text("Pour les corriger, communiquez avec nous.")])

    def _bears(self, file: File) -> list[tuple[str, str]]:
        plan = file[0]
        if self.rules.way("DSJ-CARTE"):
            plan = plan | {"certificate": "000000"}
        return [("Numéro de contrat", plan["contract"]), ("Numéro de certificat", plan["certificate"])]

    def card(self, _: Visit, file: File) -> Answer:
        """On the page, and as a file."""
        path = f"{self.services_path}/carte.pdf"
        return Page("Carte de paiement", [Facts(self._bears(file)), Link("Télécharger la carte", path)])

    def card_file(self, _: Visit, file: File) -> Answer:
        """The file itself."""
        lines = [f"{name} : {value}" for name, value in self._bears(file)]
        return Download("carte.pdf", "application/pdf", pdf(lines))

    def claim(self, visit: Visit, _: File) -> Answer:
        """A claim."""
        fields = [
            Field("soins", "Type de soins", "choice", options=[("dentaire", "Dentaire"), ("vue", "Vue")]),
            Field("montant", "Montant payé", "number"),
        ]
        errors = {one.name: self.say.missing(one.label) for one in fields if visit.sent and not visit.value(one.name)}
        if visit.sent and not errors:
            return Page("Réclamation", [Notice("Votre réclamation est transmise.")])
        return Page(
            "Soumettre une réclamation",
            [
                Form(
                    f"{self.services_path}/reclamation",
                    [Section("", fields)],
                    "Soumettre",
                    errors=errors,
                    values=visit.values,
                )
            ],
        )
