"""The start page of `python -m mocks serve`: all that is served, for people who try it by hand.

It stands on a port of its own, on loopback only, and is no part of any portal. `--json` has no such page.
"""

import secrets

from mocks.kit.listening import answer, listen, url_of
from mocks.start.app import create_start
from mocks.start.showcase import Showcase

HOST = "127.0.0.1"


def open_start(showcase: Showcase, port: int = 0) -> str:
    """Let the start page answer; gives its address. Port 0: any free one."""
    listening = listen(HOST, port)
    url = url_of(HOST, listening)
    answer(create_start(showcase, secrets.token_hex(32), listening.getsockname()[1]), listening, threads=4)
    return f"{url}/"
