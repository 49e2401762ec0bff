"""People with several plans: joining an account, choosing a file, and what belongs to the chosen one."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.mocks.journey import CODE, PASSWORD, PERSONNE, at_code, at_regime, at_services, member, registered, signed_in
from tests.mocks.visitor import Visitor

JOINING = {"choix": "oui", "code_existant": "Zoe01", "mot_de_passe_existant": PASSWORD}


def joined(app: Flask) -> Visitor:
    """Signed in to an account of two files, the second with another name and a plan without claims."""
    registered(app)
    member(app, "C2", contract="Q4")
    at_regime(app).send(contrat="Q4", certificat="C2").send(**{**PERSONNE, "prenom": "Éloïse"}).send(**JOINING)
    return signed_in(app)


def test_joining_ends_on_the_same_confirmation(app: Flask) -> None:
    """« Oui… » leads to the confirmation, with the existing user code."""
    registered(app)

    assert "Votre code d'utilisateur Zoe01" in at_code(app, "C2").send(**JOINING).text


def test_the_choice_names_plan_contract_and_certificate(app: Flask) -> None:
    """Each file can be told apart from the other."""
    text = joined(app).text
    named = ("Régime santé et dentaire : contrat Q178, certificat C1", "Régime de base : contrat Q4, certificat C2")

    assert [True, True] == [name in text for name in named]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("", "Bonjour Éloïse D'Œil."),
        ("", "Votre régime ne comprend pas la réclamation en ligne"),
        ("/carte", "Numéro de contrat Q4 Numéro de certificat C2"),
    ],
)
def test_everything_belongs_to_the_chosen_file(app: Flask, place: str, words: str) -> None:
    """Name, services and card are those of the file chosen for the session."""
    visitor = joined(app).send(dossier="2").send()

    assert words in visitor.get(f"/services/2{place}").text


def test_the_other_file_is_not_open_in_this_session(app: Flask) -> None:
    """The address of the file that was not chosen leads back to the choice."""
    assert "/dossiers" == joined(app).send(dossier="2").send().get("/services/1/carte").path


def test_the_choice_comes_at_every_sign_in(app: Flask) -> None:
    """A file chosen once is not chosen for the next session."""
    joined(app).send(dossier="2").send()

    assert "/dossiers" == signed_in(app).path


def test_choosing_nothing_is_told(app: Flask) -> None:
    """The choice sent empty stays, with a reason."""
    assert "Aucun dossier n'est choisi" in joined(app).send().text


def test_another_accounts_file_cannot_be_chosen(app: Flask) -> None:
    """A file's number that is not among the account's is no choice."""
    visitor = joined(app)
    registered(app, "C3", "Autre2")

    assert "/dossiers" == visitor.send(dossier="3").path


@pytest.mark.parametrize(("code", "password"), [("Zoe01", "Faux1234"), ("Inconnu1", PASSWORD)])
def test_wrong_words_add_nothing_and_are_answered_alike(app: Flask, code: str, password: str) -> None:
    """A wrong password and an unknown code: the same words, and the plan stays free for a new account."""
    registered(app)
    visitor = at_code(app, "C2").send(**{**JOINING, "code_existant": code, "mot_de_passe_existant": password})
    told = "Le code d'utilisateur ou le mot de passe est incorrect." in visitor.text

    assert [True, "/inscription/confirmation"] == [told, visitor.send(**{**CODE, "code": "Autre2"}).path]


def test_guessing_while_joining_is_stopped(build: Callable[..., Flask]) -> None:
    """Tries at one account's password are counted there too; others are not concerned."""
    testing = build()
    registered(testing)
    visitor = Visitor(build(sign_in_attempts="2 per minute", testing=False))
    member(testing, "C2")
    visitor.get("/inscription").send(contrat="Q178", certificat="C2").send(**PERSONNE)
    wrong = {**JOINING, "mot_de_passe_existant": "Faux1234"}

    assert [200, 200, 429] == [visitor.send(**wrong).response.status_code for _ in range(3)]


def test_omni_opens_sessions(app: Flask) -> None:
    """Who is registered signs in there."""
    at_services(app)

    assert "/services/1" == Visitor(app).get("/omni").send(code="Zoe01", mot_de_passe=PASSWORD).path


def test_omni_offers_no_registration(visitor: Visitor) -> None:
    """It names the web site for it, and has no way of its own."""
    visitor.get("/omni")

    assert [True, False] == ["site web" in visitor.text, 'href="/inscription"' in visitor.html]
