"""Registration in four steps: numbers, password and question, terms, message (D)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from tests.forge.checks import Checks, digit, email, lower, upper
from tests.forge.pages import Answer, Block, Field, Page, Section, Text, Window
from tests.forge.portals.unimutuelles_validation import ValidationPages
from tests.forge.wizard import Step, Values, Wizard
from tests.forge.world import Account, Person, Visit

PASSWORD_PATTERN = r"(?=.*[A-Z])(?=.*[a-z])(?=.*\d).{8,}"
PASSWORD_HINT = "8 caractères au moins, dont une majuscule, une minuscule et un chiffre."
QUESTIONS = [
    (text, text)
    for text in (
        "Quel est le prénom de votre meilleur ami d'enfance ?",
        "Dans quelle rue avez-vous grandi ?",
        "Quel était votre premier métier ?",
        "Quel plat préférez-vous ?",
    )
]
_DAY = timedelta(hours=24)
_NUMBERS = {"numero": "N° Adhérent", "code": "Code d'accès"}
_SENT = "Un message vient de vous être envoyé. Vous avez 24 heures pour valider votre inscription."


def password_problem(check: Checks, password: str) -> str:
    """What is wrong with a password, one sentence; nothing where it is right."""
    if not check.long("UNI-MDP-LONGUEUR", password, 8):
        return "Le mot de passe comporte au moins 8 caractères."
    if not check.holds("UNI-MDP-MAJUSCULE", upper(password)):
        return "Le mot de passe comporte au moins une majuscule."
    if not check.holds("UNI-MDP-MINUSCULE", lower(password)):
        return "Le mot de passe comporte au moins une minuscule."
    if not check.holds("UNI-MDP-CHIFFRE", digit(password)):
        return "Le mot de passe comporte au moins un chiffre."
    too_long = check.broken("UNI-MDP-SUFFIT", "max-15") and len(password) > 15
    return "Le mot de passe est trop long." if too_long else ""


class RegistrationPages(ValidationPages):
    """The wizard, the window, the link."""

    def enter_registration_routes(self) -> None:
        """Their addresses."""
        steps = [self._numbers(), self._identifiers(), self._terms()]
        wizard = Wizard(self.recipe, "/adherent/inscription", "Inscription", "Valider", steps, self.finish_registration)
        self.routes |= {
            "/adherent/inscription": wizard,
            "/adherent/inscription/": wizard,
            "/adherent/termine": self.closed,
            "/adherent/validation/": self.validated,
        }

    def _numbers(self) -> Step:
        before = ["Précisez votre n° Adhérent et le code d'accès qui se trouve sur votre relevé de prestations."]
        fields = [Field(name, label) for name, label in _NUMBERS.items()]
        return Step(
            "Vos numéros",
            lambda _: [Section("", fields, before)],
            self.number_errors,
            passing=True,
            other=("Retour", self.sign_in_path),
        )

    def _identifiers(self) -> Step:
        fields = [
            Field(
                "mdp",
                "Mot de passe",
                "password",
                hint=PASSWORD_HINT,
                pattern=PASSWORD_PATTERN,
                fresh=True,
                least=8,
                gauge="Niveau de sécurité",
            ),
            Field("mdp2", "Confirmation", "password", fresh=True),
            Field("email", "Adresse Email", "email"),
            Field("diffusion", "Je n'autorise pas la diffusion de mon adresse mail.", "box", required=False),
            Field("question", "Votre question", "list", options=QUESTIONS[: self._how_many()]),
            Field("reponse", "Votre réponse"),
        ]
        return Step("Mot de passe et question", lambda _: [Section("", fields)], self.identifier_errors, self._hello)

    def _how_many(self) -> int:
        return 3 if self.check.broken("UNI-2-QUESTIONS", "three") else 4

    def _terms(self) -> Step:
        box = Field("cgu", "J'accepte les conditions d'utilisation", "box")
        before = ["Conditions générales d'utilisation : l'espace adhérent est réservé aux adhérents de la mutuelle."]
        refused = {"cgu": "Acceptez les conditions d'utilisation pour continuer."}
        unchecked = bool(self.check.way("UNI-3-CGU"))
        return Step(
            "Conditions d'utilisation",
            lambda _: [Section("Conditions générales d'utilisation", [box], before)],
            lambda values: {} if values.get("cgu") or unchecked else refused,
        )

    def _hello(self, values: Values) -> Sequence[Block]:
        person = self.person_of(values) or {}
        name = {"first": "{first_name}", "last": "{last_name}"}.get(self.recipe["hello"], "{first_name} {last_name}")
        return [Text("Bonjour " + name.format(**person))] if person else []

    def person_of(self, values: Mapping[str, str]) -> Person | None:
        """Whose numbers these are."""
        number, code = values.get("numero", ""), values.get("code", "")
        id = "UNI-1-CONNU"
        if self.check.broken(id, "code-alone"):
            return next((one for one in self.world.people if one["access_code"] == code), None)
        return next(
            (
                one
                for one in self.world.people
                if one["member_number"] == number and self.check.same(id, code, one["access_code"])
            ),
            None,
        )

    def number_errors(self, values: Values) -> dict[str, str]:
        """Of the first step."""
        errors = {name: self.say.missing(label) for name, label in _NUMBERS.items() if not values.get(name)}
        person = self.person_of(values)
        if errors and self.check.way("UNI-1-REQUIS") != "unchecked":
            return errors
        if person is None:
            return {"": "Ce numéro et ce code d'accès ne vont pas ensemble."}
        registered = any(one.person is person for one in self.world.accounts)
        if registered and not self.check.way("UNI-1-UNIQUE"):
            return {"": "Une inscription existe déjà pour ce numéro."}
        return {}

    def identifier_errors(self, values: Values) -> dict[str, str]:
        """Of the second step."""
        labels = {
            "mdp": "Mot de passe",
            "mdp2": "Confirmation",
            "email": "Adresse Email",
            "question": "Votre question",
            "reponse": "Votre réponse",
        }
        skipped = {
            id: name
            for name, id in (("question", "UNI-2-QUESTION"), ("reponse", "UNI-2-REPONSE"))
            if self.check.way(id)
        }
        errors = {
            name: self.say.missing(label)
            for name, label in labels.items()
            if not values.get(name) and name not in skipped.values()
        }
        problem = password_problem(self.check, values.get("mdp", ""))
        if "mdp" not in errors and problem:
            errors["mdp"] = self.say.wrong("Mot de passe", problem)
        alike = self.check.same("UNI-MDP-CONFIRMATION", values.get("mdp2", ""), values.get("mdp", ""))
        if "mdp2" not in errors and not alike:
            errors["mdp2"] = self.say.wrong("Confirmation", "Les deux mots de passe diffèrent.")
        if "email" not in errors and not self.check.holds("UNI-2-EMAIL", email(values["email"])):
            errors["email"] = self.say.wrong("Adresse Email", "Cette adresse n'en est pas une.")
        if self.check.way("UNI-2-DIFFUSION") and not values.get("diffusion"):
            errors["diffusion"] = self.say.missing("Diffusion")
        return errors

    def finish_registration(self, visit: Visit, values: Values) -> Answer:
        """The window; the message leaves now, or when it is closed."""
        person = self.person_of(values)
        assert person is not None
        account = Account(values["email"], values["mdp"], person)
        account.kept |= {"question": values.get("question", ""), "answer": values.get("reponse", ""), "certified": True}
        if self.check.way("UNI-4-AVANT"):
            self.world.accounts.append(account)
        if self.recipe["sending"] == "ok":
            visit.session["pending"] = account
        else:
            self.send_link(visit, account)
        return Page("Inscription", [Window(_SENT, "OK", "/adherent/termine")])
