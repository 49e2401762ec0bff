"""The browser's own windows (alert, confirm, prompt) and the files it downloads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Dialog, Download

from mire.page.observation import Native


class Dialogs:
    """Answers the browser's own windows at once (a page under one can neither be read nor photographed)."""

    def __init__(self) -> None:
        self.seen: list[Native] = []
        self.accept = True

    def __call__(self, dialog: Dialog) -> None:
        accepted = self.accept or dialog.type in ("alert", "beforeunload")
        self.seen.append(Native(dialog.type, dialog.message, accepted))
        if accepted:
            dialog.accept()
        else:
            dialog.dismiss()


@dataclass(frozen=True)
class File:
    """A downloaded file: the name that the portal gave it, and where it lies until the window is released."""

    name: str
    path: Path


def received(download: Download) -> File | None:
    """Wait until the file is complete; None where it never comes (there is no such file, say)."""
    if download.failure():
        return None
    return File(download.suggested_filename, Path(download.path()))
