"""Hundreds of people at one portal at once: nothing is lost, nothing is given twice, no page errs."""

from collections.abc import Iterator
from functools import partial

import pytest

from tests.mocks.load.crowd import accounts, at_once, make_known, people, register, sign_in, tally
from tests.mocks.load.kinds import databases, portals
from tests.mocks.load.registrations import Registration, Someone
from tests.mocks.process import stood

CROWD = 200


@pytest.fixture
def url(registration: Registration, database: str) -> Iterator[str]:
    """The portal, served by a process of its own on the database."""
    with stood(registration.portal, database) as process:
        yield process.url


@databases(heavy=True)
@portals()
def test_everyone_of_a_crowd_is_registered_once(registration: Registration, database: str, url: str) -> None:
    """Two hundred register at once: each is told so, each has one account, of their own number and name."""
    crowd = people(registration, CROWD)
    make_known(registration, url, crowd)
    endings = at_once(crowd, partial(register, registration, url))

    assert ({"done": CROWD}, sorted(crowd, key=str)) == (tally(endings), accounts(registration, database))


@databases(heavy=True)
@portals()
@pytest.mark.long
def test_of_two_people_for_one_number_one_wins(registration: Registration, database: str, url: str) -> None:
    """A hundred pairs, all at once, each for one number under two names: a hundred accounts, and those told sign in."""
    crowd = [Someone(f"N{place // 2}", registration.name.format(place)) for place in range(CROWD)]
    make_known(registration, url, crowd[::2])
    endings = at_once(crowd, partial(register, registration, url))
    told = sorted((one for one, ending in zip(crowd, endings, strict=True) if ending == "done"), key=str)

    assert {"done": CROWD // 2, "taken": CROWD // 2} == tally(endings)
    assert told == accounts(registration, database)
    assert {"inside": CROWD // 2} == tally([sign_in(registration, url, someone) for someone in told])


@databases(heavy=True)
@portals("desjardins", "reclamation360", "assistance")
@pytest.mark.long
def test_of_two_people_for_one_name_one_wins(registration: Registration, database: str, url: str) -> None:
    """A hundred pairs, all at once, each for one name with two numbers. (Of Unimutuelles' members, couples share one;
    Cowan's name is an address, whose mailbox both would have to read.)"""
    crowd = [Someone(f"N{place}", registration.name.format(place // 2)) for place in range(CROWD)]
    make_known(registration, url, crowd)
    endings = at_once(crowd, partial(register, registration, url))
    told = [one for one, ending in zip(crowd, endings, strict=True) if ending == "done"]

    assert {"done": CROWD // 2, "taken": CROWD // 2} == tally(endings)
    assert sorted(told, key=str) == accounts(registration, database)
