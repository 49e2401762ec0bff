"""The activation page, sessions, and forgotten passwords (guide C, 9 and 10)."""

import pytest
from sqlalchemy import select

from mocks.cowan.models import Compte
from mocks.kit.store import Store
from tests.mocks.cowan.conftest import Build, People
from tests.mocks.cowan.participant import LOGIN, MDP, REPONSE, Participant


@pytest.mark.parametrize(
    "other",
    [
        {"naissance": "04-02-2001"}, {"naissance": "2001-02-03"}, {"naissance": ""}, {"certificat": "Q1"},
        {"certificat": ""}, {"question": ""}, {"question": "inconnue"}, {"reponse": ""}, {"reponse": " "},
        {"confirmation": "Autre!Nord"}, {"confirmation": MDP.lower()}, {"mot_de_passe": ""},
        {"mot_de_passe": "passage!nord"}, {"mot_de_passe": "PASSAGE!NORD"}, {"mot_de_passe": "PassageNord1"},
        {"mot_de_passe": "A1234567!"}, {"mot_de_passe": "12345678!"}, {"mot_de_passe": "Aa!" * 100},
    ],
)  # fmt: skip
def test_the_activation_refuses_in_words(zoe: Participant, other: dict[str, str]) -> None:
    """One thing wrong: the page says so, with an alert, and stays; then the right form is accepted."""
    zoe.s_inscrit().active(**other)
    assert (200, True, False) == (zoe.response.status_code, 'role="alert"' in zoe.html, zoe.est_active)
    assert zoe.active().est_active


@pytest.mark.parametrize(
    "mdp", ["Aa!", "Passage Nord_", "Été~2024", "x" * 60 + "Y`", "Abc<1", "Abc&1", 'Abc"1', "Abc\\1"]
)
def test_a_password_that_meets_the_rule_is_accepted(zoe: Participant, mdp: str) -> None:
    """No length is documented; all ASCII punctuation is special."""
    assert zoe.s_inscrit().active(mot_de_passe=mdp).ouvre_session(mot_de_passe=mdp).est_connecte


def test_secrets_are_kept_as_hashes(zoe: Participant, store: Store) -> None:
    """Neither password nor answer stands in the database."""
    zoe.s_inscrit().active()
    with store.reading() as db:
        compte = db.scalars(select(Compte)).one()
    assert ("$argon2", "$argon2") == (compte.mot_de_passe[:7], compte.reponse[:7])


def test_the_activation_is_confirmed(zoe: Participant) -> None:
    """The page says so, and each « Ouvrir une session » leads to sign-in."""
    page = zoe.s_inscrit().active().html
    assert ("Votre compte est activé" in page, 2) == (True, page.count(f'href="{LOGIN}login.cfm">Ouvrir une session'))


def test_no_session_before_activation(zoe: Participant) -> None:
    """The message alone opens nothing."""
    assert not zoe.s_inscrit().ouvre_session().est_connecte


def test_a_session_opens_with_address_password_and_terms(zoe: Participant) -> None:
    """Guide C, 10; the address in any case."""
    assert zoe.s_inscrit().active().ouvre_session(courriel=zoe.courriel.upper()).est_connecte


def test_without_the_terms_nothing_opens(zoe: Participant) -> None:
    """The page asks for them, and the portal's addresses stay closed."""
    told = "Acceptez les conditions" in zoe.s_inscrit().active().ouvre_session(conditions="").text
    assert (True, False) == (told, zoe.est_connecte)


def test_the_terms_are_accepted_once(zoe: Participant) -> None:
    """The next session needs no tick."""
    zoe.membre().get(LOGIN + "login.cfm")
    zoe.client.post(LOGIN + "logout.cfm", data={"csrf_token": zoe.token})
    assert zoe.ouvre_session(conditions="").est_connecte


def test_an_unknown_address_and_a_wrong_password_are_answered_alike(zoe: Participant) -> None:
    """Nobody learns who has an account."""
    zoe.s_inscrit().active()
    other = "personne@example.org"
    unknown = zoe.ouvre_session(courriel=other).html.replace(zoe.token, "")
    wrong = zoe.ouvre_session(mot_de_passe="Passage!Sud").html.replace(zoe.token, "")
    assert unknown.replace(other, "") == wrong.replace(zoe.courriel, "")


def test_signing_out_closes_the_portal(zoe: Participant) -> None:
    """« Fermer la session » ends it."""
    zoe.membre()
    zoe.client.post(LOGIN + "logout.cfm", data={"csrf_token": zoe.token})
    assert not zoe.est_connecte


def test_whoever_guesses_is_stopped(build: Build, zoe: Participant) -> None:
    """Outside of tests, one try too many at one address is 429, in the portal's words."""
    zoe.client = build(testing=False, sign_in_attempts="2 per 15 minutes").test_client()
    for _ in range(3):
        zoe.ouvre_session()
    assert (429, True) == (zoe.response.status_code, "Trop de tentatives" in zoe.text)


def test_the_right_answer_gives_a_new_password(zoe: Participant) -> None:
    """Case, accents and spaces of the answer do not count; the old password opens nothing."""
    zoe.s_inscrit().active().oublie(reponse="  rue des ERABLES ")
    assert not zoe.ouvre_session().est_connecte
    assert zoe.ouvre_session(mot_de_passe="Nouveau#1").est_connecte


def test_a_wrong_answer_gives_none(zoe: Participant) -> None:
    """The page says so, and the old password still opens."""
    zoe.s_inscrit().active().oublie(reponse="Rue des Chênes")
    assert "Ce n'est pas la réponse" in zoe.text
    assert zoe.ouvre_session().est_connecte


def test_the_question_chosen_is_asked(zoe: Participant) -> None:
    """It was chosen at the activation."""
    zoe.s_inscrit().active(question="ami").get(LOGIN + "forgot.cfm").send(courriel=zoe.courriel)
    assert "Quel est le prénom de votre meilleur ami d'enfance?" in zoe.get(zoe.lien()).text


def test_a_new_password_obeys_the_rule(zoe: Participant) -> None:
    """The rule holds wherever a password is chosen."""
    assert "une lettre majuscule" in zoe.s_inscrit().active().oublie(mot_de_passe="nouveau#1").text


def test_a_links_second_password_is_refused(zoe: Participant) -> None:
    """It works once."""
    zoe.s_inscrit().active().oublie()
    assert 410 == zoe.get(zoe.lien()).response.status_code


def test_an_unknown_address_is_answered_as_a_known_one(zoe: Participant) -> None:
    """« Mot de passe oublié? » tells nobody who has an account."""
    zoe.s_inscrit().active()
    texts = [zoe.get(LOGIN + "forgot.cfm").send(courriel=c).text for c in (zoe.courriel, "personne@example.org")]
    assert texts[0] == texts[1]


def test_two_accounts_do_not_share_answers(zoe: Participant, people: People) -> None:
    """Another's answer is a wrong one."""
    people().s_inscrit().active()
    zoe.s_inscrit().active(reponse="Rue Haute").oublie(reponse=REPONSE)
    assert "Ce n'est pas la réponse" in zoe.text
