"""The services of one file: card, claims, personal details. Every page asks the guards first."""

from flask import Response, flash, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from mocks.desjardins.blueprint import commune, page
from mocks.desjardins.carte_pdf import carte_en_pdf
from mocks.desjardins.forms import ReclamationForm
from mocks.desjardins.gardes import garde
from mocks.desjardins.models import Dossier, Reclamation
from mocks.desjardins.rules import rules
from mocks.kit.current import reading, writing


def dossier(numero: int) -> Dossier:
    """The file of that number, with its plan."""
    with reading() as db:
        return db.get_one(Dossier, numero)


@commune("/services/<int:numero>")
@garde
def services(numero: int) -> str:
    """The first page of the services."""
    return page("services", dossier=dossier(numero))


@commune("/services/<int:numero>/carte")
@garde
def carte(numero: int) -> str:
    """« Mon dossier » › « Carte de paiement », to look at and to print."""
    file = dossier(numero)
    return page("carte", dossier=file, numeros=rules().numeros_de_carte(file))


@commune("/services/<int:numero>/carte-de-paiement.pdf")
@garde
def carte_pdf(numero: int) -> Response:
    """The card as a file."""
    file = dossier(numero)
    return Response(
        carte_en_pdf(file.nom_complet, *rules().numeros_de_carte(file)),
        mimetype="application/pdf",
        headers={"Content-Disposition": 'attachment; filename="carte-de-paiement.pdf"'},
    )


@commune("/services/<int:numero>/renseignements")
@garde
def mes_renseignements(numero: int) -> str:
    """The personal details, to read; corrections go through the insurer (guide A, 6)."""
    return page("renseignements", dossier=dossier(numero))


@commune("/services/<int:numero>/reclamations", methods=["GET", "POST"])
@garde
def reclamations(numero: int) -> str | AnyResponse:
    """Claims, where the plan includes them."""
    file, form = dossier(numero), ReclamationForm()
    if file.regime.reclamations and form.validate_on_submit():
        _keep_claim(numero, form)
        flash("Votre réclamation a été reçue.")
        return redirect(url_for(".reclamations", numero=numero))
    return page("reclamations", dossier=file, form=form)


def _keep_claim(numero: int, form: ReclamationForm) -> None:
    claim = Reclamation(
        dossier_id=numero,
        soin=form.soin.data,
        date_soin=rules().date_lue(form.date_soin.data or ""),
        montant=form.montant.data,
    )
    with writing() as db:
        db.add(claim)
