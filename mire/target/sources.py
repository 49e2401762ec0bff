"""Chooses where a target's people come from: its control endpoint, else its members file, else nowhere."""

from mire.target.control import ControlClient
from mire.target.invent import Inventor
from mire.target.members_pool import FilePeople
from mire.target.people import ControlPeople, Nobody, People, Source
from mire.target.profile import Profile


def control_client(profile: Profile) -> ControlClient | None:
    """The client of the profile's control endpoints; None where it has none."""
    if profile.control is None:
        return None
    return ControlClient(
        profile.control.url,
        profile.control.token,
        profile.timeout_s,
        portal=profile.documented,
        real_hosts=profile.real_hosts,
    )


def people_of(
    profile: Profile,
    client: ControlClient | None,
    capabilities: frozenset[str],
    seed: object,
    worker: str = "main",
) -> People:
    """The people of one target, for one worker; `capabilities` are those that its control endpoint lists."""
    return People(profile.portal, _source(profile, client, capabilities, seed, worker))


def _source(
    profile: Profile, client: ControlClient | None, capabilities: frozenset[str], seed: object, worker: str
) -> Source:
    if client is not None and "members" in capabilities:
        return ControlPeople(client, Inventor(profile.documented, seed, worker, profile.mail_address))
    if profile.members is not None:
        return FilePeople(profile.members, profile.documented)
    return Nobody("ni « members » au point de contrôle, ni fichier [members] : aucune personne à inscrire")
