"""The forms of sign-in, registration, account and passwords."""

import re
from collections.abc import Collection
from typing import Any

from wtforms import EmailField, PasswordField, StringField, TelField

from mocks.assistance.rules import MotDePasse, rules
from mocks.kit.forms import Form, refuse_if, stripped

MOBILE = "« Téléphone mobile » s'écrit 06 xx xx xx xx ou 07 xx xx xx xx."


class ConnexionForm(Form):
    """Sign-in."""

    email = EmailField("Adresse e-mail", filters=[stripped])
    mot_de_passe = PasswordField("Mot de passe")

    def required(self) -> Collection[str]:
        """Both."""
        return ("email", "mot_de_passe")


class IdentiteForm(Form):
    """Registration: what stands on the card."""

    numero = StringField("Numéro adhérent", filters=[stripped])
    prenom = StringField("Prénom", filters=[stripped])
    nom = StringField("Nom", filters=[stripped])

    def required(self) -> Collection[str]:
        """As the rules say, of the fields that this form has."""
        return [name for name in rules().inscription_requis if name in self]

    def validate_numero(self, field: Any) -> None:
        """FAQ E, 3: digits, letters or both."""
        wrong = not re.fullmatch(rules().numero_permis, "".join((field.data or "").split()).upper())
        refuse_if(bool(field.data) and wrong, "« Numéro adhérent » ne contient que des chiffres et des lettres.")


class EmailForm(Form):
    """An address."""

    email = EmailField("Adresse e-mail", filters=[stripped])

    def required(self) -> Collection[str]:
        """It is."""
        return ("email",)

    def validate_email(self, field: Any) -> None:
        """Written as one."""
        wrong = bool(field.data) and not rules().email_valable(field.data)
        refuse_if(wrong, "« Adresse e-mail » doit être une adresse, par exemple prenom.nom@example.org.")


class CoordonneesForm(EmailForm):
    """Account: address and mobile telephone."""

    mobile = TelField("Téléphone mobile", filters=[stripped])

    def required(self) -> Collection[str]:
        """Both."""
        return ("email", "mobile")

    def ecriture(self) -> str:
        """How the telephone is written: FAQ E, 2."""
        return rules().mobile_compte

    def validate_mobile(self, field: Any) -> None:
        """FAQ E, 2."""
        refuse_if(bool(field.data) and not re.fullmatch(self.ecriture(), field.data), MOBILE)


class MotDePasseForm(Form):
    """A password, entered twice."""

    mdp = PasswordField("Mot de passe")
    confirmation = PasswordField("Confirmation du mot de passe")

    def required(self) -> Collection[str]:
        """Both."""
        return ("mdp", "confirmation")

    def regle(self) -> MotDePasse:
        """The rules on this form's password."""
        return rules().mdp_oubli

    def validate_mdp(self, field: Any) -> None:
        """FAQ E, 1 and 4."""
        mdp, rule = str(field.data or ""), self.regle()
        if not mdp:  # whether it may stay empty is another rule
            return
        refuse_if(len(mdp) < rule.minimum, f"Le mot de passe doit contenir au moins {rule.minimum} caractères.")
        refuse_if(len(mdp) > rule.maximum, f"Le mot de passe ne peut pas dépasser {rule.maximum} caractères.")
        missing = rule.manque(mdp)
        refuse_if(bool(missing), f"Le mot de passe doit contenir au moins {' et '.join(missing)}.")

    def validate_confirmation(self, field: Any) -> None:
        """Alike."""
        refuse_if((self.mdp.data or "") != (field.data or ""), "Les deux mots de passe ne sont pas identiques.")


class NouveauForm(MotDePasseForm):
    """A new password, after it was forgotten."""

    mdp = PasswordField("Nouveau mot de passe")
    confirmation = PasswordField("Confirmation du nouveau mot de passe")


class ChangementForm(NouveauForm):
    """A new password, for someone who is signed in."""

    actuel = PasswordField("Mot de passe actuel")

    def required(self) -> Collection[str]:
        """All."""
        return ("actuel", "mdp", "confirmation")

    def regle(self) -> MotDePasse:
        """Those of a change."""
        return rules().mdp_change


class IdentifiantsForm(CoordonneesForm, MotDePasseForm):
    """Registration: address, telephone and password."""

    def required(self) -> Collection[str]:
        """As the rules say, of the fields that this form has."""
        return [name for name in rules().inscription_requis if name in self]

    def ecriture(self) -> str:
        """FAQ E, 2."""
        return rules().mobile

    def regle(self) -> MotDePasse:
        """Those of the registration."""
        return rules().mdp


class InscriptionForm(IdentiteForm, IdentifiantsForm):
    """Both on one screen."""

    def required(self) -> Collection[str]:
        """As the rules say."""
        return rules().inscription_requis
