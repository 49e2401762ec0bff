"""Registration: e-mail address and personal details, in either order; then a message (C 2 to 8)."""

from __future__ import annotations

from dataclasses import dataclass

from tests.forge.checks import email
from tests.forge.pages import Answer, Field, Page, Section, Text
from tests.forge.portal import Portal
from tests.forge.portals.cowan_rules import birth
from tests.forge.wizard import Step, Values, Wizard
from tests.forge.world import Person, Visit

_PERSON = {"nom": "Nom", "prenom": "Prénom", "naissance": "Date de naissance", "certificat": "Numéro de certificat"}
_BECOMES = "Votre adresse courriel deviendra votre nom d'utilisateur."
_IMPORTANT = (
    "Important : un message sera envoyé à l'adresse courriel que vous avez fournie. Vous avez 24 heures pour y accéder "
    "et poursuivre l'activation de votre compte."
)
_IDENTICAL = (
    "Les renseignements demandés doivent être identiques à ceux de votre carte de paiement direct ou de votre "
    "certificat d'assurance."
)
_ROBOT = "Ce site est protégé par un captcha contre les robots."
_SENT = (
    "Un message a été envoyé à l'adresse courriel que vous avez fournie.",
    "Vous avez 24 heures pour accéder à ce courriel afin d'activer votre compte.",
    "Si dans un délai de 60 minutes vous n'avez pas reçu ce courriel, communiquez avec notre Infocentre au "
    "1-888-509-7797 du lundi au vendredi entre 8 h et 17 h, heure normale de l'Est, ou par courriel à "
    "clients@cowangroup.ca.",
)


@dataclass(frozen=True)
class Pending:
    """Someone to whom a message went."""

    person: Person
    address: str


class RegistrationPages(Portal):
    """The wizard and what it leads to."""

    def enter_registration_routes(self) -> None:
        """Its addresses."""
        steps = [self._address_step(), self._person_step()]
        if self.recipe["order"] == "person":
            steps.reverse()
        wizard = Wizard(
            self.recipe,
            "/inscription",
            "Inscription d'un nouvel utilisateur",
            "Étape suivante",
            steps,
            self.finish_registration,
        )
        self.routes |= {"/inscription": wizard, "/inscription/": wizard}

    def _address_step(self) -> Step:
        fields = [
            Field("courriel", "Adresse courriel", "email"),
            Field("courriel2", "Confirmation de l'adresse courriel", "email"),
        ]
        section = Section("Inscrivez votre adresse courriel", fields, [_BECOMES], [_IMPORTANT])
        return Step("Adresse courriel", lambda _: [section], self.address_errors)

    def _person_step(self) -> Step:
        fields = [
            Field(
                name, label, "date" if name == "naissance" else "text", hint="jj-mm-aaaa" if name == "naissance" else ""
            )
            for name, label in _PERSON.items()
        ]
        section = Section("Inscrivez vos renseignements personnels", [*fields, *self.beyond()], [_IDENTICAL], [_ROBOT])
        return Step("Renseignements personnels", lambda _: [section], self.person_errors)

    def beyond(self) -> list[Field]:
        """What no document asks for."""
        return {
            "civility": [Field("civilite", "Civilité", "choice", options=[("mme", "Madame"), ("m", "Monsieur")])],
            "newsletter": [Field("lettre", "Je souhaite recevoir l'infolettre", "box", required=False)],
            "source": [
                Field(
                    "source",
                    "Comment nous avez-vous connus ?",
                    "list",
                    required=False,
                    options=[("universite", "Mon université"), ("autre", "Autrement")],
                )
            ],
        }.get(self.recipe["beyond"], [])

    def address_errors(self, values: Values) -> dict[str, str]:
        """Of the section on the address."""
        given, again = values.get("courriel", ""), values.get("courriel2", "")
        label, second = "Adresse courriel", "Confirmation de l'adresse courriel"
        if not given:
            return {"courriel": self.say.missing(label)}
        if not self.check.holds("COW-COURRIEL-FORME", email(given)):
            return {"courriel": self.say.wrong(label, "Cette adresse n'en est pas une.")}
        if not again:
            return {"courriel2": self.say.missing(second)}
        if not self.check.same("COW-COURRIEL-DOUBLE", again, given, "caseless"):
            return {"courriel2": self.say.wrong(second, "Les deux adresses diffèrent.")}
        return {}

    def person_errors(self, values: Values) -> dict[str, str]:
        """Of the section on the person."""
        missing = self.check.way("COW-PERSONNE-REQUIS")
        errors = {
            name: self.say.missing(label) for name, label in _PERSON.items() if not values.get(name) and name != missing
        }
        if self.recipe["beyond"] == "civility" and not values.get("civilite"):
            errors["civilite"] = self.say.missing("Civilité")
        written = values.get("naissance", "")
        if written and birth(self.check, written) is None:
            errors["naissance"] = self.say.wrong(_PERSON["naissance"], "Écrivez la date au format jj-mm-aaaa.")
        if not errors and self.recipe["enumeration"] == "told" and self.person_of(values) is None:
            errors[""] = "Ces renseignements ne correspondent à aucun dossier."
        return errors

    def person_of(self, values: Values) -> Person | None:
        """Who is all of this."""
        return next((one for one in self.world.people if self._is(one, values)), None)

    def _is(self, one: Person, values: Values) -> bool:
        id, empty = "COW-PERSONNE-IDENTIQUE", self.check.way("COW-PERSONNE-REQUIS")
        given = {
            "nom": values.get("nom", ""),
            "prenom": values.get("prenom", ""),
            "naissance": birth(self.check, values.get("naissance", "")) or "",
            "certificat": values.get("certificat", ""),
        }
        kept = {
            "nom": one["last_name"],
            "prenom": one["first_name"],
            "naissance": one["birth_date"],
            "certificat": one["certificate"],
        }
        tolerance = {"nom": self.recipe["names"], "prenom": self.recipe["names"]}
        skipped = self.check.way(id).removeprefix("unchecked-")
        return all(
            name in (skipped, given[name] or empty) or self._alike(id, name, given, kept, tolerance) for name in given
        )

    def _alike(self, id: str, name: str, given: Values, kept: Values, tolerance: Values) -> bool:
        return self.check.same(id, given[name], kept[name], tolerance.get(name, "exact"))

    def finish_registration(self, visit: Visit, values: Values) -> Answer:
        """A message, to those who may have one; the same page for all."""
        person = self.person_of(values)
        if person is not None and self._may(person, values["courriel"]):
            self._send_activation(visit, Pending(person, values["courriel"]))
        lines = _SENT[:2] if self.check.broken("COW-ENVOYE", "no-infocentre") else _SENT
        return Page("Inscription d'un nouvel utilisateur", [Text(line) for line in lines])

    def _may(self, person: Person, address: str) -> bool:
        if self.check.way("COW-UNIQUE"):
            return True
        return not any(one.person is person or one.user.lower() == address.lower() for one in self.world.accounts)

    def _send_activation(self, visit: Visit, pending: Pending) -> None:
        secret = self.world.token("activation", pending, visit.now)
        words = "Cliquez ici" if self.check.broken("COW-MESSAGE", "other-words") else "Activer mon compte"
        before = [
            "Les services en ligne sont accessibles 24 heures par jour.",
            "Vous avez 24 heures à compter de la réception de ce courriel pour activer votre compte.",
        ]
        after: tuple[str, ...] = (
            "Besoin d'assistance ? Notre Infocentre : 1-888-663-6823, ou clients@cowangroup.ca.",
            "Veuillez ne pas répondre à ce message.",
        )
        address = self.link(visit, f"/activation/{secret}")
        after = (f"Si le lien ne s'ouvre pas, copiez cette adresse : {address}", *after)
        self.send(visit, pending.address, "Services en ligne", before, (words, f"/activation/{secret}"), after)
