"""« Demande de remboursement »: an invoice that belongs to a request for assistance."""

from collections.abc import Collection, Sequence
from typing import Any

from flask import Response, flash, redirect, render_template, url_for
from flask_login import current_user
from flask_wtf.file import FileField
from sqlalchemy import select
from sqlalchemy.orm import undefer
from werkzeug.wrappers import Response as AnyResponse
from wtforms import SelectField
from wtforms.validators import StopValidation

from mocks.assistance.blueprint import METHODS, bp, jour_de
from mocks.assistance.espace import sien
from mocks.assistance.factures import Facture
from mocks.assistance.models import Remboursement
from mocks.assistance.rules import MO, rules
from mocks.kit.clock import now
from mocks.kit.current import reading, writing
from mocks.kit.forms import Form, choices, refuse_if
from mocks.kit.signin import signed_in

ENVOYEE = "Votre demande de remboursement est envoyée."


class RemboursementForm(Form):
    """FAQ E, 18."""

    demande = SelectField("Demande d'assistance", validate_choice=False)
    facture = FileField("Facture")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = {str(one.id): one.titre for one in current_user.adherent.demandes}
        self.demande.choices = choices({"": "Choisissez", **mine})

    def starred(self) -> Collection[str]:
        """As the rules say."""
        return rules().remboursement_requis

    def validate_demande(self, field: Any) -> None:
        """One of the person's own."""
        missing = not field.data and "demande" in rules().remboursement_requis
        refuse_if(missing, self.required_message(field.label.text))
        refuse_if(field.data not in [value for value, *_ in field.iter_choices()], "Choisissez dans la liste.")

    def validate_facture(self, field: Any) -> None:
        """A file of a kind and size that can be read."""
        if not field.data or not field.data.filename:
            if "facture" in rules().remboursement_requis:
                raise StopValidation(self.required_message(field.label.text))
            self.recue = Facture("sans facture", b"")
            return
        self.recue = Facture.recue(field.data)
        wrong = self.recue.refus(rules().facture_max)
        refuse_if(wrong is not None, wrong or "")


@bp.route("/espace/remboursement", methods=METHODS)
@signed_in
def remboursement() -> str | AnyResponse:
    """FAQ E, 18 and 19."""
    form = RemboursementForm()
    if form.validate_on_submit():
        _garder(form)
        flash(ENVOYEE)
        return redirect(url_for("assistance.remboursements"))
    return render_template("assistance/remboursement.html", form=form, most=f"{rules().facture_max / MO:g} Mo")


@bp.get("/espace/remboursements")
@signed_in
def remboursements() -> str:
    """Those that were sent."""
    return render_template("assistance/remboursements.html", envoyees=_envoyees())


@bp.get("/espace/remboursement/<int:numero>/facture")
@signed_in
@sien(Remboursement)
def facture(found: Remboursement) -> Response:
    """The invoice, as it was sent."""
    with reading() as db:
        whole = db.get_one(Remboursement, found.id, options=[undefer(Remboursement.facture)])
    return Response(
        whole.facture,
        mimetype=whole.genre,
        headers={"Content-Disposition": f'attachment; filename="{whole.nom}"'},
    )


def _garder(form: RemboursementForm) -> None:
    with writing() as db:
        db.add(
            Remboursement(
                adherent_id=current_user.adherent_id,
                demande_id=int(form.demande.data) if form.demande.data else None,
                nom=form.recue.nom,
                genre=form.recue.genre or "text/plain",
                facture=form.recue.contenu,
                envoye=int(now().timestamp()),
            )
        )


def _envoyees() -> Sequence[tuple[Remboursement, Any]]:
    with reading() as db:
        mine = select(Remboursement).filter_by(adherent_id=current_user.adherent_id)
        found = db.scalars(mine.order_by(Remboursement.id.desc())).all()
    return [(one, jour_de(one.envoye)) for one in found]
