"""Messages: what they hold, and following their links in time, late, altered, twice or in another browser."""

from __future__ import annotations

from dataclasses import replace

from pytest_bdd import given, then, when

from mire.journey.alter import altered
from mire.journey.member import Member
from mire.journey.visit import NotReached, require
from mire.mail import Message, MissingMail
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.scene.message import chosen_password, judged_by_message, opens_with
from mire.text import holds, holds_delay
from mire.verdicts import NonConforming, NotVerifiable

from .entry import rows_of


@when(phrase("elle essaie tour à tour, au message près, à l'écran « {name} » :"))
def try_in_turn_by_message(scene: Scene, name: str, datatable: list[list[str]]) -> None:
    """A boundary table where a refusal may also be that no message comes, while the twin's does."""
    screen = scene.portal.screen_named(name)
    rows = rows_of(scene, datatable, screen)
    table = scene.attempt(scene.journey_to(screen.id), screen.id, rows)
    scene.memory["table"] = judged_by_message(scene, table)


@then(phrase("un message lui arrive"))
@when(phrase("elle lit le message qu'elle reçoit"))
def she_reads_it(scene: Scene) -> None:
    """The latest message to the address that she gave; that one comes is what is required."""
    try:
        scene.memory["message"] = scene.mail.expect(scene.member.mail_address)
    except MissingMail as missing:
        raise NonConforming("un message arrive", str(missing.reason)) from missing


@then(phrase("l'expéditeur du message contient « {words} »"))
def sender_holds(scene: Scene, words: str) -> None:
    """The name that a mail program shows."""
    sender = _message(scene).sender_name
    require(holds(sender, words), f"un expéditeur « …{words}… »", f"« {sender} »")


@then(phrase("l'objet du message contient « {words} »"))
def subject_holds(scene: Scene, words: str) -> None:
    """The decoded subject."""
    subject = _message(scene).subject
    require(holds(subject, words), f"un objet « …{words}… »", f"« {subject} »")


@then(phrase("le message porte le lien « {name} »"))
def message_has_link(scene: Scene, name: str) -> None:
    """A link where there is HTML, else an address beside the name."""
    message = _message(scene)
    scene.memory["link"] = link = scene.names.either(name, message.link)
    named = ", ".join(f"« {other.name} »" for other in message.links if other.name)
    require(link is not None, f"un lien « {name} »", f"les liens du message : {named or 'aucun'}")


@then(phrase("l'adresse de ce lien se lit en clair dans le message"))
def address_is_readable(scene: Scene) -> None:
    """The very address, for whoever cannot follow a link."""
    link = scene.memory["link"]
    require(_message(scene).reads(link), "l'adresse du lien en toutes lettres", "elle ne s'y lit pas")


@then(phrase("le message dit :"))
def message_says(scene: Scene, datatable: list[list[str]]) -> None:
    """Each row is a word to look for, or several any of which serves (« a | b »)."""
    message = _message(scene)
    missing = [words for (words,) in datatable if not any(message.holds(word) for word in words.split(" | "))]
    require(not missing, ", ".join(words for (words,) in datatable), f"il ne dit pas : {', '.join(missing)}")


@then(phrase("le message donne un délai de {hours} heures"))
def message_gives_delay(scene: Scene, hours: str) -> None:
    """« 24 heures », but not « 24 heures par jour »."""
    require(holds_delay(_message(scene).body, int(hours)), f"un délai de {hours} heures", "le message n'en parle pas")


@then(phrase("le message donne le téléphone « {number} » ou dit « {words} »"))
def message_gives_contact(scene: Scene, number: str, words: str) -> None:
    """One of the two is enough."""
    message = _message(scene)
    require(message.holds_phone(number) or message.holds(words), f"le {number} ou « {words} »", "ni l'un ni l'autre")


@when(phrase("elle suit le lien du message dans un autre navigateur"))
def she_follows_it_elsewhere(scene: Scene) -> None:
    """A window that knows nothing of the registration; from now on the main one."""
    scene.visit = scene.fresh_visit()
    scene.visit.follow_mail(scene.member, scene.mail_link, None)


@given(phrase("elle a activé son compte"))
@when(phrase("elle active son compte"))
def she_activates(scene: Scene) -> None:
    """What is left of what makes an account: she follows the message's link and fills in what it leads to."""
    scene.memory["passage"] = scene.make_account()


@then(phrase("l'activation aboutit"))
def activation_goes_through(scene: Scene) -> None:
    """The last documented screen was reached."""
    scene.require_accepted(scene.memory["passage"], "l'activation aboutit")


@when(phrase("elle active son compte {hours} h {minutes} min après la date du message"))
def she_activates_later(scene: Scene, hours: str, minutes: str) -> None:
    """In another browser, at that hour; from then on it is no earlier for anyone in this scenario."""
    message = scene.mail.expect(scene.member.mail_address)
    scene.visit = scene.fresh_visit()
    scene.set_clock(scene.visit, message.offset_after(int(hours), int(minutes)))
    scene.memory["passage"] = scene.make_account()


@when(phrase("l'autre active son compte {hours} h {minutes} min après la date du message"))
def another_activates_later(scene: Scene, hours: str, minutes: str) -> None:
    """She registered before the clock was turned, and is later than the first."""
    late = scene.members[1]
    message = scene.mail.expect(late.mail_address)
    scene.set_clock(scene.visit_of(1), message.offset_after(int(hours), int(minutes)))
    scene.memory["late"] = scene.go_through(scene.portal.account[-1], member=late, visit=scene.fresh_visit())


@then(phrase("le compte de l'autre n'est pas activé"))
def the_others_account_is_not(scene: Scene) -> None:
    """The password chosen then opens nothing, whatever the page said."""
    opened = opens_with(scene, scene.members[1])
    require(not opened, "le lien n'active plus rien", f"{scene.memory['late'].words}, et une session s'ouvre")


@when(phrase("elle essaie son lien altéré, un caractère à la fois"))
def she_tries_altered_links(scene: Scene) -> None:
    """Each altered link in a browser of its own, up to the activation where its page lets her. What such a page says is
    not asked: whether one of them activated shows by what opens in the end."""
    link = scene.visit.mail_link(scene.member, scene.mail_link)
    tries = scene.memory["altered"] = []
    for changed, where in altered(link):
        visit = scene.fresh_visit()
        visit.mailbox = replace(scene.mail, alter=lambda _, changed=changed: changed)
        scene.go_through(scene.portal.account[-1], visit=visit)
        scene.member.walked.discard(scene.portal.account[-1])
        tries.append(where)


@then(phrase("aucun lien altéré n'active son compte"))
def no_altered_link_activates(scene: Scene) -> None:
    """The password that was entered each time opens nothing."""
    if not scene.memory["altered"]:
        raise NotVerifiable("le lien n'a rien d'assez long pour être altéré")
    tried = ", ou ".join(scene.memory["altered"])
    require(not opens_with(scene, scene.member), "aucun lien altéré n'active", f"altéré {tried}, il active")


@when(phrase("elle suit son lien une seconde fois et choisit un autre mot de passe"))
def she_follows_it_again(scene: Scene) -> None:
    """The same link in another browser, the whole page filled anew."""
    key = chosen_password(scene)
    other = scene.member.resolve(key, scene.portal.fields[key].value)
    scene.memory["other_password"] = other
    try:
        passage = scene.go_through(scene.portal.account[-1], visit=scene.fresh_visit(), **{key: other})
    except NotReached as before_the_form:
        if before_the_form.passage is None or not before_the_form.passage.told:
            raise
        passage = before_the_form.passage  # the link itself is refused: no other password can be chosen
    scene.memory["again"] = passage


@when(phrase("elle s'inscrit de nouveau, message compris, avec un autre mot de passe"))
def she_registers_once_more(scene: Scene) -> None:
    """The same person with the same address; whatever message comes is followed to the end."""
    _register_over(scene, scene.invite(scene.member.person), scene.member.mail_address)


@when(phrase("elle s'inscrit de nouveau avec une autre adresse, message compris, et un autre mot de passe"))
def she_registers_once_more_elsewhere(scene: Scene) -> None:
    """The same person with an address that nobody uses."""
    scene.memory["again"] = scene.invite(scene.member.person)
    _register_over(scene, scene.memory["again"], scene.invite().mail_address)


@then(phrase("l'autre adresse n'ouvre aucune session, la sienne en ouvre une"))
def only_her_own_address_opens(scene: Scene) -> None:
    """Nothing was activated a second time, and nothing was lost."""
    other = opens_with(scene, scene.memory["again"], scene.memory["other_password"])
    require(not other, "l'autre adresse n'ouvre rien", "une session s'ouvre avec elle")
    require(opens_with(scene, scene.member), "la première adresse ouvre encore", "elle n'ouvre plus de session")


@when(phrase("l'autre s'inscrit avec l'adresse de la première, message compris"))
def the_other_takes_her_address(scene: Scene) -> None:
    """Somebody else, known too, who gives the first person's address as hers."""
    _register_over(scene, scene.invite(scene.members[1].person), scene.member.mail_address)


@then(phrase("l'autre mot de passe n'ouvre aucune session, le sien en ouvre une"))
def only_her_own_opens(scene: Scene) -> None:
    """Nothing was activated or changed a second time."""
    other = opens_with(scene, scene.member, scene.memory["other_password"])
    require(not other, "l'autre mot de passe n'ouvre rien", "une session s'ouvre avec lui")
    require(opens_with(scene, scene.member), "le premier mot de passe ouvre encore", "il n'ouvre plus de session")


@then(phrase("l'autre s'inscrit avec sa propre adresse"))
def the_other_registers_with_her_own(scene: Scene) -> None:
    """What tells the refusal of an address from the refusal of everybody."""
    passage = scene.make_account(member=scene.invite(scene.members[1].person), visit=scene.fresh_visit())
    scene.require_accepted(passage, "l'autre s'inscrit avec sa propre adresse")


def _register_over(scene: Scene, again: Member, address: str) -> None:
    """Register as `again` with that address, and follow the message if one comes."""
    scene.mail.mark(address)
    again.keep(scene.portal.mail_field, address)
    scene.memory["other_password"] = again.own(chosen_password(scene))
    visit = scene.fresh_visit()
    first, *others = scene.portal.account
    passage = scene.go_through(first, member=again, visit=visit)
    if not passage.accepted:
        return
    try:
        scene.mail.none_for(address)
    except NonConforming:
        for journey in others:
            scene.go_through(journey, member=again, visit=visit)


def _message(scene: Scene) -> Message:
    message: Message = scene.memory["message"]
    return message
