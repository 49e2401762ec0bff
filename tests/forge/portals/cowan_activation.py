"""Activation, by the link of the message (C 8 to 10)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from tests.forge.pages import Answer, Field, Form, Link, Notice, Page, Section
from tests.forge.portal import Portal
from tests.forge.portals.cowan_registration import Pending
from tests.forge.portals.cowan_rules import PASSWORD_HINT, PASSWORD_PATTERN, QUESTIONS, birth, password_problem
from tests.forge.world import Account, Token, Visit

_DAY = timedelta(hours=24)
_TITLE = "Inscription d'un nouvel utilisateur"


class ActivationPages(Portal):
    """The page with three sections, and the one that says that the account is active."""

    def enter_activation_routes(self) -> None:
        """Its addresses."""
        self.routes["/activation/"] = self.activation

    def activation(self, visit: Visit) -> Answer:
        """Identity, password, question."""
        token = self._opened(visit)
        if token is None:
            said = "Ce lien n'est plus valable. Recommencez votre inscription."
            return Page("Lien expiré", [Notice(said, good=False), Link("Inscrivez-vous maintenant", "/inscription")])
        pending: Pending = token.of
        errors = self.activation_errors(visit, pending) if visit.sent else {}
        if visit.sent and not errors:
            return self._activated(visit, token)
        form = Form(visit.path, self._sections(), "Étape suivante", errors=self.counted(errors), values=visit.values)
        return Page(_TITLE, [form])

    def _opened(self, visit: Visit) -> Token | None:
        secret = visit.path.removeprefix("/activation/")
        if self.check.broken("COW-LIEN-INTEGRE", "first-part"):
            secret = next((one for one in self.world.secrets() if one[:8] == secret[:8]), secret)
        lasts = {"48-hours": 2 * _DAY, "never": None, "23-hours": _DAY - timedelta(hours=1)}
        token = self.world.opened(secret, "activation", visit.now, lasts.get(self.check.way("COW-LIEN-24H"), _DAY))
        again = bool(self.check.way("COW-LIEN-UNEFOIS"))
        if token is not None and not again and any(one.person is token.of.person for one in self.world.accounts):
            return None
        return token

    def counted(self, errors: dict[str, str]) -> dict[str, str]:
        """As many at a time as the recipe tells."""
        return dict(list(errors.items())[:1]) if self.recipe["count"] == "first" else errors

    def _sections(self) -> Sequence[Section]:
        return [
            Section(
                "Inscrivez vos renseignements personnels",
                [
                    Field("naissance", "Date de naissance", "date", hint="jj-mm-aaaa"),
                    Field("certificat", "Numéro de certificat"),
                ],
            ),
            Section(
                "Inscrivez votre mot de passe",
                [
                    Field("mdp", "Mot de passe", "password", hint=PASSWORD_HINT, pattern=PASSWORD_PATTERN, fresh=True),
                    Field("mdp2", "Confirmez le mot de passe", "password", fresh=True),
                ],
            ),
            Section(
                "Choisissez une question de vérification personnelle",
                [Field("question", "Choisir une question", "list", options=QUESTIONS), Field("reponse", "Réponse")],
                ["Elle vous sera demandée si vous oubliez votre mot de passe."],
            ),
        ]

    def activation_errors(self, visit: Visit, pending: Pending) -> dict[str, str]:
        """What is wrong with what came."""
        fields = [one for section in self._sections() for one in section.fields]
        skipped = {"question", "reponse"} if self.check.broken("COW-QUESTION", "unchecked") else set()
        errors = {
            one.name: self.say.missing(one.label)
            for one in fields
            if not visit.values.get(one.name) and one.name not in skipped
        }
        id, person = "COW-ACTIVATION-IDENTITE", pending.person
        certificate = self.check.same(id, visit.value("certificat"), person["certificate"])
        born = birth(self.check, visit.value("naissance"))
        if born is None and visit.value("naissance"):
            errors["naissance"] = self.say.wrong("Date de naissance", "Écrivez la date au format jj-mm-aaaa.")
        elif (
            born and visit.value("certificat") and not (certificate and self.check.same(id, born, person["birth_date"]))
        ):
            errors[""] = "Ces renseignements ne sont pas ceux de l'inscription."
        return errors | self.password_errors(visit)

    def password_errors(self, visit: Visit) -> dict[str, str]:
        """Of a new password, entered twice."""
        given, again = visit.values.get("mdp", ""), visit.values.get("mdp2", "")
        problem = password_problem(self.check, given)
        if given and problem:
            return {"mdp": self.say.wrong("Mot de passe", problem)}
        if given and again and not self.check.same("COW-MDP-CONFIRMATION", again, given):
            return {"mdp2": self.say.wrong("Confirmez le mot de passe", "Les deux mots de passe diffèrent.")}
        return {}

    def _activated(self, visit: Visit, token: Token) -> Answer:
        pending: Pending = token.of
        token.used = self.check.way("COW-LIEN-UNEFOIS") == ""
        self.world.accounts[:] = [one for one in self.world.accounts if one.person is not pending.person]
        account = Account(pending.address, visit.values["mdp"], pending.person)
        account.kept |= {"question": visit.value("question"), "answer": visit.value("reponse"), "terms": False}
        self.world.accounts.append(account)
        words = "Votre compte est maintenant activé."
        return Page(_TITLE, [Notice(words), Link("Ouvrir une session", self.sign_in_path)])
