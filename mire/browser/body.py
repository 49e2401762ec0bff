"""The body of a request as texts in their places, so that some of them can be exchanged."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlencode

_PART = re.compile(rb'(?s)(?P<head>.*?name="(?P<name>[^"]*)".*?\r\n\r\n)(?P<value>.*)\r\n')


class Unreadable(Exception):  # noqa: N818 - the browser is asked instead
    """A body of another kind than those that forms and scripts send."""


class Body(Protocol):
    """`texts` are all it holds, in order; `names` what they are called, as far as they are."""

    names: list[str]
    texts: list[str]

    def written(self, changes: Mapping[int, str]) -> bytes:
        """The body with other texts in some places."""

    def unticked(self, name: str) -> bytes | None:
        """The body without the box called `name`; None where it is not found."""


def read(raw: bytes, content_type: str) -> Body:
    """A body as a browser sent it; Unreadable where it is of no known kind."""
    try:
        if "json" in content_type:
            return JsonBody.read(raw)
        if "urlencoded" in content_type:
            pairs = parse_qsl(raw.decode(), keep_blank_values=True)
            return PairsBody([name for name, _ in pairs], [value for _, value in pairs])
        if "multipart/form-data" in content_type:
            return MultipartBody.read(raw, content_type)
    except ValueError as error:
        raise Unreadable("la requête qui porte la valeur ne se lit pas") from error
    raise Unreadable(f"la requête qui porte la valeur est de la sorte « {content_type or 'inconnue'} »")


def places(body: Body, value: str) -> list[int]:
    """Where `value` stands."""
    return [place for place, text in enumerate(body.texts) if text == value] if value else []


def unticked(raw: bytes, content_type: str, name: str) -> bytes:
    """The body that the page would send without the box called `name`: its value is left out of a form; in JSON it is
    false, by its key or as the only truth there. Unchanged where it is not found or the body is of another kind."""
    try:
        body = read(raw, content_type)
    except Unreadable:
        return raw
    changed = body.unticked(name)
    return raw if changed is None else changed


def _truths(data: Any) -> Iterator[tuple[Any, Any]]:
    """Where JSON says `true`: what holds it, and its key there."""
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            if value is True:
                yield data, key
            yield from _truths(value)


@dataclass
class PairsBody:
    """What a form without files sends."""

    names: list[str]
    texts: list[str]

    def written(self, changes: Mapping[int, str]) -> bytes:
        """As a browser writes it."""
        values = [changes.get(place, text) for place, text in enumerate(self.texts)]
        return urlencode(list(zip(self.names, values, strict=True))).encode()

    def unticked(self, name: str) -> bytes | None:
        """Without its value."""
        left = [pair for pair in zip(self.names, self.texts, strict=True) if pair[0] != name]
        return urlencode(left).encode() if len(left) < len(self.names) else None


@dataclass
class JsonBody:
    """What a script sends; the texts at any depth."""

    data: Any
    names: list[str]
    texts: list[str]

    @classmethod
    def read(cls, raw: bytes) -> JsonBody:
        """Any JSON."""
        data = json.loads(raw)
        names: list[str] = []
        texts: list[str] = []

        def noted(name: str, text: str) -> str:
            names.append(name)
            texts.append(text)
            return text

        _exchanged(data, "", noted)
        return cls(data, names, texts)

    def written(self, changes: Mapping[int, str]) -> bytes:
        """The same JSON."""
        place = count()
        return json.dumps(_exchanged(self.data, "", lambda _, text: changes.get(next(place), text))).encode()

    def unticked(self, name: str) -> bytes | None:
        """Its truth of that name, else the only one, is false."""
        data = deepcopy(self.data)
        truths = list(_truths(data))
        chosen = [truth for truth in truths if truth[1] == name] or truths
        if len(chosen) != 1:
            return None
        holder, key = chosen[0]
        holder[key] = False
        return json.dumps(data).encode()


@dataclass
class MultipartBody:
    """What a form with files sends; the files stay as they are."""

    boundary: bytes
    parts: list[tuple[bytes, bytes]]
    names: list[str]
    texts: list[str]

    @classmethod
    def read(cls, raw: bytes, content_type: str) -> MultipartBody:
        """Its parts, by the boundary that the content type names."""
        boundary = b"--" + content_type.partition("boundary=")[2].strip('" ').encode()
        found = [match for part in raw.split(boundary)[1:-1] if (match := _PART.fullmatch(part))]
        parts = [(match["head"], match["value"]) for match in found]
        texts = ["" if b"filename=" in head else value.decode() for head, value in parts]
        return cls(boundary, parts, [match["name"].decode() for match in found], texts)

    def written(self, changes: Mapping[int, str]) -> bytes:
        """As a browser writes it."""
        made = b""
        for place, (head, value) in enumerate(self.parts):
            text = changes[place].encode() if place in changes else value
            made += self.boundary + head + text + b"\r\n"
        return made + self.boundary + b"--\r\n"

    def unticked(self, name: str) -> None:
        """Not looked for."""


def _exchanged(data: Any, name: str, change: Callable[[str, str], str]) -> Any:
    if isinstance(data, dict):
        return {key: _exchanged(value, key, change) for key, value in data.items()}
    if isinstance(data, list):
        return [_exchanged(value, name, change) for value in data]
    return change(name, data) if isinstance(data, str) else data
