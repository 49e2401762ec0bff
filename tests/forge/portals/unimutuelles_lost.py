"""A password that was lost: by the question, or by e-mail (D, lost password)."""

from __future__ import annotations

from datetime import timedelta

from tests.forge.pages import Answer, Block, Field, Form, Go, Link, Menu, Notice, Page, Section
from tests.forge.portals.unimutuelles_registration import (
    PASSWORD_HINT,
    PASSWORD_PATTERN,
    RegistrationPages,
    password_problem,
)
from tests.forge.world import Account, Visit

_LASTS = timedelta(hours=2)
_TITLE = "Mot de passe perdu"
_WAYS = [("question", "Répondre à ma question"), ("mail", "Recevoir un e-mail")]


class LostPages(RegistrationPages):
    """Numbers, then a choice, then the question or a message, then a new password."""

    def enter_lost_routes(self) -> None:
        """Their addresses."""
        self.routes |= {
            "/adherent/perdu": self.lost,
            "/adherent/perdu/choix": self.chosen,
            "/adherent/perdu/question": self.questioned,
            "/adherent/perdu/nouveau": self.renewed,
            "/adherent/perdu/lien/": self.linked,
        }

    def lost(self, visit: Visit) -> Answer:
        """The numbers, both."""
        fields = [Field("numero", "N° Adhérent"), Field("code", "Code d'accès")]
        errors = {one.name: self.say.missing(one.label) for one in fields if visit.sent and not visit.value(one.name)}
        account = next(
            (
                one
                for one in self.world.accounts
                if one.person["member_number"] == visit.value("numero")
                and one.person["access_code"] == visit.value("code")
            ),
            None,
        )
        if visit.sent and not errors and account is None:
            errors[""] = "Ces numéros ne correspondent à aucun compte."
        if visit.sent and not errors and account is not None:
            visit.session["lost"] = account
            return Go("/adherent/perdu/choix" if account.kept["certified"] else "/adherent/perdu/question")
        form = Form(
            "/adherent/perdu",
            [Section("", fields)],
            "Valider",
            errors=errors,
            values=visit.values,
            other=("Retour", self.sign_in_path),
        )
        return Page(_TITLE, [form])

    def chosen(self, visit: Visit) -> Answer:
        """By the question or by e-mail."""
        account: Account | None = visit.session.get("lost")
        if account is None:
            return Go("/adherent/perdu")
        way = visit.value("moyen") or visit.query.get("moyen", "")
        if way == "question":
            return Go("/adherent/perdu/question")
        if way == "mail":
            return self._mailed(visit, account)
        errors = {"moyen": self.say.missing("Moyen")} if visit.sent else {}
        if self.recipe["ways"] == "links":
            links = [(Link(text, f"/adherent/perdu/choix?moyen={value}"), "") for value, text in _WAYS]
            return Page(_TITLE, [Menu(links, "Moyen")])
        field = Field("moyen", "Comment voulez-vous changer de mot de passe ?", "choice", options=_WAYS)
        return Page(_TITLE, [Form("/adherent/perdu/choix", [Section("", [field])], "Continuer", errors=errors)])

    def _mailed(self, visit: Visit, account: Account) -> Answer:
        secret = self.world.token("renewal", account, visit.now)
        self.send(
            visit,
            account.user,
            "Votre mot de passe",
            ["Vous avez perdu votre mot de passe."],
            ("Modifier mon mot de passe", f"/adherent/perdu/lien/{secret}"),
        )
        return Page(_TITLE, [Notice("Un message vient de vous être envoyé."), Link("Retour", self.sign_in_path)])

    def questioned(self, visit: Visit) -> Answer:
        """The person's own question."""
        account: Account | None = visit.session.get("lost")
        if account is None:
            return Go("/adherent/perdu")
        answer = visit.value("reponse")
        errors = {"reponse": self.say.missing("Votre réponse")} if visit.sent and not answer else {}
        if answer and not self.check.same("UNI-MDP-PERDU-QUESTION", answer, account.kept["answer"], "caseless"):
            errors["reponse"] = self.say.wrong("Votre réponse", "Ce n'est pas la réponse enregistrée.")
        if visit.sent and not errors:
            visit.session["answered"] = account
            return Go("/adherent/perdu/nouveau")
        words, way = account.kept["question"], self.recipe["asking"]
        field = Field("reponse", words if way == "label" else "Votre réponse")
        title = words if way == "title" else "Votre question"
        section = Section(title, [field], [words] if way == "text" else [])
        return Page(
            _TITLE, [Form("/adherent/perdu/question", [section], "Valider", errors=errors, values=visit.values)]
        )

    def renewed(self, visit: Visit) -> Answer:
        """After the answer."""
        account: Account | None = visit.session.get("answered")
        return Go("/adherent/perdu") if account is None else self._new_password(visit, account)

    def linked(self, visit: Visit) -> Answer:
        """After the message."""
        token = self.world.opened(visit.path.removeprefix("/adherent/perdu/lien/"), "renewal", visit.now, _LASTS)
        if token is None:
            return Page("Lien expiré", [Notice("Ce lien n'est plus valable.", good=False)])
        answer = self._new_password(visit, token.of)
        token.used = visit.sent and not any(isinstance(block, Form) for block in _blocks(answer))
        return answer

    def _new_password(self, visit: Visit, account: Account) -> Answer:
        given, again = visit.values.get("mdp", ""), visit.values.get("mdp2", "")
        problem = password_problem(self.check, given)
        errors = {"mdp": self.say.wrong("Nouveau mot de passe", problem)} if visit.sent and problem else {}
        if visit.sent and given != again:
            errors["mdp2"] = self.say.wrong("Confirmation", "Les deux mots de passe diffèrent.")
        if visit.sent and not errors:
            if not self.check.way("UNI-MDP-PERDU-EMAIL"):
                account.password = given
            visit.session.pop("answered", None)
            said = "Votre mot de passe est changé."
            return Page(_TITLE, [Notice(said), Link("Retour à la connexion", self.sign_in_path)])
        fields = [
            Field(
                "mdp",
                "Nouveau mot de passe",
                "password",
                hint=PASSWORD_HINT,
                pattern=PASSWORD_PATTERN,
                fresh=True,
                least=8,
            ),
            Field("mdp2", "Confirmation", "password", fresh=True),
        ]
        return Page(_TITLE, [Form(visit.path, [Section("", fields)], "Valider", errors=errors, values=visit.values)])


def _blocks(answer: Answer) -> list[Block]:
    return list(answer.blocks) if isinstance(answer, Page) else []
