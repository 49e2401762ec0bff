"""What must not be reachable: without a session, after it, by someone else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pytest_bdd import given, then, when

from mire.browser.unfolding import same_place, unfold, unfolding
from mire.journey.member import Member
from mire.journey.tour import files_from, pages_from, personal_in
from mire.journey.visit import Visit, require
from mire.page.fields import ENTRY_ROLES
from mire.page.tree import Node
from mire.page.view import View
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.scene.keeping import text_of
from mire.scene.openly import asked_since, given_away, given_to, is_the_same_page
from mire.text import normalise
from mire.verdicts import NotVerifiable

Shown = tuple[str, View]


@given(phrase("elle a parcouru ses services"))
def she_saw_her_services(scene: Scene) -> None:
    """Every page two clicks behind the services' first page is opened once, in her own session: « Mon dossier »,
    then the card; files that these link to, such as the card's, belong to them."""
    _keep_her_services(scene, 2)


@given(phrase("elle a gardé l'adresse de ses services"))
def she_kept_the_address(scene: Scene) -> None:
    """The services' first page alone, and what it asked the portal for."""
    _keep_her_services(scene, 0)


@given(phrase("l'autre a parcouru ses services"))
def the_other_saw_hers(scene: Scene) -> None:
    """The same in the second person's session."""
    scene.memory["others"] = True
    visit = scene.visit_of(1)
    _keep_services_of(scene, visit, visit.window.look(), 2)


@when(phrase("on ouvre ces adresses sans session"))
def open_without_session(scene: Scene) -> None:
    """A clean window, no cookie, the very addresses."""
    _ask_again(scene, scene.fresh_visit())


@when(phrase("on ouvre ces adresses dans la session de l'autre"))
def open_in_the_others_session(scene: Scene) -> None:
    """The second person's own session, the first person's addresses."""
    _ask_again(scene, scene.visit_of(1))


@when(phrase("elle ouvre ces adresses dans sa fenêtre"))
def open_in_her_window(scene: Scene) -> None:
    """The main window as it is, at whatever step it stands. Where the addresses are another's, what she has been shown
    and sent so far is no sign of the services: she stands before them."""
    scene.memory["stood"] = []
    if scene.memory.get("others"):
        on_the_way = asked_since(scene.window, 0)
        scene.memory["stood"] = unfold(scene.window, set())
        scene.memory["asked"] = [url for url in scene.memory["asked"] if url not in on_the_way]
    _ask_again(scene, scene.visit)


@then(phrase("rien de la personne ni des services n'y paraît"))
def nothing_shows(scene: Scene) -> None:
    """No page shows the services, nor a number or the whole name of either person. What stood at an address before
    the session was open is public, though it speaks of services; what she reads of herself where she stands, her name
    in a menu, is no service."""
    stood = scene.memory.get("stood", ())
    for address, view in scene.memory["seen"]:
        public = same_place(address) in scene.memory.get("public", ())
        given = not public and _are_services(scene, address, view)
        require(not given, f"{address} ne montre pas les services", "ils y sont")
        told = (personal_in(view, one, stood if one is scene.member else ()) for one in scene.members)
        personal = [found for found in told if found]
        require(not personal, f"{address} ne montre rien de personne", f"on y lit « {', '.join(personal)} »")
    _require_nothing_given(scene, scene.members)


@then(phrase("rien de la personne n'y paraît"))
def nothing_personal_shows(scene: Scene) -> None:
    """Services may show, but only the other's own. Where hers show nothing of her either, nothing was proven."""
    if not scene.memory["hers"]:
        raise NotVerifiable("ses propres services ne montrent rien d'elle : ni numéro, ni prénom et nom")
    for address, view in scene.memory["seen"]:
        personal = personal_in(view, scene.member)
        require(not personal, f"{address} ne montre rien de la première personne", f"on y lit « {personal} »")
    _require_nothing_given(scene, [scene.member])


@then(phrase("« {entered} » n'y paraît pas"))
def an_entry_of_hers_does_not_show(scene: Scene, entered: str) -> None:
    """What she entered shows on her own pages; on the other's at the same addresses it does not."""
    if not any(view.shows(entered) for _, view in scene.memory["pages"]):
        raise NotVerifiable(f"ses propres services ne montrent pas « {entered} »")
    for address, view in scene.memory["seen"]:
        require(not view.shows(entered), f"{address} ne montre rien de la première personne", f"on y lit « {entered} »")


@then(phrase("aucune page des services ne permet de changer le nom ni la date de naissance"))
def names_are_fixed(scene: Scene) -> None:
    """No page linked from the services' first page has an editable field that holds one of them."""
    _require_to_be_named(scene)
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


def _require_to_be_named(scene: Scene) -> None:
    """Where her services show neither name nor birth date, nothing there could be corrected."""
    known = [scene.own_value(key) for key in ("first_name", "last_name", "birth_date")]
    pages = [view for _, view in scene.memory["pages"]]
    held = {normalise(view.value(node)) for view in pages for node in view.nodes if node.role in ENTRY_ROLES}
    if not any(normalise(value) in held or any(view.shows(value) for view in pages) for value in known):
        raise NotVerifiable("ses services ne montrent ni son nom ni sa date de naissance")


def _keep_her_services(scene: Scene, clicks: int) -> None:
    """Hers, in the main window; what she came by before the services is public."""
    view = scene.window.look()
    before = {same_place(url) for url in (*scene.memory.get("visited", ()), scene.entry.url)}
    scene.memory["public"] = before - {same_place(view.url)}
    _keep_services_of(scene, scene.visit, view, clicks)


def _keep_services_of(scene: Scene, visit: Visit, view: View, clicks: int) -> None:
    """Her first page, every page and file that many clicks behind it, and what these asked the portal for beside."""
    pages = list(pages_from(visit, view, clicks))
    known = {same_place(address) for address, _ in pages}
    asked = asked_since(visit.window, scene.memory.get("asked_from", 0))
    scene.memory["first"] = view
    scene.memory["pages"] = [*pages, *files_from(pages)]
    scene.memory["hers"] = _shows_hers(visit, scene.members, pages, scene.memory["pages"][len(pages) :])
    scene.memory["asked"] = [url for url in asked if same_place(url) not in known]


def _shows_hers(visit: Visit, members: Sequence[Member], pages: list[Shown], files: list[Shown]) -> bool:
    """Whether her own pages, else their files, show something that is only hers."""

    def shown(views: Iterable[View]) -> bool:
        return any(personal_in(view, member) for view in views for member in members)

    read = (view for url, _ in files for view in _shown_at(visit, url, set(), []))
    return shown(view for _, view in pages) or shown(read)


def _are_services(scene: Scene, address: str, view: View) -> bool:
    """Whether the page shows the services, or is the very page that a session leads to, emptied of what is hers. What
    stood where she stands already, or a stranger reads at that address, tells nothing of them."""
    if not scene.looks_like_services(view):
        return False
    known = [scene.entry]
    if (stood := scene.memory.get("stood")) is not None:
        known += [*stood, scene.fresh_visit().window.open(address).view]
    first = scene.memory.get("first")
    again = first and any(is_the_same_page(first, view, known, member) for member in scene.members)
    return bool(again) or scene.shows_services(view, *known)


def _require_nothing_given(scene: Scene, members: Sequence[Member]) -> None:
    """What the pages of the session asked for beside gives away nothing of them."""
    for answer in scene.memory["given"]:
        away = [found for member in members if (found := given_away(answer, member))]
        require(not away, f"{answer.url} ne livre rien de personne", f"on y lit « {', '.join(away)} »")


def _ask_again(scene: Scene, visit: Visit) -> None:
    """Open every address of the session in this window, and ask for what its pages asked for."""
    scene.memory["seen"] = _open_all(visit, scene.memory["pages"])
    scene.memory["given"] = [given_to(visit.window, url) for url in scene.memory["asked"]]


def _open_all(visit: Visit, pages: list[tuple[str, View]]) -> list[tuple[str, View]]:
    """What each address shows; one that leads to a page that was there before, as it was, shows nothing more."""
    addresses, known, read = dict.fromkeys(address for address, _ in pages), set[str](), list[View]()
    return [(address, view) for address in addresses for view in _shown_at(visit, address, known, read)]


def _shown_at(visit: Visit, address: str, known: set[str], read: list[View]) -> list[View]:
    """What an address shows: a page, each thing unfolded there too, or what stands in the file that comes. `known` is
    what was unfolded on other pages, `read` what these showed as they came."""
    before = len(visit.window.downloads)
    view = visit.window.open(address, afresh=True).view
    files = visit.window.downloads[before:]
    if files:
        return [View(Node("document", text=text_of(files[-1].path)), address)]
    if any(same_place(one.url) == same_place(view.url) and one.lines == view.lines for one in read):
        return [view]
    read.append(view)
    return unfold(visit.window, known)


@then(phrase("ses propres pages ne montrent rien de l'autre"))
def own_pages_show_nothing_foreign(scene: Scene) -> None:
    """What she saw of her services in her own session is hers alone."""
    for address, view in scene.memory["pages"]:
        foreign = personal_in(view, scene.members[1])
        require(not foreign, f"{address} ne montre rien de l'autre", f"on y lit « {foreign} »")
