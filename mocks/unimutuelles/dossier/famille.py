"""Beneficiaries, and how to reach and pay a member."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

PRENOMS = (
    "Maël",
    "Léa",
    "Anne-Sophie",
    "Loïc",
    "Inès",
    "Théo",
    "Zoé",
    "Jean-Baptiste",
    "Chloé",
    "Noé",
    "Élise",
    "Hugo",
)
RUES = ("rue des Tilleuls", "avenue de la Gare", "place du Marché", "impasse de l'Œillet", "chemin des Vignes")
VILLES = (
    ("38000", "Grenoble"),
    ("69003", "Lyon"),
    ("73000", "Chambéry"),
    ("26000", "Valence"),
    ("42000", "Saint-Étienne"),
)


@dataclass(frozen=True)
class Beneficiaire:
    """Someone whom the contract covers."""

    prenom: str
    nom: str
    lien: str
    naissance: date


@dataclass(frozen=True)
class Coordonnees:
    """Where letters, calls and payments go; the bank account is half hidden."""

    rue: str
    ville: str
    fixe: str
    mobile: str
    titulaire: str
    iban: str
    conseiller: str
    telephone_conseiller: str


def beneficiaires(hasard: Random, prenom: str, nom: str) -> list[Beneficiaire]:
    """The member, perhaps a spouse, up to three children."""
    couple = [Beneficiaire(hasard.choice(PRENOMS), nom, "Conjoint", _ne(hasard, 1955, 1990))] * hasard.randint(0, 1)
    children = [
        Beneficiaire(p, nom, "Enfant", _ne(hasard, 2001, 2016)) for p in hasard.sample(PRENOMS, hasard.randint(0, 3))
    ]
    return [Beneficiaire(prenom, nom, "Adhérent", _ne(hasard, 1955, 1990)), *couple, *children]


def coordonnees(hasard: Random, titulaire: str) -> Coordonnees:
    """Numbers of the ranges that France keeps for fiction."""
    code, ville = hasard.choice(VILLES)
    return Coordonnees(
        rue=f"{hasard.randint(1, 140)} {hasard.choice(RUES)}",
        ville=f"{code} {ville}",
        fixe=_telephone(hasard, "04 65 71"),
        mobile=_telephone(hasard, "06 39 98"),
        titulaire=titulaire,
        iban=f"FR76 •••• •••• •••• •••• •••{hasard.randint(0, 9)} {hasard.randint(100, 999)}",
        conseiller=f"{hasard.choice(PRENOMS)} Martin",
        telephone_conseiller=_telephone(hasard, "04 65 71"),
    )


def _ne(hasard: Random, first: int, last: int) -> date:
    return date(hasard.randint(first, last), 1, 1) + timedelta(days=hasard.randint(0, 364))


def _telephone(hasard: Random, debut: str) -> str:
    return f"{debut} {hasard.randint(0, 99):02} {hasard.randint(0, 99):02}"
