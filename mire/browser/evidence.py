"""Evidence on disk: pictures and logs, never with anything in clear that opens an account (contract, section 8)."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final
from uuid import uuid4

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator, Page

from mire.browser.addresses import path_of
from mire.browser.gesture import Gesture, drawn
from mire.browser.window import Window
from mire.page.tree import Node
from mire.page.view import View
from mire.verdicts import HarnessError, Outcome

HIDDEN: Final = "•••"
_QUALITY = 50
_PATIENCE_MS = 3000
_LONG_ENOUGH = 4


class Secrets:
    """What must never be seen: accepted passwords, answers, reminders, links that still work."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        self._values: set[str] = set()
        for value in values:
            self.add(value)

    def add(self, value: str) -> None:
        """Hide `value` from now on."""
        if value.strip():
            self._values.add(value)

    def union(self, values: Iterable[str]) -> Secrets:
        """These and `values`."""
        return Secrets((*self._values, *values))

    def redact(self, text: str) -> str:
        """`text` without any secret; one of a few characters is only hidden where it stands alone."""
        for value in sorted(self._values, key=len, reverse=True):
            text = _pattern(value).sub(HIDDEN, text)
        return text

    def within(self, text: str) -> bool:
        """Whether `text` holds a secret."""
        return any(_pattern(value).search(text) for value in self._values)


class Evidence:
    """Writes into `folder`, made when first needed. What is returned are the files' paths."""

    def __init__(self, folder: Path, secrets: Secrets) -> None:
        self._folder = folder
        self._secrets = secrets

    def picture(self, window: Window) -> tuple[Path, ...]:
        """What `window` shows now, secrets covered; nothing where the page is gone."""
        hidden = self._secrets.union(window.secrets_entered)
        try:
            places = covered(window.page, window.look(again=window.in_field), hidden)
            image = _photograph(window, places)
        except (PlaywrightError, Outcome):
            return ()
        return (self._write(image, "jpg"),)

    def before(self, window: Window, gesture: Gesture) -> tuple[Path, ...]:
        """The page that `gesture` was made on, its control outlined, secrets covered; nothing where none was kept."""
        hidden = self._secrets.union(window.secrets_entered)
        if gesture.page is None or window.context.browser is None:
            return ()
        try:
            with drawn(gesture, window.page) as (page, view):
                image = _shot(page, covered(page, view, hidden))
        except PlaywrightError:
            return ()
        return (self._write(image, "jpg"),)

    def words(self, window: Window, text: str) -> str:
        """`text` without secrets."""
        return self._secrets.union(window.secrets_entered).redact(text)

    def log(self, windows: Sequence[Window], mail: Sequence[str] = ()) -> tuple[Path, ...]:
        """What was done in each of the windows, step by step, what the portal answered, and the messages that were
        read."""
        titles = ["Étapes", *(f"Étapes, dans une fenêtre neuve ({number})" for number in range(2, len(windows) + 1))]
        done = [line for title, window in zip(titles, windows, strict=True) for line in (title, *_told(window), "")]
        letters = [line for number, one in enumerate(mail, 1) for line in (f"Courriel {number}", one, "")]
        secrets = self._secrets.union(value for window in windows for value in window.secrets_entered)
        return (self._write(secrets.redact("\n".join([*done, *letters])).encode(), "txt"),)

    def _write(self, content: bytes, kind: str) -> Path:
        path = self._folder / f"{uuid4().hex[:12]}.{kind}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            raise HarnessError(f"preuve impossible à écrire dans {self._folder} : {error.strerror}") from error
        return path


def covered(page: Page, view: View, secrets: Secrets) -> list[Locator]:
    """The places of `page`, which `view` shows, where a secret can be read."""
    nodes = [node for node in view.nodes if secrets.within(node.text) or secrets.within(node.name)]
    places = {place.ref: place for node in nodes if (place := _placed(node)) is not None}
    return [page.locator(f"aria-ref={ref}") for ref in places]


def _told(window: Window) -> Iterator[str]:
    yield from (f"{number}. {step}" for number, step in enumerate(window.steps, 1))
    yield from ("", "HTTP")
    yield from (f"{one.method} {path_of(one.url)} {one.status} {one.ms} ms" for one in window.traffic.log)


def _placed(node: Node) -> Node | None:
    """`node`, or the nearest one around it that a picture can cover."""
    return next((around for around in (node, *node.ancestors()) if around.ref), None)


def _photograph(window: Window, places: list[Locator]) -> bytes:
    """A JPEG of what stands on the screen; Chromium's own call takes half the time, but covers nothing."""
    if window.devtools is not None and not places:
        window.page.locator("body").count()  # raises where the browser died; a dead devtools session never answers
        options = {"format": "jpeg", "quality": _QUALITY, "optimizeForSpeed": True}
        return base64.b64decode(window.devtools.send("Page.captureScreenshot", options)["data"])
    return _shot(window.page, places)


def _shot(page: Page, places: list[Locator]) -> bytes:
    return page.screenshot(
        type="jpeg",
        quality=_QUALITY,
        mask=places,
        caret="initial",
        animations="allow",
        timeout=_PATIENCE_MS,
    )


def _pattern(value: str) -> re.Pattern[str]:
    escaped = re.escape(value)
    return re.compile(escaped if len(value) >= _LONG_ENOUGH else rf"(?<!\w){escaped}(?!\w)")
