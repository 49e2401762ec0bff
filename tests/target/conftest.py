"""A small catalogue of two portals, and profiles written for a test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mire.catalogue import Catalogue, CharKind, Level, Portal, Requirement, Rule, Screen


def _portal(id: str, prefix: str, keys: tuple[str, ...], *requirements: str, **other: object) -> Portal:
    known = {
        name: Requirement(id=name, portal=id, level=Level.REQUIRED, needs=(), statement="…", source=())
        for name in requirements
    }
    defaults = {"locale": "fr-CA", "timezone": "America/Toronto", "real_hosts": (f"{id}.example.com",)}
    return Portal(
        **{**defaults, **other},
        id=id,
        title=f"Portail {id}",
        prefix=prefix,
        touch=False,
        member_keys=keys,
        documents={},
        requirements=known,
    )


def _rule(id: str) -> Rule:
    return Rule(id=id, suffices=id, sure_max=20, sure_kinds=(CharKind.LOWER,))


@pytest.fixture
def catalogue() -> Catalogue:
    """Two portals in which each kind of key of a person occurs."""
    cowan_keys = ("certificate", "first_name", "last_name", "birth_date", "email")
    rules = {id: _rule(id) for id in ("COW-MDP", "COW-PERSONNE-FORMAT")}
    screens = {
        "conditions": Screen(id="conditions", name="conditions d'utilisation", titles=("Conditions",)),
        "envoye": Screen(id="envoye", name="message envoyé", words=("envoyé",)),
    }
    cowan = _portal(
        "cowan",
        "COW",
        cowan_keys,
        *("COW-LANGUE", "COW-MDP-SPECIAL", "COW-LIEN-24H"),
        entry="/login.cfm",
        rules=rules,
        screens=screens,
    )
    unimutuelles = _portal(
        "unimutuelles",
        "UNI",
        ("member_number", "access_code", "first_name", "last_name"),
        "UNI-ESPACE-DEVIS",
        optional_member_keys=("account",),
        locale="fr-FR",
        timezone="Europe/Paris",
    )
    desjardins_keys = ("contract", "certificate", "first_name", "last_name", "birth_date")
    desjardins = _portal("desjardins", "DSJ", desjardins_keys, "DSJ-CARTE", entries=("omni", "web"))
    assistance_keys = ("member_number", "first_name", "last_name", "offer_active", "beneficiaries")
    assistance = _portal(
        "assistance", "AST", assistance_keys, "AST-OFFRE", optional_member_keys=("assistance_requests",)
    )
    etudiant_keys = ("login", "password", "contract", "certificate", "first_name", "last_name")
    etudiant = _portal("etudiant", "ETU", etudiant_keys, "ETU-CHEMIN")
    portals = [cowan, unimutuelles, desjardins, assistance, etudiant]
    return Catalogue(portals={portal.id: portal for portal in portals})


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Writes a profile, or another file beside it, and returns its path."""

    def write(text: str, name: str = "recette.toml") -> Path:
        file = tmp_path / name
        file.write_text(text, "utf-8")
        return file

    return write
