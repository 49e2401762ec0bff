"""Sign-in, and a password that was forgotten (E 8, 9)."""

from __future__ import annotations

from datetime import timedelta

from tests.forge.checks import email
from tests.forge.pages import Answer, Field, Form, Go, Link, Notice, Page, Section
from tests.forge.portal import Portal
from tests.forge.portals.assistance_rules import PASSWORD_HINT, PASSWORD_PATTERN, password_problem
from tests.forge.world import Account, Visit

_REFUSED = "L'adresse e-mail ou le mot de passe est incorrect."
_LINK_LASTS = timedelta(hours=2)


class SessionPages(Portal):
    """The identifiers' screen and what it leads to."""

    def enter_session_routes(self) -> None:
        """Their addresses."""
        self.routes |= {"/connexion": self.sign_in, "/oubli": self.forgotten, "/oubli/": self.renewal}

    def sign_in(self, visit: Visit) -> Answer:
        """E-mail address and password."""
        errors: dict[str, str] = {}
        if visit.sent:
            account = self.find(visit.value("email"))
            problem = self._sign_in_problem(account, visit.values.get("mdp", ""))
            if account is not None and not problem:
                self.open_session(visit, account)
                return Go("/espace")
            errors = {"": problem}
        fields = [Field("email", "Adresse e-mail", "email"), Field("mdp", "Mot de passe", "password")]
        form = Form("/connexion", [Section("", fields)], "Se connecter", errors=errors, values=visit.values)
        return Page(
            "Connexion",
            [
                form,
                Link("J'ai oublié mon mot de passe", "/oubli"),
                Link("Première visite ? Inscrivez-vous", "/inscription"),
            ],
        )

    def find(self, address: str) -> Account | None:
        """The account of this address, whatever its case."""
        return next((one for one in self.world.accounts if one.user.lower() == address.lower()), None)

    def _sign_in_problem(self, account: Account | None, password: str) -> str:
        if account is None:
            told = self.check.broken("AST-SESSION-DISCRET", "tells-unknown")
            return "Aucun compte ne correspond à cette adresse." if told else _REFUSED
        known = self.check.same("AST-SESSION-REFUSE", password, account.password)
        if self.check.broken("AST-SESSION-REFUSE", "any-password-of-another"):
            known = known or any(password == other.password for other in self.world.accounts)
        former = account.kept.get("former", [])
        known = known or (
            password in former and bool(self.check.way("AST-MDP-CHANGE") or self.check.way("AST-MDP-OUBLI"))
        )
        if not known or not account.active:
            return _REFUSED
        if not self.check.holds("AST-OFFRE", account.person["offer_active"]):
            return "Votre offre n'est plus en cours. Rapprochez-vous de votre conseiller."
        return ""

    def forgotten(self, visit: Visit) -> Answer:
        """Asks for the address; answers everybody alike."""
        errors: dict[str, str] = {}
        if visit.sent:
            address = visit.value("email")
            if email(address):
                self._send_renewal(visit, address)
                said = "Si cette adresse est connue, un message vient de lui être envoyé."
                return Page("Mot de passe oublié", [Notice(said), Link("Retour à la connexion", "/connexion")])
            errors = {"email": self.say.wrong("Adresse e-mail", "Cette adresse n'en est pas une.")}
        section = Section("", [Field("email", "Adresse e-mail", "email")], ["Confirmez votre adresse e-mail."])
        form = Form("/oubli", [section], "Envoyer", errors=errors, values=visit.values, other=("Retour", "/connexion"))
        return Page("Mot de passe oublié", [form])

    def _send_renewal(self, visit: Visit, address: str) -> None:
        account = self.find(address)
        if account is not None:
            secret = self.world.token("renewal", account, visit.now)
            self.send(
                visit,
                account.user,
                "Votre nouveau mot de passe",
                ["Bonjour,", "Vous avez oublié votre mot de passe."],
                ("Choisir un nouveau mot de passe", f"/oubli/{secret}"),
                ("Ce lien est valable deux heures.",),
            )

    def renewal(self, visit: Visit) -> Answer:
        """The page that the message leads to."""
        token = self.world.opened(visit.path.removeprefix("/oubli/"), "renewal", visit.now, _LINK_LASTS)
        if token is None:
            return Page(
                "Lien expiré", [Notice("Ce lien n'est plus valable.", good=False), Link("Recommencer", "/oubli")]
            )
        account: Account = token.of
        errors = self.new_password_errors(visit, account.person) if visit.sent else {}
        if visit.sent and not errors:
            token.used = True
            self.change_password(account, visit.values["nouveau"], "AST-MDP-OUBLI")
            return self._renewed(visit, account)
        form = Form(
            visit.path, [Section("", self.new_password_fields())], "Enregistrer", errors=errors, values=visit.values
        )
        return Page("Nouveau mot de passe", [form])

    def _renewed(self, visit: Visit, account: Account) -> Answer:
        if self.recipe["signed"] == "yes" and account.active and account.person["offer_active"]:
            self.open_session(visit, account)
            return Go("/espace")
        return Page("Nouveau mot de passe", [Notice("Votre mot de passe est changé."), Link("Connexion", "/connexion")])

    def new_password_fields(self) -> list[Field]:
        """A new password, perhaps twice."""
        fields = [
            Field(
                "nouveau",
                "Nouveau mot de passe",
                "password",
                hint=PASSWORD_HINT,
                pattern=PASSWORD_PATTERN,
                fresh=True,
                least=8,
            )
        ]
        if self.recipe["twice"] == "yes":
            fields.append(Field("encore", "Confirmez le nouveau mot de passe", "password", fresh=True))
        return fields

    def new_password_errors(self, visit: Visit, person: dict[str, object]) -> dict[str, str]:
        """What is wrong with it."""
        given = visit.values.get("nouveau", "")
        problem = password_problem(self.check, given, person)
        label = "Nouveau mot de passe"
        if problem:
            return {"nouveau": self.say.wrong(label, problem) if given else self.say.missing(label)}
        if self.recipe["twice"] == "yes" and visit.values.get("encore", "") != given:
            return {"encore": self.say.wrong("Confirmez le nouveau mot de passe", "Les deux saisies diffèrent.")}
        return {}

    def change_password(self, account: Account, password: str, requirement: str) -> None:
        """From now on only this one opens. Ways: `ignored`, `former-opens`."""
        way = self.check.way(requirement)
        if way == "former-opens":
            account.kept.setdefault("former", []).append(account.password)
        if way != "ignored":
            account.password = password
