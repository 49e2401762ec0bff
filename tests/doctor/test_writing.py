"""Proposals in a profile: the line is there, and nothing else has changed."""

import tomllib

import pytest

from mire.doctor.finding import Proposal
from mire.doctor.writing import with_proposal

LABEL = Proposal("labels", "Numéro de contrat", "No de contrat")
BUTTON = Proposal("dismiss", "buttons", "Tout accepter", listed=True)
LINE = '"Numéro de contrat" = "No de contrat"'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('portal = "x"\n', f'portal = "x"\n\n[labels]\n{LINE}\n'),
        ('portal = "x"\n# [labels]\n', f'portal = "x"\n# [labels]\n\n[labels]\n{LINE}\n'),
        ("[labels]\n", f"[labels]\n{LINE}\n"),
        (
            '[labels]  # ours\n# why\n"Nom" = "Name"  # so\n\n# the rest\n[limits]\ntimeout_s = 2\n',
            f'[labels]  # ours\n# why\n"Nom" = "Name"  # so\n{LINE}\n\n# the rest\n[limits]\ntimeout_s = 2\n',
        ),
        ('[labels]\r\n"Nom" = "Name"\r\n', f'[labels]\r\n"Nom" = "Name"\r\n{LINE}\r\n'),
    ],
)
def test_a_label_goes_where_labels_are(before: str, after: str) -> None:
    """After the last one, comments and order kept; else under a header of its own, at the end."""
    assert after == with_proposal(before, LABEL)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '[dismiss]\nbuttons = ["Tout accepter"]\n'),
        (
            '[dismiss]\nbuttons = ["Fermer"] # banner\n[limits]\n',
            '[dismiss]\nbuttons = ["Fermer", "Tout accepter"] # banner\n[limits]\n',
        ),
        ("[dismiss]\n[limits]\n", '[dismiss]\nbuttons = ["Tout accepter"]\n[limits]\n'),
    ],
)
def test_a_button_is_one_more_of_the_list(before: str, after: str) -> None:
    """What stood there stays."""
    assert after == with_proposal(before, BUTTON)


@pytest.mark.parametrize(
    "before",
    ['labels."Nom" = "Name"\n', 'labels = { "Nom" = "Name" }\n', '[dismiss]\nbuttons = [\n  "Fermer",\n]\n'],
)
def test_what_only_people_can_change_is_said(before: str) -> None:
    """Another way of writing the same is not guessed at."""
    with pytest.raises(ValueError, match="write it there by hand"):
        with_proposal(before, LABEL if before.startswith("labels") else BUTTON)


def test_signs_that_mean_something_in_toml_are_kept() -> None:
    """Quotes, backslashes and the sign DEL."""
    odd = Proposal("labels", 'Le "nom" \\', "a\x7fb")
    assert {'Le "nom" \\': "a\x7fb"} == tomllib.loads(with_proposal("", odd))["labels"]


def test_a_header_within_a_text_is_none() -> None:
    """The file would hold something else, so it is left to people."""
    with pytest.raises(ValueError, match="by hand"):
        with_proposal('name = """\n[labels]\n"""\n[labels]\n"Nom" = "Name"\n', LABEL)
