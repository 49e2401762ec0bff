"""The blueprint that the views belong to: language, shared texts, error pages."""

from flask import Blueprint, render_template
from flask.blueprints import BlueprintSetupState
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from mocks.cowan import langues, textes
from mocks.cowan.langues import gettext as _
from mocks.cowan.rules import rules

bp = Blueprint(
    "cowan", __name__, template_folder="templates", static_folder="static", static_url_path="/statique/cowan"
)

METHODS = ["GET", "POST"]


@bp.record_once
def add_languages(state: BlueprintSetupState) -> None:
    """Flask-Babel, with the language that the rules say."""
    langues.install(state.app, lambda: rules().langue())


@bp.before_request
def speak() -> None:
    """This portal's texts are those of the request."""
    langues.CATALOGUE.as_default()


@bp.context_processor
def texts() -> dict[str, object]:
    """For every page: its language, and the numbers to call."""
    return {
        "langue": langues.langue(),
        "assistance": textes.ASSISTANCE,
        "infocentre": textes.INFOCENTRE_PAGE,
        "infocentre_message": textes.INFOCENTRE_MESSAGE,
        "courriel_infocentre": textes.COURRIEL,
        "format_date": textes.DATE,
    }


@bp.errorhandler(HTTPException)
def explain(error: HTTPException) -> tuple[str, int]:
    """An error's page, in the frame and the language of the site."""
    langues.CATALOGUE.as_default()  # some errors come before `speak`
    code = error.code or 500
    return render_template("cowan/erreur.html", texte=_explanation(error, code)), code


def _explanation(error: HTTPException, code: int) -> str:
    if isinstance(error, CSRFError):
        return _("Cette page est restée ouverte trop longtemps. Revenez en arrière, actualisez-la et recommencez.")
    texts = {
        404: _("Cette page n'existe pas, ou n'est pas accessible avec votre compte."),
        413: _("Ce fichier est trop gros : 2 Mo au plus."),
        429: _("Trop de tentatives pour ce compte. Recommencez dans quelques minutes."),
        500: _("Une erreur est survenue de notre côté. Recommencez dans un instant."),
    }
    return texts.get(code, _("Cette page n'a pas pu être comprise. Recommencez."))
