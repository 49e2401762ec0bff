"""How an application was started."""

import secrets
from dataclasses import dataclass, field
from datetime import timedelta


@dataclass(frozen=True)
class Settings:
    """What may differ between two applications of one portal.

    `public_url` is where the application stands, without a final "/"; links in messages are built from it.
    `control_token` guards the control endpoints, which exist only when `testing`.
    `sign_in_attempts` is the notation of `limits`, per account.
    `inbox`: the process's messages stand on a page of the portal, for people who try it by hand.
    `local_mail`: messages end in this process's outbox, and not at an SMTP server elsewhere.
    """

    testing: bool = False
    public_url: str = "http://127.0.0.1:5000"
    control_token: str | None = None
    secret_key: str = field(default_factory=lambda: secrets.token_hex(32), repr=False)
    sign_in_attempts: str = "10 per 15 minutes"
    limits_storage: str = "memory://"
    session_life: timedelta = timedelta(hours=2)
    local_mail: bool = True
    inbox: bool = False

    @property
    def attempts(self) -> str:
        """The limit in force: a suite may guess more often than people may."""
        return "1000 per minute" if self.testing else self.sign_in_attempts
