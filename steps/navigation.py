"""Going somewhere: addresses, menus, links and buttons, screens of a journey."""

from __future__ import annotations

from urllib.parse import urldefrag, urlsplit

from pytest_bdd import given, then, when

from mire.catalogue import Control
from mire.journey.visit import require
from mire.page.names import usable
from mire.page.tree import Node
from mire.page.view import View
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.text import holds_any
from mire.verdicts import NotApplicable, NotVerifiable
from mire.words import ELSEWHERE, REGISTER


@given(phrase("l'adresse documentée « {path} »"))
def documented_address(scene: Scene, path: str) -> None:
    """Only a portal that stands at its documented address can be judged by it."""
    if scene.profile.entry_given and urlsplit(scene.profile.entry_url).path != path:
        raise NotApplicable(f"le profil donne une autre entrée que « {path} »")
    scene.memory["address"] = f"{scene.profile.base_url}{path}"


@when(phrase("on ouvre cette adresse"))
def open_that_address(scene: Scene) -> None:
    """Open the address of the « Étant donné »."""
    observed = scene.window.open(scene.memory["address"])
    failures = ", ".join(map(str, observed.failures))
    require(not failures, f"{scene.memory['address']} répond", f"statut HTTP {failures}")


@given(phrase("on a ouvert l'entrée du portail"))
@when(phrase("on ouvre l'entrée du portail"))
def open_entry(scene: Scene) -> None:
    """Open the portal's entry, without being anybody."""
    scene.visit.open_entry()


@given(phrase("on est à l'écran « {name} »"))
@given(phrase("elle a atteint l'écran « {name} »"))
def reached(scene: Scene, name: str) -> None:
    """Walk there with the person's own values; without a person, as far as no value is needed."""
    scene.reach(name)


@when(phrase("on va jusqu'à l'écran « {name} »"))
def arrive(scene: Scene, name: str) -> None:
    """The same where the requirement is that this screen comes."""
    scene.arrive(name)


@given(phrase("elle a pressé « {name} »"))
@given(phrase("on a pressé « {name} »"))
def has_pressed(scene: Scene, name: str) -> None:
    """A preparation: where the control is missing, nothing is said about what follows."""
    scene.find_around(name)
    scene.visit.press(name)


@when(phrase("on ouvre le menu « {name} »"))
@when(phrase("on presse « {name} »"))
@when(phrase("elle presse « {name} »"))
def press(scene: Scene, name: str) -> None:
    """Press a link or button; one that is not there does not conform."""
    scene.press(name)


@when(phrase("elle presse « {first} » puis « {second} »"))
def press_both(scene: Scene, first: str, second: str) -> None:
    """Press one after the other; the first need only be seen where the second already shows."""
    view = scene.window.look(again=True)
    seen = scene.names.shows(view, first) or scene.visit.find_control(first)
    require(bool(seen), f"« {first} »", scene.describe())
    if not scene.visit.find_control(second):
        scene.press(first)
    scene.press(second)


@then(phrase("l'écran « {name} » s'affiche"))
def screen_shows(scene: Scene, name: str) -> None:
    """The page shows that documented screen now, or within the time allowed; pages that no document shows and that ask
    for nothing are passed."""
    require(scene.comes_to(scene.portal.screen_named(name).id), f"l'écran « {name} »", scene.describe())


@then(phrase("l'écran « {name} » s'affiche, et non celui où mène « {other} »"))
def screen_shows_and_not_another(scene: Scene, name: str, other: str) -> None:
    """Two documented forms may ask for the same: without a title of its own, the very page that the other control leads
    to is the other one's."""
    screen_shows(scene, name)
    here, titles = scene.window.look(), scene.portal.screen_named(name).titles
    if any(scene.names.titled(here, title) for title in titles):
        return
    window = scene.fresh_visit().window
    start = window.open(scene.memory["before"].url).view
    controls = scene.names.controls(start, scene.portal.control(other))
    there = window.press(controls[0]).view if controls else None
    same = there is not None and there.main_lines == here.main_lines
    require(not same, f"l'écran « {name} »", f"c'est la page où mène « {other} » ; {scene.describe()}")


@then(phrase("l'écran « {one} » ou l'écran « {other} » s'affiche"))
def either_screen_shows(scene: Scene, one: str, other: str) -> None:
    """The same of two screens, where the documents leave open which comes first."""
    screens = [scene.portal.screen_named(name).id for name in (one, other)]
    require(scene.comes_to(*screens), f"l'écran « {one} » ou « {other} »", scene.describe())


@then(phrase("« {name} » précède les champs de l'écran « {screen} »"))
def stands_before(scene: Scene, name: str, screen: str) -> None:
    """In the page's order, which is the one it is read in; a control of that name behind the fields does no harm."""
    nodes = scene.window.look(again=True).nodes
    control = scene.require_control(name)[0]
    fields = [scene.visit.find_field(scene.portal.fields[key]) for key in scene.portal.screen_named(screen).fields]
    places = [place for place, node in enumerate(nodes) if node in fields]
    if not places:
        raise NotVerifiable(f"aucun champ de l'écran « {screen} » n'est sur la page")
    require(nodes.index(control) < min(places), f"« {name} », puis les champs", "la commande suit les champs")


@then(phrase("chaque commande « {name} » mène à l'écran « {screen} »"))
def each_leads_to(scene: Scene, name: str, screen: str) -> None:
    """All controls of that name, one after the other, each from the page that bears them: those of the page itself
    first, for a menu's are still there where going back asks a link anew that was used up."""
    wanted, window, control = scene.portal.screen_named(screen).id, scene.window, Control(labels=(name,))
    total = len(scene.require_control(name))
    tried = {True: 0, False: 0}
    for _ in range(total):
        here = window.look(again=True)
        nodes = _own_first(here, scene.names.controls(here, control))
        untried = [(own, nodes[own][tried[own]]) for own in (True, False) if tried[own] < len(nodes[own])]
        if not untried:
            scene.remarks.append(f"une des commandes « {name} » n'a pas été pressée : en arrière, elle n'y est plus")
            return
        own, node = untried[0]
        tried[own] += 1
        window.press(node, until=lambda view: scene.visit.shows_screen(view, wanted))
        shown = scene.visit.shows_screen(window.look(), wanted)
        require(shown, f"« {name} » mène à l'écran « {screen} »", scene.describe())
        window.act(window.page.go_back, until=lambda view: bool(scene.names.controls(view, control)))


def _own_first(view: View, nodes: list[Node]) -> dict[bool, list[Node]]:
    """Those of the page itself (True), and those of its menus, header and footer."""
    of_page = set(map(id, view.own))
    return {own: [node for node in nodes if (id(node) in of_page) is own] for own in (True, False)}


@then(phrase("« {name} » mène quelque part"))
def leads_somewhere(scene: Scene, name: str) -> None:
    """The control opens another page, a window, new words, or a telephone or mail program; a page that the portal does
    not have is nowhere."""
    node, before = scene.require_control(name)[0], scene.window.look()
    if node.attrs.get("url", "").startswith(("tel:", "mailto:")):
        return
    observed, expected = scene.window.press(node), f"« {name} » mène quelque part"
    moved = urldefrag(observed.url).url != urldefrag(before.url).url or bool(observed.view.new_since(before).strip())
    require(moved, expected, "rien ne change sur la page")
    require(not observed.failed, expected, f"la cible répond {', '.join(map(str, observed.failures))}")
    require(not scene.says_there_is_no_page(observed.view), expected, f"la page n'existe pas : {scene.describe()}")


@given(phrase("l'entrée « {name} » du profil"))
def entry_of_profile(scene: Scene, name: str) -> None:
    """A further address that only the profile can name."""
    scene.memory["address"] = scene.further_entry(name)


@then(phrase("rien n'y offre de s'inscrire, sauf à renvoyer au site web"))
def offers_no_registration(scene: Scene) -> None:
    """No control speaks of registering, or the page says where that is done."""
    view = scene.window.look()
    if not (view.headings or view.entries() or usable(view)):
        raise NotVerifiable("cette adresse ne montre ni titre, ni champ, ni commande")
    offers = [node.name for node in scene.names.controls(view, Control(words=REGISTER))]
    elsewhere = holds_any(view.main_text, ELSEWHERE)
    require(not offers or elsewhere, "aucune première inscription", f"la page offre {', '.join(offers)}")


@when(phrase("elle suit « {journey} » depuis l'entrée"))
def follow_from_entry(scene: Scene, journey: str) -> None:
    """Walk a journey from the entry; one that does not get beyond its first screen tells nothing of what follows."""
    documented = scene.portal.journey_named(journey)
    scene.memory["passage"] = passage = scene.go_through(documented.id)
    first = documented.steps[0].screen
    stayed = first is not None and scene.visit.shows_screen(passage.view, first)
    if stayed and set(passage.screens) <= {scene.portal.screens[str(first)].name}:
        scene.require_precondition(passage, f"« {journey} » ne commence pas")
    scene.require_accepted(passage, f"« {journey} » jusqu'au bout")


@given(phrase("elle a suivi « {journey} »"))
@when(phrase("elle suit « {journey} »"))
def follow(scene: Scene, journey: str) -> None:
    """Walk a journey of the catalogue from where one is."""
    scene.go_on(scene.portal.journey_named(journey).id)
