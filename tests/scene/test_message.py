"""Refusals that only show in the mail, and messages that leave in spite of a refusal in words."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from mire.journey.attempts import ACCEPTED, REFUSED, Row, Table, Tried
from mire.journey.passage import Passage
from mire.mail import MissingMail
from mire.page.names import Names
from mire.page.tree import Node
from mire.page.view import View
from mire.scene.message import judged_by_message
from mire.verdicts import NonConforming

LINK = "http://127.0.0.1/activer?t=1"


class Mail:
    """What each address got, as links of the name that makes an account."""

    def __init__(self, **links: list[str]) -> None:
        self._links = links

    def all(self, address: str) -> list[Any]:
        return [SimpleNamespace(link=lambda _, url=url: url) for url in self._links.get(address, [])]

    def expect(self, address: str) -> None:
        if not self._links.get(address):
            raise MissingMail("aucun message")

    def none_for(self, address: str) -> None:
        if self._links.get(address):
            raise NonConforming("aucun message n'arrive", "un message est arrivé")


def scene(mail: Mail) -> Any:
    return SimpleNamespace(mail=mail, mail_link="Activer", names=Names())


def tried(who: object, expected: str, accepted: bool) -> Tried:
    passage = Passage(accepted, "fin", View(Node("page")), () if accepted else ("non",))
    return Tried(Row({}, expected, expected), passage, member=who)  # type: ignore[arg-type]


def person(address: str) -> object:
    return SimpleNamespace(mail_address=address)


def test_the_same_screen_without_a_message_is_a_refusal() -> None:
    """Against enumeration a portal may show everybody the same; the twin's message comes, the other's does not."""
    row, twin = tried(person("a"), REFUSED, True), tried(person("b"), ACCEPTED, True)

    [judged, _] = judged_by_message(scene(Mail(b=[LINK])), Table((row, twin), twin)).tried

    assert judged.as_expected


def test_the_same_screen_with_a_message_is_none() -> None:
    """Whoever gets the link is registered."""
    row, twin = tried(person("a"), REFUSED, True), tried(person("b"), ACCEPTED, True)

    [judged, _] = judged_by_message(scene(Mail(a=[LINK], b=[LINK])), Table((row, twin), twin)).tried

    assert not judged.as_expected


def test_without_the_twins_message_silence_proves_nothing() -> None:
    """A portal that writes to nobody refuses nobody."""
    row, twin = tried(person("a"), REFUSED, True), tried(person("b"), ACCEPTED, True)

    with pytest.raises(MissingMail):
        judged_by_message(scene(Mail()), Table((row, twin), twin))


def test_a_refusal_in_words_beside_which_a_message_leaves_does_not_conform() -> None:
    """One accepted row, two links: one of them left for what was refused."""
    who = person("a")
    row, twin = tried(who, REFUSED, False), tried(who, ACCEPTED, True)

    with pytest.raises(NonConforming):
        judged_by_message(scene(Mail(a=[LINK, LINK + "2"])), Table((row, twin), twin))


def test_refusals_in_words_need_no_message() -> None:
    """Where all was said on the page, mail that does not come is another requirement's affair."""
    who = person("a")
    table = Table((tried(who, REFUSED, False), tried(who, ACCEPTED, True)), tried(who, ACCEPTED, True))

    assert table.tried == judged_by_message(scene(Mail()), table).tried
