"""What the mutual has on a member, all of it invented, and the same each time for the same member number."""

from dataclasses import dataclass
from datetime import date
from random import Random

from mocks.unimutuelles.dossier.contrat import GARANTIES, Garantie
from mocks.unimutuelles.dossier.courrier import Message, messages
from mocks.unimutuelles.dossier.devis import Reponse, reponses
from mocks.unimutuelles.dossier.famille import Beneficiaire, Coordonnees, beneficiaires, coordonnees
from mocks.unimutuelles.dossier.soins import Releve, Remboursement, releves, remboursements
from mocks.unimutuelles.models import Adherent


@dataclass(frozen=True)
class Dossier:
    """A member's file as of `aujourdhui`; nothing in it was paid before `premier_jour`."""

    adherent: Adherent
    premier_jour: date
    aujourdhui: date

    @property
    def beneficiaires(self) -> list[Beneficiaire]:
        """The member, then their family."""
        return beneficiaires(self._hasard("famille"), self.adherent.prenom, self.adherent.nom)

    @property
    def coordonnees(self) -> Coordonnees:
        """Postal, telephone, bank."""
        return coordonnees(self._hasard("coordonnees"), self.adherent.nom_complet)

    @property
    def remboursements(self) -> list[Remboursement]:
        """The last one first."""
        prenoms = [b.prenom for b in self.beneficiaires]
        return remboursements(self._hasard("soins"), prenoms, self.premier_jour, self.aujourdhui)

    @property
    def releves(self) -> list[Releve]:
        """One for each month with a payment, the last one first."""
        return releves(self.adherent.id, self.remboursements)

    @property
    def reponses(self) -> list[Reponse]:
        """To quotes and cover requests, the last one first."""
        prenoms = [b.prenom for b in self.beneficiaires]
        return reponses(self._hasard("devis"), prenoms, self.aujourdhui)

    @property
    def messages(self) -> list[Message]:
        """The last one first."""
        return messages(self._hasard("messages"), self.adherent.prenom, self.aujourdhui)

    @property
    def formule(self) -> str:
        """The name of the member's cover."""
        return self._hasard("formule").choice(list(GARANTIES))

    @property
    def garanties(self) -> list[Garantie]:
        """What that covers."""
        return GARANTIES[self.formule]

    def _hasard(self, sujet: str) -> Random:
        """Chances of their own for each subject, so that none moves another."""
        return Random(f"{self.adherent.numero} {sujet}")
