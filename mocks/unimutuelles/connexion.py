"""Opening a session by access code or e-mail address, and closing it."""

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from mocks.kit.current import reading
from mocks.kit.limits import count_attempt
from mocks.kit.signin import sign_in, sign_out
from mocks.unimutuelles.blueprint import bp
from mocks.unimutuelles.forms import ConnexionForm
from mocks.unimutuelles.models import Compte
from mocks.unimutuelles.rules import rules


@bp.route("/espace-adherents", methods=["GET", "POST"])
def connexion() -> str | Response:
    """Notice D, 2."""
    form = ConnexionForm()
    if form.validate_on_submit():
        named = _comptes(form.identifiant.data or "")
        compte = _celui_qui_ouvre(named, form.mot_de_passe.data or "")
        if compte:
            sign_in(compte)
            return redirect(url_for("unimutuelles.espace"))
        form.form_errors.append(rules().refus(bool(named)))
    return render_template("unimutuelles/connexion.html", form=form)


@bp.post("/espace-adherents/deconnexion")
def deconnexion() -> Response:
    """Sign out."""
    sign_out()
    return redirect(url_for("unimutuelles.connexion"))


def _comptes(identifiant: str) -> list[Compte]:
    count_attempt(identifiant)
    with reading() as db:
        return list(rules().comptes_nommes(db, identifiant))


def _celui_qui_ouvre(comptes: list[Compte], mot_de_passe: str) -> Compte | None:
    """The first whose password it is; someone unknown is refused as slowly."""
    candidates: list[Compte | None] = [*comptes] or [None]
    return next((compte for compte in candidates if rules().mdp_exact(compte, mot_de_passe)), None)
