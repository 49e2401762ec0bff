"""Who the scenario is about: people the portal knows, registered or not."""

from __future__ import annotations

from pytest_bdd import given

from mire.journey.member import Member
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.verdicts import NotApplicable, NotVerifiable


@given(phrase("une adhérente non inscrite"))
def someone(scene: Scene) -> None:
    """A person known to the portal, not registered."""
    scene.members = [scene.invite()]


@given(phrase("une adhérente inscrite"))
def someone_registered(scene: Scene) -> None:
    """Someone with an account: one given ready where that is offered, else one that she makes."""
    scene.members = [_registered(scene)]
    have_account(scene, 0)


@given(phrase("deux adhérentes inscrites"))
def two_registered(scene: Scene) -> None:
    """Two such people; « l'autre » is the second."""
    one, other = _registered(scene), _registered(scene)
    one.other, other.other = other, one
    scene.members = [one, other]
    for index in range(2):
        have_account(scene, index)


@given(phrase("une adhérente inscrite, à l'adresse certifiée"))
def someone_certified(scene: Scene) -> None:
    """Whoever made her account by a message's link has certified her address."""
    scene.members = [_registered(scene, email_certified=True)]
    have_account(scene, 0)


@given(phrase("une adhérente inscrite, sans adresse certifiée"))
def someone_not_certified(scene: Scene) -> None:
    """Only an account given ready can be such."""
    scene.members = [scene.invite_registered(email_certified=False)]


@given(phrase("une adhérente dont les noms ont accents, traits d'union et apostrophes"))
def someone_with_difficult_names(scene: Scene) -> None:
    """The names that break systems, where people can be wished for; else whoever there is."""
    _invite_as_wished(scene, first_name="Noël-D'Arcy", last_name="L'Écuyer-Gagné")


@given(phrase("une adhérente dont le jour de naissance peut se lire comme un mois"))
def someone_born_early_in_a_month(scene: Scene) -> None:
    """Day and month exchanged make another date that exists, so that lists of days and months take it too; where people
    can be wished for, else whoever there is."""
    scene.wishes = _invite_as_wished(scene, birth_date="1988-07-05")


@given(phrase("une adhérente qui a une demande d'assistance en cours"))
def someone_assisted(scene: Scene) -> None:
    """A person whom something was granted to already, of which the portal knows."""
    scene.members = [scene.invite(scene.people.one(assistance_requests=True))]
    if not scene.member.person.data.get("assistance_requests"):
        raise NotVerifiable("le portail ne dit pas quelles demandes d'assistance sont en cours")


@given(phrase("deux adhérentes non inscrites, dont l'autre sans offre en cours"))
def two_people_one_without_offer(scene: Scene) -> None:
    """« L'autre » has no current offer that gives access."""
    persons = (scene.people.one(), scene.people.one(offer_active=False))
    one, other = (scene.invite(person) for person in persons)
    one.other, other.other = other, one
    scene.members = [one, other]


@given(phrase("une adhérente dont le numéro est fait de {shape}"))
def someone_numbered(scene: Scene, shape: str) -> None:
    """A number of that shape, where people can be wished for; else whoever there is."""
    _invite_as_wished(scene, member_number=scene.values().draw(shape, {}, {}))


@given(phrase("deux adhérentes non inscrites"))
def two_people(scene: Scene) -> None:
    """Two different people; « l'autre » is the second."""
    one, other = (scene.invite(person) for person in scene.people.two())
    one.other, other.other = other, one
    scene.members = [one, other]


@given(phrase("son « {field} » est : {shape}"))
def her_own_is(scene: Scene, field: str, shape: str) -> None:
    """What she chooses for a field, wherever it is asked for from now on."""
    key = scene.portal.field_named(field).key
    scene.member.keep(key, scene.member.resolve(key, shape))


@given(phrase("elle s'est inscrite"))
def she_has_registered(scene: Scene) -> None:
    """A precondition: where the portal refuses, nothing is said about what follows."""
    _register(scene, 0)


@given(phrase("une autre s'est inscrite devant un grand écran"))
def someone_registered_on_a_large_screen(scene: Scene) -> None:
    """A precondition: what fails there too says nothing about telephones."""
    visit = scene.visit_in(scene.open_large_window())
    passage = scene.make_account(member=scene.invite(), visit=visit)
    scene.require_precondition(passage, "l'inscription n'aboutit pas non plus devant un grand écran")


@given(phrase("l'autre s'est inscrite"))
def the_other_has_registered(scene: Scene) -> None:
    """The same for the second person, in a window of her own."""
    _register(scene, 1)


@given(phrase("elle a un compte"))
def she_has_an_account(scene: Scene) -> None:
    """She registered, and did what the message asked for where there is one."""
    have_account(scene, 0)


@given(phrase("l'autre a un compte"))
def the_other_has_an_account(scene: Scene) -> None:
    """The same for the second person, in a window of her own."""
    have_account(scene, 1)


@given(phrase("elle a ouvert une session"))
def she_has_a_session(scene: Scene) -> None:
    """She registered and signed in, in the main window."""
    have_account(scene, 0)
    _sign_in(scene, 0)


@given(phrase("l'autre a ouvert une session"))
def the_other_has_a_session(scene: Scene) -> None:
    """The second person's session stands in a window of her own, kept as her visit."""
    have_account(scene, 1)
    _sign_in(scene, 1)


def _invite_as_wished(scene: Scene, **wishes: str) -> dict[str, str]:
    """Invite someone as wished for, or whoever there is where nobody can be wished for; the wishes that came true."""
    try:
        person = scene.people.one(**wishes)
    except NotVerifiable:
        person, wishes = scene.people.one(), {}
    scene.members = [scene.invite(person)]
    return wishes


def _registered(scene: Scene, **wanted: bool) -> Member:
    try:
        return scene.invite_registered(**wanted)
    except NotVerifiable:
        return scene.invite()


def have_account(scene: Scene, index: int) -> None:
    """Do all that makes an account, where that was not done yet; some portals' people have one from the beginning."""
    if "inscription" in scene.portal.journeys and not scene.members[index].registered:
        scene.require_precondition(scene.make_account(index), "l'inscription préalable n'aboutit pas")


def _register(scene: Scene, index: int) -> None:
    passage = scene.go_through("inscription", index)
    scene.require_precondition(passage, "l'inscription préalable n'aboutit pas")


def _sign_in(scene: Scene, index: int) -> None:
    window = scene.visit_of(index).window
    scene.memory |= {"asked_from": len(window.traffic.log), "visited": list(window.visited)}
    passage = scene.go_through("session", index)
    scene.require_precondition(passage, "la session préalable ne s'ouvre pas")


@given(phrase("« {field} » est demandé à l'écran « {name} »"))
def field_is_asked_for(scene: Scene, field: str, name: str) -> None:
    """Where the documents leave open on which of several screens it is; on another one this check does not apply."""
    scene.reach(name)
    if scene.visit.find_field(scene.portal.field_named(field)) is None:
        raise NotApplicable(f"« {field} » n'est pas demandé à l'écran « {name} »")
