"""Escale: a stand-in for a French health-assistance portal, written from its FAQ alone, with Tornado.

Everything after sign-in stands on one long page rendered by the server; the registration is one page and the screen
of the beneficiaries. The account exists before that screen; an offer that has ended is refused at sign-in.
"""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .app import serve
from .wrong import WRONG

__all__ = ["WRONG", "running"]


@contextmanager
def running(*wrong: str, members: list[dict[str, Any]] | None = None, maildir: Path | None = None,
            smtp: str | None = None, control: bool = True) -> Iterator[str]:
    """Serve on a free port in a thread with its own event loop, and give the base URL."""
    started = threading.Event()
    loop = asyncio.new_event_loop()
    outcome: dict[str, Any] = {}

    async def main() -> None:
        """Serve until told to stop."""
        outcome["stop"] = asyncio.Event()
        try:
            server, outcome["url"] = serve(wrong, members, maildir, smtp, control)
        except (OSError, ValueError, KeyError, TypeError) as problem:
            outcome["problem"] = problem
            return
        finally:
            started.set()
        await outcome["stop"].wait()
        server.stop()
        await server.close_all_connections()

    thread = threading.Thread(target=lambda: loop.run_until_complete(main()), name="escale", daemon=True)
    thread.start()
    started.wait()
    try:
        if "problem" in outcome:
            raise outcome["problem"]
        yield outcome["url"]
    finally:
        if "problem" not in outcome:
            loop.call_soon_threadsafe(outcome["stop"].set)
        thread.join(10)
        loop.close()
