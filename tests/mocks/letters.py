"""A message as a portal sends it, for tests of what happens to it afterwards."""

from email.message import EmailMessage
from email.utils import format_datetime

from mocks.kit.clock import now

TO = ["zoe@example.org"]
LINK = "http://127.0.0.1:5000/activation?Stamp=secret"


def letter(text: str = f"Activez : {LINK}") -> EmailMessage:
    """Text and HTML; the HTML has a link to what follows " : " in the text."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Cowan <a@example.org>", TO[0], "<b>Bienvenue</b>"
    message["Date"] = format_datetime(now())
    message.set_content(text)
    message.add_alternative(f'<a href="{text.partition(" : ")[2]}">Activer</a>', subtype="html")
    return message
