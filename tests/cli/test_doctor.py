"""`mire doctor` before it opens anything: the profile itself."""

from __future__ import annotations

from pathlib import Path

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
