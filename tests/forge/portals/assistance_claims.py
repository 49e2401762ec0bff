"""« Demande de remboursement » (E 18, 19)."""

from __future__ import annotations

from tests.forge.pages import Answer, Field, Form, Link, Notice, Page, Section, Text
from tests.forge.portal import Portal
from tests.forge.world import Account, Visit

_NOT_CARE = (
    "Ce service n'est pas destiné aux frais de santé (dentaire, optique, hôpital) : "
    "déposez-les sur l'espace de votre mutuelle ou de votre assurance."
)
_NOT_QUOTES = "Il ne traite aucun devis : adressez-les à votre mutuelle ou à votre assurance."


class ClaimPages(Portal):
    """The invoice of an assistance that was paid for in advance."""

    def enter_claim_routes(self) -> None:
        """Its address."""
        self.routes["/remboursement"] = self.private(self.claim)

    def claim(self, visit: Visit, account: Account) -> Answer:
        """Request and invoice, both required."""
        told = [Text(_NOT_CARE), Text(_NOT_QUOTES)]
        requests: list[str] = list(account.person.get("assistance_requests", []))
        if not requests:
            return Page(
                "Demande de remboursement",
                [*told, Text("Aucune demande d'assistance n'est ouverte."), Link("Retour à Mon Espace", "/espace")],
            )
        errors = self._claim_errors(visit) if visit.sent else {}
        if visit.sent and not errors:
            account.kept.setdefault("claims", []).append(f"{visit.value('demande')} : {visit.files.get('facture', '')}")
            return Page(
                "Demande de remboursement",
                [Notice("Votre demande de remboursement est transmise."), Link("Retour à Mon Espace", "/espace")],
            )
        fields = [
            Field("demande", "Demande d'assistance", "list", options=[(one, one) for one in requests]),
            Field("facture", "Facture", "file"),
        ]
        form = Form("/remboursement", [Section("", fields)], "Envoyer", errors=errors, values=visit.values)
        return Page("Demande de remboursement", [*told, form])

    def _claim_errors(self, visit: Visit) -> dict[str, str]:
        way, errors = self.check.way("AST-REMBOURSEMENT"), {}
        if not visit.value("demande") and way != "without-request":
            errors["demande"] = self.say.missing("Demande d'assistance")
        if "facture" not in visit.files and way != "without-invoice":
            errors["facture"] = self.say.missing("Facture")
        return errors
