"""Messages: plain text in 8 bits, lines folded; kept in memory for the control endpoint, and delivered where asked."""

import logging
import mailbox
import smtplib
import textwrap
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path
from zoneinfo import ZoneInfo

SENDER = "Escale Assistance <ne-pas-repondre@escale.example>"
PARIS = ZoneInfo("Europe/Paris")


def compose(to: str, subject: str, paragraphs: list[str], now: float) -> EmailMessage:
    """Write a message; paragraphs are folded, an address of the web never is."""
    message = EmailMessage(policy=policy.SMTP.clone(cte_type="8bit"))
    message["From"], message["To"], message["Subject"] = SENDER, to, subject
    message["Date"] = format_datetime(datetime.fromtimestamp(now, PARIS))
    message["Message-ID"] = make_msgid(domain="escale.example")
    closing = "Escale Assistance (maquette de test, données inventées)"
    folded = [textwrap.fill(p, 68, break_long_words=False, break_on_hyphens=False)
              for p in ["Bonjour,", *paragraphs, closing]]
    message.set_content("\n\n".join(folded) + "\n", cte="8bit")
    return message


class Mailer:
    """Sends messages to memory, to a Maildir folder and by SMTP, as asked."""

    def __init__(self, maildir: Path | None, smtp: str | None) -> None:
        """Remember where messages go."""
        self.maildir, self.smtp = maildir, smtp
        self.postman = ThreadPoolExecutor(1)
        self.kept: list[tuple[str, bytes]] = []

    def send(self, to: str, subject: str, paragraphs: list[str], now: float) -> None:
        """Send a message; deliveries are done in order, and no page waits for them."""
        message = compose(to, subject, paragraphs, now)
        self.kept.append((to.lower(), message.as_bytes()))
        if self.maildir or self.smtp:
            self.postman.submit(self.deliver, message)

    def deliver(self, message: EmailMessage) -> None:
        """Hand a message over to the Maildir folder and the SMTP server."""
        try:
            if self.maildir:
                mailbox.Maildir(self.maildir).add(message.as_bytes(policy=message.policy.clone(linesep="\n")))
            if self.smtp:
                host, _, port = self.smtp.rpartition(":")
                with smtplib.SMTP(host, int(port), timeout=10) as server:
                    server.ehlo()
                    options = ["BODY=8BITMIME"] if server.has_extn("8bitmime") else []
                    server.send_message(message, mail_options=options)
        except (OSError, mailbox.Error, smtplib.SMTPException):
            logging.getLogger("escale").exception("message not delivered")

    def messages(self, to: str) -> list[dict[str, str | None]]:
        """List the messages of one address, oldest first, decoded."""
        found = []
        for address, raw in self.kept:
            if address == to.lower():
                message = message_from_bytes(raw, policy=policy.default)
                found.append({"from": str(message["From"]), "to": str(message["To"]),
                              "subject": str(message["Subject"]), "date": str(message["Date"]),
                              "text": message.get_content().replace("\r\n", "\n"), "html": None})
        return found
