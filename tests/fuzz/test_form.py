"""Fields asked over HTTP: bodies and tokens as the browser sends them, and what is made of the answers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest

from mire.browser.body import Unreadable, places, read
from mire.catalogue import load
from mire.fuzz.asked import Unasked, ValidatorBroken
from mire.fuzz.campaign import Campaign
from mire.fuzz.form.driver import ByForm
from mire.fuzz.form.line import Fault, Line, Sent
from mire.fuzz.form.recording import Recording, Unusable
from mire.fuzz.form.seen import Seen
from mire.fuzz.form.tokens import Tokens
from mire.fuzz.samples import Samples
from mire.target.safety import RealHostRefused
from mire.verdicts import NotVerifiable
from tests.browser.conftest import Answer, Portal, Request

FEATURES = Path(__file__).resolve().parents[2] / "features"
RULE = load(FEATURES).portals["desjardins"].rules["DSJ-CODE"]
SAMPLES = Samples(("abcde", "bcdef", "cdefg"), ("abc", "ab_cd"))
FAULT = Fault(1)
MULTIPART = (
    b'--x\r\nContent-Disposition: form-data; name="code"\r\n\r\nabcde\r\n'
    b'--x\r\nContent-Disposition: form-data; name="piece"; filename="a.pdf"\r\n\r\n%PDF\r\n--x--\r\n'
)
BODIES = [
    (b"jeton=t1&code=abcde&encore=abcde", "application/x-www-form-urlencoded"),
    (b'{"compte": {"code": "abcde", "encore": ["abcde", 1, null]}}', "application/json; charset=utf-8"),
    (MULTIPART, "multipart/form-data; boundary=x"),
]


@pytest.mark.parametrize(("raw", "kind"), BODIES, ids=["form", "json", "files"])
def test_a_value_is_exchanged_wherever_it_stands_and_nothing_else(raw: bytes, kind: str) -> None:
    """In a form, in JSON at any depth, beside a file."""
    body = read(raw, kind)
    changed = read(body.written(dict.fromkeys(places(body, "abcde"), "é &=")), kind)

    assert changed.names == body.names
    assert changed.texts == [text.replace("abcde", "é &=") for text in body.texts]


def test_a_body_of_no_known_kind_is_unreadable() -> None:
    """The browser is asked instead."""
    with pytest.raises(Unreadable, match="octet-stream"):
        read(b"\x00", "application/octet-stream")


# --- a line to a small portal


@pytest.fixture
def portal() -> Iterator[Portal]:
    """A server on loopback."""
    portal = Portal()
    yield portal
    portal.close()


def line_to(portal: Portal, *, real_hosts: tuple[str, ...] = ()) -> Line:
    """A line to `/code`, whose page gave the hidden token « un » and the header « premier-jeton »."""
    page = '<meta name="csrf" content="premier-jeton"><form><input type="hidden" name="jeton" value="un"></form>'
    body = read(b"jeton=un&code=abcde&mere=Anne", "application/x-www-form-urlencoded")
    headers = {"content-type": "application/x-www-form-urlencoded", "x-csrf": "premier-jeton"}
    sent = Sent("POST", f"{portal.url}/code", headers, f"{portal.url}/page", (("s", "1", "127.0.0.1", "/"),))
    return Line(sent, body, [1], Tokens.of(page, body, headers, [("s", "1")]), real_hosts, 2)


def test_tokens_that_change_with_each_answer_are_taken_over(portal: Portal) -> None:
    """Hidden inputs and headers alike; the session's cookie goes with them."""
    portal.pages["/code"] = lambda _: (
        '<meta name="csrf" content="second-jeton"><form><input type="hidden" name="jeton" value="deux"></form>'
    )
    line = line_to(portal)
    for value in ("abcde", "bcdef"):
        line.send(value)
    line.close()

    assert [request.form["jeton"] for request in portal.asked] == ["un", "deux"]
    assert [request.headers["x-csrf"] for request in portal.asked] == ["premier-jeton", "second-jeton"]
    assert {request.headers["cookie"] for request in portal.asked} == {"s=1"}


def test_another_field_is_broken_on_purpose(portal: Portal) -> None:
    """So that nobody is used up."""
    portal.pages["/code"] = "non"
    line = line_to(portal)
    line.send("bcdef", Fault(2))
    line.close()

    assert portal.asked[0].form == {"jeton": "un", "code": "bcdef", "mere": ""}


def test_an_error_of_the_portal_is_no_refusal(portal: Portal) -> None:
    """Nor is silence."""
    portal.pages["/code"] = Answer("boum", status=503)
    line = line_to(portal)
    with pytest.raises(ValidatorBroken, match="503 à POST /code"):
        line.send("abcde")
    portal.close()
    with pytest.raises(ValidatorBroken, match="pas de réponse"):
        line.send("abcde")
    line.close()


def test_too_many_requests_is_a_limit_and_no_refusal(portal: Portal) -> None:
    """It is said."""
    portal.pages["/code"] = Answer("", status=429)
    with closing(line_to(portal)) as line, pytest.raises(NotVerifiable, match="limite atteinte"):
        line.send("abcde")


def test_a_redirect_to_a_real_insurer_is_never_followed(portal: Portal) -> None:
    """The link is named."""
    portal.pages["/code"] = Answer(status=302, headers={"location": "https://www.desjardins.com/x"})
    line = line_to(portal, real_hosts=("desjardins.com",))
    with closing(line), pytest.raises(RealHostRefused, match=r"desjardins\.com"):
        line.send("abcde")


def test_what_no_body_can_carry_is_not_asked(portal: Portal) -> None:
    """A surrogate on its own."""
    with closing(line_to(portal)) as line, pytest.raises(Unasked):
        line.send("abc\ud800d")


# --- the driver, on lines that answer as they are told


@dataclass
class Told:
    """A line that shows what `answers` says: the lines of a page, by value and fault."""

    answers: Callable[[str, Fault | None], list[str]]
    asked: list[str] = field(default_factory=list)
    tokens: Tokens = field(default_factory=Tokens)
    rereads: bool = False

    def send(self, value: str, fault: Fault | None = None) -> Seen:
        """What was told."""
        self.asked.append(value)
        return Seen("/code", frozenset(self.answers(value, fault)))

    def close(self) -> None:
        """Nothing is open."""


class InPerson:
    """The browser: accepts what the pattern matches."""

    def __init__(self, pattern: str = "[A-Za-z0-9]{5,36}") -> None:
        self.asked: list[str] = []
        self._pattern = pattern

    def ask(self, value: str) -> bool:
        """What a person would see."""
        self.asked.append(value)
        return re.fullmatch(self._pattern, value) is not None


def driver(
    line: Told, browser: InPerson | None = None, faults: tuple[Fault, ...] = (FAULT,), late: bool = False
) -> ByForm:
    """A driver whose every walk ends at `line`."""
    made = ByForm(cast(Any, FreshWay()), browser or InPerson(), SAMPLES, lambda: late)
    made._ready = lambda: Recording(cast(Line, line), faults)  # type: ignore[method-assign]
    return made


class FreshWay:
    """Values stay as they are."""

    def here(self, value: str) -> str:
        """As it is."""
        return value

    def fresh(self, value: str) -> str:
        """The same."""
        return value


def both(value: str, fault: Fault | None) -> list[str]:
    """A portal that reports every field at once."""
    wrong = [] if re.fullmatch("[A-Za-z0-9]{5,36}", value) else ["Ce code ne convient pas."]
    return [*wrong, *(["Le prénom manque."] if fault else [])]


def test_a_portal_that_reports_all_faults_is_asked_without_using_anybody_up() -> None:
    """One person is accepted, in the browser: the twin of every refusal."""
    browser, line = InPerson(), Told(both)
    form = driver(line, browser)
    form.calibrate()

    assert not form.uses_people
    assert [form.ask(value) for value in ("abcde", "abcd", "a" * 36, "a" * 37)] == [True, False, True, False]
    assert len(browser.asked) == 1


def test_what_a_portal_accepts_against_the_documents_is_told_from_what_it_looks_at_later() -> None:
    """The browser tells: it accepts what went unnoticed, or it refuses it."""

    def lax(value: str, fault: Fault | None) -> list[str]:
        return both(value.replace("_", "x"), fault)

    form = driver(Told(lax), InPerson("[A-Za-z0-9_]{5,36}"))
    form.calibrate()
    assert form.ask("ab_cd")

    with pytest.raises(Unusable):
        driver(Told(lax), InPerson(), (FAULT,)).calibrate()


def test_where_good_values_are_answered_differently_the_browser_tells_which_are_taken() -> None:
    """A portal that refuses some of them is not measured by its refusal."""

    def fussy(value: str, fault: Fault | None) -> list[str]:
        return [*both(value, fault), *(["Pas de a au début."] if value.startswith("a") else [])]

    form = driver(Told(fussy), InPerson("[b-zA-Z0-9][A-Za-z0-9]{4,35}"))
    form.calibrate()

    assert [form.ask(value) for value in ("abcdf", "bcdfg")] == [False, True]


def test_answers_that_are_all_alike_make_the_form_unusable() -> None:
    """In one sentence."""
    with pytest.raises(Unusable, match="ne se distingue pas"):
        driver(Told(lambda *_: ["Merci."])).calibrate()


def test_a_portal_that_refuses_everybody_makes_the_form_unusable() -> None:
    """What it shows over HTTP proves nothing."""
    with pytest.raises(Unusable, match="refuse, dans le navigateur"):
        driver(Told(both), InPerson("never")).calibrate()


def test_a_portal_that_gives_up_is_noticed_and_its_answers_are_no_refusals() -> None:
    """Whether it says so or not."""
    tries: list[str] = []

    def tired(value: str, fault: Fault | None) -> list[str]:
        tries.append(value)
        return both(value, fault) if len(tries) < 12 else ["Revenez demain."]

    form = driver(Told(tired))
    form.calibrate()
    outcome = Campaign(RULE, form, examples=20, start=1).run()

    assert outcome.stopped is not None
    assert "limite atteinte" in str(outcome.stopped.reason)
    assert outcome.found == {}


def test_words_of_a_lock_out_end_the_campaign() -> None:
    """They are not read as refusals either."""
    line = Told(both)
    form = driver(line)
    form.calibrate()
    line.answers = lambda *_: ["Trop de tentatives, réessayez plus tard."]
    outcome = Campaign(RULE, form, examples=20, start=1).run()

    assert "Trop de tentatives" in str(outcome.stopped)
    assert outcome.tried == []


def test_without_a_field_to_break_every_accepted_value_takes_a_person() -> None:
    """It is known, so that few values are tried."""
    form = driver(Told(both), faults=())
    form.calibrate()

    assert form.uses_people
    assert json.dumps([form.ask("abcde"), form.ask("abcd")]) == "[true, false]"


def test_what_nobody_can_enter_is_not_asked() -> None:
    """A line break, in a field of one line."""
    form = driver(Told(both))
    form.calibrate()
    with pytest.raises(Unasked):
        form.ask("abc\ndef")


def test_pages_of_scripts_answer_in_json(portal: Portal) -> None:
    """What they say there is what a person is shown; the value and numbers are left out of it."""

    def answer(request: Request) -> Answer:
        wrong = {} if len(request.form["code"]) > 4 else {"code": f"{request.form['code']} : 5 caractères"}
        return Answer(json.dumps({"erreurs": wrong}), status=422 if wrong else 200, type="application/json")

    portal.pages["/code"] = answer
    line = line_to(portal)
    good, bad = line.send("abcde"), line.send("abcd")
    line.close()

    assert bad.beyond(good.everything) == {".erreurs.code : ◊ : # caractères", "→ 422 /code"}


def test_a_portal_so_slow_that_walks_take_all_the_time_has_nothing_said_of_it() -> None:
    """Before anyone else walks to the field, in the browser too; that is no error of the portal."""
    browser = InPerson()
    for made in (ByForm(cast(Any, None), browser, SAMPLES, lambda: True), driver(Told(both), browser, late=True)):
        with pytest.raises(NotVerifiable, match="temps écoulé avant"):
            made.calibrate()
    assert browser.asked == []


def test_what_could_be_told_apart_in_time_is_asked_on() -> None:
    """How long the values may take is the campaign's to say."""
    late: list[bool] = []
    form = driver(Told(both))
    form._late = lambda: bool(late)
    form.calibrate()
    late.append(True)

    assert form.ask("abcde")
    assert form._by_browser("abcde")
