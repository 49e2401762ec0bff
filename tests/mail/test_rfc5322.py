"""Messages as they travel, in any encoding."""

import base64
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mire.mail.flowed import unflow
from mire.mail.rfc5322 import parse

LATIN = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)]))
CHARSETS = {"utf-8": None, "iso-8859-1": LATIN, "iso-8859-15": "aé€œ 0Ÿ", "windows-1252": f"{LATIN}€’“”œ–"}
A = "https://portail.example.org/activer?jeton=" + "AbCdEf0123456789-_" * 6


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str, str]:
    """A charset, a transfer encoding, and lines that can be written in both."""
    charset = draw(st.sampled_from(sorted(CHARSETS)))
    alphabet = CHARSETS[charset] or st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"))
    lines = draw(st.lists(st.text(alphabet, max_size=200), max_size=6))
    return charset, draw(st.sampled_from(["quoted-printable", "base64", "8bit"])), "\n".join(lines)


@settings(deadline=None, max_examples=60)
@given(texts())
def test_any_text_comes_back_from_any_encoding(drawn: tuple[str, str, str]) -> None:
    """Quoted-printable, base64 or plain, in each charset, long lines folded on the way or not."""
    charset, encoding, text = drawn
    sent = EmailMessage(policy=SMTP)
    sent.set_content(text, charset=charset, cte=encoding)
    sent.add_alternative(f"<p>{'é' if charset != 'utf-8' else 'é☃'}</p>", "html", charset=charset, cte="base64")
    parsed = parse(sent.as_bytes(), "1")
    assert text.removeprefix("\ufeff").rstrip("\n") == (parsed.text or "").rstrip("\n")
    assert parsed.html is not None
    assert "é" in parsed.html


@settings(deadline=None, max_examples=60)
@given(
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf", "Mn", "Zs")), min_size=1, max_size=150),
    st.text(st.characters(categories=("Lu", "Ll")), min_size=1, max_size=40),
)
def test_any_subject_and_sender_come_back(subject: str, name: str) -> None:
    """Encoded words, folded over lines where they are long."""
    sent = EmailMessage(policy=SMTP)
    sent["Subject"] = subject
    sent["From"] = f'"{name}" <c@example.org>'
    parsed = parse(sent.as_bytes(), "1")
    assert (subject, name, "c@example.org") == (parsed.subject, parsed.sender_name, parsed.sender_address)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_nothing_that_arrives_breaks_the_reader(junk: bytes) -> None:
    """Broken headers, charsets and boundaries included."""
    for raw in (junk, b"Subject: " + junk, b"To: " + junk, b"From: " + junk, b"Content-Type: " + junk + b"\n\nx"):
        message = parse(raw, "1")
        assert (message.body, message.links, message.sender_name) is not None


def raw(headers: str, body: str | bytes = "bonjour") -> bytes:
    content = body if isinstance(body, bytes) else body.encode()
    return headers.replace("\n", "\r\n").encode() + b"\r\n\r\n" + content


def test_a_long_link_survives_quoted_printable() -> None:
    """Lines of 76 characters, « = » as « =3D »."""
    sent = EmailMessage(policy=SMTP)
    sent.set_content(f"Activer mon compte : {A}\n", cte="quoted-printable")
    sent.add_alternative(f'<a href="{A}">Activer mon compte</a>', "html", cte="quoted-printable")
    assert A not in sent.as_string()
    parsed = parse(sent.as_bytes(), "1")
    assert A == parsed.link("Activer mon compte")
    assert (A,) == parsed.addresses


@pytest.mark.parametrize(
    ("charset", "written_in"),
    [
        ("; charset=iso-8859-1", "cp1252"),
        ("; charset=us-ascii", "utf-8"),
        ("; charset=us-ascii", "cp1252"),
        ("; charset=utf-8", "cp1252"),
        ("; charset=unheard-of", "utf-8"),
        ("; charset=rot13", "utf-8"),
        ("", "cp1252"),
        ("; charset=utf-8", "utf-8-sig"),
        ("; charset=utf-16", "utf-16"),
    ],
)
def test_a_charset_that_is_wrong_or_unknown_is_read_as_mail_programs_do(charset: str, written_in: str) -> None:
    """UTF-8 where it can be that, else Windows' Latin letters."""
    headers = f"Content-Type: text/plain{charset}\nContent-Transfer-Encoding: 8bit"
    assert "l’an activé" == parse(raw(headers, "l’an activé".encode(written_in)), "1").text


def test_html_may_say_its_charset_itself() -> None:
    """Where the headers do not."""
    html = '<meta charset="iso-8859-2"><p>č</p>'
    assert "č" == parse(raw("Content-Type: text/html", html.encode("iso-8859-2")), "1").body


def test_base64_and_bare_utf8_headers_are_read() -> None:
    """The newest servers send UTF-8 in headers; older ones words of base64, several on several lines."""
    word = base64.b64encode("Régime collectif – ".encode()).decode()
    folded = f"Subject: =?utf-8?B?{word}?=\n =?iso-8859-1?Q?activ=E9?="
    assert "Régime collectif – activé" == parse(raw(folded), "1").subject
    assert "Régime activé" == parse(raw("Subject: Régime activé"), "1").subject


def test_a_copy_is_for_whom_it_was_delivered_to() -> None:
    """Of the recipients whom the author names; where the account has a name of its own, all of them may be meant."""
    named = "To: a@x.org, b@x.org"
    assert ("b@x.org",) == parse(raw(f"Delivered-To: b@x.org\n{named}"), "1").recipients
    assert ("a@x.org", "b@x.org", "qa@x.org") == parse(raw(f"Delivered-To: qa@x.org\n{named}"), "1").recipients


def test_all_recipients_count() -> None:
    """Several in To, those in Cc, and what the server that delivered it wrote."""
    written = "To: A <a@x.org>,\n =?utf-8?q?B=C3=A9?= <B@x.org>\nCc: c@x.org"
    headers = f"{written}\nDelivered-To: d+1@x.org\nX-Original-To: e@x.org"
    assert ("a@x.org", "b@x.org", "c@x.org", "d+1@x.org", "e@x.org") == parse(raw(headers), "1").recipients


@pytest.mark.parametrize(
    ("date", "read"),
    [
        ("Sun, 22 Nov 2026 08:00:00 -0500", datetime(2026, 11, 22, 13, tzinfo=UTC)),
        ("22 Nov 2026 13:00 +0000 (UTC)", datetime(2026, 11, 22, 13, tzinfo=UTC)),
        ("Sun, 22 Nov 2026 13:00:00 -0000", datetime(2026, 11, 22, 13, tzinfo=UTC)),
        ("hier", None),
        ("", None),
    ],
)
def test_a_date_knows_its_zone_or_is_none(date: str, read: datetime | None) -> None:
    """By RFC 5322; UTC where that leaves the zone unknown."""
    assert read == parse(raw(f"Date: {date}"), "1").date


def test_what_is_attached_is_not_read() -> None:
    """Neither a text file nor a message that was forwarded whole."""
    sent = EmailMessage(policy=SMTP)
    sent.set_content("le message")
    sent.add_attachment("le fichier", filename="a.txt")
    other = EmailMessage(policy=SMTP)
    other.set_content("l'autre message")
    sent.add_attachment(other)
    assert "le message\n" == parse(sent.as_bytes(), "1").text


def test_pictures_beside_the_html_do_not_hide_it() -> None:
    """multipart/related within multipart/alternative."""
    sent = EmailMessage(policy=SMTP)
    sent.set_content("texte")
    sent.add_alternative('<img src="cid:1"><a href="https://x.org/a">Activer</a>', "html")
    sent.get_payload()[1].add_related(b"GIF89a", "image", "gif", cid="<1>")  # type: ignore[union-attr,index]
    assert "https://x.org/a" == parse(sent.as_bytes(), "1").link("Activer")


def test_flowed_lines_are_made_whole() -> None:
    """A space at the end of a line says that it goes on; with DelSp that space is no part of it."""
    half = len(A) // 2
    body = f"Activer mon compte : \n<{A[:half]} \n{A[half:]}>\n\nMerci \nbien\n-- \nCowan"
    flowed = raw("Content-Type: text/plain; format=flowed; delsp=yes", body)
    assert A == parse(flowed, "1").link("Activer mon compte")
    assert "un deux\n\n> trois quatre\n-- \nfin" == unflow("un \ndeux\n\n> trois \n> quatre\n-- \nfin")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text("ab c>-", max_size=30).map(lambda line: line.lstrip(" >").rstrip()), max_size=5))
def test_lines_that_do_not_flow_stay_as_they_are(lines: list[str]) -> None:
    """Nothing is lost where nothing was broken."""
    assert "\n".join(lines) == unflow("\n".join(lines))
