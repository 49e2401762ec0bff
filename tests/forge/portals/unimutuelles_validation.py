"""The fourth step: the message, and where its link leads (D)."""

from __future__ import annotations

from datetime import timedelta

from tests.forge.pages import Answer, Form, Go, Link, Notice, Page, Section
from tests.forge.portal import Portal
from tests.forge.world import Account, Visit

_DAY = timedelta(hours=24)


class ValidationPages(Portal):
    """There is no account before the link is followed."""

    def send_link(self, visit: Visit, account: Account) -> None:
        """The message of step 4."""
        secret = self.world.token("validation", account, visit.now)
        before = [f"Bonjour {account.person['first_name']},", "Vous avez 24 heures pour activer votre compte."]
        self.send(
            visit,
            account.user,
            "Votre inscription à l'espace adhérents",
            before,
            ("Je valide mon inscription", f"/adherent/validation/{secret}"),
        )

    def closed(self, visit: Visit) -> Answer:
        """The window was closed."""
        pending = visit.session.pop("pending", None)
        if pending is not None:
            self.send_link(visit, pending)
        return Go(self.sign_in_path)

    def validated(self, visit: Visit) -> Answer:
        """Where the message's link leads."""
        secret = visit.path.removeprefix("/adherent/validation/")
        lasts = {"never": None, "48-hours": 2 * _DAY}.get(self.check.way("UNI-4-24H"), _DAY)
        if self.check.way("UNI-4-INTEGRE"):
            secret = next((one for one in self.world.secrets() if one[:8] == secret[:8]), secret)
        token = self.world.opened(secret, "validation", visit.now, lasts)
        if token is None:
            return Page(
                "Lien expiré",
                [Notice("Ce lien n'est plus valable.", good=False), Link("Première visite ?", "/adherent/inscription")],
            )
        if self.recipe["confirmation"] == "button" and not visit.sent:
            return Page(
                "Validation", [Form(visit.path, [Section("", [], ["Un dernier geste."])], "Activer mon compte")]
            )
        account: Account = token.of
        if not any(one.person is account.person for one in self.world.accounts):
            self.world.accounts.append(account)
        said = "Votre inscription est validée : vous pouvez vous connecter."
        return Page("Inscription validée", [Notice(said), Link("Se connecter à l'espace", self.sign_in_path)])
