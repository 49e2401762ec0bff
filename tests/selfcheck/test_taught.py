"""A wrong mock stays wrong whatever its profile teaches of its pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mire.plugin.embedded import Embedded
from tests.judged import judged

TAUGHT = """
[fill]
"Titre" = "Madame"

[[passages]]
shows = "Merci."
press = "Ouvrir une session"

[screens."compte activé"]
shows = ["Merci.", "Ouvrir une session"]

[screens."message envoyé"]
shows = ["Infocentre"]

[screens."renseignements personnels"]
shows = ["Inscription", "Prénom", "Certificat"]

[screens."adresse courriel"]
shows = ["Inscription", "Adresse courriel"]
"""


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Embedded]:
    (tmp_path / "profiles").mkdir()
    served = Embedded(tmp_path / "profiles")
    served.start()
    yield served
    served.stop()


@pytest.mark.parametrize(
    ("feature", "deviation"),
    [
        ("activation", "COW-ACTIVE:sans-message"),
        ("courriel", "COW-COURRIEL-ECRAN:sans-titre"),
        pytest.param("personne", "COW-PERSONNE-ECRAN:bouton-renomme", marks=pytest.mark.long),
        pytest.param("mot_de_passe", "COW-MDP-MAJUSCULE:sans", marks=pytest.mark.long),
    ],
)
def test_a_deviation_is_found_all_the_same(embedded: Embedded, feature: str, deviation: str, tmp_path: Path) -> None:
    """Titles, commands and rules: what is taught is a remark at most."""
    profile, requirement = embedded.serve("cowan", deviation), deviation.partition(":")[0]
    assert profile is not None
    profile.write_text(profile.read_text("utf-8") + TAUGHT, "utf-8")
    found = judged([f"features/cowan/{feature}.feature"], profile, tmp_path / "reports", "-m", requirement)
    assert found.verdicts()[requirement] in ("non conforme", "non vérifiable"), found.said


def test_a_right_mock_stays_right(embedded: Embedded, tmp_path: Path) -> None:
    """What is taught is not needed there, and misleads nobody."""
    profile, ids = embedded.serve("cowan"), ("COW-ACTIVE", "COW-ENVOYE", "COW-ETAPES")
    assert profile is not None
    profile.write_text(profile.read_text("utf-8") + TAUGHT, "utf-8")
    found = judged(["features/cowan"], profile, tmp_path / "reports", "-m", " or ".join(ids))
    assert dict.fromkeys(ids, "conforme") == {id: found.verdicts()[id] for id in ids}, found.said
