"""The forms that need an account, or make one: activation, new password, sign-in, claim."""

from datetime import date
from decimal import Decimal

from django import forms
from django.http import HttpRequest

from .forms import BirthForm, PortalForm, filled, required
from .rules import password_problems, same_passwords
from .store import Person, plain
from .texts import CARES, QUESTIONS


class PasswordForm(PortalForm):
    """A password entered twice."""

    password = forms.CharField(
        label="Mot de passe",
        strip=False,
        error_messages=required("Inscrivez un mot de passe."),
        help_text="Au moins 8 caractères, dont deux lettres, une majuscule, une minuscule et un caractère spécial.",
        widget=forms.PasswordInput(filled("new-password")),
    )
    password_again = forms.CharField(
        label="Confirmez le mot de passe",
        strip=False,
        error_messages=required("Inscrivez le mot de passe une deuxième fois."),
        widget=forms.PasswordInput(filled("new-password")),
    )

    def clean_password(self) -> str:
        """Check the rules of the password."""
        problems = password_problems(self.cleaned_data["password"], self.wrong)
        if problems:
            raise forms.ValidationError(problems)
        return self.cleaned_data["password"]

    def clean(self) -> dict:
        """Compare the two entries."""
        data = super().clean()
        first, second = data.get("password"), data.get("password_again")
        if first and second and not same_passwords(first, second, self.wrong):
            self.add_error("password_again", "Les deux mots de passe ne sont pas identiques.")
        return data


class AnswerForm(PasswordForm):
    """The answer to the person's question and a new password."""

    answer = forms.CharField(
        label="Réponse",
        max_length=200,
        error_messages=required("Inscrivez la réponse à votre question."),
        widget=forms.TextInput(filled("off")),
    )
    field_order = ("answer", "password", "password_again")


class ActivationForm(AnswerForm, BirthForm):
    """Identity, password and personal question."""

    question = forms.ChoiceField(
        label="Choisir une question",
        choices=QUESTIONS,
        error_messages=required("Choisissez une question."),
        widget=forms.RadioSelect(),
    )
    field_order = ("birth_day", "birth_month", "birth_year", "certificate", "password", "password_again", "question")

    def __init__(self, *args: object, person: Person, **options: object) -> None:
        """Keep the person that the link is for."""
        super().__init__(*args, **options)
        self.person = person
        self.fields["question"].required = "COW-QUESTION:premiere-par-defaut" not in self.wrong
        self.fields["answer"].required = "COW-QUESTION:reponse-vide" not in self.wrong
        if "COW-ACTIVATION-ECRAN:reponse-secrete" in self.wrong:
            self.fields["answer"].label = "Réponse secrète"

    def clean(self) -> dict:
        """Compare the birth date and the certificate with the person's."""
        data = super().clean()
        data["question"] = data.get("question") or QUESTIONS[0][0]
        if data.get("birth_date") and data.get("certificate"):
            born = self.born(self.person) or "COW-ACTIVATION-IDENTITE:date-ignoree" in self.wrong
            if not born or plain(data["certificate"]) != plain(self.person.certificate):
                self.add_error(
                    "certificate", "La date de naissance ou le numéro de certificat ne correspond pas à votre dossier."
                )
        return data


class SignInForm(PortalForm):
    """The user name, the password and, the first time, the terms."""

    user = forms.CharField(
        label="Courriel institutionnel",
        max_length=320,
        error_messages=required("Inscrivez votre courriel institutionnel."),
        widget=forms.EmailInput(filled("username")),
    )
    password = forms.CharField(
        label="Mot de passe",
        strip=False,
        error_messages=required("Inscrivez votre mot de passe."),
        widget=forms.PasswordInput(filled("current-password")),
    )
    terms = forms.BooleanField(label="J'ai lu et j'accepte les conditions d'utilisation", required=False)


class AddressForm(PortalForm):
    """The address of someone who forgot the password."""

    email = forms.EmailField(
        label="Adresse courriel",
        error_messages={
            **required("Inscrivez votre adresse courriel."),
            "invalid": "Cette adresse courriel n'est pas valide. Exemple : nom@universite.example.",
        },
        widget=forms.EmailInput(filled("email")),
    )


class ClaimForm(PortalForm):
    """A claim for medical care."""

    care = forms.ChoiceField(
        label="Type de soins", choices=CARES, error_messages=required("Choisissez un type de soins.")
    )
    served_on = forms.DateField(
        label="Date des soins",
        error_messages={
            **required("Inscrivez la date des soins."),
            "invalid": "Cette date des soins n'est pas valide.",
        },
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    amount = forms.DecimalField(
        label="Montant payé (en dollars)",
        min_value=Decimal("0.01"),
        max_digits=8,
        decimal_places=2,
        error_messages={**required("Inscrivez le montant payé."), "invalid": "Ce montant n'est pas valide."},
    )
    provider = forms.CharField(
        label="Nom du fournisseur de soins",
        max_length=120,
        error_messages=required("Inscrivez le nom du fournisseur de soins."),
    )
    details = forms.CharField(
        label="Précisions (facultatif)", required=False, max_length=1000, widget=forms.Textarea({"rows": 4})
    )

    def __init__(self, *args: object, today: date, **options: object) -> None:
        """Keep the day."""
        super().__init__(*args, **options)
        self.today = today

    def clean_served_on(self) -> date:
        """Refuse care that is still to come."""
        if self.cleaned_data["served_on"] > self.today:
            raise forms.ValidationError("La date des soins ne peut pas être à venir.")
        return self.cleaned_data["served_on"]


def bound(kind: type[PortalForm], request: HttpRequest, **options: object) -> PortalForm:
    """Make a form for this request, filled with what was posted."""
    data = request.POST if request.method == "POST" else None
    return kind(data, lang=request.lang, wrong=request.wrong, **options)
