"""A slow stand-in for the documented `desjardins` registration on the web: standard library only, pages in two moments.

Each answer takes 0.2 to 0.9 s, always the same for one address; the frame comes first (« Veuillez patienter… ») and a
script fetches the content. Test mock, invented data. `python -m <package>` serves it; `running()` serves it in a thread.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .server import Portal
from .wrong import WRONG

__all__ = ["WRONG", "running"]


@contextmanager
def running(
    *wrong: str,
    members: list[dict] | None = None,
    maildir: Path | None = None,
    smtp: str | None = None,
    control: bool = True,
    slowness: float = 1.0,
) -> Iterator[str]:
    """Serve the portal on a free port and give its base address; it sends no mail, so those settings do nothing."""
    if unknown := set(wrong) - set(WRONG):
        raise ValueError(f"unknown ways of being wrong: {sorted(unknown)}")
    portal = Portal(0, frozenset(wrong), control, slowness=slowness)
    for person in members or []:
        portal.store.add_person(person)
    thread = threading.Thread(target=portal.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield portal.url
    finally:
        portal.shutdown()
        portal.server_close()
        thread.join(5)
