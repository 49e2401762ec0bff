"""Serve the portal on a loopback port, in a thread of its own."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from .app import build
from .wrong import WRONG


@contextmanager
def running(*wrong: str, port: int = 0) -> Iterator[str]:
    """Serve one portal, wrong in the given ways, and yield its base URL."""
    unknown = [name for name in wrong if name not in WRONG]
    if unknown:
        raise ValueError(f"no such way of being wrong: {', '.join(unknown)}")
    # With the protocol named, asyncio turns Nagle's delay off for what it accepts.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(128)
    base = f"http://127.0.0.1:{listener.getsockname()[1]}"
    config = uvicorn.Config(
        build(frozenset(wrong)), loop="asyncio", http="h11", ws="none", lifespan="off",
        log_level="error", access_log=False, server_header=False, proxy_headers=False, timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="boussole", daemon=True)
    thread.start()
    try:
        deadline = time.monotonic() + 10
        while not server.started:
            if not thread.is_alive() or time.monotonic() > deadline:
                raise RuntimeError("the portal did not start")
            time.sleep(0.01)
        yield base
    finally:
        server.should_exit = True
        thread.join(5)
        listener.close()
