"""A password that was forgotten: the question, and a link by e-mail, in either order (C 9, screen)."""

from __future__ import annotations

from datetime import timedelta

from tests.forge.checks import email
from tests.forge.pages import Answer, Field, Form, Go, Link, Notice, Page, Section, Text
from tests.forge.portals.cowan_activation import ActivationPages
from tests.forge.portals.cowan_rules import PASSWORD_HINT, PASSWORD_PATTERN, QUESTIONS
from tests.forge.world import Account, Visit

_LASTS = timedelta(hours=2)
_TITLE = "Mot de passe oublié"
_SAID = "Si cette adresse est celle d'un compte, un message vient d'y être envoyé."


class ForgottenPages(ActivationPages):
    """Address, question, link, new password."""

    def enter_forgotten_routes(self) -> None:
        """Their addresses."""
        self.routes |= {"/oubli": self.forgotten, "/oubli/question": self.asked, "/oubli/lien/": self.renewal}

    def find(self, address: str) -> Account | None:
        """The account of this address."""
        exact = self.recipe["case"] == "exact"
        return next(
            (
                one
                for one in self.world.accounts
                if one.user == address or (not exact and one.user.lower() == address.lower())
            ),
            None,
        )

    def forgotten(self, visit: Visit) -> Answer:
        """Asks for the address."""
        errors: dict[str, str] = {}
        address = visit.value("courriel")
        if visit.sent and email(address):
            visit.session["forgotten"] = address
            if self.recipe["forgotten"] == "question-first":
                return Go("/oubli/question")
            return self._link_sent(visit, self.find(address))
        if visit.sent:
            errors = {"courriel": self.say.wrong("Adresse courriel", "Cette adresse n'en est pas une.")}
        section = Section("", [Field("courriel", "Adresse courriel", "email")], ["Indiquez votre nom d'utilisateur."])
        return Page(_TITLE, [Form("/oubli", [section], "Continuer", errors=errors, values=visit.values)])

    def _link_sent(self, visit: Visit, account: Account | None) -> Answer:
        if account is not None:
            secret = self.world.token("renewal", account, visit.now)
            self.send(
                visit,
                account.user,
                "Services en ligne : votre mot de passe",
                ["Vous avez oublié votre mot de passe."],
                ("Choisir un nouveau mot de passe", f"/oubli/lien/{secret}"),
            )
        return Page(_TITLE, [Notice(_SAID)])

    def asked(self, visit: Visit) -> Answer:
        """The question, before the link; someone unknown is asked one too."""
        if "forgotten" not in visit.session:
            return Go("/oubli")
        account = self.find(visit.session["forgotten"])
        right = account is not None and self._answered(visit, account)
        if visit.sent and right:
            return self._link_sent(visit, account)
        errors = {"reponse": self.say.wrong("Réponse", "Ce n'est pas la bonne réponse.")} if visit.sent else {}
        section = self._question(account, [])
        return Page(_TITLE, [Form("/oubli/question", [section], "Continuer", errors=errors)])

    def _question(self, account: Account | None, more: list[Field]) -> Section:
        asked = account.kept["question"] if account else "animal"
        words, way = dict(QUESTIONS).get(asked, QUESTIONS[0][1]), self.recipe["asking"]
        field = Field("reponse", words if way == "label" else "Réponse")
        return Section(words if way == "title" else "", [field, *more], [words] if way == "text" else [])

    def _answered(self, visit: Visit, account: Account) -> bool:
        return self.check.same("COW-QUESTION-OUBLI", visit.value("reponse"), account.kept["answer"], "caseless")

    def renewal(self, visit: Visit) -> Answer:
        """A new password; with the question, where it was not asked before."""
        token = self.world.opened(visit.path.removeprefix("/oubli/lien/"), "renewal", visit.now, _LASTS)
        if token is None:
            return Page(
                "Lien expiré", [Notice("Ce lien n'est plus valable.", good=False), Link("Recommencer", "/oubli")]
            )
        account: Account = token.of
        first = self.recipe["forgotten"] == "mail-first"
        errors = self._renewal_errors(visit, account, first) if visit.sent else {}
        if visit.sent and not errors:
            token.used, account.password = True, visit.values["mdp"]
            return Page(_TITLE, [Text("Votre mot de passe est changé."), Link("Ouvrir une session", self.sign_in_path)])
        fields = [
            Field("mdp", "Nouveau mot de passe", "password", hint=PASSWORD_HINT, pattern=PASSWORD_PATTERN, fresh=True),
            Field("mdp2", "Confirmez le nouveau mot de passe", "password", fresh=True),
        ]
        section = self._question(account, fields) if first else Section("", fields)
        return Page(_TITLE, [Form(visit.path, [section], "Enregistrer", errors=errors, values=visit.values)])

    def _renewal_errors(self, visit: Visit, account: Account, first: bool) -> dict[str, str]:
        if first and not self._answered(visit, account):
            return {"reponse": self.say.wrong("Réponse", "Ce n'est pas la bonne réponse.")}
        missing = {
            name: self.say.missing("Nouveau mot de passe") for name in ("mdp", "mdp2") if not visit.values.get(name)
        }
        return missing or self.password_errors(visit)
