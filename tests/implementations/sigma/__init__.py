"""A stand-in for the RAMU members' portal (Cowan guide), written with Django from the documents alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .wrong import WRONG

__all__ = ["WRONG", "running"]


@contextmanager
def running(
    *wrong: str,
    members: list[dict] | None = None,
    maildir: Path | None = None,
    smtp: str | None = None,
    control: bool = True,
) -> Iterator[str]:
    """Serve the portal on a free port, in threads of this process, and yield its base URL."""
    from .project import make_server, serving
    from .store import Portal

    portal = Portal.build(wrong, members=members, maildir=maildir, smtp=smtp, control=control)
    server = make_server(portal, 0)
    with serving(server):
        yield f"http://127.0.0.1:{server.server_port}"
