"""The mocks' command line: `serve`, for people and for suites, `deviations` and `variants`."""

import argparse
import json
import signal
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from mocks import portals
from mocks.console import for_people, for_programs
from mocks.kit.deviations import Deviation, UnknownDeviationError, find
from mocks.kit.listening import CannotListenError
from mocks.kit.portal import Portal
from mocks.kit.server import Options, Servers
from mocks.kit.store import BadDatabaseError
from mocks.kit.variants import VARIANTS
from mocks.start.showcase import Showcase

WRONG_USAGE = 4

Wanted = tuple[Portal, Deviation | None]


class NoPortalNamedError(ValueError):
    """A variant without a portal that it would be of."""


REFUSED = (
    portals.UnknownPortalError,
    UnknownDeviationError,
    NoPortalNamedError,
    CannotListenError,
    BadDatabaseError,
)


class Parser(argparse.ArgumentParser):
    """argparse that ends with the exit status that wrong usage has everywhere in this project."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """One sentence, then exit 4."""
        self.exit(WRONG_USAGE, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit status."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except REFUSED as error:
        print(f"python -m mocks: {error}", file=sys.stderr)
        return WRONG_USAGE


def wanted(portal: str | None, deviation: str | None) -> Wanted:
    """The portal, and the deviation if one is named; a deviation alone says which portal it is of. Variants, ways of
    being right that every portal has, are named alike."""
    if deviation is None:
        return portals.load(str(portal)), None
    if portal and deviation.startswith("variante:"):
        return portals.load(portal), find(VARIANTS, deviation)
    candidates = [portals.load(portal)] if portal else [portals.load(known) for known in portals.available()]
    found = find([d for candidate in candidates for d in candidate.deviations], deviation)
    return next(candidate for candidate in candidates if found in candidate.deviations), found


def _serve(options: argparse.Namespace) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    pairs = _asked_for(options)
    servers = Servers(
        Options(
            host=options.host,
            testing=options.testing,
            control_token=options.control_token,
            database=options.database,
            smtp=options.smtp,
            inbox=not (options.json or options.smtp),
            watched=not options.json,
        )
    )
    try:
        served = [
            servers.serve(portal, deviation, options.port + place if options.port else 0)
            for place, (portal, deviation) in enumerate(pairs)
        ]
        if options.json:
            for_programs(servers, served, wanted)
        else:
            showcase = Showcase(servers)
            for pair, application in zip(pairs, served, strict=True):
                showcase.show(*pair, application)
            for_people(showcase, options.port + len(pairs) if options.port else 0)
    except KeyboardInterrupt:
        return 0
    finally:
        servers.close()
    return 0


def _asked_for(options: argparse.Namespace) -> list[Wanted]:
    """Portals named, or all when nothing is named, then one application per deviation. A variant is of the former."""
    named = options.portal or ([] if options.deviation or options.json else portals.available())
    if options.variant and not named:
        raise NoPortalNamedError(f"--variant {options.variant} is of the portals named by --portal, and none is")
    deviating = [wanted(None, deviation) for deviation in options.deviation]
    return [wanted(portal, options.variant) for portal in named] + deviating


def _deviations(options: argparse.Namespace) -> int:
    rows = [
        {
            "id": d.id,
            "requirement": d.requirement,
            "portal": portal,
            "sentence": d.sentence,
            "entraine": dict(d.entraine),
        }
        for portal in portals.available()
        for d in portals.load(portal).deviations
    ]
    return _listed(rows, options.json)


def _variants(options: argparse.Namespace) -> int:
    return _listed([{"id": variant.id, "sentence": variant.sentence} for variant in VARIANTS], options.json)


def _listed(rows: Sequence[Mapping[str, Any]], as_json: bool) -> int:
    lines = [f"{row['id']:44} {row['sentence']}" for row in rows]
    print(json.dumps(rows, ensure_ascii=False) if as_json else "\n".join(lines))
    return 0


def _parser() -> Parser:
    parser = Parser(prog="python -m mocks", description="Mock portals with invented data.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
    serve = commands.add_parser("serve", help="serve mock portals")
    serve.set_defaults(command=_serve)
    add = serve.add_argument
    add("--portal", action="append", default=[], help="repeatable; all when nothing is named")
    add("--deviation", action="append", default=[], metavar="ID:SLUG", help="another application, wrong so")
    add("--variant", choices=[variant.id for variant in VARIANTS], help="the portals named, right in another way")
    add("--host", default="127.0.0.1", help="address to listen on (loopback)")
    add("--port", type=_port, default=0, help="of the first application; others follow, then the start page (any free)")
    add("--control-token", help="guards the control endpoints")
    add("--database", metavar="URL", help="a SQLAlchemy URL (temporary SQLite files)")
    add("--smtp", type=_host_port, metavar="HOST:PORT", help="a mail server (the embedded one)")
    add("--testing", action="store_true", help="offer the control endpoints and the movable clock")
    add("--json", action="store_true", help="for programs: JSON lines out, requests in, until stdin ends")
    listing = commands.add_parser("deviations", help="list the ways of being wrong")
    listing.set_defaults(command=_deviations)
    listing.add_argument("--json", action="store_true", help="as JSON")
    others = commands.add_parser("variants", help="list the other ways of being right, which every portal has")
    others.set_defaults(command=_variants)
    others.add_argument("--json", action="store_true", help="as JSON")
    return parser


def _port(text: str) -> int:
    if not (text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to 65535)")
    return int(text)


def _host_port(text: str) -> tuple[str, int]:
    host, colon, port = text.rpartition(":")
    if not (host and colon):
        raise argparse.ArgumentTypeError(f"{text!r} is not HOST:PORT")
    return host, _port(port)
