"""The people that scenarios are about, wherever they come from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from mire.target.control import ControlClient
from mire.target.invent import Inventor
from mire.target.members import numbers
from mire.verdicts import NotVerifiable


@dataclass(frozen=True, eq=False)
class Person(Mapping[str, Any]):
    """Someone as the portal knows them: the contract's keys as items, or as attributes (`person.email`)."""

    portal: str
    data: Mapping[str, Any] = field(repr=False)

    def __getattr__(self, key: str) -> Any:
        if key.startswith("_") or key == "data" or key not in self.data:
            raise AttributeError(f"a person of this portal has no « {key} »")
        return self.data[key]

    def __getitem__(self, key: str) -> Any:
        return self.data[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)


class Source(Protocol):
    """Where unregistered people come from. Each method raises NotVerifiable when there is nobody (left)."""

    def take(self, count: int, wishes: Mapping[str, Any]) -> list[dict[str, Any]]:
        """`count` people, each as wished for, handed out to nobody else."""

    def take_two_plans(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Two plans of one person: the same names and birth date, other numbers."""

    def give_back(self, person: Mapping[str, Any]) -> None:
        """This person was only refused, and can serve again."""

    def begin(self, scenario: str) -> None:
        """A new scenario starts; what is invented for it depends on the seed and its name."""


class Nobody:
    """The profile offers neither the control endpoint's « members » nor a file of people."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    def take(self, count: int, wishes: Mapping[str, Any]) -> list[dict[str, Any]]:  # noqa: ARG002 - a Source
        """Nobody, ever."""
        raise NotVerifiable(self._reason)

    def take_two_plans(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Nobody, ever."""
        raise NotVerifiable(self._reason)

    def give_back(self, person: Mapping[str, Any]) -> None:
        """Nobody was taken."""

    def begin(self, scenario: str) -> None:
        """Nothing depends on the scenario."""


class ControlPeople:
    """Invented people, posted to the control endpoint and used as they come back."""

    def __init__(self, client: ControlClient, inventor: Inventor) -> None:
        self._client = client
        self._inventor = inventor

    def begin(self, scenario: str) -> None:
        """Invent the following people from the seed and this scenario alone."""
        self._inventor.begin(scenario)

    def take(self, count: int, wishes: Mapping[str, Any]) -> list[dict[str, Any]]:
        """New people; a wish that the portal does not keep makes the check *non vérifiable*."""
        people = [self._client.create(self._inventor.invent(**wishes)) for _ in range(count)]
        for key, wish in wishes.items():
            if isinstance(wish, bool | Mapping) and not all(as_wished(person.get(key), wish) for person in people):
                raise NotVerifiable(f"le portail ne rend pas « {key} » tel que demandé")
        return people

    def take_two_plans(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """One person, posted twice with other numbers."""
        [first] = self.take(1, {})
        second = self._client.create(self._inventor.other_plan(first))
        if _identity(first) != _identity(second) or numbers(first) == numbers(second):
            raise NotVerifiable("le portail ne garde pas deux régimes d'une même personne")
        return first, second

    def give_back(self, person: Mapping[str, Any]) -> None:
        """There are always new people."""


class People:
    """Hands out unregistered people of one portal to scenarios, each to one scenario only."""

    def __init__(self, portal: str, source: Source) -> None:
        self.portal = portal
        self._source = source

    def begin(self, scenario: str) -> None:
        """A new scenario starts: its people can be invented again from the seed and its name."""
        self._source.begin(scenario)

    def one(self, **wishes: Any) -> Person:
        """Someone known and unregistered. Wishes are the contract's keys: `offer_active=False`."""
        return self._several(1, wishes)[0]

    def two(self, **wishes: Any) -> tuple[Person, Person]:
        """Two different people."""
        first, second = self._several(2, wishes)
        return first, second

    def two_plans(self) -> tuple[Person, Person]:
        """Two plans of one person: the same names and birth date, other numbers."""
        first, second = self._source.take_two_plans()
        return Person(self.portal, first), Person(self.portal, second)

    def with_account(self, **wanted: Any) -> Person:
        """Someone already registered, with their `account`; what is wanted of it: `email_certified=False`."""
        return self.one(account=wanted or True)

    def release(self, person: Person) -> None:
        """This person was only refused, and can serve another scenario."""
        self._source.give_back(person)

    def _several(self, count: int, wishes: Mapping[str, Any]) -> list[Person]:
        return [Person(self.portal, data) for data in self._source.take(count, wishes)]


def as_wished(given: object, wish: object) -> bool:
    """Whether a key's value is what was wished for: there or not, or an object that holds this much."""
    if isinstance(wish, Mapping):
        return isinstance(given, Mapping) and all(given.get(key) == value for key, value in wish.items())
    return bool(given) is wish if isinstance(wish, bool) else given == wish


def transfer(person: Person, client: ControlClient, **more: Any) -> Person:
    """Make `person`, as the portal where they register knows them, known to another portal too.

    `more` are keys that only the other portal has. Numbers that it changes: *non vérifiable*.
    """
    known = client.create({**person, **more})
    given = dict(numbers(person))
    if any(given.get(key, value) != value for key, value in numbers(known)):
        raise NotVerifiable(
            f"le portail « {client.portal.id} » change les numéros d'une personne d'un autre portail"
        )
    return Person(client.portal.id, known)


def _identity(person: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(person.get(key) for key in ("first_name", "last_name", "birth_date"))
