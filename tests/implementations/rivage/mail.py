"""Messages: Django's e-mails, delivered into the memory of one portal."""

import threading
from datetime import datetime
from email.utils import format_datetime

from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.html import escape

SENDER = "Rivage Assistance <ne-pas-repondre@rivage-assistance.example>"


class Outbox(BaseEmailBackend):
    """A mail backend that keeps what it is given, one entry per recipient, oldest first."""

    def __init__(self) -> None:
        super().__init__()
        self.lock = threading.Lock()
        self.entries: list[dict] = []

    def send_messages(self, email_messages) -> int:
        with self.lock:
            for message in email_messages:
                html = next((a[0] for a in message.alternatives if a[1] == "text/html"), None)
                for recipient in message.recipients():
                    self.entries.append(
                        {
                            "from": message.from_email,
                            "to": recipient,
                            "subject": message.subject,
                            "date": message.extra_headers["Date"],
                            "text": message.body,
                            "html": html,
                        }
                    )
        return len(email_messages)

    def to(self, address: str) -> list[dict]:
        with self.lock:
            return [dict(e) for e in self.entries if e["to"].casefold() == address.casefold()]


def send(portal, now: datetime, to: str, subject: str, hello: str, lines: list[str], link: tuple[str, str] | None = None) -> None:
    """Send a message in text and HTML: a greeting, paragraphs, and perhaps one link (address, words)."""
    text = [f"Bonjour {hello},", *lines]
    html = [f"<p>Bonjour {escape(hello)},</p>", *(f"<p>{escape(line)}</p>" for line in lines)]
    if link:
        address, words = link
        text.append(f"{words} :\n{address}")
        html.append(f'<p><a href="{escape(address)}">{escape(words)}</a></p>')
    text.append("L'équipe Rivage Assistance")
    html.append("<p>L'équipe Rivage Assistance</p>")
    message = EmailMultiAlternatives(
        subject, "\n\n".join(text) + "\n", SENDER, [to], connection=portal.outbox, headers={"Date": format_datetime(now)}
    )
    message.attach_alternative(f'<html lang="fr"><body>{"".join(html)}</body></html>', "text/html")
    message.send()
