"""People from a profile's members file, each handed out once, across workers and runs (contract, 1)."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from mire.catalogue import Portal
from mire.target.members import numbers, read_members
from mire.target.people import as_wished
from mire.verdicts import HarnessError, NotVerifiable

LOCK_TIMEOUT_S = 10
UNREGISTERED = {"offer_active": True, "account": False}
"""What someone is who can register; also what a person is taken to be who lacks such a key."""
_SAME_PERSON = ("first_name", "last_name", "birth_date")

Numbers = tuple[tuple[str, str], ...]
Data = dict[str, Any]


class FilePeople:
    """Hands out the people of `members.json`; the numbers of those used stand in `members.used.json`."""

    def __init__(self, file: Path, portal: Portal) -> None:
        self.file = file
        self.used_file = file.with_name(f"{file.stem}.used.json")
        self._people = read_members(file, portal)
        self._portal = portal

    def begin(self, scenario: str) -> None:
        """Nothing depends on the scenario."""

    def take(self, count: int, wishes: Mapping[str, Any]) -> list[Data]:
        """The next unused people that are as wished for."""
        with self._used() as used:
            fitting = [person for person in self._unused(used) if self._fits(person, wishes)]
            if len(fitting) < count:
                raise self._nobody_left(count - len(fitting), wishes)
            used.update(numbers(person) for person in fitting[:count])
        return fitting[:count]

    def take_two_plans(self) -> tuple[Data, Data]:
        """The next two unused entries with the same names and birth date."""
        with self._used() as used:
            fitting = [person for person in self._unused(used) if self._fits(person, {})]
            pair = next((pair for pair in combinations(fitting, 2) if _is_one_person(pair)), None)
            if pair is None:
                raise NotVerifiable(
                    f"{self.file.name} : il faut encore 2 régimes d'une même personne "
                    "(mêmes noms et date de naissance, autres numéros)"
                )
            used.update(map(numbers, pair))
        return pair

    def give_back(self, person: Mapping[str, Any]) -> None:
        """Let someone who was only refused serve again, in this run or the next."""
        with self._used() as used:
            used.discard(numbers(person))

    def _unused(self, used: set[Numbers]) -> Iterator[Data]:
        return (person for person in self._people if numbers(person) not in used)

    def _fits(self, person: Data, wishes: Mapping[str, Any]) -> bool:
        """As wished for; without a wish, with a current offer and not registered yet."""
        return all(
            as_wished(person.get(key, UNREGISTERED.get(key)), wish)
            for key, wish in {**UNREGISTERED, **wishes}.items()
        )

    def _nobody_left(self, missing: int, wishes: Mapping[str, Any]) -> NotVerifiable:
        people = "1 personne non inscrite" if missing == 1 else f"{missing} personnes non inscrites"
        wanted = f" avec {', '.join(f'{key} = {wish}' for key, wish in wishes.items())}" if wishes else ""
        return NotVerifiable(f"{self.file.name} : il faut encore {people}{wanted}")

    @contextmanager
    def _used(self) -> Iterator[set[Numbers]]:
        """The numbers used so far; what a block changes is kept when it ends well. One process at a time."""
        try:
            with FileLock(f"{self.used_file}.lock", timeout=LOCK_TIMEOUT_S):
                before = self._read_used()
                used = set(before)
                yield used
                if used != before:
                    self._write_used(used)
        except Timeout as error:
            raise HarnessError(f"{self.used_file.name} est verrouillé par un autre processus") from error
        except OSError as error:
            raise HarnessError(f"{self.used_file} ne peut pas être tenu à jour : {error.strerror}") from error

    def _read_used(self) -> set[Numbers]:
        if not self.used_file.exists():
            return set()
        try:
            return {numbers(dict(entry)) for entry in json.loads(self.used_file.read_text("utf-8"))}
        except (ValueError, AttributeError, TypeError) as error:
            raise HarnessError(
                f"{self.used_file} n'est pas une liste de numéros ; à réparer ou supprimer"
            ) from error

    def _write_used(self, used: set[Numbers]) -> None:
        listed = json.dumps([dict(entry) for entry in sorted(used)], ensure_ascii=False, indent=1)
        half_made = self.used_file.with_suffix(".tmp")
        half_made.write_text(listed + "\n", "utf-8")
        os.replace(half_made, self.used_file)


def _is_one_person(pair: Sequence[Data]) -> bool:
    first, second = ([person.get(key) for key in _SAME_PERSON] for person in pair)
    return first == second
