"""Someone who registers at Cowan's portal: what they know, and each step they take."""

import re
from typing import Any
from uuid import uuid4

from flask import Flask

from mocks.kit.outbox import Outbox
from tests.mocks.visitor import Visitor

LOGIN = "/clients/content/login/"
MEMBERS = "/clients/content/members/"
MDP = "Passage!Nord"
REPONSE = "Rue des Érables"
LINK = re.compile(r"http://127\.0\.0\.1:5000(/\S*\?Stamp=[^\s<\"]+)")


class Participant(Visitor):
    """A visitor with a plan of their own. What is given to a step replaces what they would enter."""

    def __init__(self, app: Flask, outbox: Outbox, person: dict[str, str] | None = None, **own: str) -> None:
        super().__init__(app)
        self.app, self.outbox = app, outbox
        self.person = person or self._made_known(f"Q{uuid4().hex[:8]}", own)

    def _made_known(self, certificat: str, own: dict[str, str]) -> dict[str, str]:
        posted = {
            "certificate": certificat,
            "first_name": "Zoé",
            "last_name": "O’Neil-Côté",
            "birth_date": "2001-02-03",
            "email": f"{certificat}@example.org",
            **own,
        }
        return dict(self.client.post("/_mire/members", json=posted).json or {})

    @property
    def path(self) -> str:
        """Address, with its query: a link's page is sent to where it stands."""
        return self.response.request.full_path.rstrip("?")

    @property
    def courriel(self) -> str:
        """Their address."""
        return self.person["email"]

    def identite(self, **other: str) -> dict[str, str]:
        """Their personal details, as they enter them."""
        own = {
            "nom": self.person["last_name"],
            "prenom": self.person["first_name"],
            "naissance": "-".join(reversed(self.person["birth_date"].split("-"))),
            "certificat": self.person["certificate"],
        }
        return {**own, **other}

    def donne_courriel(self, courriel: str | None = None, courriel2: str | None = None) -> "Participant":
        """The registration's first page."""
        entered = self.courriel if courriel is None else courriel
        self.get(LOGIN + "register.cfm")
        self.send(courriel=entered, courriel2=entered if courriel2 is None else courriel2)
        return self

    def s_inscrit(self, courriel: str | None = None, **other: str) -> "Participant":
        """The registration, to the message that is sent."""
        self.donne_courriel(courriel).send(**self.identite(**other))
        return self

    def messages(self, courriel: str | None = None) -> list[dict[str, Any]]:
        """What came by e-mail."""
        return list(self.outbox.messages(courriel or self.courriel))

    def lien(self, courriel: str | None = None) -> str:
        """The last message's link, a path."""
        found = LINK.search(str(self.messages(courriel)[-1]["text"]))
        assert found is not None
        return found[1]

    def active(self, lien: str | None = None, **other: str) -> "Participant":
        """Follow the link and fill its page."""
        self.get(lien or self.lien())
        if "confirmation" in self.html:
            mine = self.identite()
            form = {
                "naissance": mine["naissance"],
                "certificat": mine["certificat"],
                "mot_de_passe": MDP,
                "confirmation": other.get("mot_de_passe", MDP),
                "question": "rue",
                "reponse": REPONSE,
            }
            self.send(**{**form, **other})
        return self

    def ouvre_session(self, **other: str) -> "Participant":
        """Sign in, with the terms accepted."""
        self.get(LOGIN + "login.cfm")
        form = {"courriel": self.courriel, "mot_de_passe": MDP, "conditions": "y", **other}
        self.send(**{name: value for name, value in form.items() if value})
        return self

    def membre(self) -> "Participant":
        """All of it, to the open session."""
        return self.s_inscrit().active().ouvre_session()

    def soumet(self, **other: Any) -> "Participant":
        """Submit a claim."""
        self.get(MEMBERS + "claim.cfm")
        self.send(**{"soin": "vue", "date_soin": "05-01-2024", "montant": "45,50", **other})
        return self

    def oublie(self, **other: str) -> "Participant":
        """Ask for a new password, follow the link, fill its page."""
        self.get(LOGIN + "forgot.cfm").send(courriel=self.courriel)
        self.get(self.lien())
        new = {"reponse": REPONSE, "mot_de_passe": "Nouveau#1", "confirmation": "Nouveau#1"}
        self.send(**{**new, **other})
        return self

    @property
    def accepte(self) -> bool:
        """Whether the message-sent page was reached."""
        return self.path == LOGIN + "registerSent.cfm"

    @property
    def est_active(self) -> bool:
        """Whether the account-activated page was reached."""
        return self.path == LOGIN + "activated.cfm"

    @property
    def est_connecte(self) -> bool:
        """Whether the portal opens."""
        return self.get(MEMBERS + "home.cfm").path == MEMBERS + "home.cfm"
