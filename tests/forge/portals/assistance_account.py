"""« Mon compte » and « Mot de Passe » (E 7, 15)."""

from __future__ import annotations

from tests.forge.checks import email
from tests.forge.pages import Answer, Facts, Field, Form, Link, Notice, Page, Section
from tests.forge.portals.assistance_registration import RegistrationPages
from tests.forge.portals.assistance_session import SessionPages
from tests.forge.world import Account, Visit


class AccountPages(SessionPages, RegistrationPages):
    """What was entered at registration, and its change."""

    def enter_account_routes(self) -> None:
        """Their addresses."""
        self.routes |= {
            "/compte": self.private(self.account_page),
            "/compte/modifier": self.private(self.modify),
            "/compte/mot-de-passe": self.private(self.new_password),
        }

    def account_page(self, _: Visit, account: Account) -> Answer:
        """Everything but the password."""
        facts = [
            ("Numéro adhérent", account.person["member_number"]),
            ("Prénom", account.kept["first_name"]),
            ("Nom", account.kept["last_name"]),
            ("Adresse e-mail", account.user),
        ]
        mobile = account.kept["mobile"] or "non renseigné"
        if self.check.broken("AST-COMPTE", "another-person"):
            facts = [("Numéro adhérent", "000"), ("Prénom", "Jeanne"), ("Nom", "Dupont"), ("Adresse e-mail", "?")]
        return Page(
            "Mon compte",
            [
                Facts([*facts, ("Téléphone mobile", mobile)]),
                Link("Modifier", "/compte/modifier"),
                Link("Retour à Mon Espace", "/espace"),
            ],
        )

    def modify(self, visit: Visit, account: Account) -> Answer:
        """The telephone number and the address."""
        errors: dict[str, str] = {}
        if visit.sent:
            errors = self._modification_errors(visit, account)
            if not errors:
                return self._modified(visit, account)
        fields = [
            Field("email", "Adresse e-mail", "email", value=account.user),
            Field(
                "mobile",
                "Téléphone mobile",
                "telephone",
                False,
                "06 xx xx xx xx ou 07 xx xx xx xx",
                value=account.kept["mobile"],
                pattern=r"0[67]( ?\d\d){4}",
            ),
        ]
        values = visit.values if visit.sent else {}
        form = Form(
            "/compte/modifier",
            [Section("", fields)],
            "Enregistrer",
            errors=errors,
            values=values,
            other=("Annuler", "/compte"),
        )
        return Page("Modifier mon compte", [form])

    def _modification_errors(self, visit: Visit, account: Account) -> dict[str, str]:
        address = visit.value("email")
        errors = self.mobile_errors(visit.value("mobile"), False)
        holder = self.find(address)
        if not email(address) or (holder is not None and holder is not account):
            errors["email"] = self.say.wrong("Adresse e-mail", "Cette adresse ne convient pas.")
        return errors

    def _modified(self, visit: Visit, account: Account) -> Answer:
        if not self.check.broken("AST-COMPTE", "change-lost"):
            account.user, account.kept["mobile"] = visit.value("email"), visit.value("mobile")
        page = self.account_page(visit, account)
        assert isinstance(page, Page)
        return Page(page.title, [Notice("Vos données sont enregistrées."), *page.blocks])

    def new_password(self, visit: Visit, account: Account) -> Answer:
        """A new password, that counts from the next sign-in."""
        errors = self._change_errors(visit, account) if visit.sent else {}
        if visit.sent and not errors:
            self.change_password(account, visit.values["nouveau"], "AST-MDP-CHANGE")
            said = "Votre nouveau mot de passe sera actif à la prochaine connexion."
            return Page("Mot de Passe", [Notice(said), Link("Retour à Mon Espace", "/espace")])
        fields = self.new_password_fields()
        if self.recipe["current"] == "yes":
            fields.insert(0, Field("actuel", "Mot de passe actuel", "password"))
        form = Form("/compte/mot-de-passe", [Section("", fields)], "Enregistrer", errors=errors, values=visit.values)
        return Page("Mot de Passe", [form])

    def _change_errors(self, visit: Visit, account: Account) -> dict[str, str]:
        if self.recipe["current"] == "yes" and visit.values.get("actuel", "") != account.password:
            return {"actuel": self.say.wrong("Mot de passe actuel", "Ce n'est pas votre mot de passe actuel.")}
        towns = [one["text"].split()[-1] for one in account.kept.get("addresses", [])]
        return self.new_password_errors(visit, {**account.person, "towns": towns})
