"""Deviations on the password."""

from dataclasses import replace

from mocks.desjardins.deviations.code import SERVEUR
from mocks.desjardins.rules import GENRES
from mocks.kit.deviations import Deviation

MINUSCULE, MAJUSCULE, CHIFFRE, SYMBOLE = GENRES


LIMITE = {"DSJ-MDP-LONGUEUR": "la longueur refusée est la plus courte de celles qui sont exigées"}


def double(slug: str, nom: str, genre: str) -> Deviation:
    """A kind of characters that counts twice, so that one other kind is enough."""
    return Deviation(
        f"DSJ-MDP-CLASSES:{slug}-comptent-double",
        f"Deux types de caractères suffisent quand l'un est : {nom}.",
        rules={"mdp_genres": (*GENRES, genre)},
        entraine=SERVEUR if genre in (MAJUSCULE, CHIFFRE) else {},
    )


def refuse(slug: str, phrase: str, interdit: str) -> Deviation:
    """A rule for passwords that no document gives: those that the pattern finds are refused."""
    return Deviation(f"DSJ-MDP-SUFFIT:{slug}", phrase, rules={"mdp_interdit": interdit})


AVEC_MOT_DE_PASSE = ("CODE-SUFFIT", "CODE-LONGUEUR", "CONFIRMATION", "PERSONNE-FACULTATIF")


def sans_symbole(slug: str, symbole: str) -> Deviation:
    """One of the symbols that the guide names, refused."""
    return refuse(slug, f"Un mot de passe qui contient {symbole} est refusé.", f"[{symbole}]")


def debut(mot_de_passe: str, confirmation: str) -> bool:
    """Whether the first eight characters are alike."""
    return mot_de_passe[:8] == confirmation[:8]


def sans_casse(mot_de_passe: str, confirmation: str) -> bool:
    """Whether both are alike, case apart."""
    return mot_de_passe.casefold() == confirmation.casefold()


def quelconque(_mot_de_passe: str, _confirmation: str) -> bool:
    """Whatever was entered."""
    return True


DEVIATIONS = (
    Deviation(
        "DSJ-MDP-LONGUEUR:min-7",
        "Un mot de passe de 7 caractères est accepté.",
        rules={"mdp_min": 7},
        entraine=SERVEUR,
    ),
    Deviation(
        "DSJ-MDP-LONGUEUR:sans-minimum",
        "Un mot de passe de 3 caractères est accepté.",
        rules={"mdp_min": 1},
        entraine=SERVEUR,
    ),
    Deviation(
        "DSJ-MDP-CLASSES:deux-suffisent",
        "Deux types de caractères suffisent.",
        rules={"mdp_genres_requis": 2},
        entraine=SERVEUR,
    ),
    Deviation(
        "DSJ-MDP-CLASSES:sans-exigence",
        "Un seul type de caractères suffit.",
        rules={"mdp_genres_requis": 1},
        entraine=SERVEUR,
    ),
    double("minuscules", "lettres minuscules", MINUSCULE),
    double("majuscules", "lettres majuscules", MAJUSCULE),
    double("chiffres", "chiffres", CHIFFRE),
    double("symboles", "symboles", SYMBOLE),
    Deviation(
        "DSJ-MDP-SUFFIT:min-9",
        "Un mot de passe de 8 caractères est refusé.",
        rules={"mdp_min": 9},
        entraine=LIMITE,
    ),
    Deviation("DSJ-MDP-SUFFIT:max-12", "Un mot de passe de 20 caractères est refusé.", rules={"mdp_max": 12}),
    Deviation(
        "DSJ-MDP-SUFFIT:quatre-types",
        "Trois types de caractères ne suffisent pas : il en faut quatre.",
        rules={"mdp_genres_requis": 4},
    ),
    refuse("minuscule-exigee", "Un mot de passe sans minuscule est refusé.", "^[^a-z]*$"),
    refuse("majuscule-exigee", "Un mot de passe sans majuscule est refusé.", "^[^A-Z]*$"),
    refuse("chiffre-exige", "Un mot de passe sans chiffre est refusé.", "^[^0-9]*$"),
    refuse("symbole-exige", "Un mot de passe sans symbole est refusé.", r"^\w*$"),
    Deviation(
        "DSJ-MDP-SUFFIT:sept-ignore",
        "Le 7 ne compte pas comme un chiffre.",
        rules={"mdp_genres": (MINUSCULE, MAJUSCULE, "[0-689]", SYMBOLE)},
    ),
    Deviation(
        "DSJ-MDP-SUFFIT:z-ignore",
        "Le Z ne compte pas comme une majuscule.",
        rules={"mdp_genres": (MINUSCULE, "[A-Y]", CHIFFRE, SYMBOLE)},
    ),
    sans_symbole("exclamation-refusee", "!"),
    sans_symbole("dollar-refuse", "$"),
    sans_symbole("diese-refuse", "#"),
    replace(
        sans_symbole("pourcent-refuse", "%"),
        entraine={f"DSJ-{suite}": "un mot de passe ordinaire contient %" for suite in AVEC_MOT_DE_PASSE},
    ),
    Deviation(
        "DSJ-MDP-CONFIRMATION:ignoree", "La confirmation n'est pas comparée.", rules={"mdp_confirme": quelconque}
    ),
    Deviation(
        "DSJ-MDP-CONFIRMATION:casse-ignoree",
        "La confirmation peut différer par une majuscule.",
        rules={"mdp_confirme": sans_casse},
    ),
    Deviation(
        "DSJ-MDP-CONFIRMATION:debut-seulement",
        "Seuls les huit premiers caractères de la confirmation sont comparés.",
        rules={"mdp_confirme": debut},
    ),
)
