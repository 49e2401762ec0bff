"""Signing in: what opens a session, what must come before it, what a refusal says."""

from __future__ import annotations

from pytest_bdd import given, then, when

from mire.browser.unfolding import unfolding
from mire.catalogue import Control
from mire.journey.visit import NotReached, require
from mire.page.tree import Node
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.text import normalise
from mire.verdicts import NonConforming, NotApplicable, NotVerifiable
from mire.words import SIGN_OUT

from .people import have_account


@when(phrase("elle ouvre une session"))
def she_signs_in(scene: Scene) -> None:
    """The whole way to the services with her own values, in the main window."""
    scene.memory["passage"] = scene.go_through("session")


@when(phrase("elle ouvre une session dans un autre navigateur"))
def she_signs_in_elsewhere(scene: Scene) -> None:
    """The same in a window that knows nothing of the first, which she left by signing out where that can be done; it
    becomes the main one."""
    if (way := _way_out(scene)) is not None:
        scene.window.press(way)
    scene.visit = scene.fresh_visit()
    scene.memory["passage"] = scene.go_through("session")


@given(phrase("elle s'est déconnectée"))
@when(phrase("elle se déconnecte"))
def she_signs_out(scene: Scene) -> None:
    """By whatever control speaks of that; no document names it."""
    way = _way_out(scene)
    if way is None:
        raise NotVerifiable("rien ne permet de se déconnecter (une commande qui le dit, ou « déconnexion » à [labels])")
    scene.window.press(way)


@when(phrase("elle se déconnecte, si les services l'offrent"))
def she_signs_out_where_she_can(scene: Scene) -> None:
    """No document speaks of it here: where nothing offers it, this check does not apply."""
    way = _way_out(scene)
    if way is None:
        raise NotApplicable("rien n'y offre de se déconnecter")
    scene.window.press(way)


def _way_out(scene: Scene) -> Node | None:
    """What signs her out, on the page as it stands or in a menu that is unfolded there."""
    scene.window.look(again=True)
    ways = (scene.names.controls(view, Control(words=SIGN_OUT)) for view in unfolding(scene.window, set()))
    return next((nodes[0] for nodes in ways if nodes), None)


@when(phrase("l'autre s'inscrit, puis ouvre une session"))
def the_other_tries(scene: Scene) -> None:
    """As far as the portal lets her; what she was told last is kept."""
    passage = scene.make_account(1)
    if passage.accepted:
        passage = scene.go_through("session", 1)
    scene.memory |= {"passage": passage, "told": passage.told}


@then(phrase("elle n'y parvient pas, et le portail le lui dit"))
def the_other_is_refused(scene: Scene) -> None:
    """At whichever step; the first person's access is the accepted twin."""
    scene.require_refused(scene.memory["passage"], "l'accès est refusé")


@then(phrase("une session est ouverte"))
def session_is_open(scene: Scene) -> None:
    """The services are reached."""
    scene.require_accepted(scene.memory["passage"], "une session s'ouvre")


@then(phrase("aucune session n'est ouverte"))
def no_session_is_open(scene: Scene) -> None:
    """The services are not reached, whatever is said to it."""
    scene.require_refused(scene.memory["passage"], "aucune session ne s'ouvre", told=False)


@then(phrase("« {field} » lui a été demandé, ou l'un de ces écrans montré :"))
def was_asked_for(scene: Scene, field: str, datatable: list[list[str]]) -> None:
    """A field of that name stood on one of the screens that were passed and was filled, or such a screen came."""
    passed = scene.memory["passage"].screens
    asked = scene.portal.field_named(field).key in scene.member.entered or any(name in passed for (name,) in datatable)
    require(asked, f"« {field} » est demandé", f"écrans montrés : {', '.join(passed)}")


@then(phrase("elle peut ouvrir une session"))
def can_sign_in(scene: Scene) -> None:
    """With all that is her own, in the main window."""
    scene.require_accepted(scene.go_through("session"), "une session s'ouvre")


@then(phrase("elle ne peut pas ouvrir de session"))
def cannot_sign_in(scene: Scene) -> None:
    """Whatever the portal says to it."""
    scene.require_refused(scene.go_through("session"), "aucune session ne s'ouvre", told=False)


@then(phrase("elle peut ouvrir une session, son compte une fois activé"))
def twin_signs_in(scene: Scene) -> None:
    """The accepted twin of what was refused before: where it is refused too, nothing is proven."""
    refused = "la jumelle est refusée elle aussi : un refus ne prouve rien"
    scene.require_precondition(scene.make_account(), refused)
    scene.require_precondition(scene.go_through("session"), refused)


@then(phrase("l'écran « {name} » n'a pas été montré"))
def screen_was_not_shown(scene: Scene, name: str) -> None:
    """On the way that was just gone, this screen did not come."""
    passed = scene.memory["passage"].screens
    require(name not in passed, f"pas d'écran « {name} »", f"écrans montrés : {', '.join(passed)}")


@given(phrase("elle a ouvert une session, où l'écran « {name} » s'est montré"))
def she_has_a_session_after(scene: Scene, name: str) -> None:
    """What did not come the first time tells nothing by not coming again."""
    have_account(scene, 0)
    passage = scene.go_through("session")
    scene.require_precondition(passage, "la session préalable ne s'ouvre pas")
    if name not in passage.screens:
        raise NotVerifiable(f"l'écran « {name} » n'a pas été atteint à la première session")


@given(phrase("elle s'est identifiée jusqu'à l'écran « {name} »"))
def she_signed_in_up_to(scene: Scene, name: str) -> None:
    """Sign in, but stop at a screen before the services."""
    walk = scene.walk("session")
    walk.start()
    walk.to(scene.portal.screen_named(name).id)


@when(phrase("elle s'identifie jusqu'à l'écran « {name} »"))
def she_signs_in_up_to(scene: Scene, name: str) -> None:
    """The same where the requirement is that this screen comes."""
    try:
        she_signed_in_up_to(scene, name)
    except NotReached as elsewhere:
        scene.deny_screen(name, elsewhere)


@when(phrase("elle tente d'ouvrir une session avec « {field} » : {shape}"))
def she_tries_to_sign_in(scene: Scene, field: str, shape: str) -> None:
    """One attempt in a clean window, from now on the main one; what the person is told is kept for comparison."""
    key = scene.portal.field_named(field, scene.portal.screens["connexion"]).key
    scene.visit = scene.fresh_visit()
    walk = scene.walk("session")
    walk.start()
    value = scene.member.resolve(key, shape)
    passage = walk.through({key: value})
    told = normalise(" ".join(passage.told).replace(value, "…"))
    scene.memory.setdefault("answers", []).append(told)
    scene.require_refused(passage, "aucune session ne s'ouvre", told=False)


@then(phrase("les deux réponses sont les mêmes"))
def both_answers_alike(scene: Scene) -> None:
    """What was told is compared as texts are, without the value entered."""
    one, other = scene.memory["answers"][-2:]
    require(one == other, f"« {one} »", f"« {other} »")


@when(phrase("elle s'inscrit, puis ouvre une session"))
def she_gets_in(scene: Scene) -> None:
    """All that makes an account, then a session; a way that does not exist is what was to be shown."""
    try:
        passage = scene.make_account()
        scene.memory["passage"] = scene.go_through("session") if passage.accepted else passage
    except NotReached as elsewhere:
        raise NonConforming("une inscription, puis une session", str(elsewhere.reason)) from elsewhere


@then(phrase("elle peut terminer son inscription et ouvrir une session"))
def she_can_finish(scene: Scene) -> None:
    """What the message asks for is done, where it asks for something."""
    if not scene.member.registered:
        scene.require_accepted(scene.make_account(), "le lien du message termine l'inscription")
    scene.require_accepted(scene.go_through("session"), "une session s'ouvre")
