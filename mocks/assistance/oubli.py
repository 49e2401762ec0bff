"""Forgotten password: a link by mail, and from it a new password."""

from datetime import timedelta

from flask import flash, redirect, render_template, session, url_for
from werkzeug.wrappers import Response

from mocks.assistance.blueprint import METHODS, bp
from mocks.assistance.forms import EmailForm, NouveauForm
from mocks.assistance.members import load_user
from mocks.assistance.models import Compte
from mocks.assistance.rules import rules
from mocks.kit.clock import now
from mocks.kit.current import reading, writing
from mocks.kit.limits import count_attempt
from mocks.kit.links import public_url, sign, unsign
from mocks.kit.mail import send

LIEN_VIE = timedelta(hours=24)
CHANGE = "Votre mot de passe est changé. Connectez-vous avec le nouveau."


@bp.route("/mot-de-passe-oublie", methods=METHODS)
def oubli() -> str | Response:
    """FAQ E, 8. Whoever asks is answered alike, whether the account exists or not."""
    form = EmailForm()
    if form.validate_on_submit():
        count_attempt(f"oubli {form.email.data}")
        with reading() as db:
            compte = rules().compte_nomme(db, form.email.data or "")
        if compte:
            _envoyer_le_lien(compte)
        session["oubli_envoye_a"] = form.email.data
        return redirect(url_for("assistance.oubli_envoye"))
    return render_template("assistance/oubli.html", form=form)


@bp.get("/mot-de-passe-oublie/message")
def oubli_envoye() -> str:
    """The message is on its way, if there is an account."""
    return render_template("assistance/oubli_envoye.html", email=session.get("oubli_envoye_a"))


@bp.route("/mot-de-passe-oublie/lien/<jeton>", methods=METHODS)
def oubli_lien(jeton: str) -> str | tuple[str, int] | Response:
    """The new password, after the link, which works once: a new password ends it."""
    user_id, until = unsign("mot-de-passe", jeton) or ("0.", 0)
    with reading() as db:
        compte = load_user(db, user_id)
    if compte is None or now().timestamp() > until:
        return render_template("assistance/lien_perime.html"), 410
    return _nouveau(compte)


def _nouveau(compte: Compte) -> str | Response:
    form = NouveauForm()
    if form.validate_on_submit():
        with writing() as db:
            rules().apres_oubli(db.get_one(Compte, compte.id), form.mdp.data or "")
        flash(CHANGE)
        return redirect(url_for("assistance.connexion"))
    return render_template("assistance/nouveau.html", form=form)


def _envoyer_le_lien(compte: Compte) -> None:
    jeton = sign("mot-de-passe", [compte.get_id(), (now() + LIEN_VIE).timestamp()])
    recipients = rules().oubli_a(compte)
    if not recipients:
        return
    send(
        to=recipients,
        subject="Votre nouveau mot de passe",
        template="assistance/courriel_oubli",
        compte=compte,
        lien=public_url(url_for("assistance.oubli_lien", jeton=jeton)),
    )
