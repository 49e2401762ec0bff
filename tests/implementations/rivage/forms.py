"""The forms of the registration and of the account."""

from datetime import date

from django import forms

from . import rules
from .passwords import matches
from .policy import identify

CIVILITIES = [("", "Sélectionnez"), ("Madame", "Madame"), ("Monsieur", "Monsieur")]
PREFIXES = [
    ("+33", "France métropolitaine (+33)"),
    ("+590", "Guadeloupe (+590)"),
    ("+594", "Guyane (+594)"),
    ("+596", "Martinique (+596)"),
    ("+262", "La Réunion, Mayotte (+262)"),
]
DATE_FORMATS = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"]


class PortalForm(forms.Form):
    """A form that knows the request it answers, and so the portal and the clock."""

    def __init__(self, request, *args, **kwargs) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.request, self.portal = request, request.portal
        self.prepare()

    def prepare(self) -> None:
        """Adapt the fields to the portal."""


def civility() -> forms.ChoiceField:
    return forms.ChoiceField(label="Civilité", choices=CIVILITIES)


def birth_date() -> forms.DateField:
    widget = forms.DateInput(format="%d/%m/%Y", attrs={"autocomplete": "bday", "placeholder": "jj/mm/aaaa"})
    return forms.DateField(label="Date de naissance", input_formats=DATE_FORMATS, widget=widget, help_text="Au format jj/mm/aaaa.")


def prefix() -> forms.ChoiceField:
    return forms.ChoiceField(label="Indicatif", choices=PREFIXES, initial="+33")


def mobile() -> forms.CharField:
    return forms.CharField(
        label="Téléphone mobile",
        max_length=20,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel-national"}),
        help_text="Au format 06 xx xx xx xx ou 07 xx xx xx xx.",
    )


def password(label: str, new: bool = True, help_text: str = "") -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": "new-password" if new else "current-password"})
    return forms.CharField(label=label, strip=False, max_length=200, widget=widget, help_text=help_text)


class BirthDateMixin:
    def clean_date_naissance(self) -> date:
        value = self.cleaned_data["date_naissance"]
        if not date(1900, 1, 1) <= value <= self.request.now.date():
            raise forms.ValidationError("Saisissez une date de naissance valide.")
        return value


class MobileMixin:
    place = "inscription"

    def prepare(self) -> None:
        super().prepare()
        pattern = rules.mobile_pattern(self.portal, self.place)
        if pattern:
            self.fields["mobile"].widget.attrs |= {"pattern": pattern, "title": "06 xx xx xx xx ou 07 xx xx xx xx"}

    def clean_mobile(self) -> str:
        value = self.cleaned_data["mobile"]
        if not rules.mobile_ok(self.portal, self.place, value):
            raise forms.ValidationError("Le numéro doit être au format 06 xx xx xx xx ou 07 xx xx xx xx.")
        return rules.mobile_written(value)


class NewPasswordMixin:
    """Fields `mot_de_passe` and `confirmation`; `words` are the names and towns that a password must not hold."""

    place = "inscription"
    words: list[str] = []

    def prepare(self) -> None:
        super().prepare()
        pattern = rules.password_rules(self.portal, self.place).pattern
        self.fields["mot_de_passe"].widget.attrs |= {"pattern": pattern, "title": rules.FORMAT}

    def clean_mot_de_passe(self) -> str:
        value = self.cleaned_data["mot_de_passe"]
        complaints = rules.password_complaints(self.portal, self.place, value, self.words)
        if complaints:
            raise forms.ValidationError(complaints)
        return value

    def clean_confirmation(self) -> str:
        value = self.cleaned_data["confirmation"]
        if self.data.get("mot_de_passe") != value:
            raise forms.ValidationError("Les deux mots de passe saisis ne sont pas identiques.")
        return value


class IdentityForm(BirthDateMixin, PortalForm):
    """Page 1 of the registration."""

    civilite = civility()
    numero_adherent = forms.CharField(
        label="Numéro adhérent",
        max_length=40,
        help_text="Le numéro présent sur votre carte de tiers payant. Il peut contenir des chiffres et/ou des lettres.",
    )
    prenom = forms.CharField(
        label="Prénom",
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        help_text="Celui de la personne présente sur la carte en qualité d'« Adhérent » ou de « Souscripteur ».",
    )
    nom = forms.CharField(label="Nom", max_length=80, widget=forms.TextInput(attrs={"autocomplete": "family-name"}))
    date_naissance = birth_date()
    member = None

    def prepare(self) -> None:
        if self.portal.is_wrong("AST-REQUIS:first-name"):
            self.fields["prenom"].required = False
        if self.portal.is_wrong("AST-INSCRIPTION-ECRAN:contract-number"):
            self.fields["numero_adherent"].label = "Référence du contrat"

    def clean_numero_adherent(self) -> str:
        value = self.cleaned_data["numero_adherent"]
        if self.portal.is_wrong("AST-NUMERO:digits-only") and not value.replace(" ", "").isdigit():
            raise forms.ValidationError("Le numéro adhérent ne doit contenir que des chiffres.")
        return value

    def clean(self) -> None:
        if {"numero_adherent", "prenom", "nom"} <= self.cleaned_data.keys():
            values = [self.cleaned_data[name] for name in ("numero_adherent", "prenom", "nom")]
            self.member = identify(self.portal, *values, self.request.now)


class AccessForm(MobileMixin, NewPasswordMixin, PortalForm):
    """Page 3 of the registration."""

    email = forms.EmailField(label="Adresse e-mail", help_text="Elle vous servira d'identifiant pour vous connecter.")
    email_bis = forms.EmailField(label="Confirmez votre adresse e-mail")
    indicatif = prefix()
    mobile = mobile()
    mot_de_passe = password("Mot de passe", help_text=rules.FORMAT)
    confirmation = password("Confirmez votre mot de passe")
    consentement = forms.BooleanField(label="J'accepte le traitement de mes données")
    newsletter = forms.BooleanField(label="Je souhaite recevoir la lettre d'information", required=False)

    def __init__(self, request, words: list[str], *args, **kwargs) -> None:
        self.words = words
        super().__init__(request, *args, **kwargs)

    def clean_email(self) -> str:
        value = self.cleaned_data["email"]
        if self.portal.store.email_taken(value, self.request.now):
            raise forms.ValidationError("Cette adresse e-mail ne peut pas être utilisée. Saisissez-en une autre.")
        return value

    def clean_email_bis(self) -> str:
        value = self.cleaned_data["email_bis"]
        if self.data.get("email", "").strip().casefold() != value.casefold():
            raise forms.ValidationError("Les deux adresses e-mail saisies ne sont pas identiques.")
        return value


class AccountForm(BirthDateMixin, MobileMixin, PortalForm):
    """« Mon compte » › « Modifier »."""

    place = "compte"
    civilite = civility()
    date_naissance = birth_date()
    indicatif = prefix()
    mobile = mobile()
    newsletter = forms.BooleanField(label="Je souhaite recevoir la lettre d'information", required=False)


class NewPasswordForm(NewPasswordMixin, PortalForm):
    """A new password after a forgotten one."""

    place = "oubli"
    mot_de_passe = password("Nouveau mot de passe", help_text=rules.FORMAT)
    confirmation = password("Confirmez le nouveau mot de passe")

    def __init__(self, request, account, *args, **kwargs) -> None:
        self.account = account
        self.words = [account.first_name, account.last_name, *(a.town for a in list(account.addresses.values()))]
        super().__init__(request, *args, **kwargs)


class ChangePasswordForm(NewPasswordForm):
    """« Mon Espace » › « Mot de Passe »."""

    place = "changement"
    actuel = password("Mot de passe actuel", new=False)
    field_order = ["actuel", "mot_de_passe", "confirmation"]

    def clean_actuel(self) -> str:
        value = self.cleaned_data["actuel"]
        if not matches(self.portal, value, self.account.password):
            raise forms.ValidationError("Ce mot de passe n'est pas votre mot de passe actuel.")
        return value


class SignInForm(PortalForm):
    email = forms.EmailField(label="Adresse e-mail", widget=forms.EmailInput(attrs={"autocomplete": "username"}))
    mot_de_passe = password("Mot de passe", new=False)


class ForgottenForm(PortalForm):
    email = forms.EmailField(label="Adresse e-mail", help_text="Celle que vous avez communiquée à votre inscription.")
