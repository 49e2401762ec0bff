"""Sending e-mail: text and HTML from a pair of templates, to one recipient or several."""

import smtplib
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid, parseaddr

from flask import render_template

from mocks.kit.clock import now
from mocks.kit.current import current
from mocks.kit.outbox import Deliver


def send(*, to: str | Sequence[str], subject: str, template: str, **context: object) -> None:
    """Send `<template>.txt` and `<template>.html`, rendered with `context`, dated with the request's time.

    `to` and `subject` may hold what people entered: line breaks in them raise ValueError and nothing is sent.
    """
    deviation = current().deviation
    final = deviation.change_message if deviation else str
    recipients = [to] if isinstance(to, str) else list(to)
    message = EmailMessage()
    message["From"] = address(final(current().portal.sender))
    message["To"] = [Address(addr_spec=recipient) for recipient in recipients]
    message["Subject"] = final(subject)
    message["Date"] = format_datetime(now())
    message["Message-ID"] = make_msgid(domain="example.org")
    message.set_content(final(render_template(f"{template}.txt", **context)))
    message.add_alternative(final(render_template(f"{template}.html", **context)), subtype="html")
    current().deliver(message, recipients)


def address(text: str) -> Address:
    """« Name <local@domain> » as a header's address."""
    name, spec = parseaddr(text)
    return Address(name, addr_spec=spec)


def by_smtp(host: str, port: int) -> Deliver:
    """Delivery over SMTP, without encryption or sign-in: a test server on the same machine."""

    def deliver(message: EmailMessage, recipients: Sequence[str]) -> None:
        with smtplib.SMTP(host, port, timeout=10) as smtp:
            smtp.send_message(message, to_addrs=list(recipients))

    return deliver
