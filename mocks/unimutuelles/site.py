"""The mutual's site, as far as the notice shows it, and the ways in which this mock draws itself.

A variant is asked for by its address, which then is where a visit starts:

* `/variante/une-page`: the registration is one page, which fetches its steps and never navigates
* `/variante/fenetre-native`: the window after the terms is the browser's own
"""

from flask import abort, redirect, render_template, session, url_for
from werkzeug.wrappers import Response

from mocks.unimutuelles.blueprint import bp

VARIANTES = ("une-page", "fenetre-native")


@bp.get("/")
def accueil() -> str:
    """Where notice D starts."""
    return render_template("unimutuelles/accueil.html")


@bp.get("/variante/<nom>")
def variante(nom: str) -> Response:
    """Draw what follows in that way, until a session opens."""
    if nom not in VARIANTES:
        abort(404)
    session["variante"] = nom
    return redirect(url_for("unimutuelles.accueil"))


@bp.app_context_processor
def dessin() -> dict[str, object]:
    """For every page: the variant asked for."""
    return {"variante": session.get("variante")}
