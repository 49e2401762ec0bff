"""`python -m trousse --port 9100 [--front coquille] [--faux WAY ...]`: serve the portal until interrupted."""

import argparse
import time

from .faux import WRONG
from .serveur import FRONTS, running

parser = argparse.ArgumentParser(prog="trousse", description=__doc__)
parser.add_argument("--port", type=int, default=9100)
parser.add_argument("--front", choices=FRONTS, default="mui")
parser.add_argument("--faux", nargs="*", default=[], choices=sorted(WRONG), metavar="WAY")
options = parser.parse_args()
try:
    with running(*options.faux, front=options.front, port=options.port) as url:
        print(url, flush=True)
        while True:
            time.sleep(3600)
except KeyboardInterrupt:
    pass
