"""Deviations of lost password and lost access code."""

from typing import Any

from flask import redirect, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session

from mocks.kit.current import hasher, reading
from mocks.kit.deviations import Deviation, View, without_guards
from mocks.kit.nearly import begins_with_it
from mocks.unimutuelles.comptes import compte_de, reponse_exacte
from mocks.unimutuelles.deviations.numeros import par_code, par_numero
from mocks.unimutuelles.mdp_perdu import WALK
from mocks.unimutuelles.models import Compte
from mocks.unimutuelles.rules import QUESTIONS, moyens_offerts

PERDU = "/mot-de-passe-perdu$"
QUESTION = "/mot-de-passe-perdu/question"
CODE_PERDU = "/code-acces-perdu"


def compte_du_numero(db: Session, numero: str, _code: str) -> Compte | None:
    """The account of whoever has the number."""
    adherent = par_numero(db, numero)
    return compte_de(db, adherent) if adherent else None


def compte_du_code(db: Session, numero: str, code: str) -> Compte | None:
    """The account of whoever has the code."""
    adherent = par_code(db, numero, code)
    return compte_de(db, adherent) if adherent else None


def sans_champ(nom: str) -> dict[str, str]:
    """Take a field away."""
    return {rf'<div class="field[^>]*>\s*<label for="{nom}">.*?</div>': ""}


def sans_question(_view: View) -> View:
    """The numbers are enough."""

    def answered() -> Any:
        WALK.save("unimutuelles.mdp_perdu_question", {})
        return redirect(url_for("unimutuelles.mdp_perdu_nouveau"))

    return WALK.guard("unimutuelles.mdp_perdu_question")(answered)


def sans_reponse(view: View) -> View:
    """The numbers open the page of the new password; nobody looks whether the question was answered."""
    return WALK.guard("unimutuelles.mdp_perdu_question")(without_guards(view))


def reponse_de_quelqu_un(_compte: Compte, reponse: str) -> bool:
    """Whether anybody chose that answer."""
    with reading() as db:
        return any(reponse_exacte(compte, reponse) for compte in db.scalars(select(Compte)).unique())


def en_plus(compte: Compte, mot_de_passe: str) -> None:
    """Both hashes are kept."""
    compte.mot_de_passe = f"{compte.mot_de_passe.split()[0]} {hasher().hash(mot_de_passe)}"
    compte.serie += 1


def l_un_ou_l_autre(compte: Compte | None, mot_de_passe: str) -> bool:
    """Whether it is one of the hashes kept."""
    return compte is not None and any(hasher().verify(kept, mot_de_passe) for kept in compte.mot_de_passe.split())


def muet(view: View) -> View:
    """The page after sending is the page before."""

    def answered() -> Any:
        return redirect(url_for("unimutuelles.code_perdu")) if request.method == "POST" else view()

    return answered


DEVIATIONS = (
    Deviation(
        "UNI-MDP-PERDU-QUESTION:code-non-demande",
        "Le mot de passe perdu ne demande pas le code d'accès.",
        paths=PERDU,
        rules={"oubli_requis": ("numero",), "identite": compte_du_numero},
        patterns=sans_champ("code"),
        entraine=dict.fromkeys(
            ("UNI-MDP-PERDU-CHOIX", "UNI-MDP-PERDU-EMAIL"), "le champ ne se trouve pas là non plus"
        ),
    ),
    Deviation(
        "UNI-MDP-PERDU-QUESTION:code-non-verifie",
        "Un mauvais code d'accès donne un nouveau mot de passe.",
        rules={"identite": compte_du_numero},
    ),
    Deviation(
        "UNI-MDP-PERDU-QUESTION:numero-non-verifie",
        "Un mauvais numéro d'adhérent donne un nouveau mot de passe.",
        rules={"identite": compte_du_code},
    ),
    Deviation(
        "UNI-MDP-PERDU-QUESTION:reponse-non-verifiee",
        "Une mauvaise réponse donne un nouveau mot de passe.",
        rules={"reponse_exacte": lambda _compte, _reponse: True},
    ),
    Deviation(
        "UNI-MDP-PERDU-QUESTION:premiere-question",
        "La question posée est toujours la première de la liste.",
        rules={"question_montree": lambda _compte: QUESTIONS[0]},
    ),
    Deviation(
        "UNI-MDP-PERDU-QUESTION:reponse-d-une-autre",
        "La réponse d'une autre personne donne un nouveau mot de passe.",
        rules={"reponse_exacte": reponse_de_quelqu_un},
    ),
    Deviation(
        "UNI-ETAPES:nouveau-mot-de-passe-sans-reponse",
        "Les deux numéros suffisent : la page du nouveau mot de passe s'ouvre par son adresse, sans réponse.",
        views={"unimutuelles.mdp_perdu_nouveau": sans_reponse},
    ),
    Deviation(
        "UNI-MDP-PERDU-QUESTION:reponse-suivie",
        "Tout ce qui commence par la réponse donne un nouveau mot de passe.",
        rules={
            "reponse_exacte": lambda compte, reponse: begins_with_it(lambda one: reponse_exacte(compte, one), reponse)
        },
    ),
    Deviation(
        "UNI-MDP-PERDU-QUESTION:question-tue",
        "La question n'est pas posée : seule la réponse est demandée.",
        paths=QUESTION,
        patterns={"<p>Votre question : <strong>.*?</strong></p>": ""},
    ),
    Deviation(
        "UNI-MDP-PERDU-QUESTION:autre-question",
        "Une autre question que celle de la personne est posée.",
        rules={"question_montree": lambda _compte: "Quelle est votre couleur préférée ?"},
    ),
    Deviation(
        "UNI-MDP-PERDU-QUESTION:sans-question",
        "Le numéro et le code suffisent, rien d'autre n'est demandé.",
        views={"unimutuelles.mdp_perdu_question": sans_question},
    ),
    Deviation(
        "UNI-MDP-PERDU-QUESTION:sans-effet",
        "Le nouveau mot de passe n'est pas gardé.",
        rules={"mdp_change": lambda _compte, _mot_de_passe: None},
        entraine={"UNI-MDP-PERDU-EMAIL": "le nouveau mot de passe n'est pas gardé là non plus"},
    ),
    Deviation(
        "UNI-MDP-PERDU-CHOIX:question-seule",
        "Avec une adresse certifiée, seule la question est offerte.",
        rules={"moyens_offerts": lambda _compte: ("question",)},
        entraine={"UNI-MDP-PERDU-EMAIL": "aucun courriel n'est offert"},
    ),
    Deviation(
        "UNI-MDP-PERDU-CHOIX:email-seul",
        "Avec une adresse certifiée, seul le courriel est offert.",
        rules={"moyens_offerts": lambda compte: moyens_offerts(compte)[-1:]},
        entraine={"UNI-MDP-PERDU-QUESTION": "qui a une adresse certifiée ne peut pas choisir la question"},
    ),
    Deviation(
        "UNI-MDP-PERDU-EMAIL:ancien-ouvre-encore",
        "L'ancien mot de passe ouvre encore une session après le changement.",
        rules={"mdp_change": en_plus, "mdp_exact": l_un_ou_l_autre},
    ),
    Deviation(
        "UNI-MDP-PERDU-EMAIL:lien-ailleurs",
        "Le lien du courriel mène à la connexion.",
        messages={r"/mot-de-passe-perdu/lien/[\w.-]+": "/espace-adherents"},
    ),
    Deviation(
        "UNI-MDP-PERDU-EMAIL:sans-lien",
        "Le courriel ne contient aucun lien.",
        messages={
            r' href="http\S+?/mot-de-passe-perdu/lien/[\w.-]+"': "",
            r"http\S+?/mot-de-passe-perdu/lien/[\w.-]+": "",
        },
    ),
    Deviation(
        "UNI-CODE-PERDU:muet",
        "Rien ne dit que la perte du code a été signalée.",
        views={"unimutuelles.code_perdu": muet},
    ),
    Deviation(
        "UNI-CODE-PERDU:numero-non-demande",
        "La perte du code ne demande pas le numéro d'adhérent.",
        paths=CODE_PERDU,
        rules={"code_perdu_requis": ("email",)},
        patterns=sans_champ("numero"),
    ),
    Deviation(
        "UNI-CODE-PERDU:email-non-demandee",
        "La perte du code ne demande pas l'adresse email.",
        paths=CODE_PERDU,
        rules={"code_perdu_requis": ("numero",), "email_valable": lambda _adresse: True},
        patterns=sans_champ("email"),
        entraine={"UNI-2-EMAIL": "aucune adresse n'est vérifiée"},
    ),
)
