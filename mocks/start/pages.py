"""What people read: all that is served, the deviations of a portal, the requests of an application."""

from collections.abc import Sequence
from typing import Any

from flask import render_template, request

from mocks.kit.deviations import Deviation
from mocks.kit.inbox import PATH
from mocks.start.blueprint import application_or_404, bp, portal_or_404, showcase
from mocks.start.wording import FAULTS, MOST_SECONDS, MOST_TIMES

LATEST = 20


@bp.get("/")
def home() -> str:
    """Everything at once."""
    here = showcase()
    return render_template(
        "start/home.html",
        portals=[(portal, here.applications(portal), here.people(portal)) for portal in here.portals()],
        inbox=PATH if here.servers.options.inbox else None,
        messages=_messages_after(0),
        latest=LATEST,
    )


@bp.get("/courriels.json")
def messages() -> dict[str, list[dict[str, Any]]]:
    """The messages after number `apres`, newest first, as pieces of the page."""
    found = _messages_after(request.args.get("apres", 0, type=int))
    return {"messages": [{"number": one["number"], "html": _as_piece(one)} for one in found]}


@bp.get("/ecarts/<portal_id>")
def deviations(portal_id: str) -> str:
    """A portal's deviations; `q` is looked for in ids and sentences."""
    portal, wanted = portal_or_404(portal_id), request.args.get("q", "").strip()
    served = {shown.deviation.id: shown for shown in showcase().applications(portal) if shown.deviation}
    found = _matching(portal.deviations, wanted)
    return render_template("start/deviations.html", portal=portal, found=found, wanted=wanted, served=served)


@bp.get("/applications/<int:port>")
def application(port: int) -> str:
    """The faults that can be switched on, and the last requests."""
    shown = application_or_404(port)
    return render_template(
        "start/application.html",
        shown=shown,
        faults=FAULTS,
        most_times=MOST_TIMES,
        most_seconds=MOST_SECONDS,
        entries=shown.watch.journal.entries(),
    )


def _messages_after(number: int) -> list[dict[str, Any]]:
    """The latest, newest first; they are numbered from 1 as they came."""
    came = list(enumerate(showcase().servers.outbox.messages(), 1))[-LATEST:]
    return [{"number": place, **message} for place, message in reversed(came) if place > number]


def _as_piece(message: dict[str, Any]) -> str:
    return render_template("start/message.html", message=message)


def _matching(deviations: Sequence[Deviation], wanted: str) -> list[Deviation]:
    return [one for one in deviations if wanted.casefold() in f"{one.id} {one.sentence}".casefold()]
