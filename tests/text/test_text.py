"""How texts are compared."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mire.text import digits, holds, holds_phone, normalise, plain, same, same_control


@pytest.mark.parametrize(
    ("page", "document"),
    [
        ("NUMÉRO DE CONTRAT", "Numéro de contrat"),
        ("J’accepte", "J'accepte"),
        ("Numéro de contrat *", "Numéro de contrat"),
        ("Nom :*", "Nom"),
        ("Réponse (en minuscules) * :", "Réponse"),
        ("Mot de passe perdu\u00a0?", "Mot de passe perdu ?"),
        ("Mot de passe perdu?", "Mot de passe perdu\u202f?"),
        ("Date de\u00a0 naissance", "Date de naissance"),
        ("\u00a0Soumettre\n", "Soumettre"),
        (unicodedata.normalize("NFD", "Prénom"), "Prénom"),
        ("Oui, utiliser mes code d'utilisateur.", "Oui, utiliser mes code d'utilisateur"),
    ],
)
def test_labels_that_are_the_same(page: str, document: str) -> None:
    """Case, apostrophes, final signs and spaces make no difference to a label."""
    assert same(page, document)


@pytest.mark.parametrize(
    ("page", "document"),
    [
        ("Prénom", "Nom"),
        ("Prenom", "Prénom"),
        ("Certificat du conjoint", "Certificat"),
        ("Mot de passe ?", "Mot de passe"),
        ("(facultatif)", ""),
        ("*", ":"),
    ],
)
def test_labels_that_differ(page: str, document: str) -> None:
    """Any other difference makes it another label."""
    assert not same(page, document)


@pytest.mark.parametrize(
    ("page", "document"),
    [
        ("Nom obligatoire", "Nom"),
        ("* Nom", "Nom"),
        ("Nom (facultatif)", "Nom"),
        ("Nom * (champ obligatoire)", "Nom"),
        ("Poste – facultatif", "Poste"),
        ("Adresse courriel requise", "Adresse courriel"),
        ("Date de naissance aaaa-mm-jj", "Date de naissance"),
        ("Date de naissance * jj/mm/aaaa", "Date de naissance"),
        ("Date de naissance, format : jj-mm-aaaa obligatoire", "Date de naissance"),
        ("Confirmer →", "Confirmer"),
        ("» Soumettre", "Soumettre"),
        ("\ue001 Se connecter ▾", "Se connecter"),
        ("N° Adhérent *", "N° Adhérent"),
        ("Indique un champ obligatoire", "* Indique un champ obligatoire"),
    ],
)
def test_decorated_names(page: str, document: str) -> None:
    """Symbols, « obligatoire » and a date's format around a name leave it the same control."""
    assert same_control(page, document)


@pytest.mark.parametrize(
    ("page", "document"),
    [
        ("Certificat du conjoint", "Certificat"),
        ("Afficher le mot de passe", "Mot de passe"),
        ("Prénom", "Nom"),
        ("Confirmer le mot de passe", "Mot de passe"),
        ("Mot de passe perdu ?", "Mot de passe"),
        ("Assurance obligatoire des soins", "Assurance"),
        ("obligatoire", "Nom"),
        ("→", "Confirmer"),
    ],
)
def test_other_controls(page: str, document: str) -> None:
    """Any further word makes it another control."""
    assert not same_control(page, document)


def test_hint_known_beside_the_field() -> None:
    """A text known to stand beside a field may be read with its name."""
    assert same_control("Poste 5 chiffres au plus", "Poste", hints=("5 chiffres au plus",))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Modifier votre DÉCOMPTE", "decompte"),
        ("Inscription", "inscri"),
        ("Adresse Email", "mail"),
        ("reCAPTCHA", "captcha"),
        ("Code d’utilisateur", "code d'utilisateur"),
        ("Oui, un code existant", "oui"),
        ("Nom\u00a0d'utilisateur", "nom d'utilisateur"),
    ],
)
def test_words_found(text: str, word: str) -> None:
    """A word is found without case or accents, in the middle of another too."""
    assert holds(text, word)


@pytest.mark.parametrize(
    ("text", "word"), [("anonyme", "non"), ("Louise", "oui"), ("Devis", "message"), ("a", "")]
)
def test_words_not_found(text: str, word: str) -> None:
    """A short word must stand alone, and no word at all is found nowhere."""
    assert not holds(text, word)


@pytest.mark.parametrize("text", ["1-866-838-7580", "au 1 866 838.7580.", "+1 (866) 838-7580", "18668387580"])
def test_phone_found(text: str) -> None:
    """A telephone number is recognised by its digits, however they are grouped."""
    assert holds_phone(text, "1-866-838-7580")


@pytest.mark.parametrize("text", ["1-866-838-7581", "21-866-838-75801", "1-866 poste 838-7580", ""])
def test_phone_not_found(text: str) -> None:
    """Other digits, more digits, or words between them are another number."""
    assert not holds_phone(text, "1-866-838-7580")


def test_digits() -> None:
    """Only the digits are kept."""
    assert digits("+1 (866) 838-7580") == "18668387580"


@given(st.text())
def test_normalise_is_idempotent(text: str) -> None:
    """Normalising twice changes nothing more."""
    assert normalise(text) == normalise(normalise(text))


@given(st.text())
def test_plain_is_idempotent(text: str) -> None:
    """Making a plain text plain changes nothing more."""
    assert plain(text) == plain(plain(text))


@given(st.text(), st.text())
def test_same_is_symmetric(a: str, b: str) -> None:
    """Which text comes first makes no difference."""
    assert same(a, b) == same(b, a)


@given(st.text())
def test_same_ignores_form(text: str) -> None:
    """A text is the same as itself decomposed."""
    assert same(text, unicodedata.normalize("NFD", text))


@given(
    st.text(alphabet="abcé '-", min_size=1).filter(str.strip),
    st.sampled_from([" *", " :", ".", " (obligatoire)"]),
)
def test_final_signs_are_ignored(label: str, end: str) -> None:
    """Final signs and a final parenthesis never make another label."""
    assert same(label, label + end)


@given(st.text(), st.text())
def test_same_is_same_control(a: str, b: str) -> None:
    """Two texts that are the same label name the same control."""
    assert same_control(a, b) or not same(a, b)
    assert same_control(a, a)
