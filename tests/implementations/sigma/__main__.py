"""Serve the portal from the command line."""

import argparse
import json
from pathlib import Path

from .project import make_server
from .store import Portal
from .wrong import WRONG


def main() -> None:
    """Read the arguments, serve, and print the base URL when ready."""
    parser = argparse.ArgumentParser(prog=__package__, description="Portail RAMU, maquette de test.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--faux", nargs="+", action="extend", default=[], choices=sorted(WRONG), metavar="NAME")
    parser.add_argument("--membres", type=Path)
    parser.add_argument("--maildir", type=Path)
    parser.add_argument("--smtp", metavar="HOST:PORT")
    parser.add_argument("--token", default="")
    parser.add_argument("--sans-controle", action="store_true")
    given = parser.parse_args()
    members = json.loads(given.membres.read_text(encoding="utf-8")) if given.membres else None
    portal = Portal.build(
        given.faux,
        members=members,
        maildir=given.maildir,
        smtp=given.smtp,
        control=not given.sans_controle,
        token=given.token,
    )
    server = make_server(portal, given.port)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
