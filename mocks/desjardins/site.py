"""The public site around the services: pages that need no session."""

from flask import abort, redirect, render_template, url_for
from werkzeug.wrappers import Response

from mocks.desjardins.blueprint import commune, page, web

RUBRIQUES = {
    "entreprises": "Entreprises",
    "conseillers": "Conseillers",
    "assurance-individuelle": "Assurance individuelle",
    "epargne-individuelle": "Épargne individuelle",
    "epargne-retraite-collective": "Épargne-retraite collective",
}


@web.get("/")
def racine() -> Response:
    """The bare address."""
    return redirect(url_for("desjardins.accueil"))


@web.get("/adherent")
def accueil() -> str:
    """Where guide A starts."""
    return render_template("desjardins/accueil.html")


@web.get("/rubrique/<nom>")
def rubrique(nom: str) -> str:
    """What surrounds group insurance on the site; the guides do not speak of it."""
    titre = RUBRIQUES.get(nom) or abort(404)
    return render_template("desjardins/rubrique.html", titre=titre)


@commune("/nous-joindre")
def joindre() -> str:
    """How to get in touch."""
    return page("joindre")
