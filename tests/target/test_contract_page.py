"""What `docs/contract.md` shows is what mire takes, with the project's own catalogues."""

import json
import re
from pathlib import Path

import pytest

from mire.catalogue import Catalogue, load
from mire.results import Results
from mire.target.invent import Inventor
from mire.target.members import faults
from mire.target.profile import load_profile, real_hosts
from mire.target.profile_file import KEYED, TABLES, ProfileFile

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "contract.md").read_text("utf-8")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The catalogues of the project."""
    return load(ROOT / "features")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("profile", blocks("toml"))
def test_every_profile_of_the_page_is_taken(tmp_path: Path, catalogue: Catalogue, profile: str) -> None:
    """Whoever copies a profile from the page can run it."""
    (tmp_path / "members.json").write_text("[]")
    file = tmp_path / "recette.toml"
    file.write_text(profile, "utf-8")
    environ = {"MIRE_TOKEN": "jeton", "QA_MAIL": "secret"}
    assert load_profile(file, catalogue, environ).portal in catalogue.portals


def test_the_results_of_the_page_are_read() -> None:
    """The page's example of `conformance.json` is of the right shape."""
    example = json.loads(blocks("json")[-1])
    assert Results.model_validate(example).targets[0].portal == "cowan"


def test_every_key_of_a_profile_is_on_the_page() -> None:
    """No key can be used that the page does not name."""
    keys = {key for table in (ProfileFile, *TABLES.values(), *KEYED.values()) for key in table.model_fields}
    assert {key for key in keys if not re.search(rf"\b{key}\b", PAGE)} == set()


def test_every_further_entry_is_on_the_page(catalogue: Catalogue) -> None:
    """And no other name."""
    names = {name for portal in catalogue.portals.values() for name in portal.entries}
    assert names == set(re.findall(r"`entries\.([a-z]+)`", PAGE))


def test_every_real_host_is_on_the_page(catalogue: Catalogue) -> None:
    """The page names the hosts that are never visited."""
    assert set(real_hosts(catalogue)) == set(re.findall(r"\b[a-z]+\.(?:com|ca|fr)\b", PAGE.split("## 7.")[1]))


def test_every_field_that_a_validator_may_be_offered_for_is_on_the_page(catalogue: Catalogue) -> None:
    """In the section on validators, and no other name."""
    names = re.findall(r"`([A-Z0-9]+-[A-Z0-9-]+)`", PAGE.split("The names are the prefix")[1].split("## 7.")[0])
    assert {name for portal in catalogue.portals.values() for name in portal.validated} == set(names)


def test_everyone_of_the_catalogues_can_be_invented(catalogue: Catalogue) -> None:
    """For each portal, what is invented has every key it asks for, the optional ones included."""
    for portal in catalogue.portals.values():
        wishes = dict.fromkeys(portal.optional_member_keys, True)
        assert list(faults(Inventor(portal, 1).invent(**wishes), portal)) == []
