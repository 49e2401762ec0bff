"""The `[mail]` table of a profile: how the suite reads mail, and what each kind needs."""

import re
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from mire.target.profile_checks import WEB, Table, Text, around
from mire.target.safety import is_real_host


class Mail(Table):
    """How the suite reads mail. `url` and `password` are a server's, `path` a Maildir's."""

    kind: Literal["control", "mailpit", "imap", "maildir"] = "control"
    url: Annotated[str | None, Field(validate_default=True)] = None
    password: Annotated[str | None, Field(validate_default=True, repr=False)] = None
    path: Annotated[str | None, Field(validate_default=True)] = None
    address: Text = "{id}@example.org"

    @field_validator("kind")
    @classmethod
    def _offered(cls, kind: str, info: ValidationInfo) -> str:
        if kind == "control" and not around(info).has_control:
            raise ValueError('"control" needs [control] with its url')
        return kind

    @field_validator("url")
    @classmethod
    def _server(cls, url: str | None, info: ValidationInfo) -> str | None:
        schemes = {"mailpit": WEB, "imap": ("imaps", "imap")}.get(info.data.get("kind", ""))
        if schemes is None:
            return url
        if not url:
            raise ValueError(f'missing; kind = "{info.data["kind"]}" needs the server\'s address')
        around(info).consent.check(url, schemes)
        if schemes is not WEB and "@" not in url:
            raise ValueError(f"« {url} » names no user; expected imaps://user@host:993/INBOX")
        return url

    @field_validator("password")
    @classmethod
    def _for_imap(cls, password: str | None, info: ValidationInfo) -> str | None:
        if info.data.get("kind") == "imap" and not password:
            raise ValueError('missing; kind = "imap" needs one, such as "env:QA_MAIL"')
        return password

    @field_validator("path")
    @classmethod
    def _folder(cls, path: str | None, info: ValidationInfo) -> str | None:
        if info.data.get("kind") != "maildir":
            return path
        if not path:
            raise ValueError('missing; kind = "maildir" needs the folder')
        folder = around(info).folder / path
        if not folder.is_dir():
            raise ValueError(f"no folder {folder}")
        return str(folder)

    @field_validator("address")
    @classmethod
    def _varied(cls, address: str, info: ValidationInfo) -> str:
        if not re.fullmatch(r"[^@\s]*\{id\}[^@\s]*@[^@\s]+|[^@\s]+@[^@\s]*\{id\}[^@\s]*", address):
            raise ValueError(
                f'« {address} » is no pattern of addresses; expected one such as "qa+{{id}}@example.org"'
            )
        if is_real_host(address.replace("{id}", "id"), around(info).consent.real_hosts):
            raise ValueError(f"« {address} » is on a host of a real insurer, which never gets mail")
        return address
