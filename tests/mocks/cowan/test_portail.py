"""The portal: claims and policy (guide C, end)."""

from io import BytesIO

import pytest

from tests.mocks.cowan.conftest import People
from tests.mocks.cowan.participant import LOGIN, MEMBERS, Participant

PDF = b"%PDF-1.4 recu"


def test_a_claim_is_listed_with_its_state(zoe: Participant) -> None:
    """What was submitted is found among the claims."""
    listed = zoe.membre().soumet().text
    words = ("Soins de la vue", "05-01-2024", "45,50", "En attente du reçu")
    assert words == tuple(word for word in words if word in listed)


def test_a_receipt_comes_back_as_it_was_sent(zoe: Participant) -> None:
    """As a file to save, never shown as a page."""
    zoe.membre().soumet(recu=(BytesIO(PDF), "a.pdf"))
    receipt = zoe.client.get(MEMBERS + "claims/1/receipt")
    assert (PDF, "attachment; filename=recu-1.pdf") == (receipt.data, receipt.headers["Content-Disposition"])


@pytest.mark.parametrize(
    "other",
    [
        {"soin": ""}, {"soin": "autre"}, {"date_soin": ""}, {"date_soin": "2024-01-05"}, {"date_soin": "01-01-2999"},
        {"montant": ""}, {"montant": "-5"}, {"montant": "1e9"}, {"montant": "beaucoup"},
        {"recu": (BytesIO(b"<html>"), "a.pdf")},
    ],
)  # fmt: skip
def test_a_wrong_claim_is_refused_in_words(zoe: Participant, other: dict[str, object]) -> None:
    """The form stays and says why."""
    zoe.membre().soumet(**other)
    assert (MEMBERS + "claim.cfm", True) == (zoe.path, 'role="alert"' in zoe.html)


def test_a_file_that_is_too_large_is_refused_in_words(zoe: Participant) -> None:
    """Two megabytes at most."""
    large = zoe.membre().client.post(MEMBERS + "claim.cfm", data={"montant": "9" * 3_000_000})
    assert (413, True) == (large.status_code, "2 Mo au plus" in large.text)


def test_the_policy_is_ones_own(zoe: Participant) -> None:
    """Its page shows name and certificate."""
    page = zoe.membre().get(MEMBERS + "policy/1").text
    assert (True, True) == (zoe.person["certificate"] in page, "Zoé O’Neil-Côté" in page)


@pytest.mark.parametrize("adresse", ["claims/1", "claims/1/receipt", "policy/1"])
def test_nobody_reaches_anothers(zoe: Participant, people: People, adresse: str) -> None:
    """Another's claim, receipt and policy are not there."""
    zoe.membre().soumet(recu=(BytesIO(PDF), "a.pdf"))
    assert 404 == people().membre().get(MEMBERS + adresse).response.status_code


@pytest.mark.parametrize("adresse", ["home.cfm", "claim.cfm", "claims.cfm", "claims/1", "claims/1/receipt", "policy/1"])
def test_nothing_is_reached_without_a_session(zoe: Participant, people: People, adresse: str) -> None:
    """Every address leads to sign-in."""
    zoe.membre().soumet(recu=(BytesIO(PDF), "a.pdf"))
    assert LOGIN + "login.cfm" == people().get(MEMBERS + adresse).path


def test_names_that_break_systems_are_shown_as_they_are(zoe: Participant) -> None:
    """Quotes, newlines, emoji and 300 characters neither break a page nor become markup."""
    odd = "<b>\"'\r\n😀" + "é" * 300
    posted = {**zoe.person, "certificate": "ODD1", "first_name": odd, "email": "odd\r\nBcc: x@example.org"}
    known = zoe.client.post("/_mire/members", json=posted).json or {}
    strange = Participant(zoe.app, zoe.outbox, {**known, "email": "odd@example.org"})
    assert ("😀" in strange.membre().text, "<b>" in strange.html) == (True, False)
