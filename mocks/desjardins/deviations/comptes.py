"""Deviations on existing accounts, several files, and forgotten passwords."""

from collections.abc import Sequence
from typing import Any

from flask import redirect, request, session, url_for
from markupsafe import escape
from sqlalchemy import select

from mocks.desjardins.models import Compte, Dossier
from mocks.desjardins.rules import dossier_seul, mere_exacte
from mocks.kit.current import hasher, reading, writing
from mocks.kit.deviations import Deviation, View
from mocks.kit.nearly import begins_with_it


def jamais_evident(_dossiers: Sequence[Dossier]) -> Dossier | None:
    """Always ask, with one file too."""
    return None


def premier(dossiers: Sequence[Dossier]) -> Dossier | None:
    """Never ask."""
    return dossiers[0]


def premier_malgre_le_choix(dossiers: Sequence[Dossier]) -> Dossier | None:
    """Ask, and take the first one whatever was chosen."""
    return dossiers[0] if request.method == "POST" else dossier_seul(dossiers)


def sans_ajout(view: View) -> View:
    """« Oui… » leads to the confirmation, and adds nothing."""

    def code() -> Any:
        if request.form.get("choix") != "oui":
            return view()
        session["inscrit"] = request.form.get("code_existant", "")
        return redirect(url_for(".confirmation"))

    return code


def exact_sauf_a_l_ajout(compte: Compte | None, mot_de_passe: str) -> bool:
    """Whether the password is right; when a plan is added, any is."""
    adding = (request.endpoint or "").endswith(".code")
    return compte is not None and (adding or hasher().verify(compte.mot_de_passe, mot_de_passe))


def toute_reponse(compte: Compte | None, _prenom: str) -> bool:
    """Any first name will do."""
    return compte is not None


def mere_de_quelqu_un(compte: Compte | None, prenom: str) -> bool:
    """Whether any account has that first name."""
    with reading() as db:
        return compte is not None and any(mere_exacte(one, prenom) for one in db.scalars(select(Compte)))


def du_dernier_compte(view: View) -> View:
    """The reminder of the last account, in the place of one's own."""

    def oubli() -> Any:
        page = view()
        with reading() as db:
            own = db.scalar(select(Compte).filter_by(code_cle=request.form.get("code", "").casefold()))
            last = db.scalar(select(Compte).order_by(Compte.id.desc()).limit(1))
        return page.replace(str(escape(own.aide_memoire)), str(escape(last.aide_memoire))) if own and last else page

    return oubli


def reinitialise(view: View) -> View:
    """Whoever asks for the reminder loses the password."""

    def oubli() -> Any:
        if request.method == "POST":
            _reset(request.form.get("code", ""))
        return view()

    return oubli


def _reset(code: str) -> None:
    with writing() as db:
        compte = db.scalar(select(Compte).filter_by(code_cle=code.casefold()))
        if compte:
            compte.mot_de_passe = hasher().hash("reset")


DEVIATIONS = (
    Deviation(
        "DSJ-DOSSIER-SEUL:demande-toujours",
        "Le choix du dossier est demandé aussi à qui n'en a qu'un.",
        rules={"dossier_evident": jamais_evident},
    ),
    Deviation(
        "DSJ-DOSSIERS:sans-choix",
        "Avec plusieurs dossiers, le premier s'ouvre sans que rien soit demandé.",
        rules={"dossier_evident": premier},
        entraine={"DSJ-EXISTANT": "le dossier ajouté ne peut pas être choisi"},
    ),
    Deviation(
        "DSJ-DOSSIERS:choix-ignore",
        "Avec plusieurs dossiers, le premier s'ouvre quel que soit le choix.",
        rules={"dossier_evident": premier_malgre_le_choix},
    ),
    Deviation(
        "DSJ-EXISTANT:sans-ajout",
        "« Oui… » mène à la confirmation, mais n'ajoute pas le régime au compte.",
        views={"desjardins.code": sans_ajout},
        entraine={
            "DSJ-DOSSIERS": "sans « Oui… », personne n'a plusieurs dossiers",
            "DSJ-EXISTANT-REFUSE": "un mauvais mot de passe mène lui aussi à la confirmation",
        },
    ),
    Deviation(
        "DSJ-EXISTANT-REFUSE:tout-mot-de-passe",
        "« Oui… » avec un mauvais mot de passe ajoute le régime au compte.",
        rules={"mdp_exact": exact_sauf_a_l_ajout},
    ),
    Deviation(
        "DSJ-AIDE-OUBLI:sans-aide-memoire",
        "Qui a oublié son mot de passe ne voit pas son aide-mémoire.",
        paths="/mot-de-passe-oublie",
        patterns={'(<div class="panel" role="status">.*?<strong>).*?(</strong>)': r"\1communiquez avec nous\2"},
    ),
    Deviation(
        "DSJ-AIDE-OUBLI:reinitialise",
        "Demander l'aide-mémoire change le mot de passe.",
        views={"desjardins.oubli": reinitialise},
    ),
    Deviation(
        "DSJ-AIDE-OUBLI:d-une-autre",
        "L'aide-mémoire rappelé est celui de la dernière personne inscrite.",
        views={"desjardins.oubli": du_dernier_compte},
    ),
    Deviation(
        "DSJ-MERE-OUBLI:mere-d-une-autre",
        "Le prénom de la mère de quelqu'un d'autre fait voir l'aide-mémoire.",
        rules={"mere_exacte": mere_de_quelqu_un},
    ),
    Deviation(
        "DSJ-MERE-OUBLI:prenom-suivi",
        "Tout ce qui commence par le prénom de la mère fait voir l'aide-mémoire.",
        rules={"mere_exacte": lambda compte, mere: begins_with_it(lambda one: mere_exacte(compte, one), mere)},
    ),
    Deviation(
        "DSJ-MERE-OUBLI:toute-reponse",
        "N'importe quel prénom fait voir l'aide-mémoire.",
        rules={"mere_exacte": toute_reponse},
    ),
)
