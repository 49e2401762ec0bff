"""Addresses, and trips between them (E 10 to 12)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.forge.pages import Answer, Entries, Entry, Field, Form, Go, Link, Notice, Page, Section, Text
from tests.forge.portal import Portal
from tests.forge.world import Account, Visit

_KINDS = [("domicile", "Domicile"), ("primaire", "École primaire"), ("college", "Collège"), ("lycee", "Lycée")]
_PARTS = {
    "one": [("adresse", "Adresse", "Numéro, rue, code postal et ville.")],
    "two": [("rue", "Numéro et rue", ""), ("ville", "Code postal et ville", "")],
    "four": [("numero", "Numéro", ""), ("rue", "Rue", ""), ("cp", "Code postal", ""), ("ville", "Ville", "")],
}
Item = dict[str, Any]


class AddressPages(Portal):
    """Two lists, each with a form to add and a way to delete."""

    def enter_address_routes(self) -> None:
        """Their addresses."""
        self.routes |= {
            "/adresses": self.private(self.addresses),
            "/adresses/nouvelle": self.private(self.new_address),
            "/adresses/supprimer/": self.private(self.delete_address),
            "/trajets": self.private(self.trips),
            "/trajets/nouveau": self.private(self.new_trip),
            "/trajets/supprimer/": self.private(self.delete_trip),
        }

    def addresses(self, visit: Visit, account: Account) -> Answer:
        """All of them."""
        entries = [
            Entry(f"{one['title']} ({one['kind']}) : {one['text']}", [self._delete("adresses", one)])
            for one in self._kept(account, "addresses")
        ]
        return Page(
            "Mes adresses",
            [
                *self._told(visit),
                Entries(entries, "Aucune adresse pour le moment."),
                Link("Ajouter une adresse", "/adresses/nouvelle"),
                Link("Retour à Mon Espace", "/espace"),
            ],
        )

    def _delete(self, what: str, one: Item) -> Link:
        way, path = self.recipe["confirm"], f"/{what}/supprimer/{one['id']}"
        if way == "page":
            return Link("Supprimer", path)
        return Link("Supprimer", path, post=True, ask="" if way == "nothing" else "Voulez-vous vraiment supprimer ?")

    def _kept(self, account: Account, what: str) -> list[Item]:
        kept: list[Item] = account.kept.setdefault(what, [])
        return kept

    def _told(self, visit: Visit) -> list[Notice]:
        said = visit.session.pop("said", None)
        return [said] if said is not None else []

    def new_address(self, visit: Visit, account: Account) -> Answer:
        """Kind, title and the full address."""
        parts = _PARTS[self.recipe["address"]]
        fields = [
            Field("genre", "Type d'adresse", "choice", options=_KINDS),
            Field("intitule", "Intitulé", hint="Le nom par lequel vous la reconnaîtrez."),
            *(Field(name, label, hint=hint) for name, label, hint in parts),
        ]
        errors = {one.name: self.say.missing(one.label) for one in fields if visit.sent and not visit.value(one.name)}
        if visit.sent and not errors:
            if not self.check.broken("AST-ADRESSE", "lost"):
                self._add_address(visit, account, [name for name, _, _ in parts])
            visit.session["said"] = Notice("L'adresse est ajoutée.")
            return Go("/adresses")
        form = Form(
            "/adresses/nouvelle",
            [Section("", fields)],
            "Ajouter",
            errors=errors,
            values=visit.values,
            other=("Annuler", "/adresses"),
        )
        return Page("Ajouter une adresse", [form])

    def _add_address(self, visit: Visit, account: Account, parts: list[str]) -> None:
        kept = self._kept(account, "addresses")
        kind = dict(_KINDS).get(visit.value("genre"), "Autre")
        if self.check.broken("AST-ADRESSES", "one-of-a-kind"):
            kept[:] = [one for one in kept if one["kind"] != kind]
        kept.append(
            {
                "id": self.altered(),
                "kind": kind,
                "title": visit.value("intitule"),
                "text": " ".join(visit.value(part) for part in parts),
            }
        )

    def delete_address(self, visit: Visit, account: Account) -> Answer:
        """Unless a trip goes there."""
        kept = self._kept(account, "addresses")
        one = _found(visit, kept)
        if one is None:
            return Go("/adresses")
        goes_there = any(trip["to"] == one["id"] for trip in self._kept(account, "trips"))
        if goes_there and not self.check.broken("AST-ADRESSE-SUPPRIME", "unchecked"):
            said = "Un trajet est planifié vers cette adresse : supprimez d'abord le trajet."
            visit.session["said"] = Notice(said, good=False)
            return Go("/adresses")
        return self._deleted(visit, one, "adresses", lambda: kept.remove(one))

    def _deleted(self, visit: Visit, one: Item, what: str, delete: Callable[[], None]) -> Answer:
        if not visit.sent:
            form = Form(
                visit.path,
                [Section("", [], [f"Voulez-vous vraiment supprimer « {one['title']} » ?"])],
                "Supprimer",
                other=("Annuler", f"/{what}"),
            )
            return Page("Supprimer", [form])
        delete()
        visit.session["said"] = Notice("C'est supprimé.")
        return Go(f"/{what}")

    def trips(self, visit: Visit, account: Account) -> Answer:
        """All of them."""
        names = {one["id"]: one["title"] for one in self._kept(account, "addresses")}
        entries = [
            Entry(
                f"De « {names.get(one['from'], '?')} » à « {names.get(one['to'], '?')} »",
                [self._delete("trajets", one)],
            )
            for one in self._kept(account, "trips")
        ]
        return Page(
            "Mes trajets",
            [
                *self._told(visit),
                Entries(entries, "Aucun trajet pour le moment."),
                Link("Planifier un trajet", "/trajets/nouveau"),
                Link("Retour à Mon Espace", "/espace"),
            ],
        )

    def new_trip(self, visit: Visit, account: Account) -> Answer:
        """From one address to another."""
        options = [(one["id"], one["title"]) for one in self._kept(account, "addresses")]
        if len(options) < 2:
            return Page(
                "Planifier un trajet",
                [Text("Ajoutez d'abord deux adresses."), Link("Ajouter une adresse", "/adresses/nouvelle")],
            )
        fields = [
            Field("depart", "Départ", "list", options=options),
            Field("arrivee", "Arrivée", "list", options=options),
        ]
        errors = {one.name: self.say.missing(one.label) for one in fields if visit.sent and not visit.value(one.name)}
        if visit.sent and not errors and visit.value("depart") == visit.value("arrivee"):
            errors = {"arrivee": self.say.wrong("Arrivée", "L'arrivée est aussi le départ.")}
        if visit.sent and not errors:
            return self._planned(visit, account)
        form = Form(
            "/trajets/nouveau",
            [Section("", fields)],
            "Planifier",
            errors=errors,
            values=visit.values,
            other=("Annuler", "/trajets"),
        )
        return Page("Planifier un trajet", [form])

    def _planned(self, visit: Visit, account: Account) -> Answer:
        if not self.check.broken("AST-TRAJET", "lost"):
            ends = {"from": visit.value("depart"), "to": visit.value("arrivee")}
            self._kept(account, "trips").append({"id": self.altered(), "title": "ce trajet", **ends})
        visit.session["said"] = Notice("Le trajet est planifié.")
        return Go("/trajets")

    def delete_trip(self, visit: Visit, account: Account) -> Answer:
        """Whenever one wants."""
        kept = self._kept(account, "trips")
        one = _found(visit, kept)
        return Go("/trajets") if one is None else self._deleted(visit, one, "trajets", lambda: kept.remove(one))


def _found(visit: Visit, kept: list[Item]) -> Item | None:
    id = visit.path.rpartition("/")[2]
    return next((one for one in kept if one["id"] == id), None)
