"""A forgotten password: a link by e-mail, then the question that was chosen at the activation."""

from flask import redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from mocks.cowan.blueprint import METHODS, bp
from mocks.cowan.comptes import compte_du_regime
from mocks.cowan.forms import NouveauForm, OubliForm
from mocks.cowan.langues import gettext as _
from mocks.cowan.liens import poster, trouver
from mocks.cowan.models import Compte
from mocks.cowan.rules import rules
from mocks.cowan.textes import QUESTIONS
from mocks.kit.current import reading, writing
from mocks.kit.limits import count_attempt

CHANGE = "mot_de_passe_change"


@bp.route("/clients/content/login/forgot.cfm", methods=METHODS)
def oubli() -> str | Response:
    """Whose password it is. The answer is the same for an unknown address."""
    form = OubliForm()
    if form.validate_on_submit():
        with reading() as db:
            compte = rules().compte_connu(db, form.courriel.data or "")
        if compte is None or poster("oubli", compte.regime_id, compte.courriel):
            return render_template("cowan/oubli_envoye.html")
        form.form_errors.append(
            _("Le message n'a pas pu être envoyé : notre messagerie ne répond pas. Recommencez dans quelques minutes.")
        )
    return render_template("cowan/oubli.html", form=form)


@bp.route("/clients/content/login/linkPassword.cfm", methods=METHODS)
def nouveau_mot_de_passe() -> str | Response | tuple[str, int]:
    """The question, and the new password: guide C, 9, the screen's own words."""
    stamp = request.args.get("Stamp", "")
    form = NouveauForm()
    compte = _compte(stamp)
    if compte is None:
        return render_template("cowan/lien_perdu.html"), 410
    if form.validate_on_submit() and _answered(compte, form):
        if not _change(stamp, form):
            return render_template("cowan/lien_perdu.html"), 410
        session[CHANGE] = True
        return redirect(url_for("cowan.mot_de_passe_change"))
    question = QUESTIONS.get(rules().question_posee(compte), "")
    return render_template("cowan/nouveau.html", form=form, question=question)


@bp.get("/clients/content/login/passwordChanged.cfm")
def mot_de_passe_change() -> str | Response:
    """The new password opens from now on."""
    return render_template("cowan/change.html") if CHANGE in session else redirect(url_for("cowan.oubli"))


def _compte(stamp: str) -> Compte | None:
    """The account that the link is for."""
    with reading() as db:
        lien = trouver(db, "oubli", stamp)
        return compte_du_regime(db, lien.regime_id) if lien else None


def _answered(compte: Compte, form: NouveauForm) -> bool:
    """Whether the secret answer is right; else the form says that it is not."""
    count_attempt(f"question {compte.id}")
    right = rules().reponse_exacte(compte, form.reponse.data or "")
    if not right:
        form.reponse.errors = [_("Ce n'est pas la réponse que vous aviez donnée.")]
    return right


def _change(stamp: str, form: NouveauForm) -> bool:
    """Change the password and spend the link, both or neither."""
    with writing() as db:
        lien = trouver(db, "oubli", stamp)
        compte = compte_du_regime(db, lien.regime_id) if lien else None
        if lien is None or compte is None:
            return False
        rules().mdp_retenu(compte, form.mot_de_passe.data or "")
        rules().perimer(db, lien)
        return True
