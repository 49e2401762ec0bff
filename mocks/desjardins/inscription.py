"""The registration: plan, personal details, user code, confirmation."""

from flask import redirect, request, session, url_for
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from mocks.desjardins.blueprint import commune, page
from mocks.desjardins.forms import CodeForm, PersonneForm, RegimeForm
from mocks.desjardins.members import numero
from mocks.desjardins.models import Compte, Dossier
from mocks.desjardins.rules import rules
from mocks.kit.current import hasher, reading, writing
from mocks.kit.limits import count_attempt
from mocks.kit.secrets import normalised
from mocks.kit.walk import Walk

WALK = Walk("inscription", ".inscription", ".renseignements", ".code")
METHODS = ["GET", "POST"]

INCONNU = "Aucun régime ne correspond à ces numéros. Vérifiez-les sur votre carte, ou communiquez avec nous."
DEJA_INSCRIT = "Ce régime est déjà inscrit aux services en ligne. Ouvrez une session, ou communiquez avec nous."
CODE_PRIS = "Ce code d'utilisateur est déjà pris. Choisissez-en un autre."
EXISTANT_REFUSE = "Le code d'utilisateur ou le mot de passe est incorrect."


class Refused(Exception):  # noqa: N818 (not an error of the program)
    """A registration that cannot be kept; the text tells the person why."""


@commune("/inscription", methods=METHODS)
@WALK.guard(".inscription")
def inscription() -> str | Response:
    """Guide A, 5."""
    form = RegimeForm(data=WALK.entered(".inscription"))
    if form.validate_on_submit():
        try:
            WALK.save(".inscription", {"regime": _regime(form), **form.entered()})
            return redirect(url_for(".renseignements"))
        except Refused as refused:
            form.form_errors.append(str(refused))
    return page("regime", form=form)


@commune("/inscription/renseignements", methods=METHODS)
@WALK.guard(".renseignements")
def renseignements() -> str | Response:
    """Guide A, 6."""
    form = PersonneForm(data=WALK.entered(".renseignements"))
    if form.validate_on_submit():
        WALK.save(".renseignements", form.entered())
        return redirect(url_for(".code"))
    return page("personne", form=form)


@commune("/inscription/code", methods=METHODS)
@WALK.guard(".code")
def code() -> str | Response:
    """Guide A, 7."""
    form = CodeForm(data={"choix": request.args.get("choix")})  # the application's links say it
    if form.validate_on_submit():
        try:
            session["inscrit"] = _register(form)
            WALK.leave()
            return redirect(url_for(".confirmation"))
        except Refused as refused:
            form.form_errors.append(str(refused))
    return page("code", form=form, rules=rules())


@commune("/inscription/confirmation")
def confirmation() -> str | Response:
    """Guide A, 7.6; only after a registration."""
    if "inscrit" not in session:
        return redirect(url_for(".inscription"))
    return page("confirmation", code=session["inscrit"])


def _regime(form: RegimeForm) -> int:
    """The id of the plan with these numbers, if it may be registered."""
    with reading() as db:
        regime = rules().regime_connu(db, numero(form.contrat.data or ""), numero(form.certificat.data or ""))
        if regime is None:
            raise Refused(INCONNU)
        if not rules().regime_libre(db, regime):
            raise Refused(DEJA_INSCRIT)
        return regime.id


def _register(form: CodeForm) -> str:
    """Keep the registration, all of it or nothing; returns the user code."""
    new = _new_account(form) if form.nouveau else None
    try:
        with writing() as db:
            compte = _free(db, new) if new else _existing(db, form)
            compte.dossiers.append(nouveau_dossier())
            return compte.code
    except IntegrityError:
        # Between the plan's screen and now, someone else registered it.
        raise Refused(DEJA_INSCRIT) from None


def _new_account(form: CodeForm) -> Compte:
    return Compte(
        code=form.code.data,
        code_cle=rules().code_cle(form.code.data or ""),
        mot_de_passe=hasher().hash(form.mot_de_passe.data or ""),
        aide_memoire=form.aide_memoire.data or "",
        mere=hasher().hash(normalised(form.mere.data or "")),
    )


def _free(db: Session, compte: Compte) -> Compte:
    """The new account, kept, unless its user code is taken."""
    db.add(compte)
    try:
        db.flush()
    except IntegrityError:
        raise Refused(CODE_PRIS) from None
    return compte


def _existing(db: Session, form: CodeForm) -> Compte:
    """The account that the person already has."""
    code, mot_de_passe = form.code_existant.data or "", form.mot_de_passe_existant.data or ""
    count_attempt(code)
    compte = rules().compte_du_code(db, code)
    if not rules().mdp_exact(compte, mot_de_passe) or compte is None:
        raise Refused(EXISTANT_REFUSE)
    return compte


def nouveau_dossier() -> Dossier:
    """The file that all screens together make."""
    entered = WALK.all_entered()
    return Dossier(
        regime_id=entered["regime"],
        titre=entered["titre"] or "",
        prenom=rules().nom_garde(entered["prenom"] or ""),
        nom=rules().nom_garde(entered["nom"] or ""),
        naissance=rules().date_lue(entered["naissance"] or ""),
        telephone=entered["telephone"] or "",
        telephone_secondaire=entered["telephone_secondaire"] or "",
        poste=entered["poste"] or "",
    )
