"""Lost password and lost access code."""

import pytest
from flask import Flask

from tests.mocks.unimutuelles.journey import (
    ACCOUNT,
    EMAIL,
    PASSWORD,
    at_espace,
    at_question,
    link,
    member,
    messages,
    registered,
    sign_in,
)
from tests.mocks.visitor import Visitor

NEW = {"mot_de_passe": "Nouveau77", "confirmation": "Nouveau77"}
OLD = str(ACCOUNT["password"])


def at_choice(app: Flask) -> Visitor:
    """On the choice of the way, as someone whose address is certified."""
    registered(app)
    return Visitor(app).get("/mot-de-passe-perdu").send(numero="1001", code="C1001")


def test_someone_without_a_certified_address_is_asked_their_own_question(app: Flask) -> None:
    """There is nothing to choose."""
    visitor = at_question(app)

    assert ("/mot-de-passe-perdu/question", True) == (visitor.path, str(ACCOUNT["question"]) in visitor.text)


@pytest.mark.parametrize(
    ("numbers", "path"),
    [
        ({"numero": "1001", "code": "C1002"}, "/mot-de-passe-perdu"),
        ({"numero": "1002", "code": "C1001"}, "/mot-de-passe-perdu"),
        ({"numero": "1002", "code": "C1002"}, "/mot-de-passe-perdu"),
        ({"numero": "1001", "code": ""}, "/mot-de-passe-perdu"),
        ({"numero": "", "code": "C1001"}, "/mot-de-passe-perdu"),
    ],
)
def test_other_numbers_lead_to_no_question(app: Flask, numbers: dict[str, str], path: str) -> None:
    """Those of another member, of someone who has no account, or only half of one's own."""
    member(app, "1001", account=ACCOUNT)
    member(app, "1002")

    assert path == Visitor(app).get("/mot-de-passe-perdu").send(**numbers).path


@pytest.mark.parametrize("answer", ["À Vienne", " a  vienne "])
def test_the_right_answer_gives_a_new_password(app: Flask, answer: str) -> None:
    """Case, accents and surplus spaces apart; afterwards the new one opens and the old one does not."""
    at_question(app).send(reponse=answer).send(**NEW)

    opened = [sign_in(app, "C1001", password).path for password in ("Nouveau77", OLD)]

    assert ["/espace", "/espace-adherents"] == opened


@pytest.mark.parametrize("answer", ["À Lyon", "", "Vienne"])
def test_a_wrong_answer_gives_none(app: Flask, answer: str) -> None:
    """The question stays, and the new password's page leads back to it."""
    visitor = at_question(app).send(reponse=answer)

    assert ["/mot-de-passe-perdu/question"] * 2 == [visitor.path, visitor.get("/mot-de-passe-perdu/nouveau").path]


@pytest.mark.parametrize("password", ["Abcdef1", "abcdefg1", "ABCDEFG1", "Abcdefgh"])
def test_the_new_password_obeys_the_same_rules(app: Flask, password: str) -> None:
    """Too short or without a kind: refused."""
    visitor = at_question(app).send(reponse="À Vienne").send(mot_de_passe=password, confirmation=password)

    assert "/mot-de-passe-perdu/nouveau" == visitor.path


def test_a_certified_address_has_the_choice(app: Flask) -> None:
    """Question or e-mail."""
    html = at_choice(app).html

    assert (1, 1) == (html.count('value="question"'), html.count('value="email"'))


def test_the_question_may_be_chosen_with_a_certified_address(app: Flask) -> None:
    """The answer of the registration."""
    at_choice(app).send(moyen="question").send(reponse="forgeron").send(**NEW)

    assert "/espace" == sign_in(app, "C1001", "Nouveau77").path


def test_the_link_of_the_message_gives_a_new_password(app: Flask) -> None:
    """In any browser; afterwards the new one opens and the old one does not."""
    at_choice(app).send(moyen="email")
    Visitor(app).get(link(app)).send(**NEW)

    opened = [sign_in(app, "C1001", password).path for password in ("Nouveau77", PASSWORD)]

    assert ["/espace", "/espace-adherents"] == opened


def test_the_link_of_the_message_works_once(app: Flask) -> None:
    """Used, it says so."""
    at_choice(app).send(moyen="email")
    Visitor(app).get(link(app)).send(**NEW)

    assert "a déjà servi" in Visitor(app).get(link(app)).text


@pytest.mark.parametrize("later", [24 * 3600 + 5])
def test_the_link_of_the_message_ends(app: Flask, later: int) -> None:
    """After a day."""
    at_choice(app).send(moyen="email")

    assert "n'est plus valable" in Visitor(app, **{"Mire-Clock-Offset": str(later)}).get(link(app)).text


@pytest.mark.parametrize("letter", ["A", "B", "C", "c", "d", "e", "f", "_"])
def test_an_altered_link_of_the_message_is_refused(app: Flask, letter: str) -> None:
    """Its last letter too, of which Base64 reads four alike."""
    at_choice(app).send(moyen="email")
    right = link(app)
    altered = right[:-1] + (letter if letter != right[-1] else "Z")

    assert "n'est plus valable" in Visitor(app).get(altered).text


def test_no_message_goes_to_an_address_that_is_not_certified(app: Flask) -> None:
    """Not even when asked for past the page."""
    visitor = at_question(app)
    token = visitor.html.split('name="csrf_token"')[-1].split('value="')[1].split('"')[0]
    visitor.client.post("/mot-de-passe-perdu/choix", data={"csrf_token": token, "moyen": "email"})

    assert [] == messages(app, str(ACCOUNT["email"]))


def test_a_new_password_ends_the_sessions_of_the_old_one(app: Flask) -> None:
    """Whoever was signed in has to sign in again."""
    inside = at_espace(app)
    forgetful = Visitor(app).get("/mot-de-passe-perdu").send(numero="1001", code="C1001")
    forgetful.send(moyen="question").send(reponse="Forgeron").send(**NEW)

    assert "/espace-adherents" == inside.get("/espace").path


@pytest.mark.parametrize("number", ["1001", "9999"])
def test_a_lost_code_is_told_to_the_mutual(app: Flask, number: str) -> None:
    """And answered alike for members and others."""
    member(app)
    visitor = Visitor(app).get("/code-acces-perdu").send(email=EMAIL, numero=number)

    assert (1, True) == (len(messages(app, "gestion@example.org")), "est transmis à votre mutuelle" in visitor.text)


@pytest.mark.parametrize(
    "fields", [{"email": EMAIL, "numero": ""}, {"email": "", "numero": "1"}, {"email": "x", "numero": "1"}]
)
def test_a_lost_code_asks_for_address_and_number(app: Flask, fields: dict[str, str]) -> None:
    """Both."""
    assert 'role="alert"' in Visitor(app).get("/code-acces-perdu").send(**fields).html
