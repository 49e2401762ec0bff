"""Opening a session by e-mail address and password, and closing it."""

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from mocks.assistance.blueprint import METHODS, bp
from mocks.assistance.forms import ConnexionForm
from mocks.assistance.models import Compte
from mocks.assistance.rules import rules
from mocks.kit.current import reading
from mocks.kit.limits import count_attempt
from mocks.kit.signin import sign_in, sign_out

SANS_OFFRE = "Votre contrat n'a pas d'offre en cours qui donne accès à ce service. Rapprochez-vous de votre conseiller."
A_CONFIRMER = "Confirmez d'abord votre inscription : suivez le lien du message que nous vous avons envoyé."


@bp.route("/connexion", methods=METHODS)
def connexion() -> str | Response:
    """FAQ E, 8 and 9."""
    form = ConnexionForm()
    if form.validate_on_submit():
        refus, compte = _essai(form.email.data or "", form.mot_de_passe.data or "")
        if compte and not refus:
            sign_in(compte)
            return redirect(url_for("assistance.espace"))
        form.form_errors.append(refus)
    return render_template("assistance/connexion.html", form=form)


@bp.post("/deconnexion")
def deconnexion() -> Response:
    """Sign out."""
    sign_out()
    return redirect(url_for("assistance.accueil"))


def _essai(email: str, mot_de_passe: str) -> tuple[str, Compte | None]:
    """Why no session opens ("" when one does), and the account."""
    count_attempt(email)
    with reading() as db:
        compte = rules().compte_nomme(db, email)
    if not rules().mdp_exact(compte, mot_de_passe) or compte is None:
        return rules().refus(compte is not None), None
    if not rules().peut_entrer(compte):
        return SANS_OFFRE, None
    return ("" if compte.confirme else A_CONFIRMER), compte
