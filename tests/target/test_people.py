"""People invented, posted, taken from a file: `mire.target.people` and what it stands on."""

import json
import multiprocessing
from collections.abc import Callable
from datetime import date
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mire.catalogue import Catalogue
from mire.target.control import ControlClient
from mire.target.invent import Inventor
from mire.target.members import faults, numbers
from mire.target.members_pool import FilePeople
from mire.target.names import FIRST_NAMES, LAST_NAMES
from mire.target.people import ControlPeople, Nobody, People, Person, transfer
from mire.target.profile import load_profile
from mire.target.sources import control_client, people_of
from mire.verdicts import HarnessError, NotVerifiable

PORTALS = ["cowan", "unimutuelles", "desjardins", "assistance", "etudiant"]


@pytest.mark.parametrize("portal", PORTALS)
def test_an_invented_person_has_every_key(catalogue: Catalogue, portal: str) -> None:
    """What is invented is a person of the contract's section 3."""
    documented = catalogue.portals[portal]
    assert list(faults(Inventor(documented, 1).invent(), documented)) == []


@pytest.mark.parametrize(
    ("portal", "key"), [("unimutuelles", "account"), ("assistance", "assistance_requests")]
)
def test_an_optional_key_comes_when_wished_for(catalogue: Catalogue, portal: str, key: str) -> None:
    """Optional keys are invented for those who ask, and well formed."""
    documented = catalogue.portals[portal]
    inventor = Inventor(documented, 1)
    wished = inventor.invent(**{key: True})
    assert (False, [], True) == (
        key in inventor.invent(),
        list(faults(wished, documented)),
        bool(wished[key]),
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=20)
@given(seed=st.integers(), portal=st.sampled_from(PORTALS))
def test_one_seed_gives_the_same_names_under_new_numbers(
    seed: int, portal: str, catalogue: Catalogue
) -> None:
    """A repeated scenario has the same names, and no number of the first time."""
    inventor = Inventor(catalogue.portals[portal], seed)
    inventor.begin("un scénario")
    first = inventor.invent()
    again = Inventor(catalogue.portals[portal], seed, worker="gw3")
    again.begin("un scénario")
    second = again.invent()
    assert first["first_name"] == second["first_name"]
    assert set(numbers(first)).isdisjoint(numbers(second))


def test_numbers_never_repeat(catalogue: Catalogue) -> None:
    """A thousand people have a thousand certificates and addresses."""
    inventor = Inventor(catalogue.portals["cowan"], 1)
    people = [inventor.invent() for _ in range(1000)]
    assert (1000, 1000) == tuple(len({person[key] for person in people}) for key in ("certificate", "email"))


def test_numbers_are_plain_letters_and_digits(catalogue: Catalogue) -> None:
    """A number can be typed and never begins with a zero that a portal might drop."""
    for portal in PORTALS:
        for _, value in numbers(Inventor(catalogue.portals[portal], 1).invent()):
            assert (True, True, False) == (value.isascii(), value.isalnum(), value.startswith("0"))


def test_names_that_break_systems_occur(catalogue: Catalogue) -> None:
    """Among fifty people there are accents, hyphens, apostrophes and a one-letter name."""
    inventor = Inventor(catalogue.portals["desjardins"], 1)
    people = [inventor.invent() for _ in range(50)]
    names = [person[key] for person in people for key in ("first_name", "last_name")]
    joined = "".join(names)
    found = (not joined.isascii(), "-" in joined, "'" in joined, any(len(name) == 1 for name in names))
    assert (True, True, True, True) == found


def test_the_list_of_difficult_names_has_each_kind() -> None:
    """The list itself holds straight and curly apostrophes, hyphens, accents and single letters."""
    joined = "".join(FIRST_NAMES + LAST_NAMES)
    assert all(sign in joined for sign in "'’-éÉ ")


def test_day_and_month_of_birth_cannot_be_exchanged(catalogue: Catalogue) -> None:
    """The day is after the 12th, so that a date in another order is no date."""
    inventor = Inventor(catalogue.portals["desjardins"], 1)
    days = {date.fromisoformat(inventor.invent()["birth_date"]).day for _ in range(50)}
    assert min(days) > 12


def test_an_address_follows_the_profiles_pattern(catalogue: Catalogue) -> None:
    """`{id}` is what differs from one person to the next."""
    inventor = Inventor(catalogue.portals["cowan"], 1, address="qa+{id}@example.org")
    email = inventor.invent()["email"]
    assert ("qa+", "@example.org") == (email[:3], email[-12:])


def test_a_person_is_read_by_key_or_attribute() -> None:
    """Both ways lead to the contract's value."""
    person = Person("cowan", {"certificate": "12"})
    assert ("12", "12", {"certificate": "12"}) == (person["certificate"], person.certificate, dict(person))


def test_a_key_a_person_does_not_have_is_named() -> None:
    """A misspelt attribute is an AttributeError that names it."""
    with pytest.raises(AttributeError, match="no « certificat »"):
        _ = Person("cowan", {"certificate": "12"}).certificat


@pytest.fixture
def posted(catalogue: Catalogue) -> Callable[..., People]:
    """People of a portal whose control endpoint gives back what `change` makes of a post."""

    def make(portal: str, change: Callable[[dict[str, object]], dict[str, object]] = dict) -> People:
        return People(
            portal, ControlPeople(control(catalogue, portal, change), Inventor(catalogue.portals[portal], 1))
        )

    return make


def control(
    catalogue: Catalogue, portal: str, change: Callable[[dict[str, object]], dict[str, object]] = dict
) -> ControlClient:
    transport = httpx.MockTransport(lambda r: httpx.Response(201, json=change(json.loads(r.content))))
    url = "http://127.0.0.1:9100/_mire"
    return ControlClient(url, None, 1.0, portal=catalogue.portals[portal], transport=transport)


def test_two_people_are_different(posted: Callable[..., People]) -> None:
    """Two people share no number."""
    first, second = posted("desjardins").two()
    assert set(numbers(first)).isdisjoint(numbers(second))


def test_two_plans_are_of_one_person(posted: Callable[..., People]) -> None:
    """Two plans have the same names and birth date, and other numbers."""
    first, second = posted("desjardins").two_plans()
    assert (first.first_name, first.last_name, first.birth_date) == (
        second.first_name,
        second.last_name,
        second.birth_date,
    )
    assert set(numbers(first)).isdisjoint(numbers(second))


def test_two_plans_follow_the_names_that_came_back(posted: Callable[..., People]) -> None:
    """The second post bears the names as the portal knows them."""
    shouting = posted(
        "desjardins", lambda person: {**person, "first_name": str(person["first_name"]).upper()}
    )
    first, second = shouting.two_plans()
    assert first.first_name == second.first_name


def test_a_portal_that_joins_two_plans_cannot_be_judged_on_them(posted: Callable[..., People]) -> None:
    """Where the second post comes back with the first one's numbers, there are no two plans."""
    same = posted("desjardins", lambda person: {**person, "contract": "Q1", "certificate": "1"})
    with pytest.raises(NotVerifiable):
        same.two_plans()


def test_someone_with_an_account_has_it(posted: Callable[..., People]) -> None:
    """An account that comes back is there to sign in with."""
    assert "@" in posted("unimutuelles").with_account().account["email"]


def test_an_account_that_does_not_come_back_is_not_offered(posted: Callable[..., People]) -> None:
    """Without the account, what needs one is *non vérifiable*."""
    without = posted("unimutuelles", lambda person: {k: v for k, v in person.items() if k != "account"})
    with pytest.raises(NotVerifiable, match="account"):
        without.with_account()


def test_an_offer_that_was_to_be_inactive_must_be(posted: Callable[..., People]) -> None:
    """A portal that makes every offer active cannot show what it does without one."""
    always = posted("assistance", lambda person: {**person, "offer_active": True})
    with pytest.raises(NotVerifiable, match="offer_active"):
        always.one(offer_active=False)


def test_someone_can_be_made_known_to_another_portal(
    catalogue: Catalogue, posted: Callable[..., People]
) -> None:
    """The answer of the first portal is posted to the second, with what only that one needs."""
    student = posted("etudiant").one()
    member = transfer(student, control(catalogue, "desjardins"), birth_date="2001-12-31")
    assert ("desjardins", student.certificate) == (member.portal, member.certificate)


def test_numbers_changed_by_the_other_portal_are_not_verifiable(
    catalogue: Catalogue, posted: Callable[..., People]
) -> None:
    """A portal that gives the person other numbers cannot be used with the first one."""
    other = control(catalogue, "desjardins", lambda person: {**person, "contract": "Q1"})
    with pytest.raises(NotVerifiable, match="change les numéros"):
        transfer(posted("etudiant").one(), other, birth_date="2001-12-31")


def test_nobody_is_not_verifiable() -> None:
    """Without endpoint and file, what needs a person says so."""
    with pytest.raises(NotVerifiable, match="aucune personne"):
        People("cowan", Nobody("aucune personne")).one()


def someone(number: int, **changes: object) -> dict[str, object]:
    person = {
        "contract": "Q178",
        "certificate": f"{number}",
        "first_name": f"Zoé {number}",
        "last_name": "O",
        "birth_date": "2001-12-31",
    }
    return {**person, **changes}


@pytest.fixture
def pool(catalogue: Catalogue, tmp_path: Path) -> Callable[..., People]:
    """People from a members file with the entries given; without any, from the file as it is."""

    def make(*entries: dict[str, object], portal: str = "desjardins") -> People:
        file = tmp_path / "members.json"
        if entries:
            file.write_text(json.dumps(entries), "utf-8")
        return People(portal, FilePeople(file, catalogue.portals[portal]))

    return make


def test_a_file_hands_each_person_out_once(pool: Callable[..., People]) -> None:
    """Two requests get two people."""
    people = pool(someone(1), someone(2))
    assert ["1", "2"] == [people.one().certificate, people.one().certificate]


def test_someone_used_is_skipped_in_the_next_run(pool: Callable[..., People]) -> None:
    """What was used is remembered beside the file."""
    pool(someone(1), someone(2)).one()
    assert pool().one().certificate == "2"


def test_only_numbers_are_recorded(pool: Callable[..., People], tmp_path: Path) -> None:
    """The record of those used holds their numbers and nothing else about them."""
    pool(someone(1), someone(2)).one()
    assert json.loads((tmp_path / "members.used.json").read_text()) == [
        {"contract": "Q178", "certificate": "1"}
    ]


def test_someone_only_refused_can_serve_again(pool: Callable[..., People]) -> None:
    """A person given back is handed out again."""
    people = pool(someone(1))
    people.release(people.one())
    assert people.one().certificate == "1"


@pytest.mark.parametrize(("left", "needed"), [(0, "encore 2 personnes"), (1, "encore 1 personne")])
def test_when_too_few_are_left_the_rest_is_counted(
    pool: Callable[..., People], left: int, needed: str
) -> None:
    """The message says how many more are needed."""
    people = pool(someone(1), *(someone(number) for number in range(2, 2 + left)))
    people.one()
    with pytest.raises(NotVerifiable, match=needed):
        people.two()


def test_who_could_not_be_paired_is_not_used_up(pool: Callable[..., People]) -> None:
    """A request that cannot be met takes nobody."""
    people = pool(someone(1))
    with pytest.raises(NotVerifiable):
        people.two()
    assert people.one().certificate == "1"


def test_two_plans_are_found_in_the_file(pool: Callable[..., People]) -> None:
    """Two entries of one name and birth date are two plans of one person."""
    people = pool(someone(1), someone(2, first_name="Ève"), someone(3, first_name="Ève"))
    assert ["2", "3"] == [plan.certificate for plan in people.two_plans()]


def test_a_file_without_two_plans_says_so(pool: Callable[..., People]) -> None:
    """Without such entries it is *non vérifiable*."""
    with pytest.raises(NotVerifiable, match="2 régimes"):
        pool(someone(1), someone(2)).two_plans()


MEMBER = {"member_number": "A1", "access_code": "2", "first_name": "A", "last_name": "B"}
ACCOUNT = {
    "email": "a@example.org",
    "password": "x",
    "question": "q",
    "answer": "a",
    "email_certified": False,
}


def test_the_registered_serve_only_who_asks_for_an_account(pool: Callable[..., People]) -> None:
    """Someone with an account is not handed out as unregistered."""
    people = pool({**MEMBER, "account": ACCOUNT}, {**MEMBER, "member_number": "A2"}, portal="unimutuelles")
    assert ("A2", "A1") == (people.one().member_number, people.with_account().member_number)


def test_a_damaged_record_is_a_harness_error(pool: Callable[..., People], tmp_path: Path) -> None:
    """A record that is no list of numbers is named, not overwritten."""
    (tmp_path / "members.used.json").write_text("[3]")
    with pytest.raises(HarnessError, match=r"members\.used\.json n'est pas une liste"):
        pool(someone(1)).one()


def test_a_record_that_cannot_be_written_is_a_harness_error(
    pool: Callable[..., People], tmp_path: Path
) -> None:
    """A record that cannot be kept is named: nobody is handed out twice."""
    people = pool(someone(1))
    (tmp_path / "members.used.tmp").mkdir()
    with pytest.raises(HarnessError, match="ne peut pas être tenu à jour"):
        people.one()


def _take_five(catalogue: Catalogue, file: Path, taken: "multiprocessing.Queue[list[str]]") -> None:
    people = People("desjardins", FilePeople(file, catalogue.portals["desjardins"]))
    taken.put([people.one().certificate for _ in range(5)])


def test_workers_never_share_a_person(catalogue: Catalogue, tmp_path: Path) -> None:
    """Three processes that take five people each take fifteen different ones."""
    file = tmp_path / "members.json"
    file.write_text(json.dumps([someone(number) for number in range(15)]), "utf-8")
    context = multiprocessing.get_context("spawn")
    taken: multiprocessing.Queue[list[str]] = context.Queue()
    workers = [context.Process(target=_take_five, args=(catalogue, file, taken)) for _ in range(3)]
    for worker in workers:
        worker.start()
    certificates = [certificate for _ in workers for certificate in taken.get(timeout=120)]
    for worker in workers:
        worker.join()
    assert len(set(certificates)) == 15


@pytest.mark.parametrize(
    ("tables", "capabilities", "reason"),
    [
        ("", frozenset(), "aucune personne à inscrire"),
        ('[control]\nurl = "http://127.0.0.1:9"\n', frozenset({"clock"}), "aucune personne à inscrire"),
        ('[members]\nfile = "members.json"\n', frozenset(), "il faut encore 1 personne"),
    ],
)
def test_the_profile_decides_where_people_come_from(
    written: Callable[..., Path],
    catalogue: Catalogue,
    tables: str,
    capabilities: frozenset[str],
    reason: str,
) -> None:
    """An endpoint without « members » gives nobody; then the file serves, if there is one."""
    written("[]", "members.json")
    file = written('portal = "cowan"\nbase_url = "http://127.0.0.1:9"\n' + tables)
    profile = load_profile(file, catalogue, {})
    with pytest.raises(NotVerifiable, match=reason):
        people_of(profile, control_client(profile), capabilities, seed=1).one()


def test_an_endpoint_with_members_comes_before_the_file(
    written: Callable[..., Path], catalogue: Catalogue
) -> None:
    """Where « members » is listed, people are posted: nothing listens here, and that is a harness error."""
    written("[]", "members.json")
    file = written(
        'portal = "cowan"\nbase_url = "http://127.0.0.1:9"\n[control]\nurl = "http://127.0.0.1:9"\n'
        '[members]\nfile = "members.json"\n'
    )
    profile = load_profile(file, catalogue, {})
    with pytest.raises(HarnessError, match="injoignable"):
        people_of(profile, control_client(profile), frozenset({"members"}), seed=1).one()
