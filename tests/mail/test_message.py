"""One message: who sent it, what a person reads, which links it has."""

from datetime import UTC, datetime, timedelta

import pytest

from mire.mail import Message
from mire.verdicts import NotVerifiable

A = "https://portail.example.org/activer?jeton=AbC-12&x=1"
HTML = f"""<html><head><title>Titre</title><style>p {{ color: red }}</style></head><body>
<div style="display:none">Aperçu caché</div>
<p>Bonjour,<br>suivez <a href="{A.replace("&", "&amp;")}" class="b"><span>Activer</span>
 mon&nbsp;compte</a> dans les <b>24</b>&#160;heures.</p>
<!--[if mso]><a href="https://example.org/mso">Activer mon compte</a><![endif]-->
<p>Ou copiez {A.replace("&", "&amp;").replace("/activer", "/<wbr>activer")}</p>
<a href="mailto:aide@example.org">Aide</a> <a href="https://example.org/"><img alt="Notre site" src="x"></a>
</body></html>"""


def message(text: str | None = None, html: str | None = None, **more: object) -> Message:
    known: dict[str, object] = {
        "id": "1",
        "sender": "Régime RAMU <ne-pas-repondre@example.org>",
        "recipients": ("m@example.org",),
        "subject": "Services en ligne",
        "date": datetime(2026, 11, 22, tzinfo=UTC),
        "text": text,
        "html": html,
    }
    return Message(**{**known, **more})  # type: ignore[arg-type]


def test_a_sender_has_a_name_and_an_address() -> None:
    """As a mail program shows them."""
    assert "Régime RAMU" == message().sender_name
    assert "ne-pas-repondre@example.org" == message().sender_address
    assert "x@example.org" == message(sender="x@example.org").sender_name


def test_html_is_read_as_it_is_shown() -> None:
    """Blocks are lines; heads, comments and hidden parts are not read."""
    body = message("autre", HTML).body
    assert "Bonjour,\nsuivez Activer mon compte dans les 24 heures." in body
    assert f"Ou copiez {A}" in body
    assert not any(word in body for word in ("Titre", "color", "caché", "mso"))


def test_the_links_of_html_have_their_words() -> None:
    """Those to web addresses that are shown; a picture is called as it is described."""
    assert [("Activer mon compte", A), ("Notre site", "https://example.org/")] == [
        (link.name, link.url) for link in message(html=HTML).links
    ]


def test_a_link_is_found_by_name() -> None:
    """In HTML only a link counts, whatever stands in the text; without HTML the address beside the name."""
    assert A == message(f"Activer mon compte : {A}x", HTML).link("Activer mon compte")
    assert A == message(f"Activer mon compte : {A}").link("Activer mon compte")
    assert message(f"Activer mon compte : {A}", "<p>Activer mon compte</p>").link("Activer mon compte") is None


def test_what_can_be_copied_is_told_from_what_can_only_be_pressed() -> None:
    """The address of a link counts as readable only where it is written."""
    assert message(html=HTML).reads(A)
    assert message(f"Copiez {A}", f'<a href="{A}">Activer</a>').reads(A)
    assert not message("", f'<a href="{A}">Activer</a>').reads(A)


def test_the_clock_is_moved_to_a_time_after_the_message() -> None:
    """In whole seconds from now on, and never back."""
    now = datetime.now(UTC)
    assert 600 - message(date=now - timedelta(hours=23, minutes=45)).offset_after(23, 55) in (0, 1)
    assert 0 == message(date=now - timedelta(days=2)).offset_after(23, 55)
    with pytest.raises(NotVerifiable, match="ne porte pas de date"):
        message(date=None).offset_after(24)
