"""Deviations of the password's rules, at the registration and after it was forgotten."""

from dataclasses import replace

from mocks.kit.deviations import Deviation
from mocks.unimutuelles.rules import MotDePasse

REGLE = MotDePasse()
KINDS = {
    "UNI-MDP-MAJUSCULE": "une majuscule",
    "UNI-MDP-MINUSCULE": "une minuscule",
    "UNI-MDP-CHIFFRE": "un chiffre",
}
NI = {"une majuscule": "de majuscule", "une minuscule": "de minuscule", "un chiffre": "de chiffre"}


def sans(exigence: str) -> MotDePasse:
    """The rule without this kind."""
    return replace(REGLE, exige={name: pattern for name, pattern in REGLE.exige.items() if name != exigence})


def avec(exigence: str, pattern: str) -> dict[str, MotDePasse]:
    """The rule with one more thing, at the registration."""
    return {"mdp": replace(REGLE, exige={**REGLE.exige, exigence: pattern})}


def autrement(exigence: str, pattern: str) -> MotDePasse:
    """The rule with another pattern for this kind."""
    return replace(REGLE, exige={**REGLE.exige, exigence: pattern})


AUX_DEUX = [
    deviation
    for requirement, kind in KINDS.items()
    for deviation in (
        Deviation(
            f"{requirement}:absente",
            f"Un mot de passe qui ne contient pas {NI[kind]} est accepté.",
            rules={"mdp": sans(kind)},
        ),
        Deviation(
            f"{requirement}:apres-oubli",
            f"Après un oubli, un mot de passe qui ne contient pas {NI[kind]} est accepté.",
            rules={"mdp_oubli": sans(kind)},
        ),
    )
]
"""Each kind of character, where the password is chosen and where it is changed."""

DEVIATIONS = (
    Deviation(
        "UNI-MDP-LONGUEUR:min-7",
        "Un mot de passe de 7 caractères est accepté.",
        rules={"mdp": replace(REGLE, minimum=7)},
    ),
    Deviation(
        "UNI-MDP-LONGUEUR:sans-minimum",
        "Un mot de passe de 3 caractères est accepté.",
        rules={"mdp": replace(REGLE, minimum=1)},
    ),
    Deviation(
        "UNI-MDP-LONGUEUR:apres-oubli",
        "Après un oubli, un mot de passe de 7 caractères est accepté.",
        rules={"mdp_oubli": replace(REGLE, minimum=7)},
    ),
    *AUX_DEUX,
    Deviation(
        "UNI-MDP-SUFFIT:min-9",
        "Un mot de passe de 8 caractères est refusé.",
        rules={"mdp": replace(REGLE, minimum=9)},
        entraine={"UNI-MDP-LONGUEUR": "un mot de passe de 8 caractères n'est pas accepté"},
    ),
    Deviation(
        "UNI-MDP-SUFFIT:max-15",
        "Un mot de passe de 20 caractères est refusé.",
        rules={"mdp": replace(REGLE, maximum=15)},
    ),
    Deviation(
        "UNI-MDP-SUFFIT:symbole-exige",
        "Un mot de passe de lettres et de chiffres est refusé : un symbole est exigé.",
        rules=avec("un symbole", r"[^\w\s]"),
        entraine={"UNI-3-FENETRE": "l'inscription ne se termine pas avec des lettres et des chiffres"},
    ),
    Deviation(
        "UNI-MDP-SUFFIT:deux-chiffres",
        "Un mot de passe avec un seul chiffre est refusé.",
        rules=avec("deux chiffres", r"[0-9].*[0-9]"),
        entraine={"UNI-MDP-LONGUEUR": "de 8 caractères, un seul peut être un chiffre"},
    ),
    Deviation(
        "UNI-MDP-SUFFIT:six-ignore",
        "Le 6 ne compte pas comme un chiffre.",
        rules=dict.fromkeys(("mdp", "mdp_oubli"), autrement("un chiffre", "[0-57-9]")),
    ),
    Deviation(
        "UNI-MDP-SUFFIT:z-ignore",
        "À l'inscription, le z ne compte pas comme une minuscule.",
        rules={"mdp": autrement("une minuscule", "[a-y]")},
    ),
    Deviation(
        "UNI-MDP-CONFIRMATION:ignoree",
        "Deux mots de passe différents sont acceptés.",
        rules={"mdp": replace(REGLE, confirme=lambda _un, _autre: True)},
    ),
    Deviation(
        "UNI-MDP-CONFIRMATION:sans-casse",
        "Deux mots de passe qui diffèrent par la casse sont acceptés.",
        rules={"mdp": replace(REGLE, confirme=lambda un, autre: un.casefold() == autre.casefold())},
    ),
    Deviation(
        "UNI-MDP-CONFIRMATION:apres-oubli",
        "Après un oubli, deux mots de passe différents sont acceptés.",
        rules={"mdp_oubli": replace(REGLE, confirme=lambda _un, _autre: True)},
    ),
)
