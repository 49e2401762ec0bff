"""Registration: plan, person, user code (A 5 to 7, B)."""

from __future__ import annotations

from typing import Any, ClassVar

from tests.forge.pages import Answer, Block, Facts, Field, Go, Link, Page, Section, Text
from tests.forge.portal import Portal
from tests.forge.portals.desjardins_rules import CODE_HINT, PASSWORD_HINT, Rules, telephone
from tests.forge.recipe import Recipe
from tests.forge.wizard import BETWEEN, Step, Values, Wizard
from tests.forge.world import Account, Person, Visit

_QUESTION = (
    "Êtes-vous déjà inscrit aux services en ligne de Desjardins Assurances en tant que participant à un régime "
    "d'assurance collective, à un régime d'épargne-retraite collective ou à un régime de rentes collectives?"
)
_BLOCKS: list[Block] = [
    Text("Saisissez les informations suivantes afin de compléter votre inscription."),
    Text("En cas de problème,"),
    Link("communiquez avec nous", "/nous-joindre"),
]
_NEW = {
    "code": "Créer un code d'utilisateur",
    "mdp": "Créer un mot de passe",
    "mdp2": "Confirmer le mot de passe",
    "aide": "Choisir un aide-mémoire",
    "mere": "Prénom de votre mère",
}
_OLD = {"ancien": "Code d'utilisateur", "ancien_mdp": "Mot de passe"}


class RegistrationPages(Portal):
    """The wizard; the application's has other words and requirements."""

    register_path: ClassVar[str] = "/adherent/inscription"
    contract_label: ClassVar[str] = "Numéro de contrat"
    options: ClassVar[list[tuple[str, str]]] = [
        ("oui", "Oui, utiliser mes code d'utilisateur et mot de passe existants."),
        ("non", "Non, créer de nouveaux code d'utilisateur et mot de passe."),
    ]
    ids: ClassVar[dict[str, str]] = {}
    date_order: ClassVar[str] = "ymd"

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.rules = Rules(self.check, self.ids)

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
            return [Field("ancien", _OLD["ancien"]), Field("ancien_mdp", _OLD["ancien_mdp"], "password")]
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
            for name, label in _NEW.items()
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

    def plan_of(self, values: Values) -> Person | None:
        """The plan of these numbers."""
        id = self.rules.id("DSJ-REGIME-CONNU")
        if self.check.broken(id, "certificate-alone"):
            return next((one for one in self.world.people if one["certificate"] == values.get("certificat")), None)
        return next(
            (
                one
                for one in self.world.people
                if one["contract"].upper() == values.get("contrat", "").upper()
                and self.check.same(id, values.get("certificat", ""), one["certificate"])
            ),
            None,
        )

    def plan_errors(self, values: Values) -> dict[str, str]:
        """Of the first section."""
        labels = {"contrat": self.contract_label, "certificat": "Numéro de certificat"}
        errors = {name: self.say.missing(label) for name, label in labels.items() if not values.get(name)}
        plan = self.plan_of(values)
        if not errors and plan is None:
            return {"": "Ces numéros ne correspondent à aucun régime."}
        taken = any(one is plan for account in self.world.accounts for one, _ in account.kept["files"])
        if not errors and taken and not self.rules.way("DSJ-REGIME-UNIQUE"):
            return {"": "Ce régime est déjà inscrit aux services en ligne."}
        return errors

    def person_errors(self, values: Values) -> dict[str, str]:
        """Of the second section."""
        labels = {
            "prenom": "Prénom",
            "nom": "Nom",
            "naissance": "Date de naissance",
            "telephone": "Numéro de téléphone principal",
        }
        ids = {
            "prenom": "DSJ-PERSONNE-PRENOM",
            "nom": "DSJ-PERSONNE-NOM",
            "naissance": "DSJ-PERSONNE-NAISSANCE",
            "telephone": "DSJ-PERSONNE-TELEPHONE",
        }
        errors = {
            name: self.say.missing(label)
            for name, label in labels.items()
            if not values.get(name) and not self.rules.way(ids[name])
        }
        if values.get("naissance") and not self.rules.birth(values["naissance"]):
            errors["naissance"] = self.say.wrong("Date de naissance", "Écrivez la date au format aaaa-mm-jj.")
        for name in ("telephone", "telephone2"):
            if values.get(name) and not telephone(values[name]):
                errors[name] = self.say.wrong("Téléphone", "Ce numéro n'en est pas un.")
        if self.recipe["beyond"] == "civility" and not values.get("langue"):
            errors["langue"] = self.say.missing("Langue de correspondance")
        return errors

    def code_errors(self, values: Values) -> dict[str, str]:
        """Of the third section, by what was chosen."""
        if values.get("choix") == "oui":
            return self._old_errors(values)
        empty = {"aide": self.rules.way("DSJ-AIDE-REQUIS"), "mere": self.rules.way("DSJ-MERE-REQUIS")}
        errors = {
            name: self.say.missing(label)
            for name, label in _NEW.items()
            if not values.get(name) and not empty.get(name)
        }
        problems = {
            "code": self.rules.code(values.get("code", "")),
            "mdp": self.rules.password(values.get("mdp", "")),
            "aide": self.rules.reminder(values.get("aide", ""), values.get("mdp", "")),
        }
        errors |= {name: self.say.wrong(_NEW[name], why) for name, why in problems.items() if why and values.get(name)}
        alike = self.check.same(self.rules.id("DSJ-MDP-CONFIRMATION"), values.get("mdp2", ""), values.get("mdp", ""))
        if values.get("mdp2") and not alike:
            errors["mdp2"] = self.say.wrong(_NEW["mdp2"], "Les deux mots de passe diffèrent.")
        if "code" not in errors and self.find(values["code"]) and not self.rules.way("DSJ-CODE-UNIQUE"):
            errors["code"] = self.say.wrong(_NEW["code"], "Ce code d'utilisateur est déjà pris.")
        return errors

    def _old_errors(self, values: Values) -> dict[str, str]:
        errors = {name: self.say.missing(label) for name, label in _OLD.items() if not values.get(name)}
        account = self.find(values.get("ancien", ""))
        right = account is not None and account.password == values.get("ancien_mdp")
        refused = not right and not (account and self.rules.way("DSJ-EXISTANT-REFUSE"))
        return errors or ({"": "Le code d'utilisateur ou le mot de passe est incorrect."} if refused else {})

    def find(self, code: str) -> Account | None:
        """The account of this user code, whatever its case."""
        return next((one for one in self.world.accounts if one.user.lower() == code.lower()), None)

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
