"""The portal's public pages, and the ways in which this mock draws itself.

A variant is asked for by its address, which then is where a visit starts:

* `/variante/deux-ecrans`: address, telephone and password are asked for on a screen of their own, at the end
* `/variante/lien`: the message that confirms a registration holds a link, without which no session opens
"""

from flask import abort, redirect, render_template, session, url_for
from werkzeug.wrappers import Response

from mocks.assistance.blueprint import bp

VARIANTES = ("deux-ecrans", "lien")


@bp.get("/")
def accueil() -> str:
    """The first page."""
    return render_template("assistance/accueil.html")


@bp.get("/aide")
def aide() -> str:
    """Answers to what people ask."""
    return render_template("assistance/aide.html")


@bp.get("/cookies")
def cookies() -> str:
    """FAQ E, 20."""
    return render_template("assistance/cookies.html")


@bp.get("/donnees-personnelles")
def donnees() -> str:
    """FAQ E, 13 to 16."""
    return render_template("assistance/donnees.html")


@bp.get("/variante/<nom>")
def variante(nom: str) -> Response:
    """Draw what follows in that way, until a session opens."""
    if nom not in VARIANTES:
        abort(404)
    session["variante"] = nom
    return redirect(url_for("assistance.accueil"))


def variante_demandee() -> str | None:
    """The variant that this visit asked for."""
    asked: str | None = session.get("variante")
    return asked
