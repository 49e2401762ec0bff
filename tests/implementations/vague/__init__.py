"""A stand-in for a stranger's « unimutuelles » portal: a single-page application over a Starlette JSON API.

Written from the documents alone. `running()` serves it on a free port; `WRONG` names the ways it can be wrong.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from .app import create_app
from .post import PostOffice
from .site import Site
from .wrong import WRONG

__all__ = ["WRONG", "Server", "running"]


class Server(uvicorn.Server):
    """A uvicorn server in a thread, that says when it is ready."""

    def __init__(self, site: Site, port: int = 0, *, control: bool = True, token: str | None = None) -> None:
        """Take the port at once, and tell the site its address, for links in messages."""
        self.listener = socket.create_server(("127.0.0.1", port))
        site.base_url = self.base_url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        app = create_app(site, with_control=control, token=token)
        super().__init__(uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off", ws="none"))
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self.run, kwargs={"sockets": [self.listener]}, daemon=True)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell."""
        await super().startup(sockets=sockets)
        self.ready.set()

    def start(self) -> None:
        """Return once requests are answered."""
        self.thread.start()
        if not self.ready.wait(10):
            raise RuntimeError("the portal did not start")

    def stop(self) -> None:
        """End, without waiting for browsers that keep their connections."""
        self.should_exit = self.force_exit = True
        self.thread.join(10)
        self.listener.close()


@contextmanager
def running(
    *wrong: str,
    members: list[dict] | None = None,
    maildir: Path | None = None,
    smtp: str | None = None,
    control: bool = True,
) -> Iterator[str]:
    """Serve on a free port, wrong in the given ways, and give the base URL."""
    if unknown := set(wrong) - set(WRONG):
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
    site = Site(wrong, PostOffice(maildir, smtp, keep=control))
    for member in members or []:
        site.add_member(member)
    server = Server(site, control=control)
    server.start()
    try:
        yield server.base_url
    finally:
        server.stop()
