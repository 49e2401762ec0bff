"""Quick tests of the portal over plain HTTP."""

import json
import mailbox
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from . import WRONG, running

PERSON = {"member_number": "70012345", "access_code": "KX84Q2", "first_name": "Zoé", "last_name": "L'Hostis"}
PASSWORD = "Abricot7fleur"
PLAIN = httpx.Client(verify=False)  # no certificates to load: everything is on loopback


class Browser:
    """A browser without a page: a cookie, a token, and a clock."""

    def __init__(self, base: str, offset: int = 0) -> None:
        """Start as the page's script does."""
        headers = {"Mire-Clock-Offset": str(offset)} if offset else {}
        self.http = httpx.Client(base_url=base, headers=headers, verify=False)
        self.token = self.get("start").json()["token"]

    def get(self, path: str) -> httpx.Response:
        """Read from the API."""
        return self.http.get(f"/api/{path}")

    def post(self, path: str, **body: object) -> httpx.Response:
        """Send to the API, and keep a new token."""
        answer = self.http.post(f"/api/{path}", json=body, headers={"X-Vague-Jeton": self.token})
        self.token = answer.json().get("token", self.token)
        return answer


def choices(browser: Browser, **other: object) -> dict[str, object]:
    """What a person enters at step 2."""
    question = browser.get("start").json()["questions"][1]
    right = {"password": PASSWORD, "confirmation": PASSWORD, "email": "zoe@example.org", "question": question}
    return {**right, "answer": "Brest", "noSharing": False, **other}


def register(base: str) -> str:
    """Follow the four steps and return the token of the link."""
    browser = Browser(base)
    browser.post("registration/numbers", number=PERSON["member_number"], code=PERSON["access_code"])
    assert browser.post("registration/choices", **choices(browser)).status_code == 200
    assert browser.post("registration/terms", accepted=True).status_code == 200
    assert browser.post("registration/confirm").status_code == 200
    messages = PLAIN.get(f"{base}/_mire/messages", params={"to": "Zoe@example.org"}).json()
    return found(messages[-1]["html"])


def found(html: str) -> str:
    """The token of the link in a message."""
    return re.search(r"#/[a-z-]+/([0-9a-f]{48})", html)[1]  # type: ignore[index]


@contextmanager
def known(*wrong: str) -> Iterator[str]:
    """A portal that knows the person."""
    with running(*wrong) as base:
        assert PLAIN.post(f"{base}/_mire/members", json=PERSON).json() == PERSON
        yield base


def test_whoever_follows_the_link_can_sign_in_both_ways() -> None:
    """There is no account before the link is followed, and one after it."""
    with known() as base:
        token = register(base)
        browser = Browser(base)
        assert browser.post("sign-in", identifier=PERSON["access_code"], password=PASSWORD).status_code == 422
        assert browser.post("activation", link=token[:-1] + "g").status_code == 410
        assert browser.post("activation", link=token).status_code == 200
        for identifier in (PERSON["access_code"], "zoe@example.org"):
            assert browser.post("sign-in", identifier=identifier, password=PASSWORD).status_code == 200
            assert len(browser.get("space/payments").json()["payments"]) == 5
            assert browser.post("sign-out").status_code == 200
            assert browser.get("space/payments").status_code == 401
        again = browser.post("registration/numbers", number=PERSON["member_number"], code=PERSON["access_code"])
        assert "déjà inscrit" in again.json()["message"]


@pytest.mark.parametrize(("seconds", "status"), [(86100, 200), (86700, 410)])
def test_the_link_lives_24_hours(seconds: int, status: int) -> None:
    """It works at 23 h 55 min, and creates nothing at 24 h 5 min."""
    with known() as base:
        assert Browser(base, seconds).post("activation", link=register(base)).status_code == status


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("password", "Abcdef7"),
        ("password", "abcdefg7"),
        ("password", "ABCDEFG7"),
        ("password", "Abcdefgh"),
        ("confirmation", PASSWORD.lower()),
        ("email", "zoe@example"),
        ("question", ""),
        ("answer", "  "),
    ],
)
def test_step_2_refuses_one_wrong_value(name: str, value: str) -> None:
    """Each refusal names its field, and the same entries without it are taken."""
    with known() as base:
        browser = Browser(base)
        browser.post("registration/numbers", number=PERSON["member_number"], code=PERSON["access_code"])
        entered = choices(browser, **{name: value})
        if name == "password":
            entered["confirmation"] = value
        assert list(browser.post("registration/choices", **entered).json()["fields"]) == [name]
        right = choices(browser, password="Abcdefg7", confirmation="Abcdefg7")
        assert browser.post("registration/choices", **right).status_code == 200


def test_steps_come_in_order_and_need_the_token() -> None:
    """No step can be taken before the ones in front of it, nor by another site's page."""
    with known() as base:
        browser = Browser(base)
        for path in ("choices", "terms", "confirm"):
            assert browser.post(f"registration/{path}", accepted=True).status_code == 409
        assert browser.http.post("/api/sign-in", json={}).status_code == 403
        assert browser.http.post("/api/sign-in", content=b"[", headers={"X-Vague-Jeton": browser.token}).status_code == 400


def test_a_lost_password_is_replaced_by_question_or_mail() -> None:
    """The right answer, or the mailed link, gives a new password, once."""
    account = {"email": "a@example.org", "password": PASSWORD, "question": "Ville ?", "answer": "Brest"}
    member = {**PERSON, "account": {**account, "email_certified": True}}
    with running(members=[member]) as base:
        browser = Browser(base)
        browser.post("recovery/numbers", number=PERSON["member_number"], code=PERSON["access_code"])
        assert browser.post("recovery/answer", answer="Nantes").status_code == 422
        assert browser.post("recovery/password", password="Nouveau77", confirmation="Nouveau77").status_code == 409
        assert browser.post("recovery/answer", answer=" brest ").status_code == 200
        assert browser.post("recovery/password", password="nouveau77", confirmation="nouveau77").status_code == 422
        assert browser.post("recovery/password", password="Nouveau77", confirmation="Nouveau77").status_code == 200
        browser.post("recovery/numbers", number=PERSON["member_number"], code=PERSON["access_code"])
        browser.post("recovery/mail")
        token = found(PLAIN.get(f"{base}/_mire/messages?to=a@example.org").json()[0]["html"])
        last = {"link": token, "password": "Dernier88", "confirmation": "Dernier88"}
        assert [browser.post("recovery/password", **last).status_code for _ in range(2)] == [200, 410]
        for password, status in ((PASSWORD, 422), ("Nouveau77", 422), ("Dernier88", 200)):
            assert browser.post("sign-in", identifier="a@example.org", password=password).status_code == status


def test_documents_are_their_owners_only() -> None:
    """A document is a PDF for its owner and nothing for anyone else."""
    account = {"email": "a@example.org", "password": PASSWORD, "question": "Q", "answer": "R", "email_certified": True}
    people = [{**PERSON, "member_number": str(n), "access_code": f"C{n}", "account": account} for n in (1, 2)]
    with running(members=people) as base:
        one, two = Browser(base), Browser(base)
        one.post("sign-in", identifier="C1", password=PASSWORD)
        two.post("sign-in", identifier="C2", password=PASSWORD)
        path = f"space/documents/{one.get('space/documents').json()['entries'][0]['id']}"
        assert one.get(path).content.startswith(b"%PDF")
        assert (two.get(path).status_code, Browser(base).get(path).status_code) == (404, 401)


def test_without_control_mail_goes_to_a_maildir(tmp_path: Path) -> None:
    """There are no control endpoints and no clock then, and the message is in the Maildir."""
    account = {"email": "a@example.org", "password": PASSWORD, "question": "Q", "answer": "R", "email_certified": True}
    with running(members=[{**PERSON, "account": account}], maildir=tmp_path / "box", control=False) as base:
        assert PLAIN.get(f"{base}/_mire").status_code == 404
        browser = Browser(base)
        browser.post("recovery/numbers", number=PERSON["member_number"], code=PERSON["access_code"])
        assert browser.post("recovery/mail").status_code == 200
    assert [one["To"] for one in mailbox.Maildir(tmp_path / "box")] == ["a@example.org"]


@pytest.mark.parametrize("person", [{"member_number": "1"}, [], {**PERSON, "account": {"email": "a@example.org"}}])
def test_an_incomplete_person_is_refused(person: object) -> None:
    """A missing key is answered 400."""
    with running() as base:
        assert PLAIN.post(f"{base}/_mire/members", content=json.dumps(person)).status_code == 400


def test_wrong_ways_are_wrong() -> None:
    """A wrong portal differs, and an unknown name is refused."""
    with known("UNI-MDP-LONGUEUR:sept") as base:
        browser = Browser(base)
        browser.post("registration/numbers", number=PERSON["member_number"], code=PERSON["access_code"])
        entered = choices(browser, password="Abcdef7", confirmation="Abcdef7")
        assert browser.post("registration/choices", **entered).status_code == 200
    assert len(WRONG) >= 14
    with pytest.raises(ValueError, match="unknown"), running("UNI-RIEN:rien"):
        pass
