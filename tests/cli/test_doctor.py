"""`mire doctor` before it opens anything: the profile itself."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mire.cli import doctor
from mire.doctor import Finding, Grade
from mire.doctor.finding import Proposal
from mire.target.profile import Profile
from tests.cli.conftest import Mire


def test_every_fault_of_a_profile_is_told_at_once(mire: Mire, tmp_path: Path) -> None:
    """Nothing is asked of a portal then: 4."""
    profile = tmp_path / "recette.toml"
    profile.write_text('portal = "cowen"\nbase_url = "https://desjardins.com"\nbase = 1\n', "utf-8")
    status, said, complaint = mire("doctor", "--target", profile)
    assert (4, "", True) == (status, said, 'did you mean "cowan"' in complaint), complaint
    assert "unknown key" in complaint
    assert "is on a host of a real insurer" in complaint


def test_a_missing_profile_is_one_sentence(mire: Mire) -> None:
    """And so is none at all."""
    assert (4, True) == ((ended := mire("doctor", "--target", "nulle.toml"))[0], "cannot be read" in ended[2])
    assert 4 == mire("doctor")[0]


def test_a_portal_that_does_not_answer_ends_with_3(mire: Mire, tmp_path: Path) -> None:
    """No browser is started for it; what to do stands beside."""
    profile = tmp_path / "recette.toml"
    profile.write_text('portal = "cowan"\nbase_url = "http://127.0.0.1:9"\n', "utf-8")
    status, said, _ = mire("doctor", "--target", profile)
    assert (3, True, True) == (status, "! adresse : http://127.0.0.1:9" in said, "→ démarrer le portail" in said), said


LABELS = {"Nom": "Name", "Prénom": "Vorname"}


@pytest.fixture
def recette(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A portal whose labels show one after the other, each once the one before is taught."""

    def examine(profile: Profile, _: Any) -> Iterator[Finding]:
        left = [Proposal("labels", label, own) for label, own in LABELS.items() if label not in profile.labels]
        yield from (Finding("écran", Grade.WRONG, one.key, "…", (one,)) for one in left[:1])

    monkeypatch.setattr(doctor, "examine", examine)
    profile = tmp_path / "recette.toml"
    profile.write_text('portal = "cowan" # ours\nbase_url = "http://127.0.0.1:9"\n', "utf-8")
    return profile


def test_what_it_proposes_is_written_until_nothing_is_left(mire: Mire, recette: Path) -> None:
    """Each time the portal is looked at again; comments stay."""
    status, said, complaint = mire("doctor", "--fix=all", "--target", recette)
    text = 'portal = "cowan" # ours\nbase_url = "http://127.0.0.1:9"\n\n[labels]\nNom = "Name"\n"Prénom" = "Vorname"\n'
    assert (0, text, 3) == (status, recette.read_text("utf-8"), said.count("profil : lu, sans faute")), complaint


def test_it_asks_before_it_writes(mire: Mire, recette: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A no leaves the profile as it is, and the finding stands."""
    monkeypatch.setattr("sys.stdin", io.StringIO("y\nn\n"))
    status, said, _ = mire("doctor", "--fix", "--target", recette)
    assert (1, 2) == (status, said.count("into the profile? [y/N]")), said
    assert ("Name" in recette.read_text("utf-8"), "Vorname" in recette.read_text("utf-8")) == (True, False)


def test_a_profile_that_cannot_be_added_to_is_one_sentence(mire: Mire, recette: Path) -> None:
    """Wrong usage: it is left as it is."""
    text = recette.read_text("utf-8") + "labels = {}\n"
    recette.write_text(text, "utf-8")
    status, _, complaint = mire("doctor", "--fix=all", "--target", recette)
    assert (4, text) == (status, recette.read_text("utf-8"))
    assert "[labels] \"Nom\" = \"Name\" cannot be added by itself; write it there by hand" in complaint


def test_without_fix_nothing_is_written(mire: Mire, recette: Path) -> None:
    """What is proposed is only told."""
    before = recette.read_text("utf-8")
    assert (1, before) == (mire("doctor", "--target", recette)[0], recette.read_text("utf-8"))
