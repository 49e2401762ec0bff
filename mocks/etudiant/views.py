"""Sign-in, and the way that guide A describes: record, its state, the state of one's insurance."""

from flask import redirect, render_template, url_for
from flask_login import current_user
from sqlalchemy import select
from werkzeug.wrappers import Response
from wtforms import PasswordField, StringField

from mocks.etudiant.blueprint import bp
from mocks.etudiant.gardes import garde
from mocks.etudiant.members import code_permanent
from mocks.etudiant.models import Etudiant
from mocks.etudiant.rules import rules
from mocks.kit.current import hasher, reading
from mocks.kit.forms import Form
from mocks.kit.limits import count_attempt
from mocks.kit.signin import sign_in, sign_out

REFUSE = "Le code permanent ou le mot de passe est incorrect."


class ConnexionForm(Form):
    """Sign-in, as the target contract has it: no document shows it."""

    code = StringField("Code permanent")
    mot_de_passe = PasswordField("Mot de passe")


@bp.route("/", methods=["GET", "POST"])
def connexion() -> str | Response:
    """Sign-in; whoever has a session goes to their first page."""
    if current_user.is_authenticated:
        return redirect(url_for("etudiant.accueil", numero=current_user.id))
    form = ConnexionForm()
    if form.validate_on_submit():
        etudiant = _etudiant(code_permanent(form.code.data or ""), form.mot_de_passe.data or "")
        if etudiant:
            sign_in(etudiant)
            return redirect(url_for("etudiant.accueil", numero=etudiant.id))
        form.form_errors.append(REFUSE)
    return render_template("etudiant/connexion.html", form=form)


@bp.post("/fermer-la-session")
def fermer() -> Response:
    """Sign out."""
    sign_out()
    return redirect(url_for("etudiant.connexion"))


@bp.get("/etudiants/<int:numero>")
@garde
def accueil(numero: int) -> str:
    """The first page of a session."""
    return render_template("etudiant/accueil.html", etudiant=_dossier(numero))


@bp.get("/etudiants/<int:numero>/dossier")
@garde
def dossier(numero: int) -> str:
    """« Dossier universitaire »."""
    return render_template("etudiant/dossier.html", etudiant=_dossier(numero))


@bp.get("/etudiants/<int:numero>/dossier/etat")
@garde
def etat(numero: int) -> str:
    """« État du dossier »."""
    return render_template("etudiant/etat.html", etudiant=_dossier(numero))


@bp.get("/etudiants/<int:numero>/dossier/assurances")
@garde
def assurances(numero: int) -> str:
    """« État des assurances »: the numbers that the registration with the insurer asks for."""
    etudiant = _dossier(numero)
    return render_template("etudiant/assurances.html", etudiant=etudiant, numeros=rules().numeros(etudiant))


@bp.get("/etudiants/<int:numero>/cours")
@garde
def cours(numero: int) -> str:
    """What else such a portal has; guide A does not speak of it."""
    return render_template("etudiant/cours.html", etudiant=_dossier(numero))


def _dossier(numero: int) -> Etudiant:
    with reading() as db:
        return db.get_one(Etudiant, numero)


def _etudiant(code: str, mot_de_passe: str) -> Etudiant | None:
    """The student whom these let in."""
    count_attempt(code)
    with reading() as db:
        etudiant = db.scalar(select(Etudiant).filter_by(code_permanent=code))
    known = hasher().verify(etudiant.mot_de_passe if etudiant else None, mot_de_passe)
    return etudiant if known else None
