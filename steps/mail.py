"""Messages that the portal sends: what they bring, and following their links, in time or late, whole or altered."""

from __future__ import annotations

import re

from pytest_bdd import given, then, when

from mire.journey.relative import change
from mire.journey.section import confirmed
from mire.journey.visit import require
from mire.mail import MissingMail, what_lacks
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.verdicts import NonConforming, NotVerifiable

_TOKEN = re.compile(r"[A-Za-z0-9_-]{8,}")


@then(phrase("un message lui arrive, avec le lien « {name} »"))
def message_brings(scene: Scene, name: str) -> None:
    """A link of that name where the message has HTML, else the address beside it."""
    try:
        message = scene.mail.expect(scene.member.mail_address)
    except MissingMail as missing:
        raise NonConforming(f"un message avec « {name} »", str(missing.reason)) from missing
    wanted = scene.names.of(name)
    require(message.link(wanted) is not None, f"un message avec « {name} »", what_lacks(message, wanted))


@then(phrase("un message lui arrive"))
def message_comes(scene: Scene) -> None:
    """At the address that she gave, whatever it says."""
    try:
        scene.mail.expect(scene.member.mail_address)
    except MissingMail as missing:
        raise NonConforming(f"un message à {scene.member.mail_address}", str(missing.reason)) from missing


@given(phrase("elle a suivi le lien « {name} » de son message"))
@when(phrase("elle suit le lien « {name} » de son message"))
def follow(scene: Scene, name: str) -> None:
    """And press the one button of its page, where it has one and nothing to enter."""
    _open(scene, link_of(scene, name))


@when(phrase("elle suit le lien « {name} », {hours} h {minutes} min après son message"))
def follow_late(scene: Scene, name: str, hours: str, minutes: str) -> None:
    """By the clock of the portal, which does not go back for her."""
    url, message = link_of(scene, name), scene.mail.expect(scene.member.mail_address)
    scene.set_clock(scene.visit, message.offset_after(int(hours), int(minutes)))
    _open(scene, url)


@when(phrase("elle suit le lien « {name} » de son message, altéré"))
def follow_altered(scene: Scene, name: str) -> None:
    """One sign in the middle of its longest part is another one."""
    url = link_of(scene, name)
    token = max(_TOKEN.finditer(url, url.index("//") + 2), key=lambda found: len(found[0]), default=None)
    if token is None:
        raise NotVerifiable("le lien ne porte rien qui puisse être altéré")
    middle = (token.start() + token.end()) // 2 + 1
    _open(scene, change(url[:middle], "", "un caractère changé", "") + url[middle:])


@then(phrase("elle peut ouvrir une session"))
def can_sign_in(scene: Scene) -> None:
    """With all that is her own, in the main window."""
    scene.require_accepted(scene.go_through("session"), "une session s'ouvre")


@then(phrase("elle ne peut pas ouvrir de session"))
def cannot_sign_in(scene: Scene) -> None:
    """Whatever the portal says to it."""
    scene.require_refused(scene.go_through("session"), "aucune session ne s'ouvre", told=False)


@then(phrase("elle le peut une fois suivi le lien « {name} » de son message"))
def twin_signs_in(scene: Scene, name: str) -> None:
    """The accepted twin of what was refused before: where it is refused too, nothing is proven."""
    follow(scene, name)
    passage = scene.go_through("session")
    scene.require_precondition(passage, "la jumelle est refusée elle aussi : un refus ne prouve rien")


def link_of(scene: Scene, name: str) -> str:
    """The address behind that link of her latest message."""
    return scene.mail.link(scene.member.mail_address, scene.names.of(name))


def _open(scene: Scene, url: str) -> None:
    confirmed(scene.visit, scene.window.open(url).view)
