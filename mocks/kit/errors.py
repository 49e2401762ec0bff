"""Error pages for people, in the portal's own frame."""

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

TEXTS = {
    400: ("Demande refusée", "Cette demande n'a pas pu être comprise."),
    403: ("Accès refusé", "Cette page n'est pas accessible avec votre dossier."),
    404: ("Page introuvable", "Cette page n'existe pas, ou n'est plus à cette adresse."),
    405: ("Page introuvable", "Cette page ne s'ouvre pas de cette façon."),
    413: (
        "Envoi trop volumineux",
        "Ce que vous envoyez est trop volumineux. Revenez en arrière et choisissez un fichier plus petit.",
    ),
    429: ("Trop de tentatives", "Trop de tentatives pour ce compte. Recommencez dans quelques minutes."),
    500: ("Erreur", "Une erreur est survenue de notre côté. Recommencez dans un instant."),
}


def explain(app: Flask) -> None:
    """Answer HTTP errors with a page that says what happened."""
    app.register_error_handler(HTTPException, _page)
    app.register_error_handler(CSRFError, _expired)


def _page(error: HTTPException) -> tuple[str, int]:
    code = error.code or 500
    title, text = TEXTS.get(code, TEXTS[400 if code < 500 else 500])
    return render_template("kit/error.html", title=title, text=text), code


def _expired(_error: CSRFError) -> tuple[str, int]:
    text = "Cette page est restée ouverte trop longtemps. Revenez en arrière, actualisez la page et recommencez."
    return render_template("kit/error.html", title="Page expirée", text=text), 400
