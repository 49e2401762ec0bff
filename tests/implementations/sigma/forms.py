"""The forms of the portal; texts are French here and said in the page's language by the templates."""

from datetime import date

from django import forms
from django.core.validators import RegexValidator

from .rules import birth_date, exchanged, same_addresses
from .store import Person, plain
from .texts import MONTHS, say


def required(message: str) -> dict[str, str]:
    """Give the message of a field left empty."""
    return {"required": message}


def filled(kind: str, **more: str) -> dict[str, str]:
    """Give the attributes of an input: what a browser may fill in, and others."""
    return {"autocomplete": kind, **more}


class PortalForm(forms.Form):
    """A form that knows the language and the wrong ways at work."""

    use_required_attribute = False

    def __init__(self, *args: object, lang: str, wrong: frozenset[str], **options: object) -> None:
        """Say the choices in the page's language."""
        super().__init__(*args, **options)
        self.wrong = wrong
        for field in self.fields.values():
            if isinstance(field, forms.ChoiceField):
                field.choices = [(value, say(text, lang)) for value, text in field.choices]


class BirthForm(PortalForm):
    """A birth date in three fields."""

    birth_day = forms.CharField(
        label="Jour", required=False, widget=forms.NumberInput(filled("bday-day", min="1", max="31"))
    )
    birth_month = forms.ChoiceField(
        label="Mois", required=False, choices=MONTHS, widget=forms.Select(filled("bday-month"))
    )
    birth_year = forms.CharField(
        label="Année", required=False, widget=forms.NumberInput(filled("bday-year", min="1900"))
    )
    certificate = forms.CharField(
        label="Numéro de certificat",
        max_length=40,
        error_messages=required("Inscrivez votre numéro de certificat."),
        widget=forms.TextInput(filled("off")),
    )

    @property
    def birth(self) -> list[forms.BoundField]:
        """Give the three fields, in their order."""
        return [self[name] for name in ("birth_day", "birth_month", "birth_year")]

    def clean(self) -> dict:
        """Join the three fields into one date."""
        data = super().clean()
        parts = [data.get(name, "") for name in ("birth_day", "birth_month", "birth_year")]
        if "COW-PERSONNE-FORMAT:jour-mois-inverses" in self.wrong:
            data["exchanged"] = True
        data["birth_date"] = birth_date(*parts)
        if data["birth_date"] is None and "birth_month" not in self.errors:
            known = all(parts)
            self.add_error(
                "birth_day",
                "Cette date de naissance n'existe pas. Suivez l'ordre jj-mm-aaaa."
                if known
                else "Inscrivez votre date de naissance au complet (jj-mm-aaaa).",
            )
        return data

    def born(self, person: Person) -> bool:
        """Say whether the date is the person's."""
        given: date = self.cleaned_data["birth_date"]
        return given == person.birth_date or (
            "exchanged" in self.cleaned_data and exchanged(given) == person.birth_date
        )


class RegistrationForm(BirthForm):
    """The e-mail address and the personal details, on one page."""

    email = forms.EmailField(
        label="Adresse courriel",
        error_messages={
            **required("Inscrivez votre adresse courriel."),
            "invalid": "Cette adresse courriel n'est pas valide. Exemple : nom@universite.example.",
        },
        widget=forms.EmailInput(filled("email")),
    )
    email_again = forms.CharField(
        label="Confirmation de l'adresse courriel",
        max_length=320,
        error_messages=required("Inscrivez votre adresse courriel une deuxième fois."),
        widget=forms.EmailInput(filled("email")),
    )
    last_name = forms.CharField(
        label="Nom",
        max_length=100,
        error_messages=required("Inscrivez votre nom."),
        widget=forms.TextInput(filled("family-name")),
    )
    first_name = forms.CharField(
        label="Prénom",
        max_length=100,
        error_messages=required("Inscrivez votre prénom."),
        widget=forms.TextInput(filled("given-name")),
    )
    field_order = ("email", "email_again", "last_name", "first_name", "birth_day", "birth_month", "birth_year")

    def __init__(self, *args: object, **options: object) -> None:
        """Loosen what a wrong way loosens."""
        super().__init__(*args, **options)
        if "COW-COURRIEL-FORME:arobase-suffit" in self.wrong:
            self.fields["email"].validators = [RegexValidator(r"\A[^@\s]+@[^@\s]+\Z")]
        if "COW-PERSONNE-REQUIS:prenom-facultatif" in self.wrong:
            self.fields["first_name"].required = False

    def clean(self) -> dict:
        """Compare the two addresses."""
        data = super().clean()
        first, second = data.get("email"), data.get("email_again")
        if first and second and not same_addresses(first, second, self.wrong):
            self.add_error("email_again", "Les deux adresses courriel ne sont pas identiques.")
        return data

    def is_of(self, person: Person) -> bool:
        """Say whether the names and the birth date are the person's; the certificate led to the person."""
        data = self.cleaned_data
        first = plain(data["first_name"]) == plain(person.first_name)
        if "COW-PERSONNE-IDENTIQUE:prenom-ignore" in self.wrong or not data["first_name"]:
            first = True
        return first and plain(data["last_name"]) == plain(person.last_name) and self.born(person)
