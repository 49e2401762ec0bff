"""What stands around an application that people look at: a journal, faults to switch on, and an end."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Event
from typing import TYPE_CHECKING

from flask import Flask

from mocks.kit.faults import Faults, refuse
from mocks.kit.journal import Journal

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_PAGE = (
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Application retirée</title>'
    "<h1>Application retirée</h1><p>Cette maquette a été retirée depuis la page de départ.</p>"
)


class Watch:
    """One application's."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.journal = Journal()
        self._ended = Event()

    def around(self, app: Flask) -> WSGIApplication:
        """The application with all this around it; `faults.around_mail` is for its messages."""
        return self.journal.around(self._until_ended(self.faults.around(app)), app)

    def end(self) -> None:
        """Answer no more but 410; the port stays taken until the process ends."""
        self._ended.set()

    def _until_ended(self, inner: WSGIApplication) -> WSGIApplication:
        def ending(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            if self._ended.is_set():
                return refuse(start_response, "410 Gone", _PAGE)
            return inner(environ, start_response)

        return ending
