"""Réclamation 360°: its screens, and the accounts that it shares with the web site."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.mocks.journey import CODE, PASSWORD, PERSONNE, at_code, at_regime, at_services, member, registered, signed_in
from tests.mocks.visitor import Visitor

Both = Callable[[str], tuple[Flask, Flask]]
SIDES = ("application", "web")
JOINING = {"choix": "oui", "code_existant": "Zoe01", "mot_de_passe_existant": PASSWORD}


def test_it_opens_on_sign_in(visitor: Visitor) -> None:
    """The first screen offers « Inscrivez-vous! »."""
    assert 'href="/inscription">Inscrivez-vous!</a>' in visitor.get("/").html


def test_the_contract_field_names_the_group_too(app: Flask) -> None:
    """The label of guide B, 3."""
    assert "Numéro de contrat (ou numéro de groupe)" in at_regime(app).text


@pytest.mark.parametrize(("choix", "label"), [("oui", "existants"), ("non", "Créer un code d'utilisateur")])
def test_the_choice_of_user_code_leads_to_its_fields(app: Flask, choix: str, label: str) -> None:
    """Two links, each to a screen with « Soumettre »."""
    visitor = at_code(app)
    offered = f'href="/inscription/code?choix={choix}"' in visitor.html
    screen = visitor.get(f"/inscription/code?choix={choix}").text

    assert [True, True] == [offered, "Soumettre" in screen and ("Créer" in screen) == (choix == "non")], label


def test_a_registration_ends_on_the_confirmation(app: Flask) -> None:
    """With the user code, and « Continuer » to sign-in."""
    visitor = registered(app)

    assert [True, True] == ["Zoe01" in visitor.text, 'href="/ouvrir-une-session">Continuer<' in visitor.html]


def test_a_refused_registration_stays_on_its_fields(app: Flask) -> None:
    """What was wrong is told beside the fields, which are still those of a new code."""
    visitor = at_code(app).send(**{**CODE, "code": "x"})

    assert [True, True] == ["de 5 à 36 caractères" in visitor.text, "Créer un mot de passe" in visitor.text]


def test_the_terms_are_accepted_once(app: Flask) -> None:
    """« Accepter » leads to the services; the next session goes there at once."""
    registered(app)
    terms = ">Accepter</button>" in signed_in(app).html
    signed_in(app).send()

    assert [True, "/services/1"] == [terms, signed_in(app).path]


@pytest.mark.parametrize(("contract", "words"), [("Q178", "Faire une réclamation"), ("Q4", "ne comprend pas")])
def test_services_differ_by_plan(app: Flask, contract: str, words: str) -> None:
    """A plan includes claims online, or the application says that it does not."""
    member(app, "C1", contract)
    at_regime(app).send(contrat=contract, certificat="C1").send(**PERSONNE).send(**CODE)

    assert words in signed_in(app).send().text


@pytest.mark.parametrize("place", ["/carte", "/renseignements", "/reclamations"])
def test_every_service_has_a_screen(app: Flask, place: str) -> None:
    """Card, details and claims, on this application's own frame."""
    visitor = at_services(app).get(f"/services/1{place}")

    assert [200, True] == [visitor.response.status_code, "mobile.css" in visitor.html]


def test_its_style_sheet_is_there(app: Flask) -> None:
    """What the frame links to can be fetched."""
    with app.test_client().get("/statique/desjardins/mobile.css") as answer:
        assert 200 == answer.status_code


def test_each_file_has_its_information(app: Flask) -> None:
    """Beside each file an « i », which opens a text about that file."""
    registered(app)
    member(app, "C2", "Q4")
    at_regime(app).send(contrat="Q4", certificat="C2").send(**PERSONNE).send(**JOINING)
    choice = signed_in(app)
    texts = (
        "certificat C1. Ce régime rembourse les médicaments et",
        "certificat C2. Ce régime rembourse les médicaments",
    )

    assert [2, True, True] == [choice.html.count(">i</button>"), *(text in choice.text for text in texts)]


def test_a_forgotten_password_brings_up_the_reminder(app: Flask) -> None:
    """The mother's first name is asked, as on the web."""
    registered(app)

    assert "le chat" in Visitor(app).get("/mot-de-passe-oublie").send(code="Zoe01", mere="eve").text


@pytest.mark.parametrize("side", SIDES)
def test_an_account_opens_on_the_other_side(both: Both, side: str) -> None:
    """Made in the application it opens on the web, and the other way round."""
    here, there = both(side)
    registered(here)

    assert "/services/1/convention" == signed_in(there).path


@pytest.mark.parametrize("side", SIDES)
def test_people_are_known_on_both_sides(both: Both, side: str) -> None:
    """Someone made known on one side can register on the other."""
    here, there = both(side)
    member(here)

    assert "/inscription/renseignements" == at_regime(there).send(contrat="Q178", certificat="C1").path


def test_the_same_person_may_be_made_known_twice(both: Both) -> None:
    """Whoever posts one person to both gets the same answer."""
    here, there = both("application")

    assert member(here) == member(there)


def test_a_plan_registered_on_the_web_is_registered(app: Flask, web: Flask) -> None:
    """The application refuses it, and says why."""
    registered(web)

    assert "Ce régime est déjà inscrit" in at_regime(app).send(contrat="Q178", certificat="C1").text


def test_a_session_of_the_web_is_none_of_the_application(app: Flask, web: Flask) -> None:
    """Each has sessions of its own."""
    at_services(web)

    assert "/ouvrir-une-session" == Visitor(app).get("/services/1").path
