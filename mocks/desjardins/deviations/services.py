"""Deviations on the services: card, claims, personal details, who may see them."""

from typing import Any

from flask import abort, redirect, url_for
from flask_login import current_user
from markupsafe import escape

from mocks.desjardins.gardes import convention_acceptee, session_ouverte
from mocks.desjardins.models import Dossier
from mocks.kit.current import reading
from mocks.kit.deviations import Deviation, View, without_guards

SERVICES = "/services"


def autre_certificat(dossier: Dossier) -> tuple[str, str]:
    """The contract, and a certificate that is off by one character."""
    own = dossier.regime.certificat
    return dossier.regime.contrat, own[:-1] + ("8" if own[-1] != "8" else "9")


def sans_certificat(dossier: Dossier) -> tuple[str, str]:
    """The contract alone."""
    return dossier.regime.contrat, "voir votre attestation"


def sans_contrat(dossier: Dossier) -> tuple[str, str]:
    """The certificate alone."""
    return "voir votre attestation", dossier.regime.certificat


def convention_du_sien(numero: int) -> Any:
    """The terms for one's own file; another's is not asked about."""
    return convention_acceptee(numero) if current_user.dossier(numero) else None


def modifiable(*libelles: str) -> dict[str, str]:
    """Turn these details into fields."""
    names = "|".join(libelles)
    return {f"<dt>({names})</dt><dd>(.*?)</dd>": r'<dt>\1</dt><dd><input aria-label="\1" value="\2"></dd>'}


def accueil_a_tous(view: View) -> View:
    """The first page of the services for anybody, without the name of whose it is."""
    page = without_guards(view)

    def shown(numero: int) -> Any:
        if current_user.is_authenticated:
            return view(numero)
        with reading() as db:
            file = db.get(Dossier, numero) or abort(404)
        return page(numero).replace(str(escape(file.nom_complet)), "à vous")

    return shown


def sans_fermer(_view: View) -> View:
    """Shows sign-in, and leaves the session open."""
    return lambda: redirect(url_for(".connexion"))


DEVIATIONS = (
    Deviation(
        "DSJ-PERSONNE-FIGE:noms-modifiables",
        "Les services ont des champs où changer le prénom et le nom.",
        paths=SERVICES,
        patterns=modifiable("Prénom", "Nom"),
    ),
    Deviation(
        "DSJ-PERSONNE-FIGE:naissance-modifiable",
        "Les services ont un champ où changer la date de naissance.",
        paths=SERVICES,
        patterns=modifiable("Date de naissance"),
    ),
    Deviation(
        "DSJ-CARTE:autre-certificat",
        "La carte porte un autre numéro de certificat.",
        rules={"numeros_de_carte": autre_certificat},
    ),
    Deviation(
        "DSJ-CARTE:sans-certificat",
        "La carte ne porte pas le numéro de certificat.",
        rules={"numeros_de_carte": sans_certificat},
    ),
    Deviation(
        "DSJ-CARTE:sans-contrat",
        "La carte ne porte pas le numéro de contrat.",
        rules={"numeros_de_carte": sans_contrat},
    ),
    Deviation(
        "DSJ-CARTE:ni-fichier-ni-impression",
        "La carte ne peut être ni téléchargée ni imprimée.",
        paths=f"{SERVICES}/[0-9]+/carte",
        patterns={'<p class="actions">.*?</p>': ""},
    ),
    Deviation(
        "DSJ-CARTE:entree-renommee",
        "L'entrée « Carte de paiement » du dossier s'appelle « Attestation ».",
        paths=SERVICES,
        texts={"Carte de paiement": "Attestation", "Voir la carte de paiement": "Voir l'attestation"},
    ),
    Deviation(
        "DSJ-CARTE:section-renommee",
        "La section « Mon dossier » s'appelle « Menu ».",
        paths=SERVICES,
        texts={">Mon dossier<": ">Menu<"},
    ),
    Deviation(
        "DSJ-RECLAMATION:absente",
        "Les services ne parlent nulle part de réclamation.",
        paths=SERVICES,
        patterns={"[Rr]éclamation": "formulaire"},
    ),
    Deviation(
        "DSJ-PRIVE:carte-sans-session",
        "La carte se voit sans session, par son adresse.",
        views={"desjardins.carte": without_guards, "desjardins.carte_pdf": without_guards},
        entraine={"DSJ-CONVENTION": "la carte se voit aussi avant que la convention soit acceptée"},
    ),
    Deviation(
        "DSJ-PRIVE:fichier-sans-session",
        "Le fichier de la carte se télécharge sans session, par son adresse.",
        views={"desjardins.carte_pdf": without_guards},
        entraine={"DSJ-CONVENTION": "le fichier se télécharge aussi avant que la convention soit acceptée"},
    ),
    Deviation(
        "DSJ-PRIVE:renseignements-sans-session",
        "Les renseignements personnels se voient sans session, par leur adresse.",
        views={"desjardins.mes_renseignements": without_guards},
        entraine={"DSJ-CONVENTION": "les renseignements se voient aussi avant que la convention soit acceptée"},
    ),
    Deviation(
        "DSJ-PRIVE:accueil-sans-session",
        "La première page des services s'ouvre sans session, par son adresse.",
        views={"desjardins.services": accueil_a_tous},
    ),
    Deviation(
        "DSJ-PRIVE:fermeture-sans-effet",
        "Après la déconnexion, les services s'ouvrent encore.",
        views={"desjardins.fermer": sans_fermer},
    ),
    Deviation(
        "DSJ-PRIVE:dossier-d-un-autre",
        "Qui a une session voit le dossier de quelqu'un d'autre, par son adresse.",
        rules={"gardes": (session_ouverte, convention_du_sien)},
    ),
)
