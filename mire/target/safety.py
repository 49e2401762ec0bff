"""Keeps the suite away from the real insurers (contract, section 7), and tells this machine from others."""

import ipaddress
import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

import idna

from mire.verdicts import TargetError

_SCHEME = re.compile(r"^(?:(?:https?|wss?|ftp|imaps?|smtps?|mailto):|[a-z][a-z0-9+.-]*://)", re.I)
_IGNORED_BY_BROWSERS = dict.fromkeys([*range(0x20), 0x7F])


class RealHostRefused(TargetError):  # noqa: N818 - an outcome, as those of mire.verdicts
    """A link, a redirect or a message leads to a real insurer; it was not followed."""


def host_of(where: str) -> str:
    """The host of an address or bare host, as a browser would read it: "" where there is none.

    Read leniently, so that no spelling hides a host: backslashes, repeated slashes, user-info, percent signs,
    full-width letters, case, port and final dots make no difference.
    """
    text = where.translate(_IGNORED_BY_BROWSERS).strip().replace("\\", "/")
    authority = re.split(r"[/?#]", _SCHEME.sub("", text).lstrip("/"), maxsplit=1)[0]
    host = authority.rsplit("@", 1)[-1]
    bracketed = re.match(r"^\[([^\]]*)\]", host)
    host = bracketed[1] if bracketed else host.split(":", 1)[0]
    return _canonical(unquote(host))


def _canonical(host: str) -> str:
    """Lower case, ASCII where the name allows it, without final dots."""
    try:
        host = idna.encode(host, uts46=True, transitional=False).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        host = unicodedata.normalize("NFKC", host).replace("。", ".")
    return host.lower().strip().rstrip(".")


def is_real_host(where: str, real_hosts: Iterable[str]) -> bool:
    """Whether an address, a host or an e-mail address is on one of `real_hosts` or a subdomain of one.

    A backslash is a slash to browsers and a letter to other readers: both readings are asked.
    """
    hosts = {host_of(where), host_of(where.replace("\\", ""))}
    return any(f".{host}".endswith(f".{_canonical(real)}") for real in real_hosts for host in hosts)


def refuse_real(url: str, real_hosts: Iterable[str]) -> None:
    """Raise RealHostRefused, naming the link without its query, where `url` is on a real insurer's host."""
    if is_real_host(url, real_hosts):
        link = re.split(r"[?#]", url, maxsplit=1)[0]
        raise RealHostRefused(f"le lien « {link} » mène chez un assureur réel : il n'est jamais suivi")


def is_encrypted(url: str) -> bool:
    """Whether certificates have to be read for an address that is never redirected, which takes 50 ms."""
    return urlsplit(url).scheme.lower() != "http"


def is_loopback(url: str) -> bool:
    """Whether an address can only lead to this machine: `localhost`, 127.0.0.0/8 or ::1."""
    host = host_of(url)
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def origin_of(url: str) -> str:
    """Scheme, host and port, as in « http://127.0.0.1:9100 »; the scheme's own port is left out."""
    parts = urlsplit(url)
    default = {"http": 80, "https": 443}.get(parts.scheme)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else (parts.hostname or "")
    port = "" if parts.port in (None, default) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}"
