"""A portal served in a thread of its own, on loopback, for as long as it is needed."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from tests.forge.portal import Portal
from tests.forge.recipe import Recipe
from tests.forge.server import Server

_BETWEEN_S = 0.01


def portal(recipe: Recipe) -> Portal:
    """The portal of a recipe, with nobody in it yet."""
    from tests.forge.portals import PORTALS

    return PORTALS[recipe.portal](recipe)


@contextmanager
def running(recipe: Recipe, port: int = 0) -> Iterator[str]:
    """Serve it; gives its address without a final slash."""
    listening = socket.create_server(("127.0.0.1", port))
    app = Server(portal(recipe)).app()
    config = uvicorn.Config(app, log_level="warning", lifespan="off", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(_BETWEEN_S)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()
