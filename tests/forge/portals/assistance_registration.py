"""Registration: the card's numbers and names, the beneficiaries, the identifiers (E 1 to 5, 9)."""

from __future__ import annotations

from collections.abc import Sequence

from tests.forge.checks import email
from tests.forge.pages import Answer, Block, Field, Link, Notice, Page, Section
from tests.forge.portals.assistance_rules import PASSWORD_HINT, PASSWORD_PATTERN, mobile, password_problem
from tests.forge.portals.assistance_welcome import WelcomePages
from tests.forge.wizard import BETWEEN, Step, Values, Wizard
from tests.forge.world import Account, Person, Visit

_LABELS = {"numero": "Numéro adhérent", "prenom": "Prénom", "nom": "Nom"}
_IDS = "AST-REQUIS"


class RegistrationPages(WelcomePages):
    """The steps, in the order that the recipe has."""

    def enter_registration_routes(self) -> None:
        """Their addresses."""
        steps = [self._identity(), self._identifiers()]
        where = self.recipe["beneficiaries"]
        if where != "after":
            steps.insert(1 if where == "second" else 2, self._beneficiaries())
        self._wizard = Wizard(
            self.recipe, "/inscription", "Inscription", BETWEEN[self.recipe["between"]], steps, self.finish_registration
        )
        self.routes |= {
            "/inscription": self._wizard,
            "/inscription/": self._wizard,
            "/bienvenue/": self.confirm,
            "/beneficiaires": self.show_beneficiaries,
        }

    def _identity(self) -> Step:
        hint = "Il figure sur votre carte de tiers payant : chiffres, lettres ou les deux."
        extra = self._beyond()
        fields = [
            Field("numero", _LABELS["numero"], hint=hint),
            Field("prenom", _LABELS["prenom"]),
            Field("nom", _LABELS["nom"]),
            *extra,
        ]
        before = ["Recopiez ce qui est imprimé sur votre carte, à la ligne de l'adhérent."]
        return Step("Votre carte", lambda _: [Section("Votre carte", fields, before)], self.identity_errors)

    def _beyond(self) -> list[Field]:
        return {
            "civility": [Field("civilite", "Civilité", "choice", options=[("mme", "Madame"), ("m", "Monsieur")])],
            "newsletter": [Field("lettre", "Je souhaite recevoir la lettre d'information", "box", required=False)],
            "source": [
                Field(
                    "source",
                    "Comment nous avez-vous connus ?",
                    "list",
                    required=False,
                    options=[("mutuelle", "Ma mutuelle"), ("proche", "Un proche"), ("autre", "Autrement")],
                )
            ],
        }.get(self.recipe["beyond"], [])

    def _identifiers(self) -> Step:
        fields = [Field("email", "Adresse e-mail", "email")]
        if self.recipe["mobile"] != "account":
            needed = self.recipe["mobile"] == "required"
            fields.append(
                Field(
                    "mobile",
                    "Téléphone mobile",
                    "telephone",
                    needed,
                    "06 xx xx xx xx ou 07 xx xx xx xx",
                    pattern=r"0[67]( ?\d\d){4}",
                )
            )
        fields.append(
            Field("mdp", "Mot de passe", "password", hint=PASSWORD_HINT, pattern=PASSWORD_PATTERN, fresh=True, least=8)
        )
        if self.recipe["twice"] == "yes":
            fields.append(Field("encore", "Confirmez le mot de passe", "password", fresh=True))
        return Step("Vos identifiants", lambda _: [Section("Vos identifiants", fields)], self.identifier_errors)

    def _beneficiaries(self) -> Step:
        def shows(values: Values) -> Sequence[Block]:
            return self.beneficiaries_of(self.person_of(values) or {})

        return Step("Vos bénéficiaires", lambda _: (), shows=shows, passing=True, submit="Confirmer")

    def person_of(self, values: Values) -> Person | None:
        """Who has this number; any case of its letters will do."""
        given = values.get("numero", "").upper()
        return next((one for one in self.world.people if one["member_number"].upper() == given), None)

    def identity_errors(self, values: Values) -> dict[str, str]:
        """Of the card's section."""
        errors = {
            name: self.say.missing(label)
            for name, label in _LABELS.items()
            if not self.check.filled(_IDS, values.get(name, ""))
        }
        if self.recipe["beyond"] == "civility" and not values.get("civilite"):
            errors["civilite"] = self.say.missing("Civilité")
        if errors:
            return errors
        return self.known_errors(values) if self.recipe["known"] == "early" else {}

    def known_errors(self, values: Values) -> dict[str, str]:
        """Whether it is a known member who has no account yet and whose offer is current."""
        person = self.person_of(values)
        if self.check.way(_IDS) == "unchecked" and not all(values.get(name) for name in _LABELS):
            return {}
        if person is None:
            known = self.check.holds("AST-CONNU", False)
            return {} if known else {"numero": self.say.wrong(_LABELS["numero"], "Ce numéro nous est inconnu.")}
        names = [person] + (person["beneficiaries"] if self.check.broken("AST-IDENTITE", "beneficiary") else [])
        if not any(self._named(values, one) for one in names):
            return {"nom": self.say.wrong(_LABELS["nom"], "Ces nom et prénom ne sont pas ceux de la carte.")}
        if any(one.person is person for one in self.world.accounts) and not self.check.way("AST-UNIQUE"):
            return {"numero": self.say.wrong(_LABELS["numero"], "Une inscription existe déjà pour ce numéro.")}
        active = self.check.holds("AST-OFFRE", person["offer_active"])
        if self.recipe["offer"] == "number" and not active:
            return {"": "Votre offre n'est plus en cours. Rapprochez-vous de votre conseiller."}
        return {}

    def _named(self, values: Values, one: Person) -> bool:
        pairs = ((values.get("prenom", ""), one["first_name"]), (values.get("nom", ""), one["last_name"]))
        return all(self.check.same("AST-IDENTITE", given, kept, self.recipe["names"]) for given, kept in pairs)

    def identifier_errors(self, values: Values) -> dict[str, str]:
        """Of the section on identifiers."""
        errors: dict[str, str] = {}
        address, number, password = values.get("email", ""), values.get("mobile", ""), values.get("mdp", "")
        if not email(address):
            why = "Cette adresse n'en est pas une."
            errors["email"] = self.say.wrong("Adresse e-mail", why) if address else self.say.missing("Adresse e-mail")
        elif any(one.user.lower() == address.lower() for one in self.world.accounts):
            errors["email"] = self.say.wrong("Adresse e-mail", "Cette adresse sert déjà à un autre compte.")
        errors |= self.mobile_errors(number, self.recipe["mobile"] == "required")
        problem = password_problem(self.check, password, self.person_of(values) or {})
        if problem:
            errors["mdp"] = self.say.wrong("Mot de passe", problem) if password else self.say.missing("Mot de passe")
        elif self.recipe["twice"] == "yes" and values.get("encore", "") != password:
            errors["encore"] = self.say.wrong("Confirmez le mot de passe", "Les deux saisies diffèrent.")
        return errors or (self.known_errors(values) if self.recipe["known"] == "late" else {})

    def mobile_errors(self, number: str, needed: bool) -> dict[str, str]:
        """Of a telephone number."""
        if number and not mobile(self.check, number):
            why = "Le numéro doit être au format 06 xx xx xx xx ou 07 xx xx xx xx."
            return {"mobile": self.say.wrong("Téléphone mobile", why)}
        return {"mobile": self.say.missing("Téléphone mobile")} if needed and not number else {}

    def finish_registration(self, visit: Visit, values: Values) -> Answer:
        """The account, and the message that confirms it."""
        person = self.person_of(values) or {
            "first_name": values["prenom"],
            "last_name": values["nom"],
            "member_number": values["numero"],
            "offer_active": True,
            "beneficiaries": [],
        }
        waits = self.recipe["confirmation"] != "none"
        account = Account(values["email"], values["mdp"], person, active=not waits)
        account.kept |= {"mobile": values.get("mobile", ""), "first_name": values["prenom"], "last_name": values["nom"]}
        self.world.accounts.append(account)
        self.confirm_by_mail(visit, account, waits)
        shown = self.beneficiaries_of(person) if self.recipe["beneficiaries"] == "after" else []
        if not waits and self.recipe["signed"] == "yes" and person["offer_active"]:
            self.open_session(visit, account)
            shown.append(Link("Continuer vers Mon Espace", "/espace"))
        said = "Votre inscription est enregistrée. Un e-mail de confirmation vous a été envoyé."
        return Page("Inscription enregistrée", [Notice(said), *shown, Link("Aller à la connexion", "/connexion")])
