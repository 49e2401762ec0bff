"""Deviations where only the browser checks, or where one browser is turned away."""

from collections.abc import Mapping
from typing import Any

from flask import render_template_string, request

from mocks.assistance.deviations.inscription import TOUTES, ou_vide, sans, titulaire
from mocks.assistance.rules import MotDePasse
from mocks.kit.deviations import Deviation, View

FORT = 'pattern="(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).{8,}" title="8 caractères, dont majuscule, minuscule et chiffre"'
MOBILE = 'pattern="0[67]( [0-9]{2}){4}" title="06 xx xx xx xx ou 07 xx xx xx xx"'
ECARTE = """{% extends "assistance/site.html" %}{% block titre %}Navigateur non pris en charge{% endblock %}
{% block page %}<p role="alert">Utilisez un autre navigateur.</p>{% endblock %}"""


def seul(slug: str, sentence: str, rules: Mapping[str, object], attributs: Mapping[str, str]) -> Deviation:
    """`attributs`: of fields, what the browser checks in the server's stead."""
    fields = {rf' name="{name}"': f' name="{name}" {checks}' for name, checks in attributs.items()}
    return Deviation(
        f"AST-SERVEUR:{slug}", sentence, paths="/inscription", rules=rules, patterns={" novalidate": "", **fields}
    )


def ecarte(nom: str) -> Any:
    """Whoever comes with this browser is turned away from the registration."""

    def wrap(view: View) -> View:
        def answered() -> Any:
            named = nom in request.headers.get("User-Agent", "")
            return render_template_string(ECARTE) if named else view()

        return answered

    return wrap


DEVIATIONS = (
    seul(
        "mot-de-passe",
        "Les règles du mot de passe ne sont vérifiées que par le navigateur.",
        {"mdp": MotDePasse(minimum=1, exige={})},
        {"mdp": FORT},
    ),
    seul(
        "mobile", "L'écriture du téléphone n'est vérifiée que par le navigateur.", {"mobile": ".*"}, {"mobile": MOBILE}
    ),
    seul(
        "prenom",
        "Le prénom n'est exigé que par le navigateur.",
        {**sans("prenom"), "identite_exacte": ou_vide(titulaire)},
        {"prenom": "required"},
    ),
    seul(
        "nom",
        "Le nom n'est exigé que par le navigateur.",
        {**sans("nom"), "identite_exacte": ou_vide(titulaire)},
        {"nom": "required"},
    ),
    Deviation(
        "AST-NAVIGATEURS:chrome-ecarte",
        "L'inscription n'est pas possible avec Chrome ou Chromium.",
        views={"assistance.inscription": ecarte("Chrom")},
        entraine=dict.fromkeys(TOUTES, "l'inscription est impossible dans ce navigateur"),
    ),
    Deviation(
        "AST-NAVIGATEURS:chrome-sans-session",
        "La connexion n'est pas possible avec Chrome ou Chromium.",
        views={"assistance.connexion": ecarte("Chrom")},
    ),
)
