"""Reimbursements, with filter, total and pages, and the monthly statements of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

from flask import Response, abort, render_template, request
from flask_login import current_user

from mocks.kit.current import reading
from mocks.kit.signin import signed_in
from mocks.unimutuelles.blueprint import bp
from mocks.unimutuelles.documents import releve_en_pdf
from mocks.unimutuelles.dossier import Dossier
from mocks.unimutuelles.dossier.soins import Releve, Remboursement, adherent_du_releve, total
from mocks.unimutuelles.espace import dossier_de, mon_dossier, pdf
from mocks.unimutuelles.models import Adherent
from mocks.unimutuelles.rules import rules

T = TypeVar("T")
PAR_PAGE = 20


@dataclass(frozen=True)
class Page:
    """Some entries of a list: `numero` of `nombre` pages, from 1."""

    entrees: Sequence[Any]
    numero: int
    nombre: int

    @classmethod
    def demandee(cls, entrees: Sequence[T]) -> "Page":
        """The page that the address asks for; the nearest there is."""
        last = max(1, -(-len(entrees) // PAR_PAGE))
        number = min(max(request.args.get("page", 1, type=int), 1), last)
        return cls(entrees[(number - 1) * PAR_PAGE : number * PAR_PAGE], number, last)


def sien(view: Callable[..., Any]) -> Callable[..., Any]:
    """A decorator: only the member whose statement it is sees it; for others it is not there."""

    @wraps(view)
    def guarded(numero: int) -> Any:
        if not rules().releve_permis(current_user, adherent_du_releve(numero)):
            abort(404)
        return view(numero)

    return guarded


@bp.get("/espace/remboursements")
@signed_in
def remboursements() -> str:
    """The reimbursements that the filter lets through."""
    everything = mon_dossier().remboursements
    chosen = [r for r in everything if _demande(r)]
    return render_template(
        "unimutuelles/remboursements.html",
        page=Page.demandee(chosen),
        total=total(chosen),
        filtre=_filtre(),
        annees=sorted({str(r.paiement.year) for r in everything}, reverse=True),
        prenoms=sorted({r.beneficiaire for r in everything}),
        natures=sorted({r.nature for r in everything}),
    )


@bp.get("/espace/releves")
@signed_in
def releves() -> str:
    """The statements."""
    return render_template("unimutuelles/releves.html", page=Page.demandee(mon_dossier().releves))


@bp.get("/espace/releves/<int:numero>")
@signed_in
@sien
def releve(numero: int) -> str:
    """One statement."""
    dossier, found = _releve(numero)
    return render_template("unimutuelles/releve.html", dossier=dossier, releve=found)


@bp.get("/espace/releves/<int:numero>.pdf")
@signed_in
@sien
def releve_pdf(numero: int) -> Response:
    """One statement as a file."""
    dossier, found = _releve(numero)
    return pdf(releve_en_pdf(dossier, found), f"releve-{found.mois:%Y-%m}")


def _releve(numero: int) -> tuple[Dossier, Releve]:
    with reading() as db:
        adherent = db.get(Adherent, adherent_du_releve(numero)) or abort(404)
    dossier = dossier_de(adherent)
    return dossier, next((r for r in dossier.releves if r.numero == numero), None) or abort(404)


def _filtre() -> dict[str, str]:
    """What was asked for; empty: all."""
    return {name: request.args.get(name, "") for name in ("annee", "beneficiaire", "nature")}


def _demande(entry: Remboursement) -> bool:
    values = {"annee": str(entry.paiement.year), "beneficiaire": entry.beneficiaire, "nature": entry.nature}
    return all(wanted in ("", values[name]) for name, wanted in _filtre().items())
