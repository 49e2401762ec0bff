"""The documented journey through Desjardins' mock, and who is kept out of it."""

import io

import pytest
from flask import Flask
from pypdf import PdfReader

from tests.mocks.journey import (
    CODE,
    PASSWORD,
    PERSONNE,
    at_code,
    at_personne,
    at_regime,
    at_services,
    member,
    registered,
    signed_in,
)
from tests.mocks.visitor import Visitor


def test_the_confirmation_shows_the_user_code(app: Flask) -> None:
    """A registration ends on a page with the user code."""
    assert "Votre code d'utilisateur Zoe01" in registered(app).text


def test_the_first_session_shows_the_terms(app: Flask) -> None:
    """After the first sign-in come the terms of use."""
    registered(app)

    assert "/services/1/convention" == signed_in(app).path


def test_terms_accepted_once_do_not_come_again(app: Flask) -> None:
    """The second session, in another browser, goes straight to the services."""
    at_services(app)

    assert "/services/1" == signed_in(app).path


def test_the_services_show_the_name_as_entered(app: Flask) -> None:
    """Accents, hyphens and apostrophes of a name stay."""
    assert "Bonjour Zoé-Anne D'Œil." in at_services(app).text


def test_the_card_holds_both_numbers(app: Flask) -> None:
    """The card's page bears contract and certificate."""
    assert "Numéro de contrat Q178 Numéro de certificat C1" in at_services(app).get("/services/1/carte").text


def test_the_card_can_be_downloaded(app: Flask) -> None:
    """The PDF bears contract and certificate, and a name with letters beyond Latin-1."""
    pdf = at_services(app).get("/services/1/carte-de-paiement.pdf").response.data
    text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()

    assert ["Zoé-Anne D'Œil", "Numéro de contrat : Q178", "Numéro de certificat : C1"] == text.split("\n")[1:4]


@pytest.mark.parametrize("name", ["Łukasz Żółć", "李 小龍", "O’Brien—Ñandú"])
def test_any_name_gives_a_card(app: Flask, name: str) -> None:
    """Letters that the PDF's fonts lack do not break it."""
    visitor = at_services(app, nom=name).get("/services/1/carte-de-paiement.pdf")

    assert "application/pdf" == visitor.response.mimetype


def test_a_claim_is_kept(app: Flask) -> None:
    """A claim that was sent is listed."""
    visitor = at_services(app).get("/services/1/reclamations")
    visitor.send(soin="Médicaments", date_soin="2026-01-05", montant="45,50")

    assert "Médicaments 2026-01-05 45,50" in visitor.text


def test_a_plan_without_claims_says_so(app: Flask) -> None:
    """Where the plan includes no claims, the page says it instead of showing a form."""
    member(app, "C9", contract="Q4")
    at_regime(app).send(contrat="Q4", certificat="C9").send(**PERSONNE).send(**CODE)

    assert "Votre régime ne comprend pas la réclamation en ligne" in signed_in(app).send().text


def test_numbers_of_two_people_do_not_make_a_plan(app: Flask) -> None:
    """A certificate under another contract is refused, with a reason."""
    member(app, "C1", contract="Q1")
    member(app, "C2", contract="Q2")

    assert "Aucun régime ne correspond" in at_regime(app).send(contrat="Q1", certificat="C2").text


def test_a_plan_registers_once(app: Flask) -> None:
    """A plan that is registered is refused on its own screen, with a reason."""
    registered(app)

    assert "Ce régime est déjà inscrit" in at_regime(app).send(contrat="Q178", certificat="C1").text


@pytest.mark.parametrize("code", ["Zoe01", "ZOE01"])
def test_a_user_code_is_given_once(app: Flask, code: str) -> None:
    """A user code that is taken, in whatever case, is refused with a reason."""
    registered(app)

    assert "Ce code d'utilisateur est déjà pris" in registered(app, "C2", code=code).text


def test_a_refused_registration_keeps_nothing(app: Flask) -> None:
    """After a refusal for the user code, the same plan can be registered with another."""
    registered(app)
    visitor = registered(app, "C2", code="Zoe01")

    assert "/inscription/confirmation" == visitor.send(**{**CODE, "code": "Autre2"}).path


def test_a_second_plan_joins_an_existing_account(app: Flask) -> None:
    """« Oui… » with code and password adds the plan; sign-in then asks which file."""
    at_services(app)
    at_code(app, "C2").send(choix="oui", code_existant="Zoe01", mot_de_passe_existant=PASSWORD)
    choice = signed_in(app)

    assert ["/dossiers", "/services/2/convention"] == [choice.path, choice.send(dossier="2").path]


def test_an_existing_account_is_not_joined_with_a_wrong_password(app: Flask) -> None:
    """« Oui… » with a wrong password is refused on the same screen."""
    registered(app)
    joining = {"choix": "oui", "code_existant": "Zoe01", "mot_de_passe_existant": "Faux1234"}

    assert "est incorrect" in at_code(app, "C2").send(**joining).text


@pytest.mark.parametrize("path", ["/inscription/renseignements", "/inscription/code", "/inscription/confirmation"])
def test_no_step_is_reached_early(visitor: Visitor, path: str) -> None:
    """The address of a later step leads to the first one."""
    assert "/inscription" == visitor.get(path).path


def test_steps_after_a_changed_one_are_done_again(app: Flask) -> None:
    """Whoever changes the plan enters the personal details again."""
    visitor = at_code(app)
    member(app, "C2")
    visitor.get("/inscription").send(contrat="Q178", certificat="C2")

    assert "/inscription/renseignements" == visitor.get("/inscription/code").path


PAGES = [f"/services/1{page}" for page in ("", "/carte", "/carte-de-paiement.pdf", "/renseignements", "/reclamations")]


@pytest.mark.parametrize("path", PAGES)
def test_services_need_a_session(app: Flask, path: str) -> None:
    """A fresh browser at an address of the services is sent to sign-in."""
    at_services(app)

    assert "/ouvrir-une-session" == Visitor(app).get(path).path


@pytest.mark.parametrize("path", PAGES)
def test_services_come_after_the_terms(app: Flask, path: str) -> None:
    """Before the terms are accepted, an address of the services shows them instead."""
    registered(app)

    assert "/services/1/convention" == signed_in(app).get(path).path


@pytest.mark.parametrize("path", [*PAGES, "/services/1/convention"])
def test_nobody_reaches_another_file(app: Flask, path: str) -> None:
    """Another account's file does not exist, as far as one is told."""
    at_services(app)

    assert 404 == at_services(app, "C2", "Autre2").get(path).response.status_code


def test_a_closed_session_is_closed(app: Flask) -> None:
    """After signing out, the former cookie opens nothing."""
    visitor = at_services(app)
    key = visitor.client.get_cookie("desjardins_5000").value
    visitor.get("/adherent")
    visitor.client.post("/fermer-la-session", data={"csrf_token": visitor.token})
    visitor.client.set_cookie("desjardins_5000", key)

    assert "/ouvrir-une-session" == visitor.get("/services/1").path


@pytest.mark.parametrize(("code", "password"), [("Zoe01", "Faux1234"), ("Inconnu1", PASSWORD)])
def test_wrong_password_and_unknown_code_are_answered_alike(app: Flask, code: str, password: str) -> None:
    """Neither says which of the two was wrong."""
    registered(app)
    answer = "La session n'a pas été ouverte. Le code d'utilisateur ou le mot de passe est incorrect."

    assert answer in signed_in(app, code, password).text


def test_help_needs_no_session(visitor: Visitor) -> None:
    """The contact page gives the number."""
    assert visitor.get("/nous-joindre").text.count("1-866-838-7580") >= 1


def test_what_was_entered_comes_back_for_correction(app: Flask) -> None:
    """A refused form shows what was entered, passwords apart."""
    visitor = at_code(app).send(**{**CODE, "mere": ""})

    assert [True, False] == ['value="le chat"' in visitor.html, PASSWORD in visitor.html]


def test_personal_details_start_empty(app: Flask) -> None:
    """What the insurer knows of a person is not shown to whoever has two numbers."""
    assert "Zoé" not in at_personne(app).html


@pytest.mark.parametrize("answer", ["Ève", " eve"])
def test_a_forgotten_password_brings_up_the_reminder(app: Flask, answer: str) -> None:
    """Whoever knows the mother's first name sees the reminder."""
    registered(app)

    assert "le chat" in Visitor(app).get("/mot-de-passe-oublie").send(code="Zoe01", mere=answer).text


@pytest.mark.parametrize(("code", "answer"), [("Zoe01", "Adam"), ("Inconnu1", "Ève")])
def test_a_wrong_answer_and_an_unknown_code_are_answered_alike(app: Flask, code: str, answer: str) -> None:
    """Neither shows a reminder, nor which of the two was wrong."""
    registered(app)
    visitor = Visitor(app).get("/mot-de-passe-oublie").send(code=code, mere=answer)

    assert [True, False] == ["ou la réponse est incorrect." in visitor.text, "le chat" in visitor.text]


def test_the_reminder_resets_nothing(app: Flask) -> None:
    """After it was shown, the password opens a session as before."""
    registered(app)
    Visitor(app).get("/mot-de-passe-oublie").send(code="Zoe01", mere="Ève")

    assert "/services/1/convention" == signed_in(app).path
