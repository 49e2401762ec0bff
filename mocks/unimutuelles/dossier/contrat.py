"""What each cover pays."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Garantie:
    """One line of the table of cover; `base` is the share of social security's tariff, or an allowance."""

    poste: str
    base: str


def _garanties(soins: str, hopital: str, dentaire: str, optique: str, audio: str) -> list[Garantie]:
    return [
        Garantie("Consultations et visites", soins),
        Garantie("Pharmacie", "100 % de la base"),
        Garantie("Hospitalisation, honoraires", hopital),
        Garantie("Soins et prothèses dentaires", dentaire),
        Garantie("Optique, un équipement tous les deux ans", optique),
        Garantie("Aides auditives", audio),
    ]


GARANTIES = {
    "Essentiel": _garanties(
        "100 % de la base", "100 % de la base", "125 % de la base", "150 € par an", "100 % de la base"
    ),
    "Confort": _garanties(
        "130 % de la base", "150 % de la base", "250 % de la base", "280 € par an", "400 € par oreille"
    ),
    "Intégral": _garanties(
        "200 % de la base", "250 % de la base", "400 % de la base", "450 € par an", "900 € par oreille"
    ),
}
"""By the name of the cover."""
