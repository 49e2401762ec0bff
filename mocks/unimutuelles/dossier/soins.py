"""Reimbursements and the monthly statements of them. Amounts are in cents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from random import Random

SOINS = {
    "Consultation généraliste": (2650, 2650),
    "Consultation spécialiste": (3150, 6000),
    "Pharmacie": (480, 9200),
    "Analyses de laboratoire": (1500, 8800),
    "Soins dentaires": (2892, 12000),
    "Lunettes": (16000, 42000),
    "Kinésithérapie": (1613, 1613),
    "Hospitalisation": (8000, 95000),
}
"""Kinds of care, and what they cost at least and at most."""
MOIS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


@dataclass(frozen=True)
class Remboursement:
    """One payment for one act of care: what it cost, what social security and then the mutual paid."""

    paiement: date
    soin: date
    beneficiaire: str
    nature: str
    depense: int
    secu: int
    mutuelle: int

    @property
    def reste(self) -> int:
        """What the member pays."""
        return self.depense - self.secu - self.mutuelle


@dataclass(frozen=True)
class Releve:
    """The statement of one month. `numero` is this statement's among those of all members."""

    numero: int
    mois: date
    lignes: Sequence[Remboursement]

    @property
    def titre(self) -> str:
        """« mars 2026 »."""
        return f"{MOIS[self.mois.month - 1]} {self.mois.year}"

    @property
    def total(self) -> int:
        """What the mutual paid."""
        return total(self.lignes)


def total(lignes: Sequence[Remboursement]) -> int:
    """What the mutual paid."""
    return sum(ligne.mutuelle for ligne in lignes)


def remboursements(hasard: Random, prenoms: Sequence[str], premier: date, dernier: date) -> list[Remboursement]:
    """From one day to another, the last one first; later days only add to them."""
    found = []
    soin = premier + timedelta(days=hasard.randint(2, 20))
    while (paiement := soin + timedelta(days=hasard.randint(3, 9))) <= dernier:
        found.append(_remboursement(hasard, soin, paiement, hasard.choice(prenoms)))
        soin += timedelta(days=hasard.randint(10, 45))
    return sorted(found, key=lambda r: r.paiement, reverse=True)


def releves(adherent_id: int, lignes: Sequence[Remboursement]) -> list[Releve]:
    """One for each month, in the lines' order."""
    by_month = groupby(lignes, key=lambda ligne: ligne.paiement.replace(day=1))
    return [Releve(adherent_id * 1_000_000 + m.year * 100 + m.month, m, list(group)) for m, group in by_month]


def adherent_du_releve(numero: int) -> int:
    """Whose statement it is: a member's id."""
    return numero // 1_000_000


def _remboursement(hasard: Random, soin: date, paiement: date, prenom: str) -> Remboursement:
    nature = hasard.choice(list(SOINS))
    depense = hasard.randint(*SOINS[nature])
    secu = depense * hasard.choice((15, 60, 65, 70)) // 100
    mutuelle = (depense - secu) * hasard.choice((50, 80, 100)) // 100
    return Remboursement(paiement, soin, prenom, nature, depense, secu, mutuelle)
