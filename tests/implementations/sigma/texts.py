"""Lists that people choose from, and the English of every French text."""

import json
from pathlib import Path

NAMES = [
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
]
MONTHS = [("", ""), *((str(number), name) for number, name in enumerate(NAMES, start=1))]
QUESTIONS = [
    ("ecole", "Quel était le nom de votre première école?"),
    ("livre", "Quel livre avez-vous relu le plus souvent?"),
    ("rue", "Dans quelle rue avez-vous grandi?"),
    ("metier", "Quel métier vouliez-vous faire enfant?"),
    ("plat", "Quel plat préparait-on chez vous les jours de fête?"),
]
CARES = [
    ("", ""),
    ("medecin", "Consultation d'un médecin"),
    ("hopital", "Soins à l'hôpital"),
    ("laboratoire", "Analyses de laboratoire"),
    ("medicaments", "Médicaments"),
]
ENGLISH: dict[str, str] = json.loads((Path(__file__).parent / "english.json").read_text(encoding="utf-8"))


def say(text: str, lang: str) -> str:
    """Say a French text in the language of the page."""
    return ENGLISH.get(text, text) if lang == "en" else text
