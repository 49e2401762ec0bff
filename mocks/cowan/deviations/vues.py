"""What deviating portals show instead: wrappers, each around one view."""

from functools import wraps
from typing import Any

from flask import abort, redirect, request, session, url_for
from sqlalchemy import select

from mocks.cowan import comptes
from mocks.cowan.activation import TERMINEE
from mocks.cowan.deviations.gestes import compte_remplace
from mocks.cowan.inscription import WALK
from mocks.cowan.models import Lien
from mocks.kit.current import hasher, reading, writing
from mocks.kit.deviations import View
from mocks.kit.signin import sign_in


def page_de_garde(view: View) -> View:
    """Another page stands at the documented address."""

    @wraps(view)
    def wrapped() -> Any:
        if request.method == "POST" or "suite" in request.args:
            return view()
        return '<!doctype html><html lang="fr"><title>Bienvenue</title><a href="?suite=1">Entrer</a></html>'

    return wrapped


def faite_quand_meme(view: View) -> View:
    """The step counts as done, though its address was refused."""

    @wraps(view)
    def wrapped() -> Any:
        answer = view()
        if request.method == "POST" and isinstance(answer, str):
            WALK.save("cowan.courriel", {})
        return answer

    return wrapped


def sans_fermer(_view: View) -> View:
    """Sign-in is shown, and the session stays open."""
    return lambda: redirect(url_for("cowan.connexion"))


def meme_navigateur(view: View) -> View:
    """The link only works in the browser that registered."""

    @wraps(view)
    def wrapped() -> Any:
        return view() if "inscription" in session else redirect(url_for("cowan.connexion"))

    return wrapped


def sans_activation(view: View) -> View:
    """The last page is shown to anyone."""

    @wraps(view)
    def wrapped() -> Any:
        session[TERMINEE] = True
        return view()

    return wrapped


def ouvre_avant_accord(view: View) -> View:
    """Right words open the session, though the page still asks to accept the terms."""

    @wraps(view)
    def wrapped() -> Any:
        answer = view()
        with reading() as db:
            compte = comptes.authentifie(db, *_identifiants())
        if compte:
            sign_in(compte)
        return answer

    return wrapped


def ouvre_avant_activation(view: View) -> View:
    """An address that a link was sent to opens a session with any password."""

    @wraps(view)
    def wrapped() -> Any:
        courriel, mot_de_passe = _identifiants()
        with writing() as db:
            lien = db.scalar(select(Lien).filter_by(courriel=courriel, genre="activation"))
            compte = compte_remplace(db, lien) if lien and mot_de_passe else None
            if compte:
                compte.mot_de_passe = compte.reponse = hasher().hash(mot_de_passe)
                compte.question, compte.conditions_acceptees = "rue", None
                db.add(compte)
        if compte is None:  # only now: the page's own transaction would wait for this one
            return view()
        sign_in(compte)
        return redirect(url_for("cowan.accueil"))

    return wrapped


def _identifiants() -> tuple[str, str]:
    return request.form.get("courriel", "").strip(), request.form.get("mot_de_passe", "")


def introuvable(_view: View) -> View:
    """The page is not there."""
    return lambda *_args, **_names: abort(404)
