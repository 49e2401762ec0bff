"""Whether control endpoints keep what the contract promises of them (sections 2 and 3), one promise after another."""

from __future__ import annotations

from collections.abc import Iterator

from mire.doctor.finding import Finding, Grade
from mire.doctor.promises import clock, members, messages, tokens, url
from mire.doctor.promises.endpoint import Endpoint
from mire.target.control import ControlClient, ControlUnreachable, TokenRefused
from mire.target.invent import Inventor
from mire.target.profile import Profile
from mire.target.sources import control_client
from mire.verdicts import HarnessError

_EVERYTHING = frozenset({"members", "messages", "clock"})


def check(profile: Profile, mailbox: str | None = None) -> Iterator[Finding]:
    """Each promise as it was tried, over HTTP alone; a portal that offers `members` gets to know some people.

    `mailbox` is an address that the portal has written to, for what only a message shows. What does not answer, or
    refuses the profile's token, ends it. The profile has control endpoints.
    """
    client = control_client(profile)
    assert client is not None, "the profile has control endpoints"
    try:
        inventor = Inventor(profile.documented, "mire control", address=profile.mail_address)
        endpoint = Endpoint(profile, client, inventor, _offered(client), mailbox)
        for promises in (url, tokens, members, messages, clock):
            yield from (promise.tried(endpoint.offered) for promise in promises.of(endpoint))
    except (ControlUnreachable, TokenRefused) as error:
        yield Finding("contrôle", Grade.BROKEN, str(error), "corriger [control] url et token, ou démarrer le portail")
    finally:
        client.close()


def _offered(client: ControlClient) -> frozenset[str]:
    """What the portal lists; where that cannot be read, all is tried, so that all is told at once."""
    try:
        return client.capabilities()
    except (ControlUnreachable, TokenRefused):
        raise
    except HarnessError:
        return _EVERYTHING
