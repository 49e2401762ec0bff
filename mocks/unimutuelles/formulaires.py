"""The forms of the five kinds of requests."""

import re
from collections.abc import Collection
from datetime import date
from typing import Any, ClassVar

from wtforms import DateField, SelectField, StringField

from mocks.kit.clock import now
from mocks.kit.forms import Form, choices, refuse_if, stripped

TELEPHONE = re.compile(r"(0|\+33 ?)[1-9]([ .-]?[0-9]{2}){4}")
LIENS = ("Conjoint", "Enfant", "Ascendant à charge")


def iban_valable(texte: str) -> bool:
    """Whether it is a French IBAN whose check digits are right (ISO 13616)."""
    iban = "".join(texte.split()).upper()
    if not re.fullmatch(r"FR[0-9]{2}[0-9A-Z]{23}", iban):
        return False
    return int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1


class Formulaire(Form):
    """A request: all of it must be filled."""

    titre: ClassVar[str]

    def required(self) -> Collection[str]:
        """All fields."""
        return [field.name for field in self if field.name != "csrf_token"]

    def _passee(self, day: date | None) -> None:
        refuse_if(day is None or day > now().date(), "Cette date doit être celle d'un jour passé.")


class Adresse(Formulaire):
    """Another postal address."""

    titre = "Changement d'adresse"
    rue = StringField("Adresse", filters=[stripped])
    code_postal = StringField("Code postal", filters=[stripped])
    ville = StringField("Ville", filters=[stripped])

    def validate_code_postal(self, field: Any) -> None:
        """Five digits."""
        refuse_if(not re.fullmatch("[0-9]{5}", field.data), "« Code postal » doit compter cinq chiffres.")


class Telephone(Formulaire):
    """Another telephone number."""

    titre = "Changement de téléphone"
    telephone = StringField("Numéro de téléphone", filters=[stripped], render_kw={"type": "tel"})

    def validate_telephone(self, field: Any) -> None:
        """Ten digits."""
        refuse_if(not TELEPHONE.fullmatch(field.data), "« Numéro de téléphone » doit compter dix chiffres.")


class Banque(Formulaire):
    """Another bank account."""

    titre = "Nouvelles coordonnées bancaires"
    titulaire = StringField("Titulaire du compte", filters=[stripped])
    iban = StringField("IBAN", filters=[stripped])

    def validate_iban(self, field: Any) -> None:
        """One that exists."""
        refuse_if(not iban_valable(field.data), "« IBAN » doit être un IBAN français, tel qu'il figure sur votre RIB.")


class Naissance(Formulaire):
    """A birth."""

    titre = "Déclaration de naissance"
    prenom = StringField("Prénom de l'enfant", filters=[stripped])
    nom = StringField("Nom de l'enfant", filters=[stripped])
    naissance = DateField("Date de naissance")

    def validate_naissance(self, field: Any) -> None:
        """Past."""
        self._passee(field.data)


class NouveauBeneficiaire(Formulaire):
    """Someone else to cover."""

    titre = "Déclaration d'un nouveau bénéficiaire"
    lien = SelectField("Lien avec vous", choices=choices({"": "Choisissez", **{lien: lien for lien in LIENS}}))
    prenom = StringField("Prénom", filters=[stripped])
    nom = StringField("Nom", filters=[stripped])
    naissance = DateField("Date de naissance")

    def validate_naissance(self, field: Any) -> None:
        """Past."""
        self._passee(field.data)


FORMULAIRES: dict[str, type[Formulaire]] = {
    "adresse": Adresse,
    "telephone": Telephone,
    "banque": Banque,
    "naissance": Naissance,
    "beneficiaire": NouveauBeneficiaire,
}
"""By the name in the address."""
