"""python -m boussole --port 9100 [--faux WAY ...]"""

import argparse
import time

from .server import running
from .wrong import WRONG


def main() -> None:
    parser = argparse.ArgumentParser(prog="boussole", description="Réclamation 360°, portail d'acceptation")
    parser.add_argument("--port", type=int, default=9100)
    parser.add_argument("--faux", nargs="*", default=[], metavar="WAY", help="; ".join(WRONG))
    chosen = parser.parse_args()
    unknown = [name for name in chosen.faux if name not in WRONG]
    if unknown:
        parser.error(f"unknown: {', '.join(unknown)}")
    with running(*chosen.faux, port=chosen.port) as base:
        print(f"{base}/  (web: {base}/adherent, contrôle: {base}/_mire)", flush=True)
        try:
            while True:
                time.sleep(3600)
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main()
