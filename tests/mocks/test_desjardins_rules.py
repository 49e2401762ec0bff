"""Which values Desjardins' mock takes, at and beside each boundary."""

import pytest
from flask import Flask

from tests.mocks.journey import CODE, PERSONNE, at_code, at_personne, at_regime

ACCEPTED = "/inscription/confirmation"


@pytest.mark.parametrize("code", ["abcde", "12345", "A1b2C", "a" * 36, "0zzzz"])
def test_a_user_code_of_letters_and_digits_is_taken(app: Flask, code: str) -> None:
    """5 to 36 ASCII letters and digits, in any mix."""
    assert ACCEPTED == at_code(app).send(**{**CODE, "code": code}).path


@pytest.mark.parametrize(
    "code", ["", "abcd", "a" * 37, "abc-d", "abc_d", "abc d", "abc.d", "abc@d", "abcd!", "abcdé", "abcde "]
)
def test_other_user_codes_are_refused(app: Flask, code: str) -> None:
    """Too short, too long, or with another character: told on the same screen."""
    visitor = at_code(app).send(**{**CODE, "code": code})

    assert ("/inscription/code", True) == (visitor.path, 'id="code-error"' in visitor.html)


@pytest.mark.parametrize(
    "password",
    ["abcdefG1", "abcdefG!", "abcdef1!", "ABCDEF1!", "aB3$aB3$", "aB3#aB3#", "aB3%aB3%", "aB3_____", "aB1" * 6 + "xy"],
)
def test_a_password_of_three_kinds_is_taken(app: Flask, password: str) -> None:
    """8 characters or more, whichever three kinds."""
    assert ACCEPTED == at_code(app).send(**{**CODE, "mot_de_passe": password, "confirmation": password}).path


@pytest.mark.parametrize(
    "password", ["", "abcdeG1", "abcdefgh", "abcdefG" + "H", "abcdefg1", "ABCDEFG1", "1234567!", "aB1" * 50]
)
def test_other_passwords_are_refused(app: Flask, password: str) -> None:
    """Too short, of two kinds, or beyond 128 characters."""
    visitor = at_code(app).send(**{**CODE, "mot_de_passe": password, "confirmation": password})

    assert ("/inscription/code", True) == (visitor.path, 'id="mot_de_passe-error"' in visitor.html)


@pytest.mark.parametrize("confirmation", ["", "abcdef1!", "Abcdef1", "Abcdef1!x"])
def test_passwords_must_be_alike(app: Flask, confirmation: str) -> None:
    """A confirmation that differs in anything is refused."""
    visitor = at_code(app).send(**{**CODE, "confirmation": confirmation})

    assert ("/inscription/code", True) == (visitor.path, 'id="confirmation-error"' in visitor.html)


@pytest.mark.parametrize("reminder", ["", " ", "Abcdef1!", "c'est Abcdef1! je crois"])
def test_a_reminder_is_needed_and_keeps_the_password(app: Flask, reminder: str) -> None:
    """Empty, or giving the password away, it is refused."""
    visitor = at_code(app).send(**{**CODE, "aide_memoire": reminder})

    assert ("/inscription/code", True) == (visitor.path, 'id="aide_memoire-error"' in visitor.html)


@pytest.mark.parametrize("mother", ["", "  "])
def test_the_mothers_name_is_needed(app: Flask, mother: str) -> None:
    """Empty, it is refused."""
    assert 'id="mere-error"' in at_code(app).send(**{**CODE, "mere": mother}).html


@pytest.mark.parametrize("choice", ["", "peut-être"])
def test_a_choice_is_needed(app: Flask, choice: str) -> None:
    """Neither « Oui » nor « Non » is refused."""
    assert "Choisissez « Oui » ou « Non »." in at_code(app).send(**{**CODE, "choix": choice}).text


@pytest.mark.parametrize("field", ["contrat", "certificat"])
def test_the_plans_numbers_are_needed(app: Flask, field: str) -> None:
    """Each of the two."""
    numbers = {"contrat": "Q178", "certificat": "C1"}

    assert f'id="{field}-error"' in at_regime(app).send(**{**numbers, field: " "}).html


@pytest.mark.parametrize("field", ["prenom", "nom", "naissance", "telephone"])
def test_personal_details_are_needed(app: Flask, field: str) -> None:
    """Each of the four with a star."""
    assert f'id="{field}-error"' in at_personne(app).send(**{**PERSONNE, field: ""}).html


@pytest.mark.parametrize("date", ["2001-02-28", "2000-02-29", "1900-01-01"])
def test_a_real_birth_date_is_taken(app: Flask, date: str) -> None:
    """Written aaaa-mm-jj."""
    assert "/inscription/code" == at_personne(app).send(**{**PERSONNE, "naissance": date}).path


@pytest.mark.parametrize(
    "date",
    [
        *("2001-02-29", "2001-13-01", "2001-00-10", "31-12-2001", "12-31-2001", "2001-31-12", "2001/12/31"),
        *("20011231", "1899-12-31", "2999-01-01", "２００１-02-03"),
    ],
)
def test_other_birth_dates_are_refused(app: Flask, date: str) -> None:
    """Days that do not exist, another order, the future, or long gone."""
    assert 'id="naissance-error"' in at_personne(app).send(**{**PERSONNE, "naissance": date}).html


@pytest.mark.parametrize("phone", ["5145550123", "514-555-0123", "(514) 555-0123", "+1 514 555 0123", "514.555.0123"])
def test_an_ordinary_telephone_number_is_taken(app: Flask, phone: str) -> None:
    """However it is written."""
    assert "/inscription/code" == at_personne(app).send(**{**PERSONNE, "telephone": phone}).path


@pytest.mark.parametrize("field", ["telephone", "telephone_secondaire", "poste"])
def test_letters_are_no_telephone_number(app: Flask, field: str) -> None:
    """What cannot be called is refused."""
    assert f'id="{field}-error"' in at_personne(app).send(**{**PERSONNE, field: "appelez-moi"}).html
