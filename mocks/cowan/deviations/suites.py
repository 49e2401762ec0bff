"""Requirements that fall together, because one cannot be reached without the other."""

SESSIONS = (
    "COW-COURRIEL-NOM", "COW-SESSION", "COW-SESSION-CONDITIONS", "COW-SESSION-AVANT", "COW-SESSION-REFUSE",
    "COW-SESSION-DISCRET", "COW-QUESTION-OUBLI", "COW-PORTAIL", "COW-PRIVE",
)  # fmt: skip
"""What needs a session of an activated account."""

ACTIVATIONS = (
    "COW-LIEN-24H", "COW-LIEN-INTEGRE", "COW-LIEN-UNEFOIS", "COW-ACTIVATION-IDENTITE", "COW-MDP-MAJUSCULE",
    "COW-MDP-MINUSCULE", "COW-MDP-SPECIAL", "COW-MDP-LETTRES", "COW-MDP-SUFFIT", "COW-MDP-CONFIRMATION",
    "COW-QUESTION", "COW-ACTIVE", "COW-UNIQUE", "COW-PETIT-ECRAN", "COW-SERVEUR", *SESSIONS,
)  # fmt: skip
"""What needs an activation that succeeds."""

MESSAGES = ("COW-MESSAGE", "COW-LIEN", "COW-ACTIVATION-ECRAN", *ACTIVATIONS)
"""What needs the message and its link."""

INSCRIPTIONS = (
    "COW-COURRIEL-DOUBLE", "COW-COURRIEL-FORME", "COW-PERSONNE-ECRAN", "COW-PERSONNE-REQUIS",
    "COW-PERSONNE-FORMAT", "COW-PERSONNE-IDENTIQUE", "COW-ROBOT", "COW-ENVOYE", "COW-ETAPES", *MESSAGES,
)  # fmt: skip
"""What needs a registration."""

TOUTES = ("COW-ACCES", "COW-BARRE", "COW-LANGUE", "COW-COURRIEL-ECRAN", "COW-AIDE", *INSCRIPTIONS)
"""What begins at the documented address."""


def ensemble(requirements: tuple[str, ...], pourquoi: str, sauf: str = "") -> dict[str, str]:
    """For `Deviation.entraine`: each of them, but for the deviation's own, falls for that reason."""
    return {requirement: pourquoi for requirement in requirements if requirement != sauf}
