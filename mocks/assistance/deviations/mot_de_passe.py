"""Deviations of the password's rules: at the registration, at a change, after it was forgotten."""

from collections.abc import Collection
from dataclasses import replace

from mocks.assistance.rules import MotDePasse, evident
from mocks.kit.deviations import Deviation
from mocks.kit.secrets import normalised

REGLE = MotDePasse()
KINDS = {
    "AST-MDP-MAJUSCULE": ("une majuscule", "de majuscule"),
    "AST-MDP-MINUSCULE": ("une minuscule", "de minuscule"),
    "AST-MDP-CHIFFRE": ("un chiffre", "de chiffre"),
}
PLACES = {
    "a-l-inscription": ("À l'inscription", "mdp"),
    "au-changement": ("Au changement", "mdp_change"),
    "apres-oubli": ("Après un oubli", "mdp_oubli"),
}


def sans(exigence: str) -> MotDePasse:
    """The rule without this kind."""
    return replace(REGLE, exige={name: pattern for name, pattern in REGLE.exige.items() if name != exigence})


def avec(exigence: str, pattern: str) -> dict[str, MotDePasse]:
    """The rule with one more thing, at the registration."""
    return {"mdp": replace(REGLE, exige={**REGLE.exige, exigence: pattern})}


def sauf(*tus: str) -> dict[str, object]:
    """Passwords are warned about, but not for these words."""

    def warned(mot_de_passe: str, personnels: Collection[str]) -> bool:
        letters = normalised(mot_de_passe)
        for word in tus:
            letters = letters.replace(word, "")
        return evident(letters, personnels)

    return {"evident": warned}


LONGUEURS = [
    Deviation(
        f"AST-MDP-LONGUEUR:{place}",
        f"{where}, un mot de passe de 7 caractères est accepté.",
        rules={rule: replace(REGLE, minimum=7)},
    )
    for place, (where, rule) in PLACES.items()
]
SORTES = [
    Deviation(
        f"{requirement}:{place}",
        f"{where}, un mot de passe qui ne contient pas {without} est accepté.",
        rules={rule: sans(kind)},
    )
    for requirement, (kind, without) in KINDS.items()
    for place, (where, rule) in PLACES.items()
]

DEVIATIONS = (
    *LONGUEURS,
    Deviation(
        "AST-MDP-LONGUEUR:sans-minimum",
        "Un mot de passe de 3 caractères est accepté.",
        rules={"mdp": replace(REGLE, minimum=1)},
    ),
    *SORTES,
    Deviation(
        "AST-MDP-SUFFIT:min-9",
        "Un mot de passe de 8 caractères est refusé.",
        rules={"mdp": replace(REGLE, minimum=9)},
        entraine={"AST-MDP-LONGUEUR": "sa borne est refusée elle aussi : 8 caractères"},
    ),
    Deviation(
        "AST-MDP-SUFFIT:max-15",
        "Un mot de passe de 20 caractères est refusé.",
        rules={"mdp": replace(REGLE, maximum=15)},
    ),
    Deviation(
        "AST-MDP-SUFFIT:symbole-exige",
        "Un mot de passe de lettres et de chiffres est refusé : un symbole est exigé.",
        rules=avec("un symbole", r"[^\w\s]"),
    ),
    Deviation(
        "AST-MDP-SUFFIT:deux-chiffres",
        "Un mot de passe avec un seul chiffre est refusé.",
        rules=avec("deux chiffres", r"[0-9].*[0-9]"),
    ),
    Deviation(
        "AST-MDP-SUFFIT:zero-ignore",
        "À l'inscription, le 0 ne compte pas comme un chiffre.",
        rules=avec("un chiffre", "[1-9]"),
    ),
    Deviation(
        "AST-MDP-SUFFIT:trois-ignore",
        "Au changement, le 3 ne compte pas comme un chiffre.",
        rules={"mdp_change": replace(REGLE, exige={**REGLE.exige, "un chiffre": "[0-24-9]"})},
    ),
    Deviation(
        "AST-MDP-EVIDENT:muet",
        "Aucun mot de passe ne fait l'objet d'un avertissement.",
        rules={"evident": lambda _mot_de_passe, _personnels: False},
    ),
    Deviation(
        "AST-MDP-EVIDENT:prenom-permis",
        "Un mot de passe fait du prénom ne fait l'objet d'aucun avertissement.",
        rules={"evident": lambda mot_de_passe, _personnels: evident(mot_de_passe, ())},
    ),
    Deviation(
        "AST-MDP-EVIDENT:ville-permise",
        "Un mot de passe fait d'une ville ne fait l'objet d'aucun avertissement.",
        rules=sauf("paris", "marseille", "lyon", "toulouse"),
    ),
    Deviation(
        "AST-MDP-EVIDENT:0000-permis",
        "Un mot de passe qui contient « 0000 » ne fait l'objet d'aucun avertissement.",
        rules=sauf("0000"),
    ),
    Deviation(
        "AST-MDP-EVIDENT:1234-permis",
        "Un mot de passe qui contient « 1234 » ne fait l'objet d'aucun avertissement.",
        rules=sauf("1234"),
    ),
)
