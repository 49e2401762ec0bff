"""What must not be reachable: without a session, before a step, by someone else."""

from __future__ import annotations

from pytest_bdd import given, then, when

from mire.browser.unfolding import same_place, unfold, unfolding
from mire.journey.tour import files_from, pages_from, personal_in
from mire.journey.visit import Visit, require
from mire.page.fields import ENTRY_ROLES
from mire.page.tree import Node
from mire.page.view import View
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.scene.keeping import text_of
from mire.text import normalise


@given(phrase("elle a parcouru ses services"))
def she_saw_her_services(scene: Scene) -> None:
    """Every page two clicks behind the services' first page is opened once, in her own session: « Mon dossier »,
    then the card; files that these link to, such as the card's, belong to them."""
    view = scene.window.look()
    scene.memory["public"] = {same_place(url) for url in scene.window.visited if url != view.url}
    scene.memory["pages"] = _services_of(scene.visit, view)


@given(phrase("l'autre a parcouru ses services"))
def the_other_saw_hers(scene: Scene) -> None:
    """The same in the second person's session."""
    visit = scene.visit_of(1)
    scene.memory["pages"] = _services_of(visit, visit.window.look())


@when(phrase("on ouvre ces adresses sans session"))
def open_without_session(scene: Scene) -> None:
    """A clean window, no cookie, the very addresses."""
    scene.memory["seen"] = _open_all(scene.fresh_visit(), scene.memory["pages"])


@when(phrase("on ouvre ces adresses dans la session de l'autre"))
def open_in_the_others_session(scene: Scene) -> None:
    """The second person's own session, the first person's addresses."""
    scene.memory["seen"] = _open_all(scene.visit_of(1), scene.memory["pages"])


@when(phrase("elle ouvre ces adresses dans sa fenêtre"))
def open_in_her_window(scene: Scene) -> None:
    """The main window as it is, at whatever step it stands."""
    scene.memory["seen"] = _open_all(scene.visit, scene.memory["pages"])


@then(phrase("rien de la personne ni des services n'y paraît"))
def nothing_shows(scene: Scene) -> None:
    """No page shows the services, nor a number or the whole name of either person. What stood at an address before
    the session was open is public, though it speaks of services."""
    for address, view in scene.memory["seen"]:
        private = same_place(address) not in scene.memory.get("public", ())
        require(not (private and scene.shows_services(view)), f"{address} ne montre pas les services", "ils y sont")
        personal = [found for member in scene.members if (found := personal_in(view, member))]
        require(not personal, f"{address} ne montre rien de personne", f"on y lit « {', '.join(personal)} »")


@then(phrase("rien de la personne n'y paraît"))
def nothing_personal_shows(scene: Scene) -> None:
    """Services may show, but only the other's own."""
    for address, view in scene.memory["seen"]:
        personal = personal_in(view, scene.member)
        require(not personal, f"{address} ne montre rien de la première personne", f"on y lit « {personal} »")


@given(phrase("on connaît les adresses des étapes de son inscription"))
def addresses_of_steps(scene: Scene) -> None:
    """The address at which each screen stood while she made her account, those that are a step's own. Journeys that
    begin with a message count where mail can be read."""
    scene.memory["steps"] = []
    for journey in scene.portal.account:
        walk = scene.walk(journey)
        if walk.steps[0].mail and scene.mailbox is None:
            break
        walk.start()
        scene.require_precondition(walk.through(), "l'inscription préalable n'aboutit pas")
        scene.memory["steps"] += walk.own_addresses()


@when(phrase("on ouvre chacune d'elles dans un navigateur neuf"))
def open_steps_cold(scene: Scene) -> None:
    """As someone would who types the address of a later step."""
    visit = scene.fresh_visit()
    scene.memory["cold"] = [(screen, visit.window.open(url).view) for screen, url in scene.memory["steps"]]


@then(phrase("aucune étape ne s'ouvre avant les précédentes"))
def no_step_out_of_order(scene: Scene) -> None:
    """Steps without addresses of their own conform, with that remark."""
    if not scene.memory["steps"]:
        scene.remarks.append("les étapes n'ont pas d'adresse à elles")
    for screen, view in scene.memory["cold"]:
        name = scene.portal.screens[screen].name
        shown = scene.visit.shows_screen(view, screen) and not _is_a_form_of_another(scene, view, screen)
        require(not shown, f"l'écran « {name} » ne s'ouvre pas par son adresse", f"{view.url} le montre")


@then(phrase("aucune page des services ne permet de changer le nom ni la date de naissance"))
def names_are_fixed(scene: Scene) -> None:
    """No page linked from the services' first page has an editable field that holds one of them."""
    known, own = set[str](), {normalise(scene.own_value(key)) for key in ("first_name", "last_name", "birth_date")}
    for address in dict.fromkeys(address for address, _ in scene.memory["pages"]):
        scene.window.open(address)
        for view in unfolding(scene.window, known):
            fields = [node for node in view.nodes if node.role in ENTRY_ROLES and normalise(view.value(node)) in own]
            editable = [view.value(node) for node in fields if scene.window.locate(node).is_editable()]
            require(
                not editable,
                "rien de tel n'est modifiable",
                f"{address} : un champ contient « {', '.join(editable)} »",
            )


def _services_of(visit: Visit, view: View) -> list[tuple[str, View]]:
    pages = list(pages_from(visit, view, clicks=2))
    return [*pages, *files_from(pages)]


def _is_a_form_of_another(scene: Scene, view: View, screen: str) -> bool:
    """A screen known by words alone is not there where a page asks for what another screen asks for."""
    documented = scene.portal.screens[screen]
    others = [other.id for other in scene.portal.screens.values() if other.fields and other.id != screen]
    by_words = bool(documented.words) and not documented.fields
    return by_words and any(scene.visit.shows_screen(view, other) for other in others)


def _open_all(visit: Visit, pages: list[tuple[str, View]]) -> list[tuple[str, View]]:
    addresses = dict.fromkeys(address for address, _ in pages)
    return [(address, view) for address in addresses for view in _shown_at(visit, address)]


def _shown_at(visit: Visit, address: str) -> list[View]:
    """What an address shows: a page, each thing unfolded there too, or what stands in the file that comes."""
    known = len(visit.window.downloads)
    visit.window.open(address, afresh=True)
    files = visit.window.downloads[known:]
    if not files:
        return unfold(visit.window, set())
    return [View(Node("document", text=text_of(files[-1].path)), address)]


@then(phrase("ses propres pages ne montrent rien de l'autre"))
def own_pages_show_nothing_foreign(scene: Scene) -> None:
    """What she saw of her services in her own session is hers alone."""
    for address, view in scene.memory["pages"]:
        foreign = personal_in(view, scene.members[1])
        require(not foreign, f"{address} ne montre rien de l'autre", f"on y lit « {foreign} »")
