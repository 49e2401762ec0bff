"""Deviations of the members' space."""

from datetime import date
from typing import Any

from flask import abort, flash, redirect, render_template, request, url_for
from flask_login import current_user
from markupsafe import escape
from sqlalchemy import select

from mocks.kit.current import reading
from mocks.kit.deviations import Deviation, View, without_guards
from mocks.unimutuelles.demandes import ENVOYEE
from mocks.unimutuelles.espace import dossier_de
from mocks.unimutuelles.formulaires import FORMULAIRES
from mocks.unimutuelles.models import Adherent


def introuvable(_view: View) -> View:
    """Answers that the page does not exist."""

    def answered(**_arguments: Any) -> Any:
        abort(404)

    return answered


def sans_fermer(_view: View) -> View:
    """Shows sign-in, and leaves the session open."""

    def answered() -> Any:
        return redirect(url_for("unimutuelles.connexion"))

    return answered


def accueil_a_tous(view: View) -> View:
    """The first page for anybody: the last member's, without name and number."""

    def answered() -> Any:
        if current_user.is_authenticated:
            return view()
        with reading() as db:
            last = db.scalars(select(Adherent).order_by(Adherent.id.desc()).limit(1)).one()
        page = render_template("unimutuelles/espace.html", dossier=dossier_de(last))
        return page.replace(str(escape(last.nom_complet)), "").replace(last.numero, "")

    return answered


def demande_perdue(view: View) -> View:
    """Says that the request was sent, and keeps nothing."""

    def answered(genre: str) -> Any:
        if request.method == "GET":
            return view(genre=genre)
        flash(ENVOYEE)
        return redirect(url_for("unimutuelles.demandes"))

    return answered


def sans_rubrique(libelle: str) -> dict[str, str]:
    """Take a section out of the menu."""
    return {rf'<li><a href="[^"]*"[^>]*>{libelle}</a></li>': ""}


def sans_domaine(domaine: str) -> dict[str, str]:
    """Take the answers of a domain out of the list."""
    return {rf"<tr>(?:(?!</tr>).)*<td>{domaine}</td>.*?</tr>": "", f"<option>{domaine}</option>": ""}


DEMANDES = [
    Deviation(
        f"UNI-ESPACE-DEMANDES:sans-{nom}",
        f"La demande « {formulaire.titre} » n'est pas offerte.",
        paths="/espace/demandes$",
        patterns={rf'<li><a href="/espace/demandes/{nom}">.*?</li>': ""},
    )
    for nom, formulaire in FORMULAIRES.items()
]

DEVIATIONS = (
    Deviation(
        "UNI-ESPACE-REMBOURSEMENTS:paiement-de-2016",
        "Le premier remboursement affiché a été payé en 2016.",
        paths="/espace/remboursements",
        patterns={r"(<tbody>\s*<tr><td>\d\d/\d\d/)\d{4}": r"\g<1>2016"},
    ),
    Deviation(
        "UNI-ESPACE-REMBOURSEMENTS:depuis-2016",
        "Les derniers remboursements de la liste, sur sa dernière page, ont été payés en 2016.",
        rules={"premier_jour": date(2016, 8, 1)},
    ),
    Deviation(
        "UNI-ESPACE-REMBOURSEMENTS:absents",
        "L'espace n'a pas de rubrique des remboursements.",
        patterns=sans_rubrique("Remboursements"),
        views={"unimutuelles.remboursements": introuvable},
    ),
    Deviation(
        "UNI-ESPACE-REMBOURSEMENTS:sans-releves",
        "L'espace n'a pas de relevés de décomptes.",
        patterns=sans_rubrique("Relevés de décomptes"),
    ),
    Deviation(
        "UNI-ESPACE-CONSEILLER:absent",
        "L'espace ne dit pas à qui s'adresser pour des prestations plus anciennes.",
        patterns={'<p class="conseiller">.*?</p>': "", "[Cc]onseillers?": "agence"},
        paths="/espace",
    ),
    Deviation(
        "UNI-ESPACE-BENEFICIAIRES:sans-personne",
        "La rubrique des bénéficiaires ne montre personne.",
        paths="/espace/beneficiaires",
        patterns={'<section class="panel".*?</section>': ""},
    ),
    *(
        Deviation(
            f"UNI-ESPACE-BENEFICIAIRES:sans-{nom}",
            f"Les coordonnées {nom} ne se lisent pas.",
            paths="/espace/coordonnees",
            patterns={rf'<section class="panel {nom}".*?</section>': ""},
        )
        for nom in ("postales", "telephoniques", "bancaires")
    ),
    *DEMANDES,
    Deviation(
        "UNI-ESPACE-DEMANDES:perdue",
        "Une demande envoyée ne figure nulle part ensuite.",
        views={"unimutuelles.demande": demande_perdue},
    ),
    Deviation(
        "UNI-ESPACE-DEVIS:sans-optique",
        "Les réponses en optique ne se lisent pas.",
        paths="/espace/devis",
        patterns=sans_domaine("Optique"),
    ),
    Deviation(
        "UNI-ESPACE-DEVIS:sans-dentaire",
        "Les réponses en dentaire ne se lisent pas.",
        paths="/espace/devis",
        patterns=sans_domaine("Dentaire"),
    ),
    Deviation(
        "UNI-ESPACE-DEVIS:absents",
        "L'espace n'a pas de rubrique des devis.",
        patterns=sans_rubrique("Devis et prises en charge"),
    ),
    Deviation(
        "UNI-ESPACE-MESSAGES:illisibles",
        "Un message ne s'ouvre pas.",
        views={"unimutuelles.message": introuvable},
    ),
    Deviation(
        "UNI-ESPACE-MESSAGES:absents",
        "L'espace n'a pas de messages.",
        patterns=sans_rubrique("Messages"),
    ),
    Deviation(
        "UNI-ESPACE-GARANTIES:absentes",
        "L'espace ne montre pas les garanties.",
        patterns=sans_rubrique("Garanties"),
    ),
    Deviation(
        "UNI-ESPACE-GARANTIES:introuvables",
        "La rubrique des garanties répond que la page n'existe pas.",
        views={"unimutuelles.garanties": introuvable},
    ),
    Deviation(
        "UNI-ESPACE-DOCUMENTS:introuvables",
        "Les documents de la liste n'existent pas.",
        views={"unimutuelles.document": introuvable},
    ),
    Deviation(
        "UNI-ESPACE-DOCUMENTS:sans-lien",
        "Les documents sont nommés et ne se téléchargent pas.",
        paths="/espace/documents$",
        patterns={r'<a href="/espace/documents/[^"]*"[^>]*>(.*?)</a>': r"\1"},
    ),
    Deviation(
        "UNI-ESPACE-PRIVE:releve-d-un-autre",
        "Le relevé de quelqu'un d'autre s'ouvre en changeant le numéro dans l'adresse.",
        rules={"releve_permis": lambda _compte, _adherent: True},
    ),
    Deviation(
        "UNI-ESPACE-PRIVE:releve-sans-session",
        "Un relevé se lit sans session, par son adresse.",
        views={"unimutuelles.releve": without_guards, "unimutuelles.releve_pdf": without_guards},
    ),
    Deviation(
        "UNI-ESPACE-REMBOURSEMENTS:aucun-ne-se-lit",
        "La rubrique des remboursements n'en montre aucun, et ne dit pas qu'il n'y en a pas.",
        paths="/espace/remboursements$",
        patterns={"<table.*</table>": "", '<nav class="pages".*?</nav>': ""},
    ),
    Deviation(
        "UNI-ESPACE-PRIVE:accueil-sans-session",
        "La première page de l'espace s'ouvre sans session, par son adresse.",
        views={"unimutuelles.espace": accueil_a_tous},
    ),
    Deviation(
        "UNI-ESPACE-PRIVE:deconnexion-sans-effet",
        "Après la déconnexion, l'espace s'ouvre encore.",
        views={"unimutuelles.deconnexion": sans_fermer},
    ),
)
