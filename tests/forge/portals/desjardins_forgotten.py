"""A password that was forgotten: the mother's first name, then the reminder (A 7.3, 7.4)."""

from __future__ import annotations

from typing import ClassVar

from tests.forge.pages import Answer, Facts, Field, Form, Go, Link, Page, Section
from tests.forge.portals.desjardins_registration import RegistrationPages
from tests.forge.world import Visit

_TITLE = "Mot de passe oublié"


class ForgottenPages(RegistrationPages):
    """Code, question, reminder."""

    forgotten_path: ClassVar[str] = "/adherent/oubli"

    def forgotten(self, visit: Visit) -> Answer:
        """The code; then the mother's first name, on the same page or the next."""
        two = self.recipe["reminder"] == "two"
        fields = [Field("code", "Code d'utilisateur")] + ([] if two else [Field("mere", "Prénom de votre mère")])
        errors = {one.name: self.say.missing(one.label) for one in fields if visit.sent and not visit.value(one.name)}
        if visit.sent and not errors:
            visit.session["forgotten"] = visit.value("code")
            return Go(f"{self.forgotten_path}/question") if two else self._reminded(visit, self.forgotten_path, fields)
        return Page(_TITLE, [Form(self.forgotten_path, [Section("", fields)], "Continuer", errors=errors)])

    def mother(self, visit: Visit) -> Answer:
        """On a page of its own; the reminder after it."""
        if "forgotten" not in visit.session:
            return Go(self.forgotten_path)
        fields, at = [Field("mere", "Prénom de votre mère")], f"{self.forgotten_path}/question"
        if visit.sent:
            return self._reminded(visit, at, fields)
        return Page(_TITLE, [Form(at, [Section("", fields)], "Continuer")])

    def _reminded(self, visit: Visit, at: str, fields: list[Field]) -> Page:
        account = self.find(visit.session.get("forgotten", ""))
        right = account is not None and self.check.same(
            self.rules.id("DSJ-MERE-OUBLI"), visit.value("mere"), account.kept["mother"], "caseless"
        )
        if account is not None and right:
            facts = Facts([("Votre aide-mémoire", account.kept["reminder"])])
            return Page("Votre aide-mémoire", [facts, Link("Retour à la connexion", self.sign_in_path)])
        errors = {"": "Ces renseignements ne correspondent à aucun dossier."}
        return Page(_TITLE, [Form(at, [Section("", fields)], "Continuer", errors=errors)])
