"""`python -m mocks`, as a program that others start."""

import json
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator

import pytest

from tests.mocks.process import COMMAND, Served


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    """One process for this file."""
    served = Served("--testing", "--portal", "desjardins")
    yield served
    served.stop()


def fetch(url: str) -> str:
    """What an address answers."""
    with urllib.request.urlopen(url, timeout=10) as answer:
        return str(answer.read().decode())


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A command that ends by itself."""
    return subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, timeout=30, check=False)


def test_the_first_portal_answers_when_it_is_announced(served: Served) -> None:
    """Its line is printed once it can be reached."""
    assert "Assurance collective" in fetch(served.first["base_url"] + served.first["entry"])


def test_a_request_gives_another_application(served: Served) -> None:
    """With the deviation that was asked for, at an address of its own."""
    answer = served.ask('{"portal": "desjardins", "deviation": "DSJ-ACCES-MENU:section-renommee"}')

    assert "Clients</h2>" in fetch(answer["base_url"] + "/adherent")


def test_a_deviation_alone_says_which_portal(served: Served) -> None:
    """The portal's id may be left out."""
    assert "desjardins" == served.ask('{"deviation": "DSJ-AIDE:autre-numero"}')["portal"]


def test_the_control_endpoints_are_announced(served: Served) -> None:
    """Where a suite finds them."""
    answer = served.ask('{"portal": "desjardins"}')

    assert "desjardins" == json.loads(fetch(answer["control_url"]))["portal"]


def test_a_portals_further_addresses_are_announced(served: Served) -> None:
    """OMNI's first screen stands on the web site."""
    assert {"omni": served.first["base_url"] + "/omni"} == served.first["entries"]


@pytest.mark.parametrize("deviation", [None, "R360-COMMUN:comptes-separes"])
def test_the_application_names_the_web_site_that_shares_its_accounts(served: Served, deviation: str | None) -> None:
    """The one of this process that is as documented, whatever the application is."""
    answer = served.ask(json.dumps({"portal": "reclamation360", "deviation": deviation}))

    assert {"web": served.first["base_url"] + "/adherent"} == answer["entries"]


def test_the_application_alone_brings_the_web_site_along() -> None:
    """Where nobody asked for the web site, it is served beside the application."""
    alone = Served("--portal", "reclamation360")
    page = fetch(alone.first["entries"]["web"])
    alone.stop()

    assert "Assurance collective" in page


@pytest.mark.parametrize(
    ("request_line", "word"),
    [
        ('{"portal": "nope"}', "nope"),
        ('{"deviation": "DSJ-AIDE:autre-numer"}', "did you mean DSJ-AIDE:autre-numero"),
        ("{}", "portal"),
        ("[]", "Not a request"),
        ("nope", "Not a request"),
        ('{"portal": 7}', "7"),
    ],
)
def test_a_request_that_cannot_be_met_is_answered(served: Served, request_line: str, word: str) -> None:
    """One sentence, and the process goes on."""
    assert word in served.ask(request_line)["error"]


def test_it_ends_with_its_input() -> None:
    """Whoever started it may die: it does not stay behind."""
    assert 0 == Served("--portal", "desjardins").stop()


def test_it_ends_when_told_to() -> None:
    """SIGTERM ends it in good order."""
    served = Served("--portal", "desjardins")
    served.process.send_signal(signal.SIGTERM)

    assert 0 == served.stop()


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["serve", "--portal", "nope"], "nope"),
        (["serve", "--deviation", "DSJ-AIDE:nope"], "DSJ-AIDE:nope"),
        (["serve", "--port", "70000"], "70000"),
        (["serve", "--smtp", "nope"], "nope"),
        (["serve", "--portal", "desjardins", "--database", "nope"], "--database"),
        (["serve", "--portal", "desjardins", "--database", "sqlite:////nope/nope.sqlite"], "nope.sqlite"),
        (["serve", "--portal", "desjardins", "--port", "65535", "--portal", "desjardins"], "65536"),
        (["serve", "--deviation", "DSJ-AIDE:autre-numero", "--variant", "variante:sobre"], "variante:sobre"),
        (["nope"], "nope"),
        ([], "COMMAND"),
    ],
)
def test_wrong_usage_is_one_sentence(arguments: list[str], word: str) -> None:
    """Exit status 4, one line that names what is wrong, no traceback."""
    done = run(*arguments)

    assert (4, 1, True) == (done.returncode, len(done.stderr.strip().splitlines()), word in done.stderr)


def test_a_port_in_use_is_one_sentence() -> None:
    """Exit status 4, naming it."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--portal", "desjardins", "--port", str(port))

    assert (4, True) == (done.returncode, f"127.0.0.1:{port}" in done.stderr)


def test_people_are_told_where_to_go_and_as_whom() -> None:
    """Without `--json`: the start page, the address of each portal and of its mail, and someone who can register."""
    two = ["--portal", "desjardins", "--deviation", "DSJ-AIDE:autre-numero"]
    process = subprocess.Popen([*COMMAND, "serve", *two], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    lines = [line.split()[0] for line in iter(process.stdout.readline, "Invented data only. Ctrl-C ends.\n")]
    process.terminate()
    process.wait(10)
    process.stdout.close()

    assert ["start", "desjardins", "portal", "omni", "e-mail", "person", "person"] == lines[:7]


def test_the_deviations_are_listed() -> None:
    """Each with its requirement, portal, sentence and what falls with it."""
    listed = json.loads(run("deviations", "--json").stdout)

    assert {"id", "requirement", "portal", "sentence", "entraine"} == set(listed[0])
