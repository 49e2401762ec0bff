"""Addresses as requests have them: where they lead, and what of them evidence may show."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote_plus, urlsplit

_TOKEN = re.compile(r"(?=[^/]*\d)[\w.~%-]{20,}")
_PECULIAR = re.compile(r"(?=.*\d).{6,}|.{16,}")


def origin_of(url: str) -> str:
    """`scheme://host:port` of an address, as browsers write it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}".lower()


def site_of(url: str) -> str:
    """What the hosts of one site share: the last two parts of a name; of a number or a lone name all, port included."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    return parts.netloc if re.fullmatch(r"[\d.]+|[^.]*|.*:.*", host) else ".".join(host.split(".")[-2:])


def is_blocked(url: str, hosts: Iterable[str]) -> bool:
    """Whether `url` is on one of the real insurers' hosts or below one."""
    host = (urlsplit(url).hostname or "").rstrip(".").lower()
    return any(host == blocked or host.endswith("." + blocked) for blocked in hosts)


def path_of(url: str) -> str:
    """The path of an address as evidence may show it: no query values, nothing that looks like a token."""
    parts = urlsplit(url)
    path = _TOKEN.sub("…", parts.path or "/")
    names = [pair.partition("=")[0] for pair in parts.query.split("&") if pair]
    return path + ("?" + "&".join(f"{name}=…" for name in names) if names else "")


def after_host(url: str) -> str:
    """All of an address that follows its host, decoded."""
    return unquote_plus(urlsplit(url)._replace(scheme="", netloc="").geturl())


def pieces_of(url: str) -> set[str]:
    """The parts of an address that no other one has: tokens and numbers."""
    return {piece for piece in re.split(r"[/?#&=]", after_host(url)) if _PECULIAR.fullmatch(piece)}
