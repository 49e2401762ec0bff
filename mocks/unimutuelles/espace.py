"""The space: first page, beneficiaries, details, answers to quotes, cover, documents."""

from flask import Response, abort, render_template, request
from flask_login import current_user

from mocks.kit.clock import now
from mocks.kit.signin import signed_in
from mocks.unimutuelles.blueprint import bp
from mocks.unimutuelles.documents import DOCUMENTS
from mocks.unimutuelles.dossier import Dossier
from mocks.unimutuelles.dossier.devis import ACTES
from mocks.unimutuelles.models import Adherent
from mocks.unimutuelles.rules import rules


def dossier_de(adherent: Adherent) -> Dossier:
    """The member's file, today."""
    return Dossier(adherent, rules().premier_jour, now().date())


def mon_dossier() -> Dossier:
    """The file of whoever is signed in."""
    return dossier_de(current_user.adherent)


def pdf(content: bytes, nom: str) -> Response:
    """A file to download."""
    return Response(
        content,
        mimetype="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{nom}.pdf"'},
    )


@bp.get("/espace")
@signed_in
def espace() -> str:
    """The first page."""
    return render_template("unimutuelles/espace.html", dossier=mon_dossier())


@bp.get("/espace/beneficiaires")
@signed_in
def beneficiaires() -> str:
    """Whom the contract covers."""
    return render_template("unimutuelles/beneficiaires.html", dossier=mon_dossier())


@bp.get("/espace/coordonnees")
@signed_in
def coordonnees() -> str:
    """Postal, telephone, bank."""
    return render_template("unimutuelles/coordonnees.html", dossier=mon_dossier())


@bp.get("/espace/devis")
@signed_in
def devis() -> str:
    """Answers to quotes and cover requests, of one domain or both."""
    domaine = request.args.get("domaine", "")
    chosen = [r for r in mon_dossier().reponses if domaine in ("", r.domaine)]
    return render_template("unimutuelles/devis.html", reponses=chosen, domaine=domaine, domaines=list(ACTES))


@bp.get("/espace/devis/<int:numero>")
@signed_in
def reponse(numero: int) -> str:
    """One answer, by its number among the member's own."""
    found = next((r for r in mon_dossier().reponses if r.numero == numero), None) or abort(404)
    return render_template("unimutuelles/reponse.html", reponse=found)


@bp.get("/espace/garanties")
@signed_in
def garanties() -> str:
    """What the contract pays."""
    return render_template("unimutuelles/garanties.html", dossier=mon_dossier())


@bp.get("/espace/documents")
@signed_in
def documents() -> str:
    """What can be downloaded."""
    return render_template("unimutuelles/documents.html", documents=DOCUMENTS)


@bp.get("/espace/documents/<nom>.pdf")
@signed_in
def document(nom: str) -> Response:
    """One document, made out to the member."""
    found = DOCUMENTS.get(nom) or abort(404)
    return pdf(found.pour(mon_dossier()), nom)
