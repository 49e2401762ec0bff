"""How a portal words what it refuses."""

from __future__ import annotations

_MISSING = {
    "plain": "Ce champ est obligatoire.",
    "polite": "Veuillez renseigner « {label} ».",
    "terse": "Requis",
    "named": "{label} : information manquante",
    "chatty": "Oups ! Il nous manque quelque chose ici.",
    "question": "Avez-vous oublié de remplir « {label} » ?",
    "coded": "Erreur E-104 : {label}",
}
_WRONG = {
    "plain": "{why}",
    "polite": "Merci de vérifier « {label} » : {lower}",
    "terse": "Non valide",
    "named": "{label} : {lower}",
    "chatty": "Aïe, ça ne va pas. {why}",
    "question": "Êtes-vous sûr de « {label} » ? {why}",
    "coded": "Erreur E-217 : {label}. {why}",
}


class Wording:
    """One tone."""

    def __init__(self, tone: str) -> None:
        self._tone = tone

    def missing(self, label: str) -> str:
        """Something required is not there."""
        return _MISSING[self._tone].format(label=label)

    def wrong(self, label: str, why: str) -> str:
        """Something is not as it has to be; `why` is a whole sentence."""
        return _WRONG[self._tone].format(label=label, why=why, lower=why[:1].lower() + why[1:])
