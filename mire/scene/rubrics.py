"""The sections of a signed-in person's services: opening them by words of their names, reading their entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mire.browser.unfolding import unfold
from mire.browser.window import Window
from mire.catalogue import Control
from mire.journey.tour import pages_from
from mire.page.fields import FIELD_ROLES
from mire.page.sections import level_of
from mire.page.tree import Node
from mire.page.view import View
from mire.scene.scene import Scene
from mire.text import holds_any, normalise
from mire.verdicts import NonConforming
from mire.words import NEXT_PAGE, NEXT_PAGE_SIGNS, NOTHING

MOST_PAGES = 60
_ENTRIES = ("row", "listitem", "definition", "article")
_TITLES = ("heading", "caption")
_CELLS = ("cell", "gridcell")
_BLOCKS = ("group", "generic")
NEXT = Control(labels=NEXT_PAGE_SIGNS, words=NEXT_PAGE)


@dataclass(frozen=True)
class Rubric:
    """A section as it was opened: what the page shows, and which of its lines the page before did not have."""

    view: View
    new: tuple[str, ...]

    @property
    def says_none(self) -> bool:
        """Whether it says that there is nothing to show."""
        return any(holds_any(line, NOTHING) for line in self.new)

    @property
    def can_be_read(self) -> bool:
        """It shows entries, or says that there are none. Blocks that look alike may be tiles of every page: one has to
        be new."""
        return bool(_listed(self.view)) or self.says_none or any(map(self._is_new, _blocks(self.view)))

    def _is_new(self, node: Node) -> bool:
        return node.content not in self.view.headings and not set(self.new).isdisjoint(node.lines)


def rubric(scene: Scene, name: str) -> Rubric:
    """The first section called so that can be read, in the main window; NonConforming where there is none."""
    tried: list[str] = []
    for opened, fault in _opened(scene, name):
        if not fault:
            return opened
        tried.append(fault)
    raise NonConforming(f"une rubrique « {name} », qui s'ouvre et se lit", "; ".join(tried) or scene.describe())


def rubrics(scene: Scene, name: str) -> list[Rubric]:
    """All sections called so that can be read; NonConforming where there is none."""
    return [opened for opened, fault in _opened(scene, name) if not fault] or [rubric(scene, name)]


def unfolded(scene: Scene, name: str) -> list[View]:
    """All that the sections called so show, their tabs and panels opened one after the other."""
    return [view for _, fault in _opened(scene, name) if not fault for view in unfold(scene.window, set())]


def entries(view: View) -> list[Node]:
    """Rows with cells, list items, definitions and articles of the page itself, its menus and page numbers apart; where
    there are none, what is drawn as a list without being one."""
    return _listed(view) or _blocks(view)


def titles_of_lists(view: View) -> list[Node]:
    """The headings and captions under which entries stand (« Optique », « Dentaire »), the page's own title apart."""
    wanted = {id(entry) for entry in entries(view)}
    found: dict[int, Node] = {}
    over: Node | None = None
    for node in view.own:
        if node.role in _TITLES:
            over = node
        elif id(node) in wanted and over is not None:
            found[id(over)] = over
    levels = {key: level_of(node) for key, node in found.items()}
    own = min(levels.values(), default=1) if len(set(levels.values())) > 1 else 1
    return [node for key, node in found.items() if levels[key] > own]


def _listed(view: View) -> list[Node]:
    return [node for node in view.own if node.role in _ENTRIES and _is_entry(node)]


def _blocks(view: View) -> list[Node]:
    """Blocks without fields, the outermost, that fold or that stand beside another of the same make: cards, lines."""
    found: dict[int, Node] = {}
    for node in view.own:
        within = any(id(around) in found for around in node.ancestors())
        if not within and node.role in _BLOCKS and _is_block(node) and (_folds(node) or _has_a_like(node)):
            found[id(node)] = node
    return list(found.values())


def _is_block(node: Node) -> bool:
    return bool(node.children and node.content.strip()) and not any(part.role in FIELD_ROLES for part in node.walk())


def _folds(node: Node) -> bool:
    """Whether it is a `<details>`, which a page shows as a group."""
    return node.role == "group" and not node.name


def _has_a_like(node: Node) -> bool:
    siblings = node.parent.children if node.parent else []
    make = [part.role for part in node.children]
    return any(
        one is not node and one.role == node.role and [part.role for part in one.children] == make for one in siblings
    )


def pages_of(window: Window) -> Iterator[View]:
    """What the window shows, then each further page of its list, as someone sees who asks for the next one."""
    seen: set[str] = set()
    view = window.look(again=True)
    while view.text not in seen and len(seen) < MOST_PAGES:
        seen.add(view.text)
        yield view
        further = next((node for node in _next_of(view) if not view.disabled(node)), None)
        if further is None:
            return
        view = window.press(further).view


def _next_of(view: View) -> list[Node]:
    named = [node for label in NEXT.labels for node in view.controls(label)]
    return [node for word in NEXT.words for node in view.controls("", words=(word,))] or named


def _opened(scene: Scene, name: str) -> Iterator[tuple[Rubric, str]]:
    """Each place that bears the name, opened from the services' first page, and what is wrong with it ("": nothing)."""
    home = str(scene.memory.setdefault("services", scene.window.look().url))
    _at(scene, home)
    controls = scene.visit.find_control(name)
    start = scene.window.look()
    places = {(normalise(node.name or node.content), node.attrs.get("url")): node for node in controls}
    for place, node in enumerate(places.values()):
        before = _at(scene, home) if place else start
        current = before.current(node)
        if current is not None:
            observed = scene.window.press(current)
            opened = Rubric(observed.view, tuple(observed.view.new_lines(before)))
            yield opened, _fault(before, opened, observed.failures, node.name or node.content)
    if not places:
        here = [(section, "") for section in _on_the_page(scene, start, name)]
        yield from here or _a_click_further(scene, start, name)


def _a_click_further(scene: Scene, start: View, name: str) -> Iterator[tuple[Rubric, str]]:
    """Sections within another one: a tab, a link or a button so named on a page that the first one leads to."""
    control, tried = scene.portal.control(name), set[str]()
    for _, view in pages_from(scene.visit, start):
        for node in scene.names.controls(view, control):
            called = node.name or node.content
            if normalise(called) not in tried:
                tried.add(normalise(called))
                observed = scene.window.press(node)
                opened = Rubric(observed.view, tuple(observed.view.new_lines(view)))
                yield opened, _fault(view, opened, observed.failures, called)


def _at(scene: Scene, home: str) -> View:
    view = scene.window.look(again=True)
    return view if view.url == home else scene.window.open(home).view


def _fault(before: View, opened: Rubric, failures: tuple[int, ...], name: str) -> str:
    if failures:
        return f"« {name} » répond {failures[-1]}"
    if opened.view.url == before.url and not opened.new:
        return f"« {name} » ne change rien à la page"
    return "" if opened.can_be_read else f"« {name} » ne montre rien, et ne dit pas qu'il n'y a rien"


def _on_the_page(scene: Scene, view: View, name: str) -> Iterator[Rubric]:
    """A section of the services' first page itself, where no control bears the name."""
    control = scene.portal.control(name)
    words = (*control.labels, *control.words)
    for title in view.headings:
        for nodes in view.under(title) if any(scene.names.holds(title, word) for word in words) else []:
            shown = View(Node("page", children=nodes), view.url)
            section = Rubric(shown, tuple(shown.main_lines))
            if section.can_be_read:
                yield section


def _is_entry(node: Node) -> bool:
    if node.role == "row":
        return any(part.role in _CELLS for part in node.walk())
    return bool(node.content.strip()) and not any(part.role == "row" for part in node.ancestors())
