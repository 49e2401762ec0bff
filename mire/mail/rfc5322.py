"""A message as it travels (RFC 5322, MIME) as a `Message`: any encoding, and what broken senders make of it."""

from __future__ import annotations

import codecs
import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import getaddresses

from mire.mail.flowed import unflow
from mire.mail.message import Message
from mire.target.control import parse_date

_NAMED = ("To", "Cc", "Bcc", "Resent-To")
_DELIVERED = ("Delivered-To", "X-Original-To", "Envelope-To", "X-RcptTo")
RECIPIENT_HEADERS = (*_NAMED, *_DELIVERED)
"""Where a message says whom it was for: its author's word, then that of those who delivered it."""

_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252"}
_ENCODED_WORDS = re.compile(r"(?:=\?[^?\s]+\?[bq]\?[^?\s]*\?=)(?:\s+=\?[^?\s]+\?[bq]\?[^?\s]*\?=)+", re.IGNORECASE)
_CHARSET_IN_HTML = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def parse(raw: bytes, id: str) -> Message:
    """The message that `raw` holds; `id` is its name in its mailbox."""
    message = message_from_bytes(raw, policy=policy.default)
    return Message(
        id=id,
        sender=header(message, "From"),
        recipients=recipients(message),
        subject=header(message, "Subject"),
        date=_date(header(message, "Date")),
        text=_body(message, "plain"),
        html=_body(message, "html"),
    )


def recipients(message: EmailMessage) -> tuple[str, ...]:
    """All addresses that it says it was for, in lower case.

    Where one box takes the copies of several recipients, each copy is for whom it was delivered to; an account's own
    address, which the author does not know, says nothing of that.
    """
    named, delivered = _addresses(message, _NAMED), _addresses(message, _DELIVERED)
    return tuple(dict.fromkeys(delivered if set(delivered) & set(named) else (*named, *delivered)))


def _addresses(message: EmailMessage, names: Sequence[str]) -> list[str]:
    values = [value for name in names for value in _headers(message, name)]
    return [address.lower() for _, address in getaddresses(values) if address]


def header(message: EmailMessage, name: str) -> str:
    """The first header of that name, decoded and unfolded; "" where there is none."""
    return next(_headers(message, name), "")


def _headers(message: EmailMessage, name: str) -> Iterator[str]:
    for known, value in message.raw_items():
        if known.lower() == name.lower():
            yield _decoded(name, value)


def _decoded(name: str, value: str) -> str:
    """Bytes that are no ASCII are UTF-8, as new mail servers send it, or else Latin letters."""
    raw = re.sub(r"\r?\n", "", value).encode("utf-8", "surrogateescape")
    text = _ENCODED_WORDS.sub(_as_one_word, _text(raw, None))
    try:
        return str(policy.default.header_factory(name, text))
    except (ValueError, IndexError, AttributeError, LookupError):  # what the standard parser makes of broken headers
        return text


def _as_one_word(words: re.Match[str]) -> str:
    """Encoded words that stand side by side are one text; Python 3.11 leaves spaces between those of a name."""
    try:
        text = str(make_header(decode_header(words[0])))
    except (HeaderParseError, LookupError, ValueError):
        return words[0]
    return f"=?utf-8?b?{b64encode(text.encode('utf-8', 'replace')).decode('ascii')}?="


def _date(text: str) -> datetime | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def _body(message: EmailMessage, kind: str) -> str | None:
    parts = [_part(part) for part in _shown(message) if part.get_content_type() == f"text/{kind}"]
    return "\n".join(parts) if parts else None


def _shown(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that a mail program shows as text: neither attached, nor part of a message that is."""
    if message.get_content_disposition() == "attachment" or message.get_content_maintype() == "message":
        return
    if message.is_multipart():
        for part in message.iter_parts():
            yield from _shown(part)  # type: ignore[arg-type]
    else:
        yield message


def _part(part: EmailMessage) -> str:
    raw = part.get_payload(decode=True)
    content = raw if isinstance(raw, bytes) else b""
    charset = part.get_content_charset()
    if charset is None and (said := _CHARSET_IN_HTML.search(content[:2048])):
        charset = said[1].decode("ascii")
    text = _text(content, charset).replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if str(part.get_param("format", "")).lower() == "flowed":
        return unflow(text, delete_space=str(part.get_param("delsp", "")).lower() == "yes")
    return text


def _text(raw: bytes, charset: str | None) -> str:
    """`raw` in its charset; in UTF-8 or Latin letters where that is unknown, absent or wrong."""
    for candidate in (_codec(charset), "utf-8"):
        if candidate is not None:
            try:
                return raw.decode(candidate)
            except (UnicodeDecodeError, LookupError):
                continue
    return raw.decode("cp1252", "replace")


def _codec(charset: str | None) -> str | None:
    """The codec that a charset's name means; a sender who says ISO-8859-1 may mean Windows' letters."""
    if charset is None:
        return None
    try:
        found = codecs.lookup(charset)
    except (LookupError, ValueError):
        return None
    if not found._is_text_encoding:
        return None
    if found.name == "ascii":
        return None
    return _AS_BROWSERS_DO.get(found.name, found.name)
