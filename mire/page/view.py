"""What a page shows at one moment, as a person perceives it: pure Python over the tree, no browser needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from functools import cached_property
from itertools import takewhile
from urllib.parse import urldefrag

from mire.page import controls, naming, sections
from mire.page.fields import Fields, label_of
from mire.page.labels import Readings
from mire.page.layout import Layout
from mire.page.tree import Node
from mire.text import normalise

_ALERT_ROLES = ("alert", "status", "alertdialog")


class View:
    """One state of one page. `url` is its address; `title` is only read when asked for, and so is `layout`: how the
    page lies, None where it cannot be asked (any more)."""

    def __init__(
        self,
        root: Node,
        url: str = "",
        title: str | Callable[[], str] = "",
        layout: Callable[[], Layout | None] | None = None,
    ) -> None:
        self.root = root
        self.url = url
        self._title = title
        self._ask_layout = layout
        self._readings = Readings()
        self._aside: frozenset[int] = frozenset()

    def without(self, nodes: Iterable[Node]) -> View:
        """The same, with these fields and buttons for none that the page is about: nobody is asked for them, or presses
        them."""
        aside = frozenset(map(id, nodes))
        if aside == self._aside:
            return self
        other = copy(self)
        other._aside = aside
        for derived in ("front", "own", "_fields"):
            other.__dict__.pop(derived, None)
        return other

    @cached_property
    def title(self) -> str:
        """The document's title."""
        return self._title if isinstance(self._title, str) else self._title()

    @cached_property
    def layout(self) -> Layout | None:
        """How the page lies, where it can be asked."""
        return self._ask_layout() if self._ask_layout else None

    @cached_property
    def nodes(self) -> list[Node]:
        """Every node, in the page's order."""
        return list(self.root.walk())

    @cached_property
    def front(self) -> list[Node]:
        """The nodes without what was set aside."""
        return [node for node in self.nodes if id(node) not in self._aside] if self._aside else self.nodes

    @cached_property
    def by_ref(self) -> dict[str, Node]:
        """The nodes that can be acted on, by reference."""
        return {node.ref: node for node in self.nodes if node.ref}

    @cached_property
    def lines(self) -> list[str]:
        """The visible text, one entry per block."""
        return self.root.lines

    @cached_property
    def text(self) -> str:
        """All visible text, spaces normalised."""
        return " ".join(" ".join(self.lines).split())

    @cached_property
    def main_lines(self) -> list[str]:
        """The visible text without navigation, banner and footer, where landmarks tell them."""
        return Node("page", children=list(sections.without_landmarks(self.root))).lines

    @cached_property
    def main_text(self) -> str:
        """`main_lines` in one line."""
        return " ".join(" ".join(self.main_lines).split())

    @property
    def headings(self) -> list[str]:
        """The texts of the headings, in order."""
        return [node.name or node.content for node in self.nodes if node.role == "heading"]

    @property
    def alerts(self) -> list[str]:
        """The texts of alerts and status messages that say something."""
        texts = (node.content for node in self.nodes if node.role in _ALERT_ROLES)
        return [text for text in texts if text]

    def shows(self, text: str) -> bool:
        """Whether the documented `text` stands somewhere: as a whole name or text, or within a run of text."""
        wanted = normalise(text)
        return wanted in self._names or (bool(wanted) and naming.standing_alone(wanted).search(self._run) is not None)

    def titled(self, text: str) -> bool:
        """Whether the documented `text` is the whole of a heading, a name or a block, or stands within a heading."""
        wanted = normalise(text)
        return wanted in self._names or any(wanted in normalise(heading) for heading in self.headings)

    def new_lines(self, earlier: View) -> list[str]:
        """What the page itself says now and did not say in `earlier`, one entry per block."""
        before = Counter(earlier.main_lines)
        return list((Counter(self.main_lines) - before).keys())

    def new_since(self, earlier: View) -> str:
        """`new_lines`, one per line."""
        return "\n".join(self.new_lines(earlier))

    def below_head_of(self, earlier: View) -> View:
        """What this page itself says below what it begins with as an earlier one at another address does: what stands
        above every page of a site tells nothing of this one. At the same address, or where all is the same, the whole
        of it."""
        lines, before = self.main_lines, earlier.main_lines
        if urldefrag(self.url).url == urldefrag(earlier.url).url or lines == before:
            return self
        pairs = zip(lines, before, strict=False)
        head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        return View(Node("page", children=[Node("paragraph", text=line) for line in lines[head:]]), self.url)

    def fields(self, label: str, words: Sequence[str] = (), files: bool = False) -> list[Node]:
        """The fields named `label`, else those whose name holds one of `words`; the likeliest first.

        A choice among radio buttons and a date in three fields are one node each, with the parts under it.
        `files`: a file field, which a page shows as a button.
        """
        found = self._fields.find(naming.by_strictness(label, words), files)
        return found or ([node for node in self._holding(label) if naming.named(label, ())(self._main(node))])

    def entries(self) -> list[Node]:
        """All that the page itself asks for, its menus apart: fields, and each choice among radio buttons as one."""
        own = set(map(id, self.own))
        return [node for node in self._fields.all() if id(node) in own]

    def controls(self, label: str, words: Sequence[str] = ()) -> list[Node]:
        """Links, buttons, tabs and the like named `label`, else holding one of `words`."""
        return controls.named(self.front, naming.named(label, words))

    def options(self, label: str, words: Sequence[str] = ()) -> list[Node]:
        """What can be marked and is named `label`, else holds one of `words`: a radio button, a box, an entry."""
        return controls.options(self.front, naming.named(label, words)) or self._cards(normalise(label))

    def _cards(self, label: str) -> list[Node]:
        """What can be marked and whose name begins or ends with `label`, a line of its own: more is said below, or told
        to screen readers alone."""
        stands = label and any(normalise(line) == label for line in self.lines)
        marked = (node for node in self.nodes if stands and node.role in controls.MARKED_ROLES)
        named = ((node, normalise(node.name)) for node in marked)
        return [node for node, name in named if name.startswith(f"{label} ") or name.endswith(f" {label}")]

    @cached_property
    def own(self) -> list[Node]:
        """The page's own nodes, without those of its menus, header and footer."""
        apart = {id(node) for mark in self.nodes if mark.role in sections.LANDMARKS_APART for node in mark.walk()}
        return [node for node in self.front if id(node) not in apart]

    def under(self, title: str) -> list[list[Node]]:
        """What stands under `title`, the likeliest reading first."""
        return sections.under(self.root, lambda name: bool(name) and normalise(name) == normalise(title))

    def current(self, node: Node) -> Node | None:
        """The same element in this view: by reference, else by role and name; None where it is gone."""
        now = self.by_ref.get(node.ref)
        if now is not None and (now.role, _words_of(now)) == (node.role, _words_of(node)):
            return now
        return next((other for other in self._alike(node) if other.ref), None)

    def standing(self, node: Node) -> Node | None:
        """The same; one that takes no pointer, and bears no reference therefore, too."""
        return self.current(node) or next(iter(self._alike(node)), None)

    def place(self, node: Node) -> int | None:
        """Its number among those of its role and name, where it takes no pointer (a drawing stands over it), and bears
        no reference therefore; None for any other."""
        bare = (place for place, other in enumerate(self._alike(node)) if not other.ref)
        return None if node.ref else next(bare, None)

    def _alike(self, node: Node) -> list[Node]:
        """All of its role and name; of nothing without a name there is another one."""
        wanted = node.role, _words_of(node)
        return [other for other in self.nodes if wanted[1] and (other.role, _words_of(other)) == wanted]

    def checked(self, node: Node) -> bool:
        """Whether a box, a radio button or an option is chosen."""
        return "true" in (node.attrs.get("checked"), node.attrs.get("selected"))

    def value(self, node: Node) -> str:
        """What a field holds: its text, or the name of what is chosen under it."""
        chosen = [part.name for part in node.walk() if self.checked(part)]
        return node.text or ", ".join(chosen)

    def disabled(self, node: Node) -> bool:
        """Whether it cannot be used now."""
        return "disabled" in node.attrs

    def is_behind(self, node: Node) -> bool:
        """Whether a control, or one of a group, lies behind a window of the page, where the page can be asked."""
        places = self.layout.by_ref if self.layout else {}
        return any((place := places.get(part.ref)) is not None and place.behind for part in node.walk())

    def invalid(self, node: Node) -> bool:
        """Whether the page marks the field as not valid."""
        return node.attrs.get("invalid", "false") != "false"

    @property
    def invalid_fields(self) -> list[Node]:
        """The fields marked as not valid."""
        return [node for node in self.nodes if self.invalid(node)]

    @cached_property
    def _fields(self) -> Fields:
        return Fields(self.front)

    def _holding(self, label: str) -> list[Node]:
        """Fields and groups whose name holds `label` and more: a hint or an error may stand in it."""
        return [node for node in self._fields.nameable if naming.holds_whole(label_of(node) or node.name, label)]

    def _main(self, node: Node) -> str:
        """What the label of a field says without the hints and errors in it, where the page can be asked."""
        layout = self.layout
        place = layout.by_ref.get(node.ref) if layout else None
        return self._readings.around(place).tied(place) if place else ""

    @cached_property
    def _names(self) -> set[str]:
        own = {text for node in self.nodes for text in (node.name, node.text, node.attrs.get("placeholder", ""))}
        return {normalise(text) for text in own | set(self.lines) if text}

    @cached_property
    def _run(self) -> str:
        """All text and names in one line, compared letter for letter but for what `normalise` takes away."""
        names = [node.name for node in self.nodes if node.name]
        return "\n".join(" ".join(naming.unspaced(text).split()) for text in (self.text, *self.lines, *names))


def _words_of(node: Node) -> str:
    """What it is called: a link or button without a name by what it holds, a picture that only then had come."""
    return node.name or (node.content if node.role in controls.CONTROL_ROLES else "")
