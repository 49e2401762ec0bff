"""Start the portal from the command line: `python -m … --help`."""

import argparse
import json
import signal
import sys
import threading
from pathlib import Path

from . import WRONG, Server
from .post import PostOffice
from .site import Site


def main() -> int:
    """Serve until interrupted; the first line printed is the base URL."""
    parser = argparse.ArgumentParser(description="Maquette de test, données inventées.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--faux", nargs="+", action="extend", default=[], choices=sorted(WRONG), metavar="NAME")
    parser.add_argument("--membres", type=Path, metavar="FILE", help="a JSON list of people")
    parser.add_argument("--maildir", type=Path, metavar="DIR")
    parser.add_argument("--smtp", metavar="HOST:PORT")
    parser.add_argument("--token", help="bearer token of the control endpoints")
    parser.add_argument("--sans-controle", action="store_true")
    options = parser.parse_args()
    control = not options.sans_controle
    site = Site(options.faux, PostOffice(options.maildir, options.smtp, keep=control))
    for member in json.loads(options.membres.read_text("utf-8")) if options.membres else []:
        site.add_member(member)
    server = Server(site, options.port, control=control, token=options.token)
    over = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: over.set())
    server.start()
    print(server.base_url, flush=True)
    over.wait()
    server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
