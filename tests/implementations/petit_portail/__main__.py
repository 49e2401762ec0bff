"""`python -m tests.implementations.petit_portail`: one JSON line with its addresses, then it serves."""

import argparse
import json

from .server import base_url, listen
from .wrong import WRONG


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="petit_portail", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--token", default="", help="guards the control endpoints")
    parser.add_argument("--wrong", action="append", default=[], choices=WRONG, metavar="REQUIREMENT:HOW")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    server = listen(options.port, tuple(options.wrong), options.token)
    url = base_url(server)
    print(json.dumps({"base_url": url, "control": f"{url}/essais", "wrong": options.wrong}), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
