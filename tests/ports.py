"""Ports on loopback: one that is free, and one that something is going to listen on."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable

_BETWEEN_S = 0.02


def free_port() -> int:
    """One that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def wait_until_listening(
    port: int, patience_s: float, log: Callable[[], str], alive: Callable[[], bool] = lambda: True
) -> None:
    """Wait for a server of another process; one that ended, or never listens, fails with what it logged."""
    until = time.monotonic() + patience_s
    while not _listens(port):
        assert alive(), f"the server of port {port} ended: {log()}"
        assert time.monotonic() < until, f"nothing listens on port {port}: {log()}"
        time.sleep(_BETWEEN_S)


def _listens(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0
