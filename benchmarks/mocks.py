"""What the mocks can take: requests a second beside bare Flask-WTF, registrations a second, memory."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial

from benchmarks.measure import Spread, in_turn, ratio, seconds
from benchmarks.processes import ROOT, cpu_of, resident
from benchmarks.requesting import Connection, rate
from benchmarks.table import SPREAD, Table
from mocks.portals import available
from tests.mocks.load.crowd import make_known, register
from tests.mocks.load.registrations import REGISTRATIONS, Registration, Someone
from tests.mocks.process import Served

AT_ONCE = 4
"""Connections, and people who register at the same time."""
PLAN = {"contrat": "Q178", "certificat": "inconnu"}
ASKED: dict[str, Callable[[Connection], object]] = {
    "a page with a form": lambda connection: connection.get("/inscription"),
    "a form that is refused": lambda connection: connection.post("/inscription", **PLAN),
}


def measure(quick: bool) -> list[Table]:
    """Three tables."""
    return [_requests(quick), _registrations(quick), _memory(quick)]


def _requests(quick: bool) -> Table:
    requests, rounds = (100, 2) if quick else (1000, 5)
    table = Table(
        "The mocks beside bare Flask-WTF",
        f"Desjardins' form of the plan's numbers, and the same form in a Flask-WTF application that does nothing else, "
        f"both by Waitress with six threads; {AT_ONCE} connections, in turn. The aim is 0.8. Processor time does not "
        "depend on what else runs on the machine, nor on the program that asks.",
        ["", "mock, requests a second", "bare, requests a second", "mock ÷ bare", "processor time, mock ÷ bare"],
    )
    with mocks("desjardins") as mock, _bare() as bare:
        for name, ask in ASKED.items():
            works = {who: partial(_answered, server, ask, requests) for who, server in (("mock", mock), ("bare", bare))}
            found = in_turn(works, rounds)
            rates, cpu = ({who: [turn[part] for turn in turns] for who, turns in found.items()} for part in (0, 1))
            table.add(
                name,
                Spread.of(rates["mock"]).told(0),
                Spread.of(rates["bare"]).told(0),
                ratio(rates["mock"], rates["bare"]).told(),
                ratio(cpu["mock"], cpu["bare"]).told(),
            )
    return table


def _answered(server: tuple[str, int], ask: Callable[[Connection], object], requests: int) -> tuple[float, float]:
    """Requests a second, and the processor time that they took the server."""
    url, pid = server
    before = cpu_of(pid)
    answered = rate(url, ask, requests, AT_ONCE)
    return answered, cpu_of(pid) - before


def _registrations(quick: bool) -> Table:
    crowd, rounds = (8, 1) if quick else (40, 3)
    table = Table(
        "Registrations a second",
        f"{crowd} people, {AT_ONCE} at a time, from the first page to the account, mail included, over HTTP; what asks "
        "shares the machine. Secrets are hashed cheaply, as they are under test.",
        ["portal", *SPREAD],
    )
    for registration in REGISTRATIONS:
        with mocks(registration.portal) as (url, _pid):
            found = [_registered(registration, url, crowd, place) for place in range(rounds)]
        table.add(registration.portal, *Spread.of(found).cells(1))
    return table


def _registered(registration: Registration, url: str, crowd: int, place: int) -> float:
    everyone = [Someone(f"R{place}N{n}", registration.name.format(f"{place}x{n}")) for n in range(crowd)]
    make_known(registration, url, everyone)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        took = seconds(lambda: list(pool.map(partial(register, registration, url), everyone)))
    return crowd / took


def _memory(quick: bool) -> Table:
    crowd = 8 if quick else 200
    table = Table(
        "Memory of the mocks' process",
        "Resident, in MB. Deviating applications stand beside the first in one process.",
        ["", "MB"],
    )
    with mocks("desjardins") as (url, pid):
        table.add("Desjardins, when it answers", f"{resident(pid):.0f}")
        _registered(REGISTRATIONS[0], url, crowd, 1)
        table.add(f"Desjardins, after {crowd} registrations", f"{resident(pid):.0f}")
    everything = [argument for portal in available() for argument in ("--portal", portal)]
    served = Served("--testing", *everything)
    for _more in available()[1:]:
        served.line()
    table.add("all portals", f"{resident(served.process.pid):.0f}")
    served.stop()
    return table


@contextmanager
def mocks(portal: str, *options: str) -> Iterator[tuple[str, int]]:
    """A portal's address, and the number of the process that serves it."""
    served = Served("--testing", "--portal", portal, *options)
    yield served.first["base_url"], served.process.pid
    served.stop()


@contextmanager
def _bare() -> Iterator[tuple[str, int]]:
    command = [sys.executable, "-m", "benchmarks.bare"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process.stdout.readline().strip(), process.pid
        process.terminate()
