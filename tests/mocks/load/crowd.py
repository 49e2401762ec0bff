"""Many people at one portal at the same instant, and what the portal kept of them."""

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from sqlalchemy import create_engine

from tests.mocks.browsing import Browsing
from tests.mocks.load.registrations import Registration, Someone

T = TypeVar("T")


def people(registration: Registration, count: int) -> list[Someone]:
    """So many, each with a number and a name of their own."""
    return [Someone(f"N{place}", registration.name.format(place)) for place in range(count)]


def at_once(crowd: Sequence[T], act: Callable[[T], str]) -> list[str]:
    """All of them act, from the same instant on, each in a thread of their own; what came of it, in their order."""
    start = Barrier(len(crowd))

    def begin(one: T) -> str:
        start.wait()
        return act(one)

    with ThreadPoolExecutor(len(crowd)) as pool:
        return list(pool.map(begin, crowd))


def make_known(registration: Registration, base_url: str, crowd: Sequence[Someone]) -> None:
    """Make people known to the portal."""
    with Browsing(base_url) as browsing:
        for someone in crowd:
            browsing.known(registration.person(someone))


def register(registration: Registration, base_url: str, someone: Someone) -> str:
    """« done » or « taken », as the last page has it; any other page fails."""
    with Browsing(base_url) as browsing:
        shown = registration.register(browsing, someone)
        if registration.done in shown.text:
            return "done"
        assert any(reason in shown.text for reason in registration.taken), f"{someone}: {shown.path}\n{shown.text}"
        return "taken"


def sign_in(registration: Registration, base_url: str, someone: Someone) -> str:
    """« inside » or « outside »."""
    with Browsing(base_url) as browsing:
        inside = registration.sign_in(browsing, someone).path.endswith(registration.inside)
        return "inside" if inside else "outside"


def accounts(registration: Registration, database: str) -> list[Someone]:
    """Whose accounts stand in the database, sorted; one that stands there twice is there twice."""
    engine = create_engine(database)
    with engine.connect() as connection:
        kept = [Someone(number, name) for number, name in connection.execute(registration.accounts)]
    engine.dispose()
    return sorted(kept, key=str)


def tally(endings: Sequence[str]) -> dict[str, int]:
    """How many ended how."""
    return dict(Counter(endings))
