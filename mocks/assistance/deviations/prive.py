"""Deviations of what only the holder of the identifiers may reach."""

from typing import Any

from flask import abort, jsonify, redirect, request, url_for
from flask_login import current_user
from markupsafe import Markup
from sqlalchemy import select

from mocks.assistance.models import Adherent, Adresse, Beneficiaire
from mocks.kit.current import reading
from mocks.kit.deviations import Deviation, View, without_guards


def introuvable(_view: View) -> View:
    """Answers that the page does not exist."""

    def answered(**_arguments: Any) -> Any:
        abort(404)

    return answered


def sans_garde(view: View) -> View:
    """Someone's page for anybody, without a session too."""
    page = without_guards(view)

    def answered(numero: int) -> Any:
        with reading() as db:
            found = db.get(Beneficiaire, numero) or abort(404)
        return page(found)

    return answered


def sans_fermer(_view: View) -> View:
    """Shows the first page, and leaves the session open."""

    def answered() -> Any:
        return redirect(url_for("assistance.connexion"))

    return answered


def donnees_a_tous(view: View) -> View:
    """The first page asks for its member's data by number, and whoever asks for these gets them."""

    def answered() -> Any:
        asked = request.args.get("donnees", type=int)
        if asked is not None:
            with reading() as db:
                found = db.get(Adherent, asked) or abort(404)
            return jsonify(numero=found.numero, prenom=found.prenom, nom=found.nom)
        page = view()
        source = url_for("assistance.static", filename="donnees.js")
        member = current_user.adherent_id if current_user.is_authenticated else ""
        script = f'<script src="{source}" data-member="{member}"></script></head>'
        return page.replace("</head>", script) if isinstance(page, str) else page

    return answered


def adresses_de_tous(view: View) -> View:
    """Everybody's addresses, under one's own."""

    def answered() -> Any:
        page = view()
        with reading() as db:
            titles = [adresse.intitule for adresse in db.scalars(select(Adresse).order_by(Adresse.id))]
        listed = Markup("").join(Markup("<li>{}</li>").format(title) for title in titles)
        return page.replace("</main>", Markup("<ul>{}</ul></main>").format(listed)) if isinstance(page, str) else page

    return answered


DEVIATIONS = (
    Deviation(
        "AST-PRIVE:d-une-autre",
        "La page d'un bénéficiaire s'ouvre à d'autres en changeant le numéro dans l'adresse.",
        rules={"sien": lambda _compte, _adherent: True},
    ),
    Deviation(
        "AST-PRIVE:sans-session",
        "La page d'un bénéficiaire se lit sans session, par son adresse.",
        views={"assistance.beneficiaire": sans_garde},
    ),
    Deviation(
        "AST-PRIVE:donnees-sans-session",
        "Ce que la première page demande au serveur est livré à qui le demande, sans session.",
        views={"assistance.espace": donnees_a_tous},
    ),
    Deviation(
        "AST-PRIVE:adresses-de-tous",
        "La page des adresses montre celles de tout le monde.",
        views={"assistance.adresses": adresses_de_tous},
    ),
    Deviation(
        "AST-PRIVE:deconnexion-sans-effet",
        "Après la déconnexion, l'espace s'ouvre encore.",
        views={"assistance.deconnexion": sans_fermer},
    ),
)
