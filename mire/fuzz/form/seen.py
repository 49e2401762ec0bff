"""What a person would see of an answer: its lines, where it leads, fields marked as wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from http import HTTPStatus
from typing import Any

import httpx
from selectolax.lexbor import LexborHTMLParser

from mire.browser.addresses import path_of
from mire.mail.html import visible_text

_NUMBER = re.compile(r"\d+")
_VALUES = re.compile(r'\b(?:value|content|nonce)="[^"]*"')
"""What of a page nobody reads, and what differs from one answer to the next."""


@dataclass(frozen=True)
class Seen:
    """One answer. `lines` without what differs from one to the next: the value itself, numbers."""

    where: str
    lines: frozenset[str]
    page: str = ""

    def beyond(self, known: frozenset[str]) -> frozenset[str]:
        """What it shows that is not `known`."""
        return self.everything - known

    @property
    def everything(self) -> frozenset[str]:
        """Its lines, and where it led."""
        return self.lines | {f"→ {self.where}"}


def seen(answer: httpx.Response, value: str) -> Seen:
    """What is to be seen of `answer` to `value`."""
    kind = answer.headers.get("content-type", "")
    html = "html" in kind
    plain = _of_page(_VALUES.sub("", answer.text), value) if html else _plainly(_of_data(answer), value)
    code = "" if answer.status_code < HTTPStatus.BAD_REQUEST else f"{answer.status_code} "
    return Seen(code + _plain(path_of(str(answer.url)), value), plain, answer.text if html else "")


def _plainly(lines: Iterable[str], value: str) -> frozenset[str]:
    return frozenset(_plain(line, value) for line in lines) - {""}


def _plain(line: str, value: str) -> str:
    if value.strip():
        line = line.replace(" ".join(value.split()), "◊")
    return _NUMBER.sub("#", line).strip()


def _of_page(text: str, value: str) -> frozenset[str]:
    """Pages that show nothing of the value are read once: most of them are the same."""
    shown = {value, escape(value), escape(value, quote=False)}
    return _plainly(_lines(text), value) if any(one and one in text for one in shown) else _without_value(text)


@lru_cache(maxsize=64)
def _without_value(text: str) -> frozenset[str]:
    return _plainly(_lines(text), "")


def _lines(text: str) -> Iterator[str]:
    yield from visible_text(text).splitlines()
    for node in LexborHTMLParser(text).css("[aria-invalid=true]"):
        yield f"champ « {node.attributes.get('name') or node.attributes.get('id')} » marqué"


def _of_data(answer: httpx.Response) -> Iterator[str]:
    try:
        yield from _leaves(json.loads(answer.content), "")
    except ValueError:
        yield from answer.text.splitlines()


def _leaves(data: Any, where: str) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves(value, f"{where}.{key}")
    elif isinstance(data, list):
        for value in data:
            yield from _leaves(value, f"{where}[]")
    else:
        yield f"{where} : {data}"
