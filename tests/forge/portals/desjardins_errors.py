"""What is refused at a registration of the group insurance (A 5 to 7)."""

from __future__ import annotations

from typing import ClassVar

from tests.forge.portal import Portal
from tests.forge.portals.desjardins_rules import Rules, telephone
from tests.forge.recipe import Recipe
from tests.forge.wizard import Values
from tests.forge.world import Account, Person

NEW = {
    "code": "Créer un code d'utilisateur",
    "mdp": "Créer un mot de passe",
    "mdp2": "Confirmer le mot de passe",
    "aide": "Choisir un aide-mémoire",
    "mere": "Prénom de votre mère",
}
OLD = {"ancien": "Code d'utilisateur", "ancien_mdp": "Mot de passe"}


class ErrorPages(Portal):
    """The refusals of each section."""

    contract_label: ClassVar[str] = "Numéro de contrat"
    ids: ClassVar[dict[str, str]] = {}
    date_order: ClassVar[str] = "ymd"

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.rules = Rules(self.check, self.ids)

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
            name: self.say.missing(label) for name, label in NEW.items() if not values.get(name) and not empty.get(name)
        }
        problems = {
            "code": self.rules.code(values.get("code", "")),
            "mdp": self.rules.password(values.get("mdp", "")),
            "aide": self.rules.reminder(values.get("aide", ""), values.get("mdp", "")),
        }
        errors |= {name: self.say.wrong(NEW[name], why) for name, why in problems.items() if why and values.get(name)}
        alike = self.check.same(self.rules.id("DSJ-MDP-CONFIRMATION"), values.get("mdp2", ""), values.get("mdp", ""))
        if values.get("mdp2") and not alike:
            errors["mdp2"] = self.say.wrong(NEW["mdp2"], "Les deux mots de passe diffèrent.")
        if "code" not in errors and self.find(values["code"]) and not self.rules.way("DSJ-CODE-UNIQUE"):
            errors["code"] = self.say.wrong(NEW["code"], "Ce code d'utilisateur est déjà pris.")
        return errors

    def _old_errors(self, values: Values) -> dict[str, str]:
        errors = {name: self.say.missing(label) for name, label in OLD.items() if not values.get(name)}
        account = self.find(values.get("ancien", ""))
        right = account is not None and account.password == values.get("ancien_mdp")
        refused = not right and not (account and self.rules.way("DSJ-EXISTANT-REFUSE"))
        return errors or ({"": "Le code d'utilisateur ou le mot de passe est incorrect."} if refused else {})

    def find(self, code: str) -> Account | None:
        """The account of this user code, whatever its case."""
        return next((one for one in self.world.accounts if one.user.lower() == code.lower()), None)
