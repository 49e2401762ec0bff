"""`python -m rivage --port 9100 [--faux WAY ...]`: serve the portal until interrupted."""

import argparse
import time

from .server import running
from .wrong import WRONG


def main() -> None:
    parser = argparse.ArgumentParser(prog="rivage", description=__doc__)
    parser.add_argument("--port", type=int, default=9100)
    parser.add_argument("--faux", action="extend", nargs="+", default=[], metavar="WAY", help="be wrong in this way")
    parser.add_argument("--list", action="store_true", help="list the ways of being wrong")
    options = parser.parse_args()
    if options.list:
        for name, sentence in WRONG.items():
            print(f"{name}\n    {sentence}")
        return
    try:
        with running(*options.faux, port=options.port) as url:
            print(f"Rivage Assistance : {url}", flush=True)
            while True:
                time.sleep(3600)
    except ValueError as error:
        parser.error(str(error))
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
