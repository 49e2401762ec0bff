"""Opening a session: sign-in, choice of file, terms of use; and closing it."""

from typing import Any

from flask import redirect, request, session, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from mocks.desjardins.blueprint import commune, page, web
from mocks.desjardins.forms import ConnexionForm
from mocks.desjardins.gardes import dossier_choisi
from mocks.desjardins.models import Compte, Dossier
from mocks.desjardins.rules import rules
from mocks.kit.clock import now
from mocks.kit.current import reading, writing
from mocks.kit.limits import count_attempt
from mocks.kit.signin import sign_in, sign_out, signed_in

METHODS = ["GET", "POST"]
REFUSE = "Le code d'utilisateur ou le mot de passe est incorrect."


@commune("/ouvrir-une-session", methods=METHODS)
def connexion() -> str | Response:
    """Guide A, 4 and 7.7."""
    return _ouvrir("connexion")


@web.route("/omni", methods=METHODS)
def omni() -> str | Response:
    """The first screen of the OMNI application: sign-in only; guide A, 2, sends first registrations to the web."""
    return _ouvrir("omni")


def _ouvrir(ecran: str) -> str | Response:
    """Sign-in, on the screen of that name."""
    form = ConnexionForm()
    if form.validate_on_submit():
        compte = _compte(form.code.data or "", form.mot_de_passe.data or "")
        if compte:
            sign_in(compte)
            return redirect(url_for(".dossiers"))
        form.form_errors.append(REFUSE)
    return page(ecran, form=form)


@commune("/dossiers", methods=METHODS)
@signed_in
def dossiers() -> str | Response:
    """The choice of file (guide B, 7); with one file there is nothing to choose."""
    files = current_user.dossiers
    asked_for = current_user.dossier(request.form.get("dossier", 0, type=int))
    chosen = rules().dossier_evident(files) or asked_for
    if chosen:
        session["dossier"] = chosen.id
        return redirect(url_for(".services", numero=chosen.id))
    return page("dossiers", dossiers=files, manque=request.method == "POST")


@commune("/services/<int:numero>/convention", methods=METHODS)
@signed_in
def convention(numero: int) -> Any:
    """The terms, once per file (guide A, 7.8)."""
    elsewhere = dossier_choisi(numero)
    if elsewhere:
        return elsewhere
    if request.method == "POST":
        _accept(numero)
        return redirect(url_for(".services", numero=numero))
    return page("convention")


@commune("/fermer-la-session", methods=["POST"])
def fermer() -> Response:
    """Sign out."""
    sign_out()
    return redirect(url_for(".connexion"))


def _compte(code: str, mot_de_passe: str) -> Compte | None:
    """The account that these open."""
    count_attempt(code)
    with reading() as db:
        compte = rules().compte_du_code(db, code)
    return compte if rules().mdp_exact(compte, mot_de_passe) else None


def _accept(numero: int) -> None:
    with writing() as db:
        dossier = db.get_one(Dossier, numero)
        dossier.convention_acceptee = now()
