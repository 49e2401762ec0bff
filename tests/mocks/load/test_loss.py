"""`kill -9` in the middle of registrations: what was confirmed is kept, the rest is whole or absent."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from itertools import count

import httpx
import pytest

from tests.mocks.browsing import Browsing
from tests.mocks.load.crowd import accounts, make_known, people, register, sign_in
from tests.mocks.load.kinds import databases, portals
from tests.mocks.load.registrations import REGISTRATIONS, Registration, Someone
from tests.mocks.process import stood

CROWD, AT_ONCE = 40, 12
"""People, and how many of them are on their way at any time: whenever it is killed, some are in the middle."""
DESJARDINS, COWAN = (next(one for one in REGISTRATIONS if one.portal == portal) for portal in ("desjardins", "cowan"))


@databases(heavy=True)
@pytest.mark.parametrize("confirmed", [15, pytest.param(1, marks=pytest.mark.long)])
@portals()
def test_what_was_confirmed_outlives_kill_9(registration: Registration, database: str, confirmed: int) -> None:
    """Killed when so many of forty were told: they sign in; all others do, or register as if for the first time."""
    crowd = people(registration, CROWD)
    with stood(registration.portal, database) as process:
        make_known(registration, process.url, crowd)
        told = count(1)

        def until_killed(someone: Someone) -> str:
            try:
                ending = register(registration, process.url, someone)
            except httpx.TransportError:
                return "cut"
            if next(told) == confirmed:
                process.kill()
            return ending

        with ThreadPoolExecutor(AT_ONCE) as pool:
            endings = list(pool.map(until_killed, crowd))
        process.start_again()
        after = partial(sign_in, registration, process.url)
        outside = [(one, ending) for one, ending in zip(crowd, endings, strict=True) if after(one) == "outside"]
        lost = [one for one, ending in outside if ending == "done"]
        again = {register(registration, process.url, one) for one, ending in outside if ending == "cut"}

    assert {"done", "cut"} == set(endings)
    assert ([], {"done"}) == (lost, {"done", *again})
    assert sorted(crowd, key=str) == accounts(registration, database)


@databases(heavy=False)
def test_who_was_in_the_middle_goes_on_after_a_restart(database: str) -> None:
    """Session and form are good still: both are kept, and signed, by what stands in the database."""
    someone = Someone("N1", "Code1")
    with stood("desjardins", database) as process, Browsing(process.url) as browsing:
        browsing.known(DESJARDINS.person(someone))
        browsing.open("/inscription").send(contrat="Q178", certificat="N1")
        process.kill()
        process.start_again()
        browsing.send(prenom="Zoé", nom="Roy", naissance="2001-02-03", telephone="514 555-0123")

        assert "/inscription/code" == browsing.path


@databases(heavy=False)
def test_a_link_outlives_a_restart(database: str) -> None:
    """A message that was sent before leads on after."""
    someone = Someone("N1", "p1@example.org")
    with stood("cowan", database) as process, Browsing(process.url) as browsing:
        browsing.known(COWAN.person(someone)).open("/clients/content/login/register.cfm")
        browsing.send(courriel=someone.name, courriel2=someone.name)
        browsing.send(nom="Roy", prenom="Zoé", naissance="03-02-2001", certificat="N1")
        link = browsing.link(someone.name)
        process.kill()
        process.start_again()

        assert 200 == browsing.open(link).shown.status_code


@databases(heavy=False)
def test_two_processes_serve_one_database(database: str) -> None:
    """Started at the same instant on an empty database, both answer, and one knows whom the other registered."""
    someone = Someone("N1", "Code1")
    with ThreadPoolExecutor(2) as pool, ExitStack() as running:
        one, other = pool.map(lambda _place: running.enter_context(stood("desjardins", database)), range(2))
        make_known(DESJARDINS, one.url, [someone])

        assert ("done", "inside") == (
            register(DESJARDINS, other.url, someone),
            sign_in(DESJARDINS, one.url, someone),
        )
