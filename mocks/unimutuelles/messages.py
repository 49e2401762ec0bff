"""The mutual's messages; one that was opened is read."""

from flask import abort, render_template
from flask_login import current_user
from sqlalchemy import select

from mocks.kit.current import reading, writing
from mocks.kit.signin import signed_in
from mocks.unimutuelles.blueprint import bp
from mocks.unimutuelles.espace import mon_dossier
from mocks.unimutuelles.models import Lecture


@bp.get("/espace/messages")
@signed_in
def messages() -> str:
    """All of them."""
    return render_template("unimutuelles/messages.html", messages=mon_dossier().messages, lus=_lus())


@bp.get("/espace/messages/<int:numero>")
@signed_in
def message(numero: int) -> str:
    """One, by its number among the member's own."""
    found = next((m for m in mon_dossier().messages if m.numero == numero), None) or abort(404)
    _lire(numero)
    return render_template("unimutuelles/message.html", message=found)


def _lus() -> set[int]:
    with reading() as db:
        return set(db.scalars(select(Lecture.message).filter_by(adherent_id=current_user.adherent_id)))


def _lire(numero: int) -> None:
    with writing() as db:
        key = {"adherent_id": current_user.adherent_id, "message": numero}
        if db.scalar(select(Lecture.id).filter_by(**key)) is None:
            db.add(Lecture(**key))
