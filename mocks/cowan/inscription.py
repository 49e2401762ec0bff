"""The registration: address, personal details, a message that is sent."""

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from mocks.cowan.blueprint import METHODS, bp
from mocks.cowan.forms import CourrielForm, PersonneForm
from mocks.cowan.langues import gettext as _
from mocks.cowan.liens import poster
from mocks.cowan.robots import arriver, robot
from mocks.cowan.rules import rules
from mocks.kit.current import reading
from mocks.kit.walk import Walk

WALK = Walk("inscription", "cowan.courriel", "cowan.personne", "cowan.envoye")


@bp.route("/clients/content/login/register.cfm", methods=METHODS)
def courriel() -> str | Response:
    """Guide C, 5."""
    arriver()
    form = CourrielForm(data=WALK.entered("cowan.courriel"))
    if form.validate_on_submit():
        WALK.save("cowan.courriel", form.entered())
        return redirect(url_for("cowan.personne"))
    return render_template("cowan/courriel.html", form=form)


@bp.route("/clients/content/login/registerPerson.cfm", methods=METHODS)
@WALK.guard("cowan.personne")
def personne() -> str | Response:
    """Guide C, 6 and 7."""
    form = PersonneForm()
    if form.validate_on_submit():
        refusal = _refusal(form)
        if refusal is None:
            WALK.save("cowan.personne", {})
            return redirect(url_for("cowan.envoye"))
        form.form_errors.append(refusal)
    return render_template("cowan/personne.html", form=form)


@bp.get("/clients/content/login/registerSent.cfm")
@WALK.guard("cowan.envoye")
def envoye() -> str:
    """Guide C, 7; only after a message was sent."""
    return render_template("cowan/envoye.html")


def _refusal(form: PersonneForm) -> str | None:
    """Send the message; else why not. Nothing says which of the details differs, nor whether someone is known."""
    if robot(form):
        return _("Cet envoi ressemble à celui d'un robot. Attendez quelques secondes, puis recommencez.")
    entered = WALK.entered("cowan.courriel").get("courriel", "")
    address = rules().courriel_lu(entered) or entered
    regime_id = _regime(form, address)
    if regime_id is None:
        return _(
            "Ces renseignements ne permettent pas de vous inscrire. Ils doivent être identiques à ceux de votre carte; "
            "si vous avez déjà un compte, ouvrez une session."
        )
    if not poster("activation", regime_id, address):
        return _(
            "Le message n'a pas pu être envoyé : notre messagerie ne répond pas. Recommencez dans quelques minutes."
        )
    return None


def _regime(form: PersonneForm, address: str) -> int | None:
    """The id of the plan that has these details, if it may be registered with that address."""
    day = rules().date_lue(form.naissance.data or "")
    entered = {**form.entered("nom", "prenom", "certificat"), "naissance": day.isoformat() if day else ""}
    with reading() as db:
        regime = rules().regime_identique(db, {name: value or "" for name, value in entered.items()})
        return regime.id if regime and rules().inscriptible(db, regime, address) else None
