"""What anyone reaches: sign-in with terms, sign-out, help, the choice of language."""

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from mocks.cowan.blueprint import METHODS, bp
from mocks.cowan.forms import ConnexionForm
from mocks.cowan.langues import LOCALES, page_locale, temoin
from mocks.cowan.langues import gettext as _
from mocks.cowan.models import Compte
from mocks.cowan.rules import rules
from mocks.kit.clock import now
from mocks.kit.current import reading, writing
from mocks.kit.limits import count_attempt
from mocks.kit.signin import sign_in, sign_out


@bp.get("/")
def racine() -> Response:
    """The site begins at the documented address."""
    return redirect(url_for("cowan.connexion"))


@bp.route("/clients/content/login/login.cfm", methods=METHODS)
def connexion() -> str | Response:
    """Guide C, 1, 2 and 10."""
    form = ConnexionForm()
    if form.validate_on_submit():
        compte = _compte(form)
        if compte and _accord(compte, form):
            sign_in(compte)
            return redirect(url_for("cowan.accueil"))
    return render_template("cowan/connexion.html", form=form)


@bp.post("/clients/content/login/logout.cfm")
def fermer() -> Response:
    """Sign out."""
    sign_out()
    return redirect(url_for("cowan.connexion"))


@bp.get("/clients/content/contact/contact.cfm")
def joindre() -> str:
    """Guide C, end: the number to call."""
    return render_template("cowan/joindre.html")


@bp.get("/clients/content/langue/<langue>.cfm")
def langue(langue: str) -> Response:
    """Remember the language and go back to the page that it was chosen on."""
    if langue not in LOCALES:
        abort(404)
    page = request.args.get("page", "")
    answer = redirect(page if page_locale(page) else url_for("cowan.connexion"))
    answer.set_cookie(temoin(), langue, httponly=True, samesite="Lax")
    return answer


def _compte(form: ConnexionForm) -> Compte | None:
    """The account that the form opens; else the form says why not."""
    courriel = form.courriel.data or ""
    count_attempt(courriel)
    with reading() as db:
        compte = rules().authentifie(db, courriel, form.mot_de_passe.data or "")
        unknown = rules().refus_precis and rules().compte_connu(db, courriel) is None
    if compte is None:
        wrong = _("L'adresse courriel ou le mot de passe est incorrect.")
        form.form_errors.append(_("Cette adresse courriel est inconnue.") if unknown else wrong)
    return compte


def _accord(compte: Compte, form: ConnexionForm) -> bool:
    """Whether the terms are accepted, now or before."""
    if form.conditions.data and compte.conditions_acceptees is None:
        with writing() as db:
            db.get_one(Compte, compte.id).conditions_acceptees = now()
    accepted = form.conditions.data or compte.conditions_acceptees is not None or not rules().conditions_requises
    if not accepted:
        form.conditions.errors = [_("Acceptez les conditions d'utilisation pour ouvrir une session.")]
    return bool(accepted)
