"""What people do: each is a POST with a token, and leads back to a page of this application."""

from flask import flash, redirect, request, url_for
from flask_wtf import FlaskForm
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response
from wtforms import IntegerField
from wtforms.validators import InputRequired, NumberRange

from mocks.kit.deviations import UnknownDeviationError, find
from mocks.kit.faults import Fault
from mocks.start.blueprint import application_or_404, bp, portal_or_404, showcase
from mocks.start.wording import FAULTS, MOST_SECONDS, MOST_TIMES


class FaultForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    """How often, and for how long, a fault strikes."""

    times = IntegerField(validators=[InputRequired(), NumberRange(1, MOST_TIMES)])
    seconds = IntegerField(default=0, validators=[NumberRange(0, MOST_SECONDS)])


@bp.post("/portails/<portal_id>/personnes")
def invite(portal_id: str) -> Response:
    """Make someone new known."""
    portal = portal_or_404(portal_id)
    person = showcase().invite()
    flash(f"{person['first_name']} {person['last_name']} : nouvelle personne, connue de chaque portail servi.")
    return redirect(url_for("start.home", _anchor=f"portail-{portal.id}"))


@bp.post("/ecarts/<portal_id>")
def deviate(portal_id: str) -> Response:
    """Serve one more application, deviating as the field `deviation` says."""
    portal = portal_or_404(portal_id)
    try:
        deviation = find(portal.deviations, request.form.get("deviation", ""))
    except UnknownDeviationError as error:
        raise NotFound from error
    shown = showcase().deviate(portal, deviation)
    flash(f"Une application de plus est servie, avec l'écart {deviation.id}.")
    return redirect(url_for("start.home", _anchor=f"application-{shown.port}"))


@bp.post("/applications/<int:port>/retrait")
def retire(port: int) -> Response:
    """Serve a deviating application no more; the others stay, for they may lead to each other."""
    shown = application_or_404(port)
    if shown.deviation is None:
        raise NotFound
    showcase().retire(shown)
    flash(f"L'application avec l'écart {shown.deviation.id} est retirée.")
    return redirect(url_for("start.home", _anchor=f"portail-{shown.portal.id}"))


@bp.post("/applications/<int:port>/pannes/<fault>")
def switch_on(port: int, fault: str) -> Response:
    """Let a fault strike the next requests or messages."""
    shown, form, kind = application_or_404(port), FaultForm(), _fault_or_404(fault)
    if form.validate():
        shown.watch.faults.switch_on(kind, form.times.data or 0, form.seconds.data or 0)
        flash(f"{FAULTS[kind].title} : activé.")
    else:
        flash(f"Indiquez un nombre de 1 à {MOST_TIMES}, et au plus {MOST_SECONDS} secondes.", "error")
    return redirect(url_for("start.application", port=port))


@bp.post("/applications/<int:port>/pannes/<fault>/arret")
def switch_off(port: int, fault: str) -> Response:
    """Let a fault strike no more."""
    kind = _fault_or_404(fault)
    application_or_404(port).watch.faults.switch_off(kind)
    flash(f"{FAULTS[kind].title} : arrêté.")
    return redirect(url_for("start.application", port=port))


def _fault_or_404(fault: str) -> Fault:
    if fault not in list(Fault):
        raise NotFound
    return Fault(fault)
