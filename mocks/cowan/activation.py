"""The page that the message's link leads to, and the account that it opens."""

from flask import redirect, render_template, request, session, url_for
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from mocks.cowan.blueprint import METHODS, bp
from mocks.cowan.forms import ActivationForm
from mocks.cowan.langues import gettext as _
from mocks.cowan.liens import trouver
from mocks.cowan.models import Lien
from mocks.cowan.rules import rules
from mocks.kit.current import hasher, reading, writing
from mocks.kit.limits import count_attempt
from mocks.kit.secrets import normalised

TERMINEE = "activation_terminee"


@bp.route("/clients/content/login/linkNew.cfm", methods=METHODS)
def activation() -> str | Response | tuple[str, int]:
    """Guide C, 9. The link is asked for again when the form is sent: it may have been used or have died meanwhile."""
    stamp = request.args.get("Stamp", "")
    form = ActivationForm()
    with reading() as db:
        lien = trouver(db, "activation", stamp)
    if lien is None:
        return render_template("cowan/lien_perdu.html"), 410
    if form.validate_on_submit() and _same_person(lien, form):
        if not _activate(stamp, form):
            return render_template("cowan/lien_perdu.html"), 410
        session[TERMINEE] = True
        return redirect(url_for("cowan.active"))
    return render_template("cowan/activation.html", form=form)


@bp.get("/clients/content/login/activated.cfm")
def active() -> str | Response:
    """Guide C, 10; only after an activation."""
    if TERMINEE not in session:
        return redirect(url_for("cowan.courriel"))
    return render_template("cowan/active.html")


def _same_person(lien: Lien, form: ActivationForm) -> bool:
    """Whether birth date and certificate are those of the link's person; else the form says so."""
    count_attempt(f"activation {lien.regime_id}")
    naissance = rules().date_lue(form.naissance.data or "")
    same = rules().activation_identique(lien.regime, naissance, form.certificat.data or "")
    if not same:
        form.form_errors.append(
            _("La date de naissance et le numéro de certificat ne sont pas ceux de la personne inscrite.")
        )
    return same


def _activate(stamp: str, form: ActivationForm) -> bool:
    """Open the account and spend the link, both or neither; False when someone else was faster."""
    try:
        with writing() as db:
            lien = trouver(db, "activation", stamp)
            if lien:
                _open(db, lien, form)
            return lien is not None
    except IntegrityError:
        return False


def _open(db: Session, lien: Lien, form: ActivationForm) -> None:
    compte = rules().nouveau_compte(db, lien)
    rules().mdp_retenu(compte, form.mot_de_passe.data or "")
    compte.question = form.question.data or ""
    compte.reponse = hasher().hash(normalised(form.reponse.data or ""))
    db.add(compte)
    rules().perimer(db, lien)
