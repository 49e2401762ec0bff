"""Serve the portal from the command line."""

import argparse
import asyncio
import json
from pathlib import Path

from .app import serve
from .wrong import WRONG


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="escale", description="Portail d'assistance (maquette de test)")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--faux", nargs="+", action="extend", default=[], choices=sorted(WRONG), metavar="NAME")
    parser.add_argument("--membres", type=Path, help="JSON list of people")
    parser.add_argument("--maildir", type=Path)
    parser.add_argument("--smtp", metavar="HOST:PORT")
    parser.add_argument("--sans-controle", action="store_true")
    parser.add_argument("--token", default="", help="bearer token of the control endpoints")
    return parser.parse_args()


async def main() -> None:
    """Serve until interrupted."""
    asked = arguments()
    members = json.loads(asked.membres.read_text("utf-8")) if asked.membres else []
    _, url = serve(tuple(asked.faux), members, asked.maildir, asked.smtp, not asked.sans_controle, asked.port, asked.token)
    print(url, flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        pass
