"""`mire init`: what it asks, and that what it writes loads."""

from __future__ import annotations

import io
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from mire.cli.command import catalogue
from mire.target.profile import load_profile
from tests.cli.conftest import Mire

Answer = Callable[..., None]
SHORTEST = ["cowan", "", "http://127.0.0.1:9100", "", "", ""]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Answer:
    """Have these lines typed, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def answer(*lines: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return answer


def test_the_shortest_profile_loads(mire: Mire, answer: Answer) -> None:
    """Enter, where nothing is needed; the catalogue gives the name."""
    answer(*SHORTEST)
    status, said, complaint = mire("init")
    profile = load_profile(Path("recette.toml"), catalogue())
    assert (0, "cowan", profile.documented.title) == (status, profile.portal, profile.name), complaint
    assert "mire doctor --target recette.toml" in said


def test_every_line_that_it_offers_can_be_uncommented(mire: Mire, answer: Answer) -> None:
    """What stands there as a comment is TOML once its sign is gone."""
    answer("desjardins", *SHORTEST[1:])
    mire("init")
    offered = {"control", "members", "mail", "entries", "labels", "dismiss", "limits", "declares"}
    assert offered | {"fill", "screens", "passages", "attests"} <= set(tomllib.loads(uncommented(Path("recette.toml"))))


@pytest.mark.parametrize("portal", list(catalogue().portals))
def test_what_it_offers_to_teach_is_taken(mire: Mire, answer: Answer, portal: str) -> None:
    """Screens and requirements of the portal's own catalogue."""
    answer(portal, *SHORTEST[1:])
    mire("init")
    rest = uncommented(Path("recette.toml")).partition("[labels]")[2]
    Path("recette.toml").write_text(f'portal = "{portal}"\nbase_url = "http://127.0.0.1:1"\n[labels]{rest}', "utf-8")
    assert load_profile(Path("recette.toml"), catalogue()).taught.passages


def uncommented(profile: Path) -> str:
    lines = profile.read_text("utf-8").splitlines()
    offered = [line.removeprefix("# ") for line in lines if line.startswith("# ") and ("=" in line or "[" in line)]
    return "\n".join(line for line in offered if not line.endswith("."))


def test_a_control_endpoint_and_its_token(mire: Mire, answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The token stays in the environment, and who has not set it is told to."""
    answer("desjardins", 'Recette « 2.4 » "b"', "http://127.0.0.1:1", "http://127.0.0.1:1/_mire", "MON_JETON", "")
    status, said, _ = mire("init", "autre.toml")
    monkeypatch.setenv("MON_JETON", "secret")
    profile = load_profile(Path("autre.toml"), catalogue())
    assert profile.control is not None
    assert (0, 'Recette « 2.4 » "b"', "secret") == (status, profile.name, profile.control.token)
    assert ("export MON_JETON=" in said, "control") == (True, profile.mail.kind if profile.mail else None)


def test_an_address_elsewhere_needs_consent(mire: Mire, answer: Answer) -> None:
    """Without « test » the question comes again; an insurer's own address is never taken."""
    elsewhere = "https://recette.example.org"
    answer("cowan", "", "https://www.cowangroup.ca", "test", elsewhere, "", elsewhere, "test", "", "", "")
    status, said, _ = mire("init")
    written = tomllib.loads(Path("recette.toml").read_text("utf-8"))
    assert (0, "test", elsewhere) == (status, written["environment"], written["base_url"])
    assert 2 == said.count("  base_url: « "), said


def test_mail_by_imap(mire: Mire, answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Server, password's variable and pattern of addresses; a wrong server is asked for again."""
    answer(*SHORTEST[:-1], "imap", "mail.example.org", "imap://qa@127.0.0.1:1/INBOX", "MOT", "qa+{id}@example.org")
    status, said, _ = mire("init")
    monkeypatch.setenv("MOT", "x")
    mail = load_profile(Path("recette.toml"), catalogue()).mail
    assert mail is not None
    assert (0, "imap", "x", "qa+{id}@example.org") == (status, mail.kind, mail.password, mail.address), said


def test_a_wrong_answer_is_asked_again(mire: Mire, answer: Answer) -> None:
    """With what was expected."""
    answer("cowen", *SHORTEST[:4], "absent.json", "", "")
    status, said, _ = mire("init")
    assert (0, True, True) == (status, 'did you mean "cowan"?' in said, "members.file: no file" in said), said


def test_a_file_that_is_there_is_kept(mire: Mire, answer: Answer) -> None:
    """Unless one says so."""
    Path("recette.toml").write_text("# la mienne", "utf-8")
    answer(*SHORTEST)
    status, said, complaint = mire("init")
    assert (4, "", True) == (status, said, "recette.toml exists; --force overwrites it." in complaint)
    assert "# la mienne" == Path("recette.toml").read_text("utf-8")
    assert 0 == mire("init", "--force")[0]
    assert "# la mienne" not in Path("recette.toml").read_text("utf-8")


def test_answers_that_end_too_soon_write_nothing(mire: Mire, answer: Answer) -> None:
    """As when a script's input is too short."""
    answer("cowan")
    status, _, complaint = mire("init")
    assert (4, True, False) == (status, "answers ended" in complaint, Path("recette.toml").exists())


def test_a_folder_that_is_not_there(mire: Mire, answer: Answer) -> None:
    """Told before the questions."""
    answer()
    assert (4, True) == ((ended := mire("init", "nulle/part.toml"))[0], "there is no folder nulle" in ended[2])
