"""« Mon Espace »: one long page with the account, the password, the addresses, the trips and the reimbursements."""

from datetime import timedelta
from pathlib import PurePath
from typing import Any

from tornado.web import HTTPError

from . import rules
from .base import Form, Page
from .store import Account, Address, Trip, same_secret

KINDS = ("Domicile", "École primaire", "Collège", "Lycée")
HOLDING = ("Un trajet est planifié vers cette adresse : vous devez supprimer ce trajet avant de pouvoir "
           "supprimer l’adresse.")


class Space(Page):
    """The page itself, and what its sections share."""

    def prepare(self) -> None:
        """Let nobody in without a session."""
        super().prepare()
        if self.account is None and not self.borrowed():
            self.go("/connexion", "connexion")

    def borrowed(self) -> Account | None:
        """Find the account named in the address (only when the portal is wrong that way)."""
        ident = self.get_query_argument("compte", "")
        if self.request.method != "GET" or not self.portal.wrong("AST-PRIVE:adresse-suffit"):
            return None
        return next((a for a in self.portal.accounts.values() if str(a.id) == ident), None)

    @property
    def owner(self) -> Account:
        """Give the account whose page it is."""
        owner = self.account or self.borrowed()
        if owner is None:
            raise HTTPError(403)
        return owner

    def get(self, *_: str) -> None:
        """Show the page, with one section open for entry if the address says so."""
        self.show(self.get_query_argument("ouvrir", ""))

    def show(self, opened: str, *forms: Form) -> None:
        """Show the page with the given forms as they were sent."""
        owner = self.owner
        mobile = (self.session.mobile if self.session else "") or owner.mobile
        shown = rules.show_mobile(mobile, self.portal.wrong)
        tomorrow = f"{self.today + timedelta(days=1):%Y-%m-%d}"
        known: dict[str, Form] = {f.name: f for f in (
            Form("compte", {"mobile": shown}), Form("secret"), Form("adresse", {"genre": KINDS[0]}),
            Form("trajet", {"date": tomorrow, "heure": "08:00"}), Form("remboursement"), Form("suppression"), *forms)}
        by_street = self.portal.wrong("AST-TRAJET:par-adresse")
        places = [(str(a.id), a.text if by_street else a.title) for a in owner.addresses]
        context: dict[str, Any] = {
            "owner": owner, "mobile": shown, "opened": opened, "forms": known, "kinds": [(k, k) for k in KINDS],
            "places": places, "today": f"{self.today:%Y-%m-%d}", "people": self.portal.beneficiaries(owner.member)}
        if any(form.errors for form in forms):
            self.refuse("space.html", **context)
        else:
            self.render("space.html", **context)


class ChangeDetails(Space):
    """« Modifier »."""

    def post(self) -> None:
        """Keep a new mobile number."""
        form = self.form("compte", "mobile")
        form.refuse("mobile", rules.mobile_problem(form.values["mobile"], self.portal.wrong, account=True))
        if form.errors:
            return self.show("compte", form)
        if self.session and self.portal.wrong("AST-COMPTE:session-seule"):
            self.session.mobile = form.values["mobile"]
        else:
            self.owner.mobile = form.values["mobile"]
        self.go("/mon-espace", "compte", anchor="compte")


class ChangePassword(Space):
    """« Mot de Passe »."""

    def post(self) -> None:
        """Keep a new password, for the next sign-in."""
        form = self.form("secret", "mot_de_passe_actuel", "nouveau_mot_de_passe")
        password, owner, wrong = form.values["nouveau_mot_de_passe"], self.owner, self.portal.wrong
        if not same_secret(form.values["mot_de_passe_actuel"], owner.secret):
            form.refuse("mot_de_passe_actuel", "Ce n’est pas votre mot de passe actuel.")
        form.refuse("nouveau_mot_de_passe", rules.password_problem(password, wrong, "change"))
        if form.errors:
            return self.show("mot-de-passe", form)
        if not wrong("AST-MDP-CHANGE:non-enregistre"):
            self.portal.set_password(owner, password, self.session)
        words = [owner.first_name, owner.last_name, *(rules.town(a.text) for a in owner.addresses)]
        self.go("/mon-espace", "mdp-change", obvious=rules.is_obvious(password, words, wrong), anchor="mot-de-passe")


class AddAddress(Space):
    """« Ajouter une adresse »."""

    def post(self) -> None:
        """Keep a new address."""
        form = self.form("adresse", "genre", "intitule", "adresse")
        kind, title, text = form.values.values()
        owner = self.owner
        form.refuse("genre", None if kind in KINDS else "Choisissez le type de lieu.")
        form.refuse("intitule", None if title else "Donnez un intitulé à cette adresse.")
        if len(title) > 60 or any(rules.fold(a.title) == rules.fold(title) for a in owner.addresses):
            form.refuse("intitule", "Choisissez un intitulé court, que vous n’avez pas encore utilisé.")
        form.refuse("adresse", rules.address_problem(text))
        if len(owner.addresses) >= 3 and self.portal.wrong("AST-ADRESSES:trois-au-plus"):
            form.refuse("intitule", "Vous avez déjà trois adresses.")
        if form.errors:
            return self.show("adresse", form)
        if self.portal.wrong("AST-ADRESSE:code-postal-perdu"):
            text = " ".join(rules.POSTAL.sub("", text).split())
        owner.addresses.append(Address(next(self.portal.ids), kind, title, text))
        self.go("/mon-espace", "adresse", anchor="adresses")


class DeleteAddress(Space):
    """The deletion of an address."""

    def post(self, ident: str) -> None:
        """Delete one of the person's own, unless a planned trip goes there."""
        owner = self.owner
        address = next((a for a in owner.addresses if a.id == int(ident)), None)
        if address is None:
            raise HTTPError(404)
        held = any(trip.goal is address for trip in owner.trips) and not self.portal.wrong("AST-ADRESSE-SUPPRIME:libre")
        if held or (address.held and self.portal.wrong("AST-ADRESSE-SUPPRIME:jamais-libere")):
            return self.show("", Form("suppression", errors={ident: HOLDING}))
        owner.addresses.remove(address)
        self.go("/mon-espace", "adresse-supprimee", anchor="adresses")


class AddTrip(Space):
    """The planning of a trip."""

    def post(self) -> None:
        """Keep a new trip between two of the person's own addresses."""
        form = self.form("trajet", "depart", "arrivee", "date", "heure")
        owner = self.owner
        own = {str(a.id): a for a in owner.addresses}
        start, goal = own.get(form.values["depart"]), own.get(form.values["arrivee"])
        day, hour = rules.parse_date(form.values["date"]), rules.parse_time(form.values["heure"])
        form.refuse("depart", None if start else "Choisissez l’adresse de départ.")
        form.refuse("arrivee", None if goal else "Choisissez l’adresse d’arrivée.")
        if start is goal:
            form.refuse("arrivee", "L’arrivée doit être une autre adresse que le départ.")
        if day is None or day < self.today:
            form.refuse("date", "Indiquez la date du trajet, aujourd’hui ou plus tard.")
        form.refuse("heure", None if hour else "Indiquez l’heure du trajet.")
        if not (start and goal and day and hour) or form.errors:
            return self.show("trajet", form)
        goal.held = True
        owner.trips.append(Trip(next(self.portal.ids), start, goal, day, hour))
        owner.trips.sort(key=lambda trip: (trip.day, trip.hour, trip.id))
        self.go("/mon-espace", "trajet", anchor="trajets")


class DeleteTrip(Space):
    """The deletion of a trip."""

    def post(self, ident: str) -> None:
        """Delete one of the person's own."""
        trip = next((t for t in self.owner.trips if t.id == int(ident)), None)
        if trip is None:
            raise HTTPError(404)
        self.owner.trips.remove(trip)
        self.go("/mon-espace", "trajet-supprime", anchor="trajets")


class AddClaim(Space):
    """« Demande de remboursement »."""

    def post(self) -> None:
        """Keep an invoice that belongs to one of the person's assistance requests."""
        form = self.form("remboursement", "demande")
        request, owner, wrong = form.values["demande"], self.owner, self.portal.wrong
        sent = self.request.files.get("facture", [])
        name = PurePath(sent[0].filename.replace("\\", "/")).name[-100:] if sent else ""
        if request not in owner.member.assistance_requests and not wrong("AST-REMBOURSEMENT:sans-demande"):
            form.refuse("demande", "Choisissez la demande d’assistance que la facture concerne.")
        if name or not wrong("AST-REMBOURSEMENT:sans-facture"):
            form.refuse("facture", rules.invoice_problem(name, len(sent[0].body) if sent else 0))
        if form.errors:
            return self.show("remboursement", form)
        owner.claims.append((request or "Autre demande", name or "sans pièce", self.today))
        self.go("/mon-espace", "remboursement", anchor="remboursement")
