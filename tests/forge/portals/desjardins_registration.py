"""Registration: plan, person, user code (A 5 to 7, B)."""

from __future__ import annotations

from typing import Any, ClassVar

from tests.forge.pages import Answer, Block, Facts, Field, Go, Link, Page, Section, Text
from tests.forge.portals.desjardins_errors import NEW, OLD, ErrorPages
from tests.forge.portals.desjardins_rules import CODE_HINT, PASSWORD_HINT
from tests.forge.wizard import BETWEEN, Step, Values, Wizard
from tests.forge.world import Account, Visit

_QUESTION = (
    "Êtes-vous déjà inscrit aux services en ligne de Desjardins Assurances en tant que participant à un régime "
    "d'assurance collective, à un régime d'épargne-retraite collective ou à un régime de rentes collectives?"
)
_BLOCKS: list[Block] = [
    Text("Saisissez les informations suivantes afin de compléter votre inscription."),
    Text("En cas de problème,"),
    Link("communiquez avec nous", "/nous-joindre"),
]


class RegistrationPages(ErrorPages):
    """The wizard; the application's has other words and requirements."""

    register_path: ClassVar[str] = "/adherent/inscription"
    options: ClassVar[list[tuple[str, str]]] = [
        ("oui", "Oui, utiliser mes code d'utilisateur et mot de passe existants."),
        ("non", "Non, créer de nouveaux code d'utilisateur et mot de passe."),
    ]

    def enter_registration_routes(self) -> None:
        """Its addresses."""
        branch = [self._choice(), self._code()] if self.recipe["branch"] == "pages" else [self._both()]
        steps = [self._plan(), self._person(), *branch]
        wizard = Wizard(
            self.recipe,
            self.register_path,
            "Inscription aux services en ligne",
            BETWEEN[self.recipe["between"]],
            steps,
            self.finish_registration,
        )
        self.routes |= {self.register_path: wizard, f"{self.register_path}/": wizard}

    def _plan(self) -> Step:
        fields = [Field("contrat", self.contract_label), Field("certificat", "Numéro de certificat")]
        return Step(
            "Régime",
            lambda _: [Section("Renseignements sur votre régime", fields)],
            self.plan_errors,
            lambda _: _BLOCKS,
        )

    def _person(self) -> Step:
        fields = [
            Field("titre", "Titre", "choice", False, options=[("m", "M."), ("mme", "Mme")]),
            Field("prenom", "Prénom"),
            Field("nom", "Nom"),
            Field("naissance", "Date de naissance", "date", hint="aaaa-mm-jj"),
            Field("telephone", "Numéro de téléphone principal", "telephone"),
            Field("telephone2", "Numéro de téléphone secondaire", "telephone", False),
            Field("poste", "Poste", "number", False),
        ]
        before = [
            "Saisissez vos renseignements tels que vous voulez qu'ils s'affichent. Après votre inscription, vous "
            "devrez communiquer avec nous pour les corriger."
        ]
        return Step(
            "Personne",
            lambda _: [Section("Renseignements personnels", [*fields, *self._beyond()], before)],
            self.person_errors,
        )

    def _beyond(self) -> list[Field]:
        return {
            "civility": [
                Field("langue", "Langue de correspondance", "choice", options=[("fr", "Français"), ("en", "Anglais")])
            ],
            "newsletter": [Field("lettre", "Je souhaite recevoir l'infolettre", "box", required=False)],
            "source": [
                Field(
                    "source",
                    "Comment nous avez-vous connus ?",
                    "list",
                    required=False,
                    options=[("employeur", "Mon employeur"), ("autre", "Autrement")],
                )
            ],
        }.get(self.recipe["beyond"], [])

    def _question(self) -> Field:
        return Field("choix", _QUESTION, "choice", options=self.options)

    def _choice(self) -> Step:
        refused = {"choix": self.say.missing("Choix")}
        return Step(
            "Choix",
            lambda _: [Section("Code d'utilisateur", [self._question()])],
            lambda values: {} if values.get("choix") else refused,
            passing=True,
        )

    def _fields(self, choice: str) -> list[Field]:
        if choice == "oui":
            return [Field("ancien", OLD["ancien"]), Field("ancien_mdp", OLD["ancien_mdp"], "password")]
        hints = {
            "code": CODE_HINT,
            "mdp": PASSWORD_HINT,
            "aide": "Il vous sera présenté si vous oubliez votre mot de passe.",
        }
        return [
            Field(
                name,
                label,
                "password" if name in ("mdp", "mdp2") else "text",
                hint=hints.get(name, ""),
                fresh=name in ("mdp", "mdp2"),
            )
            for name, label in NEW.items()
        ]

    def _code(self) -> Step:
        return Step(
            "Code d'utilisateur",
            lambda values: [Section("Code d'utilisateur", self._fields(values.get("choix", "non")))],
            self.code_errors,
            submit="Soumettre",
            passing=True,
        )

    def _both(self) -> Step:
        sections = [
            Section("Code d'utilisateur", [self._question()]),
            *(Section("", self._fields(choice), when=f"choix={choice}") for choice in ("oui", "non")),
        ]

        def errors(values: Values) -> dict[str, str]:
            return self.code_errors(values) if values.get("choix") else {"choix": self.say.missing("Choix")}

        return Step("Code d'utilisateur", lambda _: sections, errors, submit="Soumettre", passing=True)

    def finish_registration(self, visit: Visit, values: Values) -> Answer:
        """A file more, in a new account or in one that was there."""
        plan = self.plan_of(values)
        shown = {key: values.get(name, "") for key, name in (("first", "prenom"), ("last", "nom"))}
        account = self.find(values["ancien"]) if values["choix"] == "oui" else self._new_account(values, plan)
        assert account is not None
        account.kept["files"].append((plan, shown))
        visit.session["done"] = account.user
        return Go(f"{self.register_path}-terminee")

    def _new_account(self, values: Values, plan: Any) -> Account:
        account = Account(values["code"], values["mdp"], plan)
        account.kept |= {
            "files": [],
            "reminder": values.get("aide", ""),
            "mother": values.get("mere", ""),
            "terms": set(),
        }
        self.world.accounts.append(account)
        return account

    def registered(self, visit: Visit) -> Answer:
        """The confirmation, with the user code."""
        user = visit.session.get("done")
        if user is None:
            return Go(self.register_path)
        shown = "" if self.rules.way("DSJ-CONFIRMATION") else user
        facts = Facts([("Votre code d'utilisateur", shown)])
        blocks: list[Block] = [Text("Votre inscription est terminée. Notez votre code d'utilisateur."), facts]
        return Page("Confirmation de votre inscription", [*blocks, Link("Continuer", self.sign_in_path)])
