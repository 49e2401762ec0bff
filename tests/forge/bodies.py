"""What a request brings: values of a form, and the names of files."""

from __future__ import annotations

from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import parse_qsl

from starlette.requests import Request


async def read(request: Request) -> tuple[dict[str, str], dict[str, str]]:
    """Values by name, and names of files by the field's name; nothing of a request without a form."""
    kind = request.headers.get("content-type", "")
    body = await request.body() if request.method == "POST" else b""
    if kind.startswith("multipart/form-data"):
        return _parts(kind, body)
    return dict(parse_qsl(body.decode(), keep_blank_values=True)), {}


def _parts(kind: str, body: bytes) -> tuple[dict[str, str], dict[str, str]]:
    message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
    values: dict[str, str] = {}
    files: dict[str, str] = {}
    for part in message.iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        named = part.get_filename()
        if part.get_param("filename", header="content-disposition") is None:
            values[name] = bytes(part.get_payload(decode=True) or b"").decode()
        elif named:
            files[name] = named
    return values, files
