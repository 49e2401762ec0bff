"""The messages the portal sends: their words, and the ways by which they leave."""

import mailbox
import smtplib
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from html import escape
from pathlib import Path

SENDER = "Mutuelle de la Vague <espace-adherents@mutuelle-vague.example>"
NOTE = "Maquette de test, données inventées."


@dataclass(frozen=True)
class Letter:
    """One message to one address."""

    to: str
    subject: str
    text: str
    html: str
    sent: float

    @property
    def date(self) -> datetime:
        """When it was sent, by the clock of the request that caused it."""
        return datetime.fromtimestamp(self.sent, UTC)

    def as_json(self) -> dict[str, str]:
        """As the control endpoint shows it."""
        date = self.date.isoformat(timespec="milliseconds")
        return {"from": SENDER, "to": self.to, "subject": self.subject, "date": date,
                "text": self.text, "html": self.html}  # fmt: skip

    def as_email(self) -> EmailMessage:
        """As a mail server takes it."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = SENDER, self.to, self.subject
        message["Date"] = format_datetime(self.date)
        message["Message-ID"] = make_msgid(domain="mutuelle-vague.example")
        message.set_content(self.text)
        message.add_alternative(self.html, subtype="html")
        return message


class PostOffice:
    """Keeps letters in memory, and hands them to a Maildir or an SMTP server where one is given."""

    def __init__(self, maildir: Path | None = None, smtp: str | None = None, *, keep: bool = True) -> None:
        """`smtp` is HOST:PORT; `keep` is for the control endpoint."""
        self.maildir = mailbox.Maildir(maildir, create=True) if maildir else None
        self.smtp, self.keep = smtp, keep
        self.letters: list[Letter] = []
        self.lock = threading.Lock()

    def send(self, letter: Letter) -> None:
        """Deliver by every way there is."""
        with self.lock:
            if self.keep:
                self.letters.append(letter)
            if self.maildir is not None:
                self.maildir.add(letter.as_email())
        if self.smtp:
            host, _, port = self.smtp.rpartition(":")
            with smtplib.SMTP(host, int(port), timeout=8) as server:
                server.send_message(letter.as_email())

    def to(self, address: str) -> list[dict[str, str]]:
        """What was sent to an address, oldest first."""
        with self.lock:
            return [one.as_json() for one in self.letters if one.to.casefold() == address.casefold()]


def letter(to: str, subject: str, name: str, lines: list[str], action: str, url: str, sent: float) -> Letter:
    """A letter with one link, as plain text and as HTML."""
    text = "\n\n".join([f"Bonjour {name},", *lines, f"{action} : {url}", f"Mutuelle de la Vague – {NOTE}"])
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines)
    html = (
        f'<!doctype html><html lang="fr"><body style="font-family:sans-serif;color:#17303a">'
        f"<p>Bonjour {escape(name)},</p>{paragraphs}"
        f'<p><a href="{escape(url)}">{escape(action)}</a></p>'
        f"<p><small>Mutuelle de la Vague – {NOTE}</small></p></body></html>"
    )
    return Letter(to, subject, text + "\n", html, sent)
