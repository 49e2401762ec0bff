"""What `serve` says, and listens to, once the first applications answer."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from signal import pause
from typing import Any

from mocks.kit.deviations import Deviation, UnknownDeviationError
from mocks.kit.inbox import PATH
from mocks.kit.portal import Portal
from mocks.kit.server import CannotListenError, Served, Servers
from mocks.people import introduce, told
from mocks.portals import UnknownPortalError

Find = Callable[[str | None, str | None], tuple[Portal, Deviation | None]]


def for_programs(servers: Servers, served: Sequence[Served], find: Find, requests: Iterable[str] | None = None) -> None:
    """One JSON line per application, then one for each request `{"portal": …, "deviation": …}` that is read.

    A request that cannot be met is answered `{"error": …}`.
    """
    for application in served:
        _say(application.as_json())
    for line in sys.stdin if requests is None else requests:
        if line.strip():
            _say(_answer(servers, find, line))


def for_people(servers: Servers, served: Sequence[Served], find: Find) -> None:
    """Addresses, and people who can register there, until interrupted."""
    for application in served:
        print(f"{application.portal}, {application.deviation}" if application.deviation else application.portal)
        print(f"  portal  {application.base_url}{application.entry}")
        for name, address in application.entries.items():
            print(f"  {name:6}  {address}")
        if servers.options.inbox:
            print(f"  e-mail  {application.base_url}{PATH}")
        portal, _ = find(application.portal, None)
        for person in introduce(servers, portal):
            print(f"  person  {told(person)}")
    print("Invented data only. Ctrl-C ends.", flush=True)
    pause()


def _answer(servers: Servers, find: Find, line: str) -> dict[str, Any]:
    try:
        request = json.loads(line)
        return servers.serve(*find(request.get("portal"), request.get("deviation"))).as_json()
    except (json.JSONDecodeError, AttributeError):
        return {"error": f'Not a request: {line.strip()!r}; expected {{"portal": …, "deviation": …}}.'}
    except (UnknownPortalError, UnknownDeviationError, CannotListenError) as error:
        return {"error": str(error)}


def _say(answer: dict[str, Any]) -> None:
    print(json.dumps(answer, ensure_ascii=False), flush=True)
