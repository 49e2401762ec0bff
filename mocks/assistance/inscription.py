"""The registration: who it is, beneficiaries, the account and the message that confirms it."""

from typing import Any

from flask import current_app, flash, redirect, render_template, request, session, url_for
from sqlalchemy.exc import IntegrityError
from werkzeug.wrappers import Response

from mocks.assistance.blueprint import METHODS, bp
from mocks.assistance.comptes import Refused
from mocks.assistance.connexion import SANS_OFFRE
from mocks.assistance.forms import IdentifiantsForm, IdentiteForm, InscriptionForm
from mocks.assistance.members import load_user, numero
from mocks.assistance.models import Adherent, Compte
from mocks.assistance.rules import email_valable, rules
from mocks.assistance.site import variante_demandee
from mocks.kit.current import hasher, reading, writing
from mocks.kit.limits import count_attempt
from mocks.kit.links import public_url, sign, unsign
from mocks.kit.mail import send
from mocks.kit.walk import Walk

WALK = Walk("inscription", "assistance.inscription", "assistance.beneficiaires", "assistance.identifiants")
INCONNU = (
    "Aucun contrat ne correspond à ce numéro adhérent, ce prénom et ce nom. Reprenez ceux de l'adhérent ou "
    "souscripteur, tels qu'ils figurent sur votre carte de tiers payant."
)
DEJA_INSCRIT = "Vous êtes déjà inscrit : connectez-vous avec votre adresse e-mail et votre mot de passe."
DEJA_PRISE = "Cette inscription existe déjà, ou cette adresse e-mail sert à un autre compte. Connectez-vous."
EVIDENT = (
    "Ce mot de passe est facile à deviner : évitez votre prénom, votre ville, « 0000 » ou « 1234 ». Il est accepté ; "
    "changez-le dès que possible dans « Mon Espace », rubrique « Mot de Passe »."
)


@bp.route("/inscription", methods=METHODS)
def inscription() -> str | Response:
    """FAQ E, 1 to 3. Secrets are hashed before the session keeps them, and asked again on the way back."""
    apart = variante_demandee() == "deux-ecrans"
    form = (IdentiteForm if apart else InscriptionForm)(data=_sans_secret("assistance.inscription"))
    if form.validate_on_submit():
        try:
            adherent = _adherent(form)
        except Refused as refused:
            form.form_errors.append(str(refused))
        else:
            names = {"numero": form.numero.data, "prenom": form.prenom.data, "nom": form.nom.data}
            entered = {} if apart else _identifiants(form, adherent)
            WALK.save("assistance.inscription", {"adherent": adherent.id, **names, **entered})
            return redirect(url_for("assistance.beneficiaires"))
    return render_template("assistance/inscription.html", form=form, apart=apart)


@bp.route("/inscription/beneficiaires", methods=METHODS)
@WALK.guard("assistance.beneficiaires")
def beneficiaires() -> str | Response:
    """FAQ E, 3: the beneficiaries, on the screen that follows."""
    if request.method == "POST":
        WALK.save("assistance.beneficiaires", {})
        return _terminer() if "email" in WALK.all_entered() else redirect(url_for("assistance.identifiants"))
    with reading() as db:
        covered = rules().beneficiaires(db, WALK.entered("assistance.inscription")["adherent"])
    return render_template("assistance/beneficiaires.html", beneficiaires=covered)


@bp.route("/inscription/identifiants", methods=METHODS)
@WALK.guard("assistance.identifiants")
def identifiants() -> str | Response:
    """Address, telephone and password, where they have a screen of their own."""
    form = IdentifiantsForm()
    if form.validate_on_submit():
        with reading() as db:
            adherent = db.get_one(Adherent, WALK.entered("assistance.inscription")["adherent"])
        WALK.save("assistance.identifiants", _identifiants(form, adherent))
        return _terminer()
    return render_template("assistance/identifiants.html", form=form)


@bp.get("/inscription/terminee")
def terminee() -> str | Response:
    """The account exists; only after the other screens."""
    if "inscrit" not in session:
        return redirect(url_for("assistance.inscription"))
    return render_template("assistance/terminee.html", email=session["inscrit"], lien=lien_exige())


@bp.get("/inscription/confirmation/<jeton>")
def confirmer(jeton: str) -> tuple[str, int]:
    """The link of the message, where it holds one."""
    with writing() as db:
        compte = load_user(db, unsign("inscription", jeton) or "0.")
        if compte is None:
            return render_template("assistance/confirmee.html", confirmee=False), 410
        compte.confirme = True
    return render_template("assistance/confirmee.html", confirmee=True), 200


def _sans_secret(step: str) -> dict[str, Any]:
    return {key: value for key, value in WALK.entered(step).items() if key != "mot_de_passe"}


def _adherent(form: IdentiteForm) -> Adherent:
    """The policy holder with this number and these names, if they may register."""
    number, names = numero(form.numero.data or ""), (form.prenom.data or "", form.nom.data or "")
    count_attempt(number)
    with reading() as db:
        adherent = rules().adherent_connu(db, number, *names)
        if adherent is None or not rules().identite_exacte(adherent, *names):
            raise Refused(INCONNU)
        if rules().offre_exigee and not adherent.offre_active:
            raise Refused(SANS_OFFRE)
        if not rules().non_inscrit(db, adherent.id):
            raise Refused(DEJA_INSCRIT)
        return adherent


def _identifiants(form: IdentifiantsForm, adherent: Adherent) -> dict[str, Any]:
    """What the session keeps of address, telephone and password."""
    mdp = form.mdp.data or ""
    return {
        "email": form.email.data or "",
        "mobile": form.mobile.data or "",
        "mot_de_passe": hasher().hash(mdp),
        "evident": rules().evident(mdp, (adherent.prenom, adherent.nom)),
    }


def _terminer() -> Response:
    """Make the account, and say so by mail."""
    entered, to_confirm = WALK.all_entered(), lien_exige()
    compte = Compte(
        adherent_id=entered["adherent"],
        email=entered["email"],
        email_cle=entered["email"].casefold(),
        mobile=entered["mobile"],
        mot_de_passe=entered["mot_de_passe"],
        confirme=not to_confirm,
    )
    try:
        with writing() as db:
            rules().ouvrir(db, compte)
    except IntegrityError:
        flash(DEJA_PRISE, "error")
        return redirect(url_for("assistance.inscription"))
    if entered["evident"]:
        flash(EVIDENT, "warn")
    WALK.leave()
    session["inscrit"] = compte.email
    annoncer(compte, to_confirm)
    return redirect(url_for("assistance.terminee"))


def lien_exige() -> bool:
    """Whether the message holds a link without which no session opens."""
    return rules().lien_exige or variante_demandee() == "lien"


def annoncer(compte: Compte, a_confirmer: bool) -> None:
    """FAQ E, 9. Where no mail server takes the message, the account is there all the same."""
    recipients = rules().annonce_a(compte)
    if not recipients or not email_valable(compte.email):  # the rules in force may be laxer than mail is
        return
    lien = public_url(url_for("assistance.confirmer", jeton=sign("inscription", compte.get_id())))
    try:
        send(
            to=recipients,
            subject="Confirmation de votre inscription",
            template="assistance/courriel_inscription",
            compte=compte,
            lien=lien if a_confirmer else None,
            connexion=public_url(url_for("assistance.connexion")),
        )
    except OSError:  # SMTP's errors too
        current_app.logger.warning("No mail server took the message to account %s.", compte.id)
