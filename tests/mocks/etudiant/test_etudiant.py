"""The student portal: the way to one's numbers, and who is kept out of it."""

import pytest
from flask import Flask

from tests.mocks.etudiant.conftest import MDP, Enrol, signed_in
from tests.mocks.visitor import Visitor

PAGES = ("", "/dossier", "/dossier/etat", "/dossier/assurances", "/cours")
NUMEROS = "/etudiants/1/dossier/assurances"


@pytest.mark.parametrize(
    ("page", "link"),
    [("", "Dossier universitaire"), ("/dossier", "État du dossier"), ("/dossier/etat", "État des assurances")],
)
def test_each_page_leads_to_the_next(app: Flask, enrol: Enrol, page: str, link: str) -> None:
    """The three links of guide A stand one behind the other."""
    enrol(app, "C1")

    assert f">{link}</a>" in signed_in(app, "C1").get(f"/etudiants/1{page}").html


def test_the_numbers_are_the_students_own(app: Flask, enrol: Enrol) -> None:
    """Contract and certificate, as they were made known."""
    enrol(app, "C1")

    assert "Numéro de contrat Q178 Numéro de certificat C1" in signed_in(app, "C1").get(NUMEROS).text


def test_a_student_comes_back_as_known(app: Flask, enrol: Enrol) -> None:
    """The control endpoint answers with every key, the password in clear."""
    expected = {"login": "ROYZC1", "password": MDP, "contract": "Q178", "certificate": "C1"}

    assert {**expected, "first_name": "Zoé", "last_name": "Roy"} == enrol(app, "C1")


def test_a_code_belongs_to_one_student(app: Flask, enrol: Enrol) -> None:
    """A second student of the same code is refused."""
    enrol(app, "C1")

    assert "error" in enrol(app, "C1")


@pytest.mark.parametrize("page", PAGES)
def test_nothing_shows_without_a_session(app: Flask, enrol: Enrol, page: str) -> None:
    """Every page of a record sends to sign-in."""
    enrol(app, "C1")

    assert "/" == Visitor(app).get(f"/etudiants/1{page}").path


@pytest.mark.parametrize("page", PAGES)
def test_anothers_record_does_not_exist(app: Flask, enrol: Enrol, page: str) -> None:
    """Changing the number in the address leads nowhere."""
    enrol(app, "C1")
    enrol(app, "C2")

    assert 404 == signed_in(app, "C2").get(f"/etudiants/1{page}").response.status_code


@pytest.mark.parametrize(("certificate", "password"), [("C1", "Faux"), ("C9", MDP)])
def test_wrong_sign_ins_are_answered_alike(app: Flask, enrol: Enrol, certificate: str, password: str) -> None:
    """A wrong password and an unknown code: the same words."""
    enrol(app, "C1")

    assert "Le code permanent ou le mot de passe est incorrect." in signed_in(app, certificate, password).text


def test_a_closed_session_shows_nothing(app: Flask, enrol: Enrol) -> None:
    """After signing out, the address of the numbers asks for a session again."""
    enrol(app, "C1")
    visitor = signed_in(app, "C1")
    visitor.client.post("/fermer-la-session", data={"csrf_token": visitor.token})

    assert "/" == visitor.get(NUMEROS).path
