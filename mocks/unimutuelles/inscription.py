"""The registration up to the e-mail: numbers, choices, terms, window."""

import secrets
from typing import Any

from flask import current_app, jsonify, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from mocks.kit.clock import now
from mocks.kit.current import hasher, reading, writing
from mocks.kit.limits import count_attempt
from mocks.kit.links import public_url
from mocks.kit.mail import send
from mocks.kit.secrets import normalised
from mocks.kit.walk import Walk
from mocks.unimutuelles.blueprint import bp
from mocks.unimutuelles.comptes import Refused, empreinte
from mocks.unimutuelles.forms import ChoixForm, ConditionsForm, NumerosForm
from mocks.unimutuelles.members import numero
from mocks.unimutuelles.models import Adherent, Inscription
from mocks.unimutuelles.rules import NIVEAUX, email_valable, rules

WALK = Walk(
    "inscription",
    "unimutuelles.inscription",
    "unimutuelles.choix",
    "unimutuelles.conditions",
    "unimutuelles.fenetre",
)
METHODS = ["GET", "POST"]
INCONNU = "Ce numéro d'adhérent et ce code d'accès ne vont pas ensemble. Vérifiez-les sur votre carte mutualiste."
DEJA_INSCRIT = "Vous êtes déjà inscrit : connectez-vous avec votre code d'accès ou votre adresse email."


@bp.route("/inscription", methods=METHODS)
@WALK.guard("unimutuelles.inscription")
def inscription() -> str | Response:
    """Notice D, step 1."""
    form = NumerosForm(data=WALK.entered("unimutuelles.inscription"))
    if form.validate_on_submit():
        try:
            WALK.save("unimutuelles.inscription", {"adherent": _adherent(form), **form.entered()})
            return redirect(url_for("unimutuelles.choix"))
        except Refused as refused:
            form.form_errors.append(str(refused))
    return render_template("unimutuelles/numeros.html", form=form)


@bp.route("/inscription/mot-de-passe", methods=METHODS)
@WALK.guard("unimutuelles.choix")
def choix() -> str | Response:
    """Notice D, step 2. Secrets are hashed before the session keeps them, and asked again on the way back."""
    before = WALK.entered("unimutuelles.choix")
    form = ChoixForm(
        data={"diffusion": before.get("diffusion_refusee"), **{k: before.get(k) for k in ("email", "question")}}
    )
    if form.validate_on_submit():
        WALK.save("unimutuelles.choix", _choix(form))
        return redirect(url_for("unimutuelles.conditions"))
    with reading() as db:
        adherent = db.get_one(Adherent, WALK.entered("unimutuelles.inscription")["adherent"])
    return render_template("unimutuelles/choix.html", form=form, adherent=adherent)


@bp.post("/inscription/niveau-de-securite")
def niveau() -> Response:
    """What the page shows while a password is typed: `{"niveau": 0 to 4, "nom": …}`. Nothing is kept."""
    score = rules().niveau(request.form.get("mot_de_passe", ""))
    return jsonify({"niveau": score, "nom": NIVEAUX[score]})


@bp.route("/inscription/conditions", methods=METHODS)
@WALK.guard("unimutuelles.conditions")
def conditions() -> str | Response:
    """Notice D, step 3."""
    form = ConditionsForm()
    if form.validate_on_submit():
        WALK.save("unimutuelles.conditions", {})
        return redirect(url_for("unimutuelles.fenetre"))
    return render_template("unimutuelles/conditions.html", form=form)


@bp.route("/inscription/fenetre", methods=METHODS)
@WALK.guard("unimutuelles.fenetre")
def fenetre() -> str | Response:
    """Notice D, step 3: the window; its « OK » leads to step 4."""
    if request.method == "POST":
        envoyer_le_lien()
        return a_la_messagerie()
    return render_template("unimutuelles/fenetre.html", email=WALK.entered("unimutuelles.choix").get("email"))


def a_la_messagerie() -> Response:
    """The registration goes on in the person's mailbox."""
    session["lien_envoye_a"] = WALK.entered("unimutuelles.choix")["email"]
    WALK.leave()
    return redirect(url_for("unimutuelles.message_envoye"))


@bp.get("/inscription/message")
def message_envoye() -> str | Response:
    """Notice D, step 4; only after the others."""
    if "lien_envoye_a" not in session:
        return redirect(url_for("unimutuelles.inscription"))
    return render_template("unimutuelles/message_envoye.html", email=session["lien_envoye_a"])


def _adherent(form: NumerosForm) -> int:
    """The id of the member with these numbers, if they may register."""
    given = numero(form.numero.data or ""), numero(form.code.data or "")
    count_attempt(given[0])
    with reading() as db:
        adherent = rules().adherent_connu(db, *given)
        if adherent is None:
            raise Refused(INCONNU)
        if not rules().non_inscrit(db, adherent):
            raise Refused(DEJA_INSCRIT)
        return adherent.id


def _choix(form: ChoixForm) -> dict[str, Any]:
    """What the session and then the registration keep of the second step."""
    email = form.email.data or ""
    return {
        "email": email,
        "email_cle": email.casefold(),
        "diffusion_refusee": bool(form.diffusion.data),
        "mot_de_passe": hasher().hash(form.mot_de_passe.data or ""),
        "question": form.question.data or "",
        "reponse": hasher().hash(normalised(form.reponse.data or "")),
    }


def envoyer_le_lien() -> None:
    """Keep what was entered until the link is followed, and send the link."""
    cle = secrets.token_urlsafe(32)
    waiting = Inscription(
        adherent_id=WALK.entered("unimutuelles.inscription")["adherent"],
        cle=empreinte(cle),
        envoyee=int(now().timestamp()),
        **WALK.entered("unimutuelles.choix"),
    )
    with writing() as db:
        db.add(waiting)
        db.flush()
        rules().a_l_envoi(db, waiting)
        adherent = db.get_one(Adherent, waiting.adherent_id)
    if email_valable(waiting.email):  # the rules in force may be laxer than mail is
        lien = public_url(url_for("unimutuelles.valider", identifiant=waiting.id, cle=cle))
        _envoyer(waiting.email, adherent, lien)


def _envoyer(email: str, adherent: Adherent, lien: str) -> None:
    """The message of step 4. Where no mail server takes it, the page after it tells how to start again."""
    try:
        send(
            to=email,
            subject="Validez votre inscription à l'espace adhérents",
            template="unimutuelles/courriel_inscription",
            adherent=adherent,
            lien=lien,
        )
    except OSError:  # SMTP's errors too
        current_app.logger.warning("No mail server took the message to member %s.", adherent.id)
