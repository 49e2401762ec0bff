"""`mire control` on the embedded mock, and on a little server that breaks one promise at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mire.plugin.embedded import Embedded
from tests.cli.conftest import Mire
from tests.cli.control_servers import (
    SOMEONE,
    AnotherShape,
    AnswersMembers200,
    CaseMatters,
    HidesAKey,
    MailForEveryone,
    NewestFirst,
    NoClock,
    NotAsJson,
    NotDecoded,
    OffersNothing,
    OneCertificate,
    OnlyFinalSlash,
    RefusesOneLetter,
    RefusesUnknownKeys,
    Right,
    TakesAnybody,
    TrustsAll,
    TrustsAnyToken,
    WithoutFinalSlash,
    WithoutHtml,
)
from tests.plugin.targets import Silent, Target

Tried = Callable[..., tuple[int, str]]


@pytest.fixture
def tried(mire: Mire, tmp_path: Path) -> Iterator[Tried]:
    """The exit status and the lines for a target."""
    served: list[Target] = []

    def tried(target: Target, *options: str, token: str = 'token = "jeton"') -> tuple[int, str]:
        served.append(target)
        head = f'portal = "cowan"\nbase_url = "{target.url}"\n[limits]\ntimeout_s = 1\n'
        profile = tmp_path / "recette.toml"
        profile.write_text(f'{head}[control]\nurl = "{target.url}/_mire"\n{token}\n', "utf-8")
        status, said, _ = mire("control", "--target", profile, *options)
        return status, said

    yield tried
    for target in served:
        if not target.released.is_set():
            target.close()


def signs(said: str) -> dict[str, str]:
    """The sign of each promise."""
    lines = [line.strip() for line in said.splitlines() if line.strip()[:2] in {"✓ ", "✕ ", "– ", "! "}]
    return {line[2:].partition(" : ")[0]: line[0] for line in lines}


@pytest.mark.parametrize("portal", ["cowan", "unimutuelles", "assistance", "etudiant", "desjardins"])
def test_the_embedded_mocks_keep_every_promise(mocks: Embedded, mire: Mire, portal: str) -> None:
    """Nobody has mail there yet: what only a message shows is not looked at."""
    profile = mocks.serve(portal)
    assert profile is not None
    status, said, _ = mire("control", "--target", profile)
    other = {promise: sign for promise, sign in signs(said).items() if sign != "✓"}
    assert (0, {"forme des messages": "–", "ordre des messages": "–"}) == (status, other), said


def test_an_optional_key_is_a_promise_of_its_own(mocks: Embedded, mire: Mire) -> None:
    """Unimutuelles' people may have an account already."""
    profile = mocks.serve("unimutuelles")
    assert profile is not None
    assert "✓ clé facultative « account » : revient en clair" in mire("control", "--target", profile)[1]


def test_a_right_server_with_mail_keeps_them_all(tried: Tried) -> None:
    """`--to` names an address that the portal has written to."""
    status, said = tried(Right(), "--to", SOMEONE)
    assert (0, {"✓"}) == (status, set(signs(said).values())), said


@pytest.mark.parametrize(
    ("target", "promise", "observed"),
    [
        (WithoutFinalSlash, "url avec « / » final", "reçu 404"),
        (OnlyFinalSlash, "url sans « / » final", "reçu 404"),
        (NotAsJson, "type de contenu", "POST /members : text/html"),
        (TrustsAnyToken, "jeton faux", "GET url : 200, POST /members : 201, GET /messages : 200"),
        (RefusesUnknownKeys, "clé inconnue", "reçu 400"),
        (TakesAnybody, "clé manquante", "201 sans « email »"),
        (RefusesOneLetter, "noms difficiles", "reçu 400"),
        (OneCertificate, "deux régimes", "deux régimes"),
        (NotDecoded, "adresse encodée", "reçu 400"),
        (CaseMatters, "autre casse", "observé : 200, []"),
        (NewestFirst, "ordre des messages", "un autre ordre"),
        (NoClock, "horloge", "400 avec Mire-Clock-Offset: 3600"),
    ],
)
def test_a_broken_promise_is_the_one_that_is_told(
    tried: Tried, target: type[Target], promise: str, observed: str
) -> None:
    """The others are kept; the status is 1, and what was observed stands in the line."""
    status, said = tried(target(), "--to", SOMEONE)
    broken = [name for name, sign in signs(said).items() if sign != "✓"]
    line = next(line for line in said.splitlines() if f" {promise} : " in line)
    assert (1, [promise], True) == (status, broken, observed in line), said


@pytest.mark.parametrize(
    ("target", "promises"),
    [
        (AnotherShape, {"url sans « / » final", "url avec « / » final"}),
        (TrustsAll, {"sans jeton", "jeton faux"}),
        (AnswersMembers200, {"POST /members", "clé inconnue", "noms difficiles", "deux régimes"}),
        (HidesAKey, {"POST /members", "clé inconnue", "noms difficiles", "deux régimes"}),
        (MailForEveryone, {"boîte de personne", "adresse encodée"}),
        (WithoutHtml, {"adresse encodée", "autre casse", "forme des messages", "ordre des messages"}),
    ],
)
def test_promises_that_share_a_cause_are_each_told(tried: Tried, target: type[Target], promises: set[str]) -> None:
    """Everything that a team has to mend, at once."""
    status, said = tried(target(), "--to", SOMEONE)
    assert (1, promises) == (status, {name for name, sign in signs(said).items() if sign == "✕"}), said


def test_what_is_not_offered_is_no_fault(tried: Tried) -> None:
    """A portal may offer nothing at all."""
    status, said = tried(OffersNothing())
    kept = {"url sans « / » final", "url avec « / » final", "type de contenu", "sans jeton", "jeton faux"}
    assert (0, kept) == (status, {name for name, sign in signs(said).items() if sign == "✓"}), said


def test_without_a_token_in_the_profile_none_is_promised(tried: Tried) -> None:
    """An open endpoint is right then."""
    status, said = tried(TrustsAll(), token="")
    assert (0, "–", "–") == (status, signs(said)["sans jeton"], signs(said)["jeton faux"]), said


def test_the_token_is_never_shown(tried: Tried) -> None:
    """Not where it is refused either, which ends with 3."""
    status, said = tried(Right(), token='token = "tres-secret"')
    assert (3, True, False) == (status, "jeton refusé" in said, "tres-secret" in said), said


def test_no_answer_ends_with_3(tried: Tried) -> None:
    """Nothing is left to find out."""
    status, said = tried(Silent())
    assert (3, True) == (status, "! contrôle : point de contrôle" in said), said


@pytest.mark.parametrize(
    ("profile", "sentence"),
    [
        ('portal = "cowen"\nbase_url = "http://127.0.0.1:9"\n', 'did you mean "cowan"'),
        ('portal = "cowan"\nbase_url = "http://127.0.0.1:9"\n', "control is missing"),
    ],
)
def test_a_profile_that_cannot_serve_ends_with_4(mire: Mire, tmp_path: Path, profile: str, sentence: str) -> None:
    """Wrong, or without control endpoints: nothing is asked of the portal."""
    (tmp_path / "recette.toml").write_text(profile, "utf-8")
    status, said, complaint = mire("control", "--target", tmp_path / "recette.toml")
    assert (4, "", True) == (status, said, sentence in complaint), complaint
