"""Serve the portal from the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from .server import Portal
from .wrong import WRONG


def main() -> None:
    """Read the arguments and serve until interrupted."""
    parser = argparse.ArgumentParser(prog="lente", description="Portail lent, maquette de test, données inventées.")
    parser.add_argument("--port", type=int, default=0, help="0: n’importe quel port libre")
    parser.add_argument("--faux", nargs="+", action="extend", default=[], choices=sorted(WRONG), metavar="NOM")
    parser.add_argument("--membres", type=Path, help="liste JSON de personnes à inscrire")
    parser.add_argument("--maildir", type=Path, help="sans effet : ce portail n’envoie pas de courriel")
    parser.add_argument("--smtp", help="sans effet : ce portail n’envoie pas de courriel")
    parser.add_argument("--sans-controle", action="store_true", help="ni points de contrôle ni horloge décalée")
    parser.add_argument("--token", default="", help="jeton exigé aux points de contrôle")
    parser.add_argument("--lenteur", type=float, default=1.0, metavar="FACTEUR", help="0 : sans attente")
    given = parser.parse_args()
    portal = Portal(given.port, frozenset(given.faux), not given.sans_controle, given.token, max(0.0, given.lenteur))
    if given.membres:
        portal.store.load(given.membres)
    print(portal.url, flush=True)
    try:
        portal.serve_forever()
    except KeyboardInterrupt:
        portal.server_close()


if __name__ == "__main__":
    main()
