"""Sign-in with terms, and the members' portal: claims and policy (C 10, end)."""

from __future__ import annotations

from tests.forge.checks import day
from tests.forge.pages import Answer, Entries, Entry, Facts, Field, Form, Go, Link, Menu, Notice, Page, Section, Text
from tests.forge.portals.cowan_forgotten import ForgottenPages
from tests.forge.world import Account, Visit

_REFUSED = "Le nom d'utilisateur ou le mot de passe est incorrect."
_TERMS = "Les services en ligne sont réservés aux participants du régime, qui en font un usage personnel."
_ACCEPT = Field("conditions", "J'accepte les conditions d'utilisation", "box")
_CARE = [("dentaire", "Soins dentaires"), ("vue", "Soins de la vue"), ("medicaments", "Médicaments")]


class MemberPages(ForgottenPages):
    """What one sees with a session, and how it is opened."""

    def enter_session_routes(self) -> None:
        """Of sign-in and terms."""
        self.routes |= {self.sign_in_path: self.sign_in, "/conditions": self.terms}

    def enter_member_routes(self) -> None:
        """Of the members' pages."""
        self.routes |= {
            "/portail": self.private(self.home),
            "/portail/demande": self.private(self.claim),
            "/portail/demandes": self.private(self.claims),
            "/portail/police": self.private(self.policy),
        }

    def sign_in(self, visit: Visit) -> Answer:
        """Address, password, perhaps the terms."""
        errors = self._sign_in_errors(visit) if visit.sent else {}
        account = self.find(visit.value("courriel"))
        if visit.sent and not errors and account is not None:
            return self._signed_in(visit, account)
        fields = [Field("courriel", "Adresse courriel", "email"), Field("mdp", "Mot de passe", "password")]
        after = []
        if self.recipe["terms"] == "sign-in":
            fields.append(_ACCEPT)
            after.append(f"Conditions d'utilisation : {_TERMS}")
        form = Form(
            self.sign_in_path, [Section("", fields, (), after)], "Soumettre", errors=errors, values=visit.values
        )
        return Page(
            "Services en ligne",
            [Link("Inscrivez-vous maintenant", "/inscription"), form, Link("Mot de passe oublié ?", "/oubli")],
        )

    def _sign_in_errors(self, visit: Visit) -> dict[str, str]:
        account = self.find(visit.value("courriel"))
        if account is None and self.check.broken("COW-SESSION-DISCRET", "tells-unknown"):
            return {"": "Cette adresse est inconnue."}
        password = visit.values.get("mdp", "")
        if account is None or not self.check.same("COW-SESSION-REFUSE", password, account.password):
            return {"": _REFUSED}
        accepted = account.kept["terms"] or visit.value("conditions") or self.check.way("COW-SESSION-CONDITIONS")
        if self.recipe["terms"] == "sign-in" and not accepted:
            return {"conditions": "Acceptez les conditions d'utilisation pour continuer."}
        return {}

    def _signed_in(self, visit: Visit, account: Account) -> Answer:
        if self.recipe["terms"] == "next" and not account.kept["terms"]:
            visit.session["pending"] = account
            return Go("/conditions")
        account.kept["terms"] = True
        self.open_session(visit, account)
        return Go("/portail")

    def terms(self, visit: Visit) -> Answer:
        """On a page of their own, before the first session."""
        account: Account | None = visit.session.get("pending")
        if account is None:
            return Go(self.sign_in_path)
        if visit.sent and (visit.value("conditions") or self.check.way("COW-SESSION-CONDITIONS")):
            account.kept["terms"] = True
            del visit.session["pending"]
            self.open_session(visit, account)
            return Go("/portail")
        errors = {"conditions": "Acceptez les conditions d'utilisation pour continuer."} if visit.sent else {}
        form = Form("/conditions", [Section("", [_ACCEPT], [_TERMS])], "Soumettre", errors=errors)
        return Page("Conditions d'utilisation", [form])

    def home(self, _: Visit, account: Account) -> Answer:
        """What the portal offers."""
        menu = Menu(
            [
                (Link("Soumettre une demande de règlement", "/portail/demande"), "Pour des soins que vous avez payés."),
                (Link("Mes demandes de règlement", "/portail/demandes"), "Celles que vous avez soumises."),
                (Link("Ma police", "/portail/police"), "Les détails de votre couverture."),
            ]
        )
        return Page("Portail des participants", [Text(f"Bonjour {account.person['first_name']}."), menu])

    def claim(self, visit: Visit, account: Account) -> Answer:
        """A form for a claim."""
        fields = [
            Field("soins", "Type de soins", "choice", options=_CARE),
            Field("jour", "Date des soins", "date", hint="jj-mm-aaaa"),
            Field("montant", "Montant", hint="en dollars"),
        ]
        errors = {one.name: self.say.missing(one.label) for one in fields if visit.sent and not visit.value(one.name)}
        if visit.sent and "jour" not in errors and day(visit.value("jour"), "dmy") is None:
            errors["jour"] = self.say.wrong("Date des soins", "Écrivez la date au format jj-mm-aaaa.")
        if visit.sent and not errors:
            kind = dict(_CARE).get(visit.value("soins"), "")
            text = f"{kind}, le {visit.value('jour')}, {visit.value('montant')} $"
            if not self.check.broken("COW-PORTAIL", "claim-lost"):
                account.kept.setdefault("claims", []).append(text)
            visit.session["said"] = "Votre demande de règlement est soumise."
            return Go("/portail/demandes")
        form = Form("/portail/demande", [Section("", fields)], "Soumettre", errors=errors, values=visit.values)
        return Page("Soumettre une demande de règlement", [form])

    def claims(self, visit: Visit, account: Account) -> Answer:
        """Those submitted."""
        said = visit.session.pop("said", None)
        entries = Entries([Entry(text) for text in account.kept.get("claims", [])], "Aucune demande pour le moment.")
        return Page(
            "Mes demandes de règlement", [*([Notice(said)] if said else []), entries, Link("Accueil", "/portail")]
        )

    def policy(self, _: Visit, account: Account) -> Answer:
        """One's own."""
        one = account.person
        facts = [
            ("Régime", "Assurance maladie universitaire"),
            ("Titulaire", f"{one['first_name']} {one['last_name']}"),
            ("Date de naissance", one["birth_date"]),
            ("Numéro de certificat", one["certificate"]),
        ]
        return Page("Ma police", [Facts(facts), Link("Accueil", "/portail")])
