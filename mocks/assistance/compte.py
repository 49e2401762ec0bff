"""« Mon compte » and « Mot de Passe »."""

from flask import flash, redirect, render_template, url_for
from flask_login import current_user
from sqlalchemy.exc import IntegrityError
from werkzeug.wrappers import Response

from mocks.assistance.blueprint import METHODS, bp
from mocks.assistance.forms import ChangementForm, CoordonneesForm
from mocks.assistance.inscription import EVIDENT
from mocks.assistance.models import Compte
from mocks.assistance.rules import rules
from mocks.kit.current import writing
from mocks.kit.signin import sign_in, signed_in

MODIFIE = "Vos données sont modifiées."
CHANGE = "Votre nouveau mot de passe est enregistré. Il servira dès votre prochaine connexion."
FAUX = "Ce n'est pas votre mot de passe actuel."
DEJA_PRISE = "Cette adresse e-mail sert à un autre compte."


@bp.get("/espace/compte")
@signed_in
def compte() -> str:
    """FAQ E, 15: one's own data."""
    return render_template("assistance/compte.html", compte=current_user, adherent=current_user.adherent)


@bp.route("/espace/compte/modifier", methods=METHODS)
@signed_in
def modifier() -> str | Response:
    """FAQ E, 15: names and number are those of the policy; the rest can be changed."""
    form = CoordonneesForm(data={"email": current_user.email, "mobile": current_user.mobile})
    if form.validate_on_submit():
        try:
            _garder(form)
        except IntegrityError:
            form.form_errors.append(DEJA_PRISE)
        else:
            flash(MODIFIE)
            return redirect(url_for("assistance.compte"))
    return render_template("assistance/modifier.html", form=form)


@bp.route("/espace/mot-de-passe", methods=METHODS)
@signed_in
def mot_de_passe() -> str | Response:
    """FAQ E, 7."""
    form = ChangementForm()
    if form.validate_on_submit():
        if rules().mdp_exact(current_user, form.actuel.data or ""):
            _changer(form.mdp.data or "")
            return redirect(url_for("assistance.espace"))
        form.form_errors.append(FAUX)
    return render_template("assistance/mot_de_passe.html", form=form)


def _garder(form: CoordonneesForm) -> None:
    email = form.email.data or ""
    with writing() as db:
        mine = db.get_one(Compte, current_user.id)
        mine.email, mine.email_cle, mine.mobile = email, email.casefold(), form.mobile.data or ""


def _changer(mdp: str) -> None:
    """The other sessions end; this one goes on, under another key."""
    with writing() as db:
        mine = db.get_one(Compte, current_user.id)
        rules().changer(mine, mdp)
    sign_in(mine)
    flash(CHANGE)
    if rules().evident(mdp, (mine.adherent.prenom, mine.adherent.nom)):
        flash(EVIDENT, "warn")
