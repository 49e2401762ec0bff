"""The forms, with the guide's labels. What may be entered is the rules' to say."""

import re
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from flask_wtf.file import FileField
from wtforms import BooleanField, EmailField, PasswordField, SelectField, StringField

from mocks.cowan.langues import gettext
from mocks.cowan.langues import lazy_gettext as _
from mocks.cowan.rules import rules
from mocks.cowan.textes import MOT_DE_PASSE, QUESTIONS, SOINS
from mocks.kit.clock import now
from mocks.kit.forms import Form, choices, refuse_if, stripped

RECUS = {b"%PDF-": "application/pdf", b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}
"""How the files begin that may be receipts, and what they are."""


class CowanForm(Form):
    """A form in the page's language."""

    def required_message(self, label: str) -> str:
        """« X » is required."""
        return gettext("« %(label)s » est obligatoire.", label=label)

    def unwritable_message(self, label: str) -> str:
        """« X » holds what no text holds."""
        return gettext("« %(label)s » contient un caractère qui ne s'écrit pas.", label=label)


def check_date(_form: Any, field: Any) -> None:
    """A day that exists, written as the guide says."""
    message = _("« %(label)s » doit être une date qui existe, écrite jj-mm-aaaa (par exemple 31-12-1999).")
    refuse_if(bool(field.data) and rules().date_lue(field.data) is None, message % {"label": field.label.text})


class CourrielForm(CowanForm):
    """The address that becomes the user name."""

    courriel = EmailField(_("Adresse courriel"), filters=[stripped])
    courriel2 = EmailField(_("Confirmation de l'adresse courriel"), filters=[stripped])

    def required(self) -> Collection[str]:
        """As the rules say."""
        return rules().courriel_requis

    def validate_courriel(self, field: Any) -> None:
        """An address that mail can be sent to."""
        wrong = bool(field.data) and rules().courriel_lu(field.data) is None
        refuse_if(wrong, gettext("« Adresse courriel » doit être une adresse courriel, par exemple nom@exemple.ca."))

    def validate_courriel2(self, field: Any) -> None:
        """Entered twice, alike (guide C, 5)."""
        alike = rules().courriel_confirme(self.courriel.data or "", field.data or "")
        refuse_if(not alike, gettext("Les deux adresses courriel ne sont pas identiques."))


class PersonneForm(CowanForm):
    """Personal details, and a field that no person sees: whoever fills it is a program."""

    nom = StringField(_("Nom"), filters=[stripped])
    prenom = StringField(_("Prénom"), filters=[stripped])
    naissance = StringField(_("Date de naissance"), filters=[stripped], validators=[check_date])
    certificat = StringField(_("Numéro de certificat"), filters=[stripped])
    site_web = StringField("Site web")

    def required(self) -> Collection[str]:
        """As the rules say."""
        return rules().personne_requis


class MotDePasseForm(CowanForm):
    """A new password, entered twice, under the rules of guide C, 9."""

    mot_de_passe = PasswordField(_("Mot de passe"))
    confirmation = PasswordField(_("Confirmez le mot de passe"))

    def validate_mot_de_passe(self, field: Any) -> None:
        """Every kind of character that it must hold."""
        mdp, rule = field.data or "", rules()
        lacking = ", ".join(str(MOT_DE_PASSE.get(name, name)) for name in rule.mdp_manque(mdp))
        refuse_if(bool(lacking), gettext("Le mot de passe doit encore contenir : %(manque)s.", manque=lacking))
        too_long = gettext("Le mot de passe ne peut pas dépasser %(max)d caractères.", max=rule.mdp_max)
        refuse_if(len(mdp) > rule.mdp_max, too_long)

    def validate_confirmation(self, field: Any) -> None:
        """Alike."""
        alike = rules().mdp_confirme(self.mot_de_passe.data or "", field.data or "")
        refuse_if(not alike, gettext("Les deux mots de passe ne sont pas identiques."))


class ActivationForm(MotDePasseForm):
    """The page that the message's link leads to."""

    naissance = StringField(_("Date de naissance"), filters=[stripped], validators=[check_date])
    certificat = StringField(_("Numéro de certificat"), filters=[stripped])
    question = SelectField(_("Choisir une question"), choices=choices({"": _("Choisissez…"), **QUESTIONS}))
    reponse = StringField(_("Réponse"), filters=[stripped])

    def required(self) -> Collection[str]:
        """As the rules say."""
        return rules().activation_requis


class ConnexionForm(CowanForm):
    """Sign-in, with the terms."""

    courriel = EmailField(_("Adresse courriel"), filters=[stripped])
    mot_de_passe = PasswordField(_("Mot de passe"))
    conditions = BooleanField(_("J'ai lu et j'accepte les conditions d'utilisation"))

    def required(self) -> Collection[str]:
        """The terms are asked for only once per account: the view sees to it."""
        return ("courriel", "mot_de_passe")


class OubliForm(CowanForm):
    """Whose password was forgotten."""

    courriel = EmailField(_("Adresse courriel"), filters=[stripped])

    def required(self) -> Collection[str]:
        """The address."""
        return ("courriel",)


class NouveauForm(MotDePasseForm):
    """The answer to the chosen question, and a new password."""

    reponse = StringField(_("Réponse"), filters=[stripped])

    def required(self) -> Collection[str]:
        """All three."""
        return ("reponse", "mot_de_passe", "confirmation")


class DemandeForm(CowanForm):
    """A claim."""

    soin = SelectField(_("Type de soin"), choices=choices({"": _("Choisissez…"), **SOINS}))
    date_soin = StringField(_("Date du soin"), filters=[stripped], validators=[check_date])
    montant = StringField(_("Montant payé"), filters=[stripped])
    recu = FileField(_("Reçu"))

    def required(self) -> Collection[str]:
        """All but the receipt, which may follow."""
        return ("soin", "date_soin", "montant")

    def validate_date_soin(self, field: Any) -> None:
        """Not in the future."""
        day = rules().date_lue(field.data)
        refuse_if(day is not None and day > now().date(), gettext("« Date du soin » ne peut pas être à venir."))

    def validate_montant(self, field: Any) -> None:
        """Dollars, with or without cents."""
        wrong = not re.fullmatch(r"[0-9]{1,6}([.,][0-9]{2})?\s?\$?", field.data)
        refuse_if(wrong, gettext("« Montant payé » doit être un montant en dollars, par exemple 45,50."))

    def validate_recu(self, _field: Any) -> None:
        """A PDF file or a picture, by its content."""
        wrong = self.fichier() != b"" and self.genre_recu() is None
        refuse_if(wrong, gettext("« Reçu » doit être un fichier PDF, PNG ou JPEG."))

    def dollars(self) -> Decimal:
        """The amount."""
        return Decimal((self.montant.data or "").rstrip("$ \u00a0").replace(",", "."))

    def fichier(self) -> bytes:
        """The receipt's content; nothing where none was chosen."""
        if not self.recu.data:
            return b""
        self.recu.data.seek(0)
        return bytes(self.recu.data.read())

    def genre_recu(self) -> str | None:
        """The receipt's type."""
        return next((kind for start, kind in RECUS.items() if self.fichier().startswith(start)), None)
