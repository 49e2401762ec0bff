"""The portal's e-mail: kept for the control endpoint, written to a Maildir, sent by SMTP."""

import mailbox
import smtplib
from datetime import datetime
from email import message_from_bytes, policy
from email.charset import QP, Charset
from email.message import EmailMessage as Parsed
from email.utils import format_datetime, parsedate_to_datetime

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.http import HttpRequest
from django.template.loader import render_to_string

from .store import Portal
from .texts import say

SENDER = "Cowan – Portail des participants <ne-pas-repondre@ramu.example>"
NAMELESS = "Portail des participants <ne-pas-repondre@ramu.example>"


def quoted_printable() -> Charset:
    """Give UTF-8 with quoted-printable bodies."""
    charset = Charset("utf-8")
    charset.body_encoding = QP
    return charset


def body_of(message: Parsed, kind: str) -> str | None:
    """Give the decoded body of one kind, or nothing."""
    part = message.get_body(preferencelist=(kind,))
    return part.get_content() if part else None


class PortalBackend(BaseEmailBackend):
    """A Django mail backend that delivers where its portal was told to."""

    def __init__(self, portal: Portal, fail_silently: bool = False, **options: object) -> None:
        """Keep the portal."""
        super().__init__(fail_silently=fail_silently)
        self.portal = portal

    def send_messages(self, email_messages: list[EmailMessage]) -> int:
        """Deliver each message."""
        for message in email_messages:
            self.deliver(message.message().as_bytes(), message.recipients())
        return len(email_messages)

    def deliver(self, raw: bytes, recipients: list[str]) -> None:
        """Keep one message for the endpoint, and hand it to the Maildir and the SMTP server that were named."""
        parsed = message_from_bytes(raw, policy=policy.default)
        kept = {
            "from": str(parsed["From"]),
            "subject": str(parsed["Subject"]),
            "date": parsedate_to_datetime(parsed["Date"]).isoformat(),
            "text": body_of(parsed, "plain"),
            "html": body_of(parsed, "html"),
        }
        with self.portal.lock:
            self.portal.outbox += [{**kept, "to": address} for address in recipients]
            if self.portal.maildir:
                mailbox.Maildir(self.portal.maildir, create=True).add(raw)
        if self.portal.smtp:
            host, _, port = self.portal.smtp.rpartition(":")
            with smtplib.SMTP(host, int(port), timeout=10) as server:
                server.sendmail("ne-pas-repondre@ramu.example", recipients, raw.decode("ascii"))


def send(
    request: HttpRequest,
    template: str,
    subject: str,
    address: str,
    issued: datetime,
    *,
    sender: str = SENDER,
    **values: object,
) -> None:
    """Compose one message from its template, in the language of the page, and deliver it."""
    lang = request.lang
    body = render_to_string(template, {"lang": lang, "wrong": request.wrong, "address": address, **values})
    message = EmailMessage(
        subject=say(subject, lang),
        body=body,
        from_email=sender,
        to=[address],
        headers={"Date": format_datetime(issued), "Auto-Submitted": "auto-generated"},
        connection=get_connection(portal=request.portal),
    )
    message.content_subtype = "html" if template.endswith(".html") else "plain"
    message.encoding = quoted_printable()
    message.send()
