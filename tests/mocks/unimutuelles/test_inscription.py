"""The first three steps and the window."""

import re

import pytest
from flask import Flask

from tests.mocks.unimutuelles.journey import (
    CHOIX,
    EMAIL,
    at_choix,
    at_conditions,
    at_fenetre,
    member,
    registered,
)
from tests.mocks.visitor import Visitor

DAY = 24 * 3600


@pytest.mark.parametrize(
    ("numbers", "path"),
    [
        ({"numero": "1001", "code": "C1001"}, "/inscription/mot-de-passe"),
        ({"numero": " 10 01 ", "code": "c1001"}, "/inscription/mot-de-passe"),
        ({"numero": "1001", "code": "C1002"}, "/inscription"),
        ({"numero": "1002", "code": "C1001"}, "/inscription"),
        ({"numero": "1001", "code": ""}, "/inscription"),
        ({"numero": "", "code": "C1001"}, "/inscription"),
    ],
)
def test_the_numbers_must_belong_together(app: Flask, numbers: dict[str, str], path: str) -> None:
    """Only a member's own pair leads to the second step."""
    member(app, "1001")
    member(app, "1002")

    assert path == Visitor(app).get("/inscription").send(**numbers).path


def test_someone_registered_does_not_register_again(app: Flask) -> None:
    """The first step says so."""
    registered(app)

    visitor = Visitor(app).get("/inscription").send(numero="1001", code="C1001")

    assert ("/inscription", True) == (visitor.path, "déjà inscrit" in visitor.text)


def test_the_second_step_greets_by_name(app: Flask) -> None:
    """« Bonjour [Nom] »."""
    assert "Bonjour Zoé-Anne D'Œil" in at_choix(app).text


def test_there_are_exactly_four_questions(app: Flask) -> None:
    """Beside the first entry, which only invites to choose."""
    assert 4 == len(re.findall(r'<option value="[^"]', at_choix(app).html))


@pytest.mark.parametrize("password", ["Abcdefg1", "abcdefG1", "1bcdefgH", "aB3" * 6 + "xy"])
def test_a_password_of_the_three_kinds_is_taken(app: Flask, password: str) -> None:
    """8 to 20 letters and digits, with upper case, lower case and a digit."""
    visitor = at_conditions(app, mot_de_passe=password, confirmation=password)

    assert "/inscription/conditions" == visitor.path


@pytest.mark.parametrize("password", ["", "Abcdef1", "abcdefg1", "ABCDEFG1", "Abcdefgh", "aB1" * 50])
def test_other_passwords_are_refused(app: Flask, password: str) -> None:
    """Too short, too long, or without one of the three kinds."""
    visitor = at_conditions(app, mot_de_passe=password, confirmation=password)

    assert ("/inscription/mot-de-passe", True) == (visitor.path, 'id="mot_de_passe-error"' in visitor.html)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("confirmation", "Chaton43"),
        ("confirmation", ""),
        ("email", ""),
        ("email", "zoe"),
        ("email", "zoe@"),
        ("email", "zoe@example"),
        ("email", "a b@example.org"),
        ("email", "zoé@example.org"),
        ("question", ""),
        ("question", "Une autre ?"),
        ("reponse", ""),
        ("reponse", "  "),
    ],
)
def test_the_rest_of_the_second_step_is_required(app: Flask, name: str, value: str) -> None:
    """One wrong value is told at its field, on the same step."""
    visitor = at_conditions(app, **{name: value})

    assert ("/inscription/mot-de-passe", True) == (visitor.path, f'id="{name}-error"' in visitor.html)


def test_passing_the_address_on_is_a_choice(app: Flask) -> None:
    """Ticked, the registration goes on, as it does unticked."""
    assert "/inscription/conditions" == at_conditions(app, diffusion="y").path


def test_what_was_entered_is_still_there_on_the_way_back_but_no_secret(app: Flask) -> None:
    """Address and question stand in the form again; password and answer do not, not even as hashes."""
    html = at_conditions(app).get("/inscription/mot-de-passe").html

    assert (True, False, False) == (EMAIL in html, "argon2" in html, "Forgeron" in html)


def test_a_stronger_password_has_a_higher_level(app: Flask) -> None:
    """« Niveau de sécurité » is zxcvbn's score."""
    visitor = at_choix(app)
    token = re.findall(r'name="csrf_token"[^>]* value="([^"]+)"', visitor.html)[0]

    levels = [
        visitor.client.post("/inscription/niveau-de-securite", data={"csrf_token": token, "mot_de_passe": p}).json
        for p in ("", "Motdepasse1", "kX93mzQp7Lw2vB", "aB1" * 60)
    ]

    assert ["très faible", "faible", "excellent", "faible"] == [level["nom"] for level in levels if level]


def test_the_terms_must_be_accepted_however_often_one_tries(app: Flask) -> None:
    """« Valider » without the box goes no further."""
    visitor = at_conditions(app)

    assert ["/inscription/conditions"] * 3 == [visitor.send().path for _ in range(3)]


def test_the_window_has_ok(app: Flask) -> None:
    """A dialog of the page with one button."""
    html = at_fenetre(app).html

    assert (1, 1) == (html.count("<dialog open"), html.count(">OK</button>"))


def test_the_window_may_be_the_browsers_own(app: Flask) -> None:
    """The variant has no dialog of the page, and the words for the browser's."""
    member(app)
    visitor = Visitor(app).get("/variante/fenetre-native").get("/inscription").send(numero="1001", code="C1001")

    html = visitor.send(**CHOIX).send(conditions="y").html

    assert (0, 1) == (html.count("<dialog"), html.count("data-fenetre-native="))


@pytest.mark.parametrize("step", ["mot-de-passe", "conditions", "fenetre", "message"])
def test_no_step_is_reached_before_those_in_front_of_it(app: Flask, step: str) -> None:
    """Its address leads to the first step."""
    assert "/inscription" == Visitor(app).get(f"/inscription/{step}").path


def test_retour_leads_from_each_step_to_the_one_before(app: Flask) -> None:
    """Step 1 leads to sign-in."""
    pages = [Visitor(app).get("/inscription"), at_choix(app), at_conditions(app, "1002")]

    found = [re.search(r'<a class="button" href="([^"]+)">Retour</a>', page.html) for page in pages]

    assert ["/espace-adherents", "/inscription", "/inscription/mot-de-passe"] == [f[1] for f in found if f]
