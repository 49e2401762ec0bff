"""Accounts that are told apart from another one: another choice, somebody else's made later, another address."""

from __future__ import annotations

from pytest_bdd import given

from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.verdicts import NonConforming, NotApplicable

from .people import have_account


@given(phrase("elle a un compte, avec « {field} » : {shape}"))
def she_has_an_account_with(scene: Scene, field: str, shape: str) -> None:
    """The same, with a value of that field that she does not enter otherwise. Where accounts are made by a message and
    none can be read, this check does not apply."""
    _require_messages(scene)
    scene.member.keep(scene.portal.field_named(field).key, shape)
    have_account(scene, 0)


@given(phrase("une autre en a fait un ensuite"))
def someone_else_has_one(scene: Scene) -> None:
    """« L'autre » made her account after the first; what a portal keeps of whoever came last is hers."""
    other = scene.invite()
    scene.member.other, other.other = other, scene.member
    scene.memory["later"] = other
    passage = scene.make_account(member=other, visit=scene.fresh_visit())
    scene.require_precondition(passage, "l'inscription préalable de l'autre n'aboutit pas")


@given(phrase("elle a un compte sous une autre adresse que celle du dossier, si le portail la prend"))
def she_has_an_account_elsewhere(scene: Scene) -> None:
    """No document says whether another address is taken: where it is refused, nothing is judged."""
    address = scene.values().draw("un courriel", {}, {})
    scene.member.keep(scene.portal.mail_field, address)
    refused = NotApplicable("une autre adresse que celle du dossier est refusée")
    if not scene.go_through(scene.portal.account[0]).accepted:
        raise refused
    try:
        scene.mail.expect(address)
    except NonConforming:
        raise refused from None
    scene.require_precondition(scene.make_account(), "l'activation préalable n'aboutit pas")


def _require_messages(scene: Scene) -> None:
    by_mail = any(step.mail for journey in scene.portal.account for step in scene.portal.journeys[journey].steps)
    if by_mail and scene.mailbox is None:
        raise NotApplicable("sans lire les messages, personne ne fait ici son compte")
