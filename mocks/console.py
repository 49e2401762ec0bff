"""What `serve` says, and listens to, once the first applications answer."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from signal import pause
from typing import Any

from mocks.kit.deviations import Deviation, UnknownDeviationError
from mocks.kit.inbox import PATH
from mocks.kit.listening import CannotListenError
from mocks.kit.portal import Portal
from mocks.kit.server import Served, Servers
from mocks.people import told
from mocks.portals import UnknownPortalError
from mocks.start import open_start
from mocks.start.showcase import Showcase, Shown

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


def for_people(showcase: Showcase, port: int) -> None:
    """The start page's address, then those of what is served, and people who can register there, until interrupted."""
    print(f"start page  {open_start(showcase, port)}")
    for shown in showcase.everything():
        _introduce(shown, showcase)
    print("Invented data only. Ctrl-C ends.", flush=True)
    pause()


def _introduce(shown: Shown, showcase: Showcase) -> None:
    print(f"{shown.portal.id}, {shown.deviation.id}" if shown.deviation else shown.portal.id)
    print(f"  portal  {shown.address}")
    for name, address in shown.served.entries.items():
        print(f"  {name:6}  {address}")
    if showcase.servers.options.inbox:
        print(f"  e-mail  {shown.served.base_url}{PATH}")
    for person in showcase.people(shown.portal):
        print(f"  person  {told(person)}")


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
