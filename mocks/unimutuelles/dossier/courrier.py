"""Messages that the mutual sent to a member."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

TEXTES = (
    ("Votre carte mutualiste", "Votre nouvelle carte de tiers payant est disponible parmi vos documents."),
    ("Assemblée générale", "Vous êtes invité à l'assemblée générale de votre mutuelle, le troisième jeudi de juin."),
    ("Votre relevé de prestations", "Un nouveau relevé est à votre disposition. Il n'est plus envoyé par courrier."),
    ("Prévention : la grippe", "La vaccination contre la grippe est prise en charge pour tous nos adhérents."),
    ("Horaires de votre agence", "Votre agence est désormais ouverte le samedi matin, de 9 h à 12 h."),
    ("Votre cotisation", "Votre avis d'échéance pour l'année prochaine vous parviendra en novembre."),
    (
        "Réponse à votre question",
        "Un forfait pour l'ostéopathie est compris dans votre contrat : trois séances par an.",
    ),
    (
        "100 % Santé",
        "Des lunettes et des prothèses sans reste à charge vous sont proposées. Parlez-en à votre opticien.",
    ),
)


@dataclass(frozen=True)
class Message:
    """One message; `numero` is its place among the member's own, from 1, the oldest first."""

    numero: int
    jour: date
    objet: str
    texte: str


def messages(hasard: Random, prenom: str, dernier: date) -> list[Message]:
    """Over the last fourteen months; the last one first."""
    days = sorted(dernier - timedelta(days=hasard.randint(1, 420)) for _ in range(hasard.randint(5, 14)))
    found = [_message(number, day, prenom, *hasard.choice(TEXTES)) for number, day in enumerate(days, start=1)]
    return found[::-1]


def _message(numero: int, day: date, prenom: str, objet: str, texte: str) -> Message:
    return Message(numero, day, objet, f"Bonjour {prenom}, {texte[0].lower() + texte[1:]}")
