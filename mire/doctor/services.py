"""What surrounds a portal: control endpoint, people, mail, clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx

from mire.browser.routing import CLOCK_HEADER
from mire.catalogue import Portal
from mire.doctor.addresses import status_of
from mire.doctor.finding import Finding, Grade
from mire.mail.reader import Reader
from mire.mail.sources import reader_of
from mire.target.control import ControlClient
from mire.target.members import read_members
from mire.target.people import Person
from mire.target.profile import Profile
from mire.target.sources import control_client, people_of
from mire.verdicts import HarnessError, NotVerifiable, Outcome

_CAPABILITIES = {"members": "P", "messages": "M", "clock": "C"}
_HOUR = "3600"


@dataclass
class Services:
    """What a portal offers besides its pages. `person` and `reader` are there once `check` has found them."""

    profile: Profile
    person: Person | None = None
    reader: Reader | None = None
    _client: ControlClient | None = None
    _capabilities: frozenset[str] = field(default_factory=frozenset)

    def check(self) -> Iterator[Finding]:
        """Each in turn; who is asked for a person really creates one."""
        yield self._control()
        yield self._people()
        yield self._mail()
        yield self._clock()

    @property
    def has_clock(self) -> bool:
        """Whether the portal lets its clock be shifted."""
        return "clock" in self._capabilities

    def close(self) -> None:
        """Give connections back."""
        if self.reader is not None:
            self.reader.close()
        if self._client is not None:
            self._client.close()

    def _control(self) -> Finding:
        step = "contrôle"
        self._client = control_client(self.profile)
        if self._client is None:
            return Finding(step, Grade.NOTE, "pas de point de contrôle", "[control] : personnes, courrier, horloge")
        try:
            self._capabilities = self._client.capabilities()
        except HarnessError as error:
            return Finding(step, Grade.BROKEN, str(error), "corriger [control] url et token, ou le point de contrôle")
        offered = ", ".join(sorted(self._capabilities)) or "rien"
        return Finding(step, Grade.FINE, f"offre {offered}")

    def _people(self) -> Finding:
        step = "personnes"
        if "members" in self._capabilities or self.profile.members is None:
            try:
                people = people_of(self.profile, self._client, self._capabilities, "doctor")
                people.begin("mire doctor")
                self.person = people.one()
            except HarnessError as error:
                return Finding(step, Grade.BROKEN, str(error), "corriger la réponse à POST /members")
            except NotVerifiable as error:
                return Finding(step, Grade.WRONG, str(error), f"{_needing(self.profile.documented, 'P')} en dépendent")
            return Finding(step, Grade.FINE, "une personne créée")
        count = len(read_members(self.profile.members, self.profile.documented))
        return Finding(step, Grade.FINE, f"{count} dans {self.profile.members.name}, chacune ne sert qu'une fois")

    def _mail(self) -> Finding:
        step = "courrier"
        address = self.profile.mail_address.replace("{id}", "doctor")
        try:
            self.reader = reader_of(self.profile, self._client, self._capabilities)
            if self.reader is None:
                return self._lacking(step, "messages", "le courrier ne se lit pas", "[mail], ou « messages »")
            self.reader.begin()
            count = len(self.reader.messages(address))
        except Outcome as error:
            return Finding(step, Grade.BROKEN, str(error), "corriger [mail], ou la réponse à GET /messages")
        kind = self.profile.mail.kind if self.profile.mail else "control"
        return Finding(step, Grade.FINE, f"se lit ({kind}) ; {count} pour {address}")

    def _clock(self) -> Finding:
        step = "horloge"
        if not self.has_clock:
            return self._lacking(step, "clock", "ne se décale pas", "« clock »")
        try:
            plain, later = (
                status_of(self.profile, self.profile.entry_url, headers) for headers in ({}, {CLOCK_HEADER: _HOUR})
            )
        except httpx.HTTPError as error:
            said = f"aucune réponse avec {CLOCK_HEADER} ({error})"
            return Finding(step, Grade.BROKEN, said, "voir le contrat, section 2")
        if plain != later:
            said = f"l'entrée répond {plain}, et {later} avec {CLOCK_HEADER}: {_HOUR}"
            return Finding(step, Grade.WRONG, said, "la même page est attendue, une heure plus tard")
        return Finding(step, Grade.FINE, f"{CLOCK_HEADER} est accepté")

    def _lacking(self, step: str, capability: str, said: str, where: str) -> Finding:
        needing = _needing(self.profile.documented, _CAPABILITIES[capability])
        if needing.startswith("0 "):
            return Finding(step, Grade.FINE, "aucune exigence n'en a besoin")
        return Finding(step, Grade.NOTE, f"{said} : {needing} non vérifiables", f"offrir {where} au point de contrôle")


def _needing(portal: Portal, need: str) -> str:
    count = sum(need in one.needs for one in portal.requirements.values())
    return f"{count} exigence{'s' if count > 1 else ''}"
