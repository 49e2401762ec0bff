"""Answers to quotes and cover requests, optical and dental. Amounts are in cents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

ACTES = {
    "Optique": ("Lunettes, verres progressifs", "Lunettes, verres simples", "Lentilles de contact"),
    "Dentaire": ("Couronne céramique", "Bridge de trois éléments", "Traitement d'orthodontie", "Implant"),
}
GENRES = ("Devis", "Prise en charge")
DECISIONS = ("Acceptée", "Acceptée en partie", "Refusée : pièces manquantes")


@dataclass(frozen=True)
class Reponse:
    """One answer."""

    numero: int
    jour: date
    genre: str
    domaine: str
    acte: str
    beneficiaire: str
    montant: int
    prise_en_charge: int
    decision: str


def reponses(hasard: Random, prenoms: Sequence[str], dernier: date) -> list[Reponse]:
    """At least a quote and a cover request of each domain, over the last two years; the last one first."""
    wanted = [(genre, domaine) for domaine in ACTES for genre in GENRES] * hasard.randint(1, 2)
    days = sorted((dernier - timedelta(days=hasard.randint(3, 700)) for _ in wanted), reverse=True)
    hasard.shuffle(wanted)
    return [
        _reponse(hasard, len(days) - place, day, *kind, hasard.choice(prenoms))
        for place, (day, kind) in enumerate(zip(days, wanted, strict=True))
    ]


def _reponse(hasard: Random, numero: int, day: date, genre: str, domaine: str, prenom: str) -> Reponse:
    montant, decision = hasard.randint(15_000, 140_000), hasard.choice(DECISIONS)
    share = {"Acceptée": 100, "Acceptée en partie": hasard.choice((40, 60, 75))}.get(decision, 0)
    acte = hasard.choice(ACTES[domaine])
    return Reponse(numero, day, genre, domaine, acte, prenom, montant, montant * share // 100, decision)
