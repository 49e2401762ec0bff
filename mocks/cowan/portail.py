"""The participants' portal: claims, and one's policy."""

from collections.abc import Callable
from functools import wraps
from io import BytesIO
from typing import Any

from flask import abort, redirect, render_template, send_file, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from mocks.cowan.blueprint import METHODS, bp
from mocks.cowan.forms import DemandeForm
from mocks.cowan.models import Compte, Demande, Regime
from mocks.cowan.rules import rules
from mocks.cowan.textes import SOINS
from mocks.kit.clock import now
from mocks.kit.current import reading, writing


def reserve(view: Callable[..., Any]) -> Callable[..., Any]:
    """A decorator: only with a session; the view is given whose it is."""

    @wraps(view)
    def guarded(**names: Any) -> Any:
        compte = rules().participant()
        return view(compte, **names) if compte else redirect(url_for("cowan.connexion"))

    return guarded


@bp.get("/clients/content/members/home.cfm")
@reserve
def accueil(compte: Compte) -> str:
    """Where a session begins."""
    return render_template("cowan/accueil.html", regime=compte.regime)


@bp.route("/clients/content/members/claim.cfm", methods=METHODS)
@reserve
def soumettre(compte: Compte) -> str | Response:
    """Submit a claim."""
    form = DemandeForm()
    if form.validate_on_submit():
        with writing() as db:
            db.add(_demande(compte, form))
        return redirect(url_for("cowan.demandes"))
    return render_template("cowan/soumettre.html", form=form)


@bp.get("/clients/content/members/claims.cfm")
@reserve
def demandes(compte: Compte) -> str:
    """One's claims, the latest first, with their state."""
    with reading() as db:
        claims = db.scalars(select(Demande).filter_by(compte_id=compte.id).order_by(Demande.id.desc())).all()
    return render_template("cowan/demandes.html", demandes=claims, soins=SOINS)


@bp.get("/clients/content/members/claims/<int:numero>")
@reserve
def demande(compte: Compte, numero: int) -> str:
    """One claim."""
    with reading() as db:
        claim = _visible(db, compte, numero)
    return render_template("cowan/demande.html", demande=claim, soins=SOINS)


@bp.get("/clients/content/members/claims/<int:numero>/receipt")
@reserve
def recu(compte: Compte, numero: int) -> Response:
    """A claim's receipt, as it was sent."""
    with reading() as db:
        claim = _visible(db, compte, numero)
        if claim.recu is None or claim.recu_genre is None:
            abort(404)
        name = f"recu-{numero}.{claim.recu_genre.rpartition('/')[2]}"
        return send_file(BytesIO(claim.recu), mimetype=claim.recu_genre, as_attachment=True, download_name=name)


@bp.get("/clients/content/members/policy/<int:numero>")
@reserve
def police(compte: Compte, numero: int) -> str:
    """One's policy."""
    with reading() as db:
        regime = db.get(Regime, numero)
    if regime is None or not rules().police_visible(compte, regime):
        abort(404)
    return render_template("cowan/police.html", regime=regime)


def _demande(compte: Compte, form: DemandeForm) -> Demande:
    return Demande(
        compte_id=compte.id,
        soin=form.soin.data,
        date_soin=rules().date_lue(form.date_soin.data or ""),
        montant=f"{form.dollars():.2f}",
        soumise=now().date(),
        recu=form.fichier() or None,
        recu_genre=form.genre_recu(),
    )


def _visible(db: Session, compte: Compte, numero: int) -> Demande:
    claim = db.get(Demande, numero)
    if claim is None or not rules().demande_visible(compte, claim):
        abort(404)
    return claim
