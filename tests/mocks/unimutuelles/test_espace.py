"""The members' space: what it shows, and to whom."""

import re
from datetime import date, timedelta
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from mocks.unimutuelles.dossier import Dossier
from mocks.unimutuelles.formulaires import iban_valable
from mocks.unimutuelles.models import Adherent
from tests.mocks.unimutuelles.journey import at_espace
from tests.mocks.visitor import Visitor

PAGES = (
    "",
    *("/remboursements", "/releves", "/beneficiaires", "/coordonnees", "/demandes"),
    *("/devis", "/messages", "/garanties", "/documents"),
)
ENVOIS = {
    "adresse": {"rue": "3 rue des Lilas", "code_postal": "38000", "ville": "Grenoble"},
    "telephone": {"telephone": "06 39 98 12 34"},
    "banque": {"titulaire": "Zoé D'Œil", "iban": "FR14 2004 1010 0505 0001 3M02 606"},
    "naissance": {"prenom": "Noé", "nom": "D'Œil", "naissance": "2026-01-02"},
    "beneficiaire": {"lien": "Enfant", "prenom": "Noé", "nom": "D'Œil", "naissance": "2026-01-02"},
}


def dossier(numero: str, last: date = date(2026, 6, 30)) -> Dossier:
    """A member's file as of a day."""
    return Dossier(Adherent(id=7, numero=numero, code="C", prenom="Zoé", nom="D'Œil"), date(2017, 1, 1), last)


@pytest.mark.parametrize("page", PAGES)
def test_nothing_of_the_space_is_seen_without_a_session(app: Flask, page: str) -> None:
    """Sign-in is shown instead."""
    assert "/espace-adherents" == Visitor(app).get(f"/espace{page}").path


@pytest.mark.parametrize("page", PAGES)
def test_nothing_of_the_space_is_seen_after_signing_out(app: Flask, page: str) -> None:
    """Not even with the cookie of the session that was."""
    visitor = at_espace(app)
    token = re.findall(r'name="csrf_token"[^>]* value="([^"]+)"', visitor.html)[0]
    cookie = visitor.client.get_cookie("unimutuelles_5000")
    visitor.client.post("/espace-adherents/deconnexion", data={"csrf_token": token})
    assert cookie
    visitor.client.set_cookie("unimutuelles_5000", cookie.value)

    assert "/espace-adherents" == visitor.get(f"/espace{page}").path


def test_nobody_opens_anothers_statement(app: Flask) -> None:
    """By changing the number in the address; it is then not there."""
    visitor = at_espace(app, "1001")
    own = re.findall(r"/espace/releves/[0-9]+", visitor.get("/espace/releves").html)[0]
    other = at_espace(app, "1002", email="b@example.org")

    assert (200, 404) == (visitor.get(own).response.status_code, other.get(own).response.status_code)


@pytest.mark.parametrize("number", [str(n) for n in range(40)])
def test_nothing_was_paid_before_2017(number: str) -> None:
    """Nor is any care older."""
    lines = dossier(number).remboursements

    assert (True, True) == (min(r.soin for r in lines) >= date(2017, 1, 1), len(lines) > 60)


def test_a_file_is_the_same_each_time() -> None:
    """It follows from the member's number."""
    assert (dossier("5").remboursements, dossier("5").messages) == (dossier("5").remboursements, dossier("5").messages)


def test_time_only_adds_to_what_was_paid() -> None:
    """A later day has the same entries, and newer ones before them."""
    now, later = dossier("5").remboursements, dossier("5", date(2027, 6, 30)).remboursements

    assert now == later[-len(now) :]


@pytest.mark.parametrize("number", [str(n) for n in range(20)])
def test_answers_are_of_both_domains_and_both_kinds(number: str) -> None:
    """Quotes and cover requests, optical and dental."""
    assert 4 == len({(r.genre, r.domaine) for r in dossier(number).reponses})


@pytest.mark.parametrize("number", [str(n) for n in range(20)])
def test_the_mutual_pays_no_more_than_what_is_left(number: str) -> None:
    """Social security, the mutual and the member share what the care cost."""
    assert all(r.reste >= 0 and r.mutuelle >= 0 for r in dossier(number).remboursements)


def test_reimbursements_come_in_pages(app: Flask) -> None:
    """Twenty, then the next."""
    visitor = at_espace(app)
    first, second = (visitor.get(f"/espace/remboursements?page={n}").html for n in (1, 2))

    assert (20, True, False) == (first.count("<tr><td>"), "Page suivante" in first, first == second)


def test_reimbursements_are_filtered_with_their_total(app: Flask) -> None:
    """One year: its entries and no other, and what they add up to."""
    visitor = at_espace(app)
    html = visitor.get("/espace/remboursements?annee=2020").html
    years = set(re.findall(r"<tr><td>\d\d/\d\d/(\d{4})", html))

    assert ({"2020"}, True) == (years, "Total payé par la mutuelle" in html)


def test_a_filter_that_lets_nothing_through_says_so(app: Flask) -> None:
    """In words."""
    assert "Aucun remboursement ne correspond." in at_espace(app).get("/espace/remboursements?nature=Cure").text


def test_a_statement_is_a_pdf_with_the_members_name_and_number(app: Flask) -> None:
    """What was downloaded can be read."""
    visitor = at_espace(app)
    address = re.findall(r"/espace/releves/[0-9]+\.pdf", visitor.get("/espace/releves").html)[0]
    text = PdfReader(BytesIO(visitor.get(address).response.data)).pages[0].extract_text()

    assert ("Zoé-Anne D'Œil, n° Adhérent 1001" in text, "Total payé par la mutuelle" in text) == (True, True)


@pytest.mark.parametrize("page", ["/remboursements", "/releves"])
def test_the_adviser_is_named_for_what_is_older(app: Flask, page: str) -> None:
    """« conseiller »."""
    assert "contactez votre conseiller" in at_espace(app).get(f"/espace{page}").text


@pytest.mark.parametrize("genre", list(ENVOIS))
def test_a_request_is_sent_and_followed(app: Flask, genre: str) -> None:
    """It stands among the member's requests, received."""
    visitor = at_espace(app).get(f"/espace/demandes/{genre}").send(**ENVOIS[genre])

    assert ("/espace/demandes", True) == (visitor.path, '<span class="etat">Reçue</span>' in visitor.html)


@pytest.mark.parametrize(("days", "state"), [(0, "Reçue"), (1, "En cours de traitement"), (4, "Traitée")])
def test_a_request_goes_on_with_time(app: Flask, days: int, state: str) -> None:
    """Received, then in hand, then done; whoever asks signs in on that day."""
    at_espace(app).get("/espace/demandes/telephone").send(**ENVOIS["telephone"])
    later = Visitor(app, **{"Mire-Clock-Offset": str(days * 24 * 3600 + 1)})
    later.get("/espace-adherents").send(identifiant="C1001", mot_de_passe="Chaton42")

    assert f">{state}<" in later.get("/espace/demandes").html


@pytest.mark.parametrize("genre", list(ENVOIS))
def test_a_request_must_be_filled(app: Flask, genre: str) -> None:
    """Each of its fields."""
    visitor = at_espace(app).get(f"/espace/demandes/{genre}").send()

    assert len(ENVOIS[genre]) == visitor.html.count('class="error"')


@pytest.mark.parametrize(
    ("genre", "name", "value"),
    [
        ("adresse", "code_postal", "3800"),
        ("telephone", "telephone", "06 39"),
        ("banque", "iban", "FR15 2004 1010 0505 0001 3M02 606"),
        ("naissance", "naissance", (date.today() + timedelta(days=400)).isoformat()),
        ("beneficiaire", "naissance", "2026-02-31"),
    ],
)
def test_a_request_that_cannot_be_right_is_refused(app: Flask, genre: str, name: str, value: str) -> None:
    """Told at its field."""
    visitor = at_espace(app).get(f"/espace/demandes/{genre}").send(**{**ENVOIS[genre], name: value})

    assert f'id="{name}-error"' in visitor.html


@pytest.mark.parametrize(("iban", "right"), [("FR1420041010050500013M02606", True), ("DE89370400440532013000", False)])
def test_a_french_iban_has_right_check_digits(iban: str, right: bool) -> None:
    """ISO 13616."""
    assert right is iban_valable(iban)


def test_a_message_that_was_opened_is_read(app: Flask) -> None:
    """That one and no other."""
    visitor = at_espace(app)
    unread = visitor.get("/espace/messages").html.count("Non lu")
    visitor.get("/espace/messages/1")

    assert unread - 1 == visitor.get("/espace/messages").html.count("Non lu")


def test_every_document_of_the_list_is_a_pdf(app: Flask) -> None:
    """Each can be opened."""
    visitor = at_espace(app)
    addresses = re.findall(r"/espace/documents/[\w-]+\.pdf", visitor.get("/espace/documents").html)

    assert [1] * 5 == [len(PdfReader(BytesIO(visitor.get(a).response.data)).pages) for a in addresses]


@pytest.mark.parametrize(
    "page", ["/messages/99", "/devis/99", "/demandes/autre", "/documents/x.pdf", "/releves/1000201601"]
)
def test_what_there_is_not_is_not_found(app: Flask, page: str) -> None:
    """404, in the portal's frame."""
    assert 404 == at_espace(app).get(f"/espace{page}").response.status_code
