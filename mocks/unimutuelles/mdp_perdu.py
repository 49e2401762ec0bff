"""Lost password: by the question, or, for a certified address, by a link sent there."""

from datetime import timedelta
from typing import Any

from flask import abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from mocks.kit.clock import now
from mocks.kit.current import reading, writing
from mocks.kit.limits import count_attempt
from mocks.kit.links import public_url, sign, unsign
from mocks.kit.mail import send
from mocks.kit.walk import Walk
from mocks.unimutuelles.blueprint import bp
from mocks.unimutuelles.forms import IdentiteForm, NouveauForm, ReponseForm
from mocks.unimutuelles.members import load_user, numero
from mocks.unimutuelles.models import Compte
from mocks.unimutuelles.rules import rules

WALK = Walk("mdp_perdu", "unimutuelles.mdp_perdu", "unimutuelles.mdp_perdu_question", "unimutuelles.mdp_perdu_nouveau")
METHODS = ["GET", "POST"]
LIEN_VIE = timedelta(hours=24)
INCONNU = "Aucun compte ne correspond à ce numéro d'adhérent et à ce code d'accès."
FAUX = "Ce n'est pas la réponse que vous avez choisie."
CHANGE = "Votre mot de passe est changé. Connectez-vous avec le nouveau."
PERIME = "Ce lien n'est plus valable, ou a déjà servi. Recommencez."


@bp.route("/mot-de-passe-perdu", methods=METHODS)
def mdp_perdu() -> str | Response:
    """Who it is."""
    form = IdentiteForm()
    if form.validate_on_submit():
        compte = _compte(numero(form.numero.data or ""), numero(form.code.data or ""))
        if compte:
            WALK.save("unimutuelles.mdp_perdu", {"compte": compte.get_id()})
            return redirect(url_for("unimutuelles.mdp_perdu_choix"))
        form.form_errors.append(INCONNU)
    return render_template("unimutuelles/mdp_perdu.html", form=form)


@bp.route("/mot-de-passe-perdu/choix", methods=METHODS)
@WALK.guard("unimutuelles.mdp_perdu_question")
def mdp_perdu_choix() -> str | Response:
    """The choice of the way, where there is one."""
    compte = _identifie()
    offered = rules().moyens_offerts(compte)
    chosen = "question" if list(offered) == ["question"] else request.form.get("moyen")
    if chosen == "question":
        return redirect(url_for("unimutuelles.mdp_perdu_question"))
    if chosen == "email" and chosen in offered:
        _envoyer_le_lien(compte)
        return redirect(url_for("unimutuelles.mdp_perdu_envoye"))
    return render_template("unimutuelles/mdp_perdu_choix.html", moyens=offered)


@bp.route("/mot-de-passe-perdu/question", methods=METHODS)
@WALK.guard("unimutuelles.mdp_perdu_question")
def mdp_perdu_question() -> str | Response:
    """The question that was chosen at the registration."""
    compte, form = _identifie(), ReponseForm()
    if form.validate_on_submit():
        count_attempt(f"reponse {compte.id}")
        if rules().reponse_exacte(compte, form.reponse.data or ""):
            WALK.save("unimutuelles.mdp_perdu_question", {})
            return redirect(url_for("unimutuelles.mdp_perdu_nouveau"))
        form.form_errors.append(FAUX)
    question = rules().question_montree(compte)
    return render_template("unimutuelles/mdp_perdu_question.html", form=form, question=question)


@bp.route("/mot-de-passe-perdu/nouveau", methods=METHODS)
@WALK.guard("unimutuelles.mdp_perdu_nouveau")
def mdp_perdu_nouveau() -> str | Response:
    """The new password, after the right answer."""
    return _nouveau(_identifie())


@bp.get("/mot-de-passe-perdu/message")
@WALK.guard("unimutuelles.mdp_perdu_question")
def mdp_perdu_envoye() -> str:
    """A link was sent; the address is not shown to whoever only holds a card."""
    return render_template("unimutuelles/mdp_perdu_envoye.html")


@bp.route("/mot-de-passe-perdu/lien/<jeton>", methods=METHODS)
def mdp_perdu_lien(jeton: str) -> Any:
    """The new password, after the link, which works once: a new password ends it."""
    user_id, until = unsign("mot-de-passe", jeton) or ("0.", 0)
    with reading() as db:
        compte = load_user(db, user_id)
    if compte is None or now().timestamp() > until:
        return render_template("unimutuelles/refus.html", titre="Mot de passe perdu", refus=PERIME), 410
    return _nouveau(compte)


def _compte(numero_adherent: str, code: str) -> Compte | None:
    count_attempt(numero_adherent)
    with reading() as db:
        return rules().identite(db, numero_adherent, code)


def _identifie() -> Compte:
    """The account of whoever gave its numbers; its password has not changed since."""
    with reading() as db:
        return load_user(db, WALK.entered("unimutuelles.mdp_perdu")["compte"]) or abort(404)


def _nouveau(compte: Compte) -> str | Response:
    form = NouveauForm()
    if form.validate_on_submit():
        with writing() as db:
            rules().mdp_change(db.get_one(Compte, compte.id), form.mot_de_passe.data or "")
        WALK.leave()
        flash(CHANGE)
        return redirect(url_for("unimutuelles.connexion"))
    return render_template("unimutuelles/nouveau.html", form=form)


def _envoyer_le_lien(compte: Compte) -> None:
    jeton = sign("mot-de-passe", [compte.get_id(), (now() + LIEN_VIE).timestamp()])
    send(
        to=compte.email,
        subject="Votre nouveau mot de passe",
        template="unimutuelles/courriel_mdp",
        adherent=compte.adherent,
        lien=public_url(url_for("unimutuelles.mdp_perdu_lien", jeton=jeton)),
    )
