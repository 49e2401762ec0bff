"""The forms of sign-in, registration, lost password and lost code, with the notice's labels."""

from collections.abc import Collection
from typing import Any

from wtforms import BooleanField, EmailField, PasswordField, SelectField, StringField

from mocks.kit.forms import Form, choices, refuse_if, stripped
from mocks.unimutuelles.rules import MotDePasse, rules


class ConnexionForm(Form):
    """Sign-in."""

    identifiant = StringField("Code ou email", filters=[stripped])
    mot_de_passe = PasswordField("Mot de passe")

    def required(self) -> Collection[str]:
        """Both."""
        return ("identifiant", "mot_de_passe")


class NumerosForm(Form):
    """First step: what stands on the member's card."""

    numero = StringField("N° Adhérent", filters=[stripped])
    code = StringField("Code d'accès", filters=[stripped])

    def required(self) -> Collection[str]:
        """As the rules say."""
        return rules().numeros_requis


class NouveauForm(Form):
    """A password, entered twice: after it was forgotten."""

    mot_de_passe = PasswordField("Mot de passe")
    confirmation = PasswordField("Confirmation")

    def required(self) -> Collection[str]:
        """Both."""
        return ("mot_de_passe", "confirmation")

    def mdp(self) -> MotDePasse:
        """The rules on this form's password."""
        return rules().mdp_oubli

    def validate_mot_de_passe(self, field: Any) -> None:
        """Notice D, 2."""
        mdp, rule = str(field.data), self.mdp()
        refuse_if(len(mdp) < rule.minimum, f"Le mot de passe doit comporter au moins {rule.minimum} caractères.")
        refuse_if(len(mdp) > rule.maximum, f"Le mot de passe ne peut pas dépasser {rule.maximum} caractères.")
        missing = rule.manque(mdp)
        refuse_if(bool(missing), f"Le mot de passe doit comporter au moins {' et '.join(missing)}.")

    def validate_confirmation(self, field: Any) -> None:
        """Alike."""
        alike = self.mdp().confirme(self.mot_de_passe.data or "", field.data or "")
        refuse_if(not alike, "Les deux mots de passe ne sont pas identiques.")


class ChoixForm(NouveauForm):
    """Second step: password, address, question."""

    email = EmailField("Adresse Email", filters=[stripped])
    diffusion = BooleanField("Je n'autorise pas la diffusion de mon adresse mail")
    question = SelectField("Votre question", validate_choice=False)
    reponse = StringField("Votre réponse", filters=[stripped])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.question.choices = choices({"": "Choisissez une question", **{q: q for q in rules().questions}})

    def required(self) -> Collection[str]:
        """As the rules say."""
        return rules().choix_requis

    def mdp(self) -> MotDePasse:
        """Those of the registration."""
        return rules().mdp

    def validate_email(self, field: Any) -> None:
        """An address."""
        wrong = bool(field.data) and not rules().email_valable(field.data)
        refuse_if(wrong, "« Adresse Email » doit être une adresse, par exemple prenom.nom@example.org.")

    def validate_diffusion(self, field: Any) -> None:
        """A choice: both are possible."""
        refuse_if(not rules().diffusion_possible(bool(field.data)), f"« {field.label.text} » : changez ce choix.")

    def validate_question(self, field: Any) -> None:
        """One of the list."""
        wrong = bool(field.data) and field.data not in rules().questions
        refuse_if(wrong, "Choisissez une des questions de la liste.")

    def validate_reponse(self, field: Any) -> None:
        """What a person remembers."""
        refuse_if(len(field.data or "") > 200, f"« {field.label.text} » ne peut pas dépasser 200 caractères.")


class ConditionsForm(Form):
    """Third step."""

    conditions = BooleanField("J'accepte les conditions d'utilisation")

    def validate_conditions(self, field: Any) -> None:
        """Ticked."""
        missing = rules().conditions_requises and not field.data
        refuse_if(missing, "Acceptez les conditions d'utilisation pour continuer.")


class IdentiteForm(NumerosForm):
    """Lost password: who it is."""

    def required(self) -> Collection[str]:
        """As the rules say."""
        return rules().oubli_requis


class ReponseForm(Form):
    """Lost password: the answer to one's own question."""

    reponse = StringField("Votre réponse", filters=[stripped])

    def required(self) -> Collection[str]:
        """It is."""
        return ("reponse",)


class CodePerduForm(Form):
    """Lost access code."""

    email = EmailField("Adresse Email", filters=[stripped])
    numero = StringField("N° Adhérent", filters=[stripped])

    def required(self) -> Collection[str]:
        """As the rules say."""
        return rules().code_perdu_requis

    def validate_email(self, field: Any) -> None:
        """An address."""
        wrong = not rules().email_valable(field.data)
        refuse_if(wrong, "« Adresse Email » doit être une adresse, par exemple prenom.nom@example.org.")
