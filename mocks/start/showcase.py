"""What the start page shows: applications by portal, and the people that portals know."""

from dataclasses import dataclass
from threading import RLock
from typing import Any

from mocks.kit.deviations import Deviation
from mocks.kit.portal import Portal
from mocks.kit.server import Served, Servers
from mocks.kit.watch import Watch
from mocks.people import introduce, invent, part_of


@dataclass(frozen=True)
class Shown:
    """One application that answers."""

    portal: Portal
    deviation: Deviation | None
    served: Served
    watch: Watch

    @property
    def port(self) -> int:
        """What tells the applications of this process apart."""
        return int(self.served.base_url.rpartition(":")[2])

    @property
    def address(self) -> str:
        """Where one begins."""
        return f"{self.served.base_url}{self.served.entry}"


class Showcase:
    """What is shown; several requests may change it at once. `servers` must be watched (`Options.watched`)."""

    def __init__(self, servers: Servers) -> None:
        self.servers = servers
        self._lock = RLock()
        self._shown: dict[int, Shown] = {}
        self._people: dict[str, list[dict[str, Any]]] = {}

    def show(self, portal: Portal, deviation: Deviation | None, served: Served) -> Shown:
        """Show an application, and make the ready-made people known to its portal."""
        shown = Shown(portal, deviation, served, self.servers.watches[served.base_url])
        with self._lock:
            self._shown[shown.port] = shown
            if portal.id not in self._people:
                self._people[portal.id] = list(introduce(self.servers, portal))
        return shown

    def deviate(self, portal: Portal, deviation: Deviation) -> Shown:
        """Serve and show one more application of that portal, wrong in that way."""
        return self.show(portal, deviation, self.servers.serve(portal, deviation))

    def retire(self, shown: Shown) -> None:
        """Show and serve that application no more."""
        shown.watch.end()
        with self._lock:
            self._shown.pop(shown.port, None)

    def invite(self) -> dict[str, Any]:
        """Make someone new known to every portal that is shown, as the ready-made people are; gives them."""
        person = invent()
        with self._lock:
            for portal in self.portals():
                known = self.servers.add_member(portal, part_of(person, portal))
                self._people[portal.id].insert(0, known)
        return person

    def portals(self) -> list[Portal]:
        """Each portal that has an application here, in the order they came."""
        return list({shown.portal.id: shown.portal for shown in self.everything()}.values())

    def applications(self, portal: Portal) -> list[Shown]:
        """The applications of a portal, in the order they came."""
        return [shown for shown in self.everything() if shown.portal.id == portal.id]

    def application(self, port: int) -> Shown | None:
        """The application at that port."""
        return self._shown.get(port)

    def people(self, portal: Portal) -> list[dict[str, Any]]:
        """Whom a portal knows: newest first, then the ready-made."""
        with self._lock:
            return list(self._people[portal.id])

    def everything(self) -> list[Shown]:
        """Every application, in the order they came."""
        with self._lock:
            return list(self._shown.values())
