"""The forms, with the guide's labels. What may be entered is the rules' to say."""

import re
from collections.abc import Collection
from typing import Any

from wtforms import PasswordField, RadioField, SelectField, StringField
from wtforms.validators import Optional

from mocks.desjardins.rules import rules
from mocks.kit.clock import now
from mocks.kit.forms import Form, choices, refuse_if, stripped

QUESTION = (
    "Êtes-vous déjà inscrit aux services en ligne de Desjardins Assurances en tant que participant "
    "à un régime d'assurance collective, à un régime d'épargne-retraite collective ou à un régime de rentes "
    "collectives?"
)
CHOIX = {
    "oui": "Oui, utiliser mes code d'utilisateur et mot de passe existants.",
    "non": "Non, créer de nouveaux code d'utilisateur et mot de passe.",
}
TELEPHONE = re.compile(r"(\+?1[ .-]?)?(\([0-9]{3}\)|[0-9]{3})[ .-]?[0-9]{3}[ .-]?[0-9]{4}")


class GuideForm(Form):
    """A form of the registration: the guide shows which fields bear « * »."""

    def starred(self) -> Collection[str]:
        """Those of the rules' that this form has."""
        return [name for name in rules().etoiles if name in self]


class RegimeForm(GuideForm):
    """The plan's numbers."""

    contrat = StringField("Numéro de contrat", filters=[stripped])
    certificat = StringField("Numéro de certificat", filters=[stripped])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.contrat.label.text = rules().libelle_contrat

    def required(self) -> Collection[str]:
        """As the rules say."""
        return rules().regime_requis


class PersonneForm(GuideForm):
    """Personal details, kept as entered."""

    titre = RadioField("Titre", choices=choices({"M.": "M.", "Mme": "Mme"}), validators=[Optional()])
    prenom = StringField("Prénom", filters=[stripped])
    nom = StringField("Nom", filters=[stripped])
    naissance = StringField("Date de naissance", filters=[stripped])
    telephone = StringField("Numéro de téléphone principal", filters=[stripped])
    telephone_secondaire = StringField("Numéro de téléphone secondaire", filters=[stripped], validators=[Optional()])
    poste = StringField("Poste", filters=[stripped], validators=[Optional()])

    def required(self) -> Collection[str]:
        """As the rules say."""
        return rules().personne_requis

    def validate_prenom(self, field: Any) -> None:
        """What a database column holds."""
        refuse_if(len(field.data or "") > 100, f"« {field.label.text} » ne peut pas dépasser 100 caractères.")

    validate_nom = validate_prenom

    def validate_naissance(self, field: Any) -> None:
        """A day that exists, written as the hint says."""
        if field.data:
            message = "« Date de naissance » doit être une date qui existe, écrite aaaa-mm-jj."
            refuse_if(not rules().naissance_possible(field.data), message)

    def validate_telephone(self, field: Any) -> None:
        """An ordinary Canadian number."""
        wrong = bool(field.data) and not TELEPHONE.fullmatch(field.data)
        refuse_if(wrong, f"« {field.label.text} » doit compter dix chiffres, par exemple 514 555-0123.")

    validate_telephone_secondaire = validate_telephone

    def validate_poste(self, field: Any) -> None:
        """Digits."""
        refuse_if(not re.fullmatch("[0-9]{1,6}", field.data), "« Poste » doit compter de 1 à 6 chiffres.")


class CodeForm(GuideForm):
    """The user code: a new one, or the one that the person already has. Only the chosen part is judged."""

    choix = RadioField(QUESTION, choices=choices(CHOIX), validate_choice=False)
    code = StringField("Créer un code d'utilisateur")
    mot_de_passe = PasswordField("Créer un mot de passe")
    confirmation = PasswordField("Confirmer le mot de passe")
    aide_memoire = StringField("Choisir un aide-mémoire", filters=[stripped])
    mere = StringField("Prénom de votre mère", filters=[stripped])
    code_existant = StringField("Code d'utilisateur")
    mot_de_passe_existant = PasswordField("Mot de passe")

    @property
    def nouveau(self) -> bool:
        """Whether a new user code was chosen."""
        return bool(self.choix.data == "non")

    def required(self) -> Collection[str]:
        """What the chosen part must have."""
        existing = ("code_existant", "mot_de_passe_existant")
        chosen = {"oui": existing, "non": rules().code_requis}
        return chosen.get(self.choix.data or "", ())

    def validate_choix(self, field: Any) -> None:
        """One of the two."""
        refuse_if(field.data not in CHOIX, "Choisissez « Oui » ou « Non ».")

    def validate_code(self, field: Any) -> None:
        """Guide A, 7.1."""
        if self.nouveau and field.data:
            code, rule = field.data, rules()
            refuse_if(
                not rule.code_min <= len(code) <= rule.code_max,
                f"« {field.label.text} » doit compter de {rule.code_min} à {rule.code_max} caractères.",
            )
            refuse_if(
                not re.fullmatch(f"({rule.code_caracteres})*", code),
                f"« {field.label.text} » ne peut contenir que des lettres (sans accent) et des chiffres.",
            )
            refuse_if(bool(re.search(rule.code_interdit, code)), "Ce code d'utilisateur n'est pas permis.")

    def validate_mot_de_passe(self, field: Any) -> None:
        """Guide A, 7.2."""
        if self.nouveau and field.data:
            mdp, rule = str(field.data), rules()
            refuse_if(len(mdp) < rule.mdp_min, f"Le mot de passe doit compter au moins {rule.mdp_min} caractères.")
            refuse_if(len(mdp) > rule.mdp_max, f"Le mot de passe ne peut pas dépasser {rule.mdp_max} caractères.")
            refuse_if(
                rule.genres_presents(mdp) < rule.mdp_genres_requis,
                f"Le mot de passe doit contenir {rule.mdp_genres_requis} des 4 types de caractères.",
            )
            refuse_if(bool(re.search(rule.mdp_interdit, mdp)), "Le mot de passe contient un caractère interdit.")

    def validate_confirmation(self, field: Any) -> None:
        """Entered twice, alike."""
        alike = rules().mdp_confirme(self.mot_de_passe.data or "", field.data or "")
        refuse_if(self.nouveau and not alike, "Les deux mots de passe ne sont pas identiques.")

    def validate_aide_memoire(self, field: Any) -> None:
        """Not the password itself (guide A, 7.3)."""
        mdp = self.mot_de_passe.data
        told = self.nouveau and bool(mdp) and not rules().aide_discrete(field.data or "", str(mdp))
        refuse_if(told, "L'aide-mémoire ne doit pas contenir votre mot de passe.")
        refuse_if(len(field.data or "") > 200, "L'aide-mémoire ne peut pas dépasser 200 caractères.")


class ConnexionForm(Form):
    """Sign-in."""

    code = StringField("Code d'utilisateur", filters=[stripped])
    mot_de_passe = PasswordField("Mot de passe")

    def required(self) -> Collection[str]:
        """Both, though the guide shows no star here."""
        return ()


class OubliForm(Form):
    """A forgotten password."""

    code = StringField("Code d'utilisateur", filters=[stripped])
    mere = StringField("Prénom de votre mère", filters=[stripped])

    def required(self) -> Collection[str]:
        """Both."""
        return ("code", "mere")


class ReclamationForm(Form):
    """A claim."""

    soin = SelectField(
        "Type de soin",
        choices=choices({s: s for s in ("Médicaments", "Soins dentaires", "Soins de la vue", "Soins paramédicaux")}),
    )
    date_soin = StringField("Date du soin", filters=[stripped])
    montant = StringField("Montant payé", filters=[stripped])

    def required(self) -> Collection[str]:
        """All of it."""
        return ("soin", "date_soin", "montant")

    def validate_date_soin(self, field: Any) -> None:
        """A day until today."""
        day = rules().date_lue(field.data)
        refuse_if(
            day is None or day > now().date(),
            "« Date du soin » doit être une date passée, écrite aaaa-mm-jj.",
        )

    def validate_montant(self, field: Any) -> None:
        """Dollars, with or without cents."""
        wrong = not re.fullmatch(r"[0-9]{1,6}([.,][0-9]{2})?( ?\$)?", field.data)
        refuse_if(wrong, "« Montant payé » doit être un montant en dollars, par exemple 45,50.")
