"""The documents that members download, as PDF files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mocks.unimutuelles.blueprint import euros, jour
from mocks.unimutuelles.dossier import Dossier
from mocks.unimutuelles.dossier.soins import Releve

if TYPE_CHECKING:
    from mocks.kit.pdf import Document as Pdf

MENTION = "Maquette d'essai : toutes les données sont inventées."


@dataclass(frozen=True)
class Document:
    """One document: its title, what it says, and whether it lists beneficiaries or cover."""

    titre: str
    texte: str
    beneficiaires: bool = False
    garanties: bool = False

    def pour(self, dossier: Dossier) -> bytes:
        """The file, made out to a member."""
        pdf = _begun(self.titre)
        pdf.line_of(f"{dossier.adherent.nom_complet}, n° Adhérent {dossier.adherent.numero}")
        pdf.line_of(self.texte)
        if self.beneficiaires:
            names = [(b.prenom, b.nom, b.lien, jour(b.naissance)) for b in dossier.beneficiaires]
            pdf.table_of([("Prénom", "Nom", "Lien", "Date de naissance"), *names])
        if self.garanties:
            pdf.table_of([("Poste", "Prise en charge"), *((g.poste, g.base) for g in dossier.garanties)])
        pdf.line_of(MENTION, size=8)
        return pdf.content()


DOCUMENTS = {
    "carte-de-tiers-payant": Document(
        "Carte de tiers payant", "À présenter aux professionnels de santé, avec la carte Vitale.", beneficiaires=True
    ),
    "attestation-de-droits": Document(
        "Attestation de droits", "Nous attestons que les personnes ci-dessous sont couvertes.", beneficiaires=True
    ),
    "tableau-des-garanties": Document("Tableau des garanties", "Ce que paie votre contrat.", garanties=True),
    "formulaire-de-prise-en-charge": Document(
        "Formulaire de prise en charge", "À faire remplir par l'opticien ou le dentiste avant les travaux."
    ),
    "statuts": Document("Statuts de la mutuelle", "La mutuelle d'essai est une personne morale inventée."),
}
"""By the name in the address."""


def releve_en_pdf(dossier: Dossier, releve: Releve) -> bytes:
    """A statement of one month."""
    pdf = _begun(f"Relevé de décompte, {releve.titre}")
    pdf.line_of(f"{dossier.adherent.nom_complet}, n° Adhérent {dossier.adherent.numero}")
    lines = [
        (jour(r.paiement), r.beneficiaire, r.nature, euros(r.depense), euros(r.secu), euros(r.mutuelle))
        for r in releve.lignes
    ]
    pdf.table_of([("Payé le", "Bénéficiaire", "Soin", "Dépense", "Sécurité sociale", "Mutuelle"), *lines])
    pdf.line_of(f"Total payé par la mutuelle : {euros(releve.total)}", style="B")
    pdf.line_of(MENTION, size=8)
    return pdf.content()


def _begun(title: str) -> Pdf:
    from mocks.kit.pdf import Document as Pdf  # loaded for a document: it takes long

    return Pdf(title)
