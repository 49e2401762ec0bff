"""Deviations of « Mon compte » and of the change of password."""

from typing import Any

from flask import flash, redirect, request, url_for
from flask_login import current_user

from mocks.assistance.compte import CHANGE, MODIFIE
from mocks.assistance.models import Compte
from mocks.kit.current import hasher, writing
from mocks.kit.deviations import Deviation, View

COMPTE = "/espace/compte$"
DONNEES = {
    "numero": ("Numéro adhérent", "le numéro adhérent"),
    "prenom": ("Prénom", "le prénom"),
    "nom": ("Nom", "le nom"),
    "email": ("Adresse e-mail", "l'adresse e-mail"),
    "mobile": ("Téléphone mobile", "le téléphone"),
}


def sans_rubrique(libelle: str) -> dict[str, str]:
    """Take an entry out of the menus."""
    return {rf'<li><a href="[^"]*"[^>]*>{libelle}</a></li>': ""}


def sans_garder(endpoint: str, annonce: str) -> Any:
    """Says that it was done, and keeps nothing."""

    def wrap(view: View) -> View:
        def answered(**arguments: Any) -> Any:
            if request.method == "GET":
                return view(**arguments)
            flash(annonce)
            return redirect(url_for(endpoint))

        return answered

    return wrap


def en_plus(compte: Compte, mot_de_passe: str) -> None:
    """Both hashes are kept."""
    compte.mot_de_passe = f"{compte.mot_de_passe.split()[-1]} {hasher().hash(mot_de_passe)}"
    compte.serie += 1


def l_un_ou_l_autre(compte: Compte | None, mot_de_passe: str) -> bool:
    """Whether it is one of the hashes kept."""
    return compte is not None and any(hasher().verify(kept, mot_de_passe) for kept in compte.mot_de_passe.split())


class LeTempsDUneSession:
    """What was changed is as before again when the next session opens."""

    def __init__(self) -> None:
        self._before: dict[int, str] = {}

    def changer(self, view: View) -> View:
        """Remember what was there."""

        def answered() -> Any:
            if request.method == "POST":
                self._before.setdefault(current_user.id, current_user.mobile)
            return view()

        return answered

    def ouvrir(self, view: View) -> View:
        """Put it back."""

        def answered() -> Any:
            answer = view()
            if request.method == "POST" and current_user.is_authenticated and current_user.id in self._before:
                with writing() as db:
                    db.get_one(Compte, current_user.id).mobile = self._before.pop(current_user.id)
            return answer

        return answered


PASSAGER = LeTempsDUneSession()

DEVIATIONS = (
    Deviation(
        "AST-MDP-CHANGE:rubrique-absente",
        "L'espace n'a pas de rubrique « Mot de Passe ».",
        patterns=sans_rubrique("Mot de Passe"),
    ),
    Deviation(
        "AST-MDP-CHANGE:rubrique-renommee",
        "La rubrique « Mot de Passe » s'appelle « Sécurité ».",
        patterns={">Mot de Passe</": ">Sécurité</"},
    ),
    Deviation(
        "AST-MDP-CHANGE:sans-effet",
        "Le nouveau mot de passe n'est pas gardé.",
        views={"assistance.mot_de_passe": sans_garder("assistance.espace", CHANGE)},
    ),
    Deviation(
        "AST-MDP-CHANGE:ancien-ouvre-encore",
        "L'ancien mot de passe ouvre encore une session après le changement.",
        rules={"changer": en_plus, "mdp_exact": l_un_ou_l_autre},
    ),
    Deviation(
        "AST-MDP-CHANGE:refuse-toujours",
        "Le changement de mot de passe est toujours refusé.",
        patterns={'name="actuel"': 'name="autre"'},
    ),
    *(
        Deviation(
            f"AST-COMPTE:sans-{slug}",
            f"« Mon compte » ne montre pas {what}.",
            paths=COMPTE,
            patterns={f"<dt>{libelle}</dt><dd>.*?</dd>": ""},
        )
        for slug, (libelle, what) in DONNEES.items()
    ),
    Deviation(
        "AST-COMPTE:absent",
        "L'espace n'a pas de lien « Mon compte ».",
        patterns=sans_rubrique("Mon compte"),
    ),
    Deviation(
        "AST-COMPTE:sans-modifier",
        "« Mon compte » n'a pas de bouton « Modifier ».",
        paths=COMPTE,
        patterns={'<p class="actions"><a [^>]*>Modifier</a></p>': ""},
    ),
    Deviation(
        "AST-COMPTE:modification-perdue",
        "Une modification est annoncée, et n'est pas gardée.",
        views={"assistance.modifier": sans_garder("assistance.compte", MODIFIE)},
    ),
    Deviation(
        "AST-COMPTE:le-temps-d-une-session",
        "Une modification n'est plus là à la session suivante.",
        views={"assistance.modifier": PASSAGER.changer, "assistance.connexion": PASSAGER.ouvrir},
    ),
)
