"""What a portal says and asks, before it is drawn: pages, sections, fields; and what came back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Field:
    """One thing asked.

    kind: text, email, password, telephone, number, date, choice (one of a few), list (one of many), box, file, long.
    options: pairs of value and text. fresh: a password that is being chosen. pattern: what the browser may refuse
    by itself, an HTML pattern; least: a shortest length likewise. gauge: the name of what tells a password's strength.
    """

    name: str
    label: str
    kind: str = "text"
    required: bool = True
    hint: str = ""
    options: Sequence[tuple[str, str]] = ()
    value: str = ""
    fresh: bool = False
    pattern: str = ""
    least: int = 0
    gauge: str = ""


@dataclass(frozen=True)
class Section:
    """Fields under a title, with sentences before them and after them.

    when: `field=value`, where they show only once that was chosen.
    """

    title: str
    fields: Sequence[Field]
    before: Sequence[str] = ()
    after: Sequence[str] = ()
    when: str = ""


@dataclass(frozen=True)
class Form:
    """Sections that one command sends.

    panels: whether only one section shows at a time; panel: which. other: a second command's words and where it leads.
    ask: the question that a window puts before the form is sent.
    """

    path: str
    sections: Sequence[Section]
    submit: str
    hidden: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    panels: bool = False
    panel: int = 0
    other: tuple[str, str] | None = None
    ask: str = ""

    @property
    def fields(self) -> list[Field]:
        """Of all sections."""
        return [one for section in self.sections for one in section.fields]


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Title:
    """A section's title."""

    text: str


@dataclass(frozen=True)
class Link:
    """What leads elsewhere. post: by a request that changes something."""

    label: str
    path: str
    post: bool = False
    ask: str = ""


@dataclass(frozen=True)
class Menu:
    """Links to services, each with a sentence."""

    links: Sequence[tuple[Link, str]]
    label: str = "Menu"


@dataclass(frozen=True)
class Facts:
    """Names and values."""

    facts: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Entry:
    """One of a list: what it says, what can be done with it, and what an « i » beside it tells."""

    text: str
    links: Sequence[Link] = ()
    info: str = ""


@dataclass(frozen=True)
class Entries:
    """A list of entries, or the sentence that says that there are none."""

    entries: Sequence[Entry]
    none: str


@dataclass(frozen=True)
class Notice:
    """Something that just happened. good: whether it went well."""

    text: str
    good: bool = True


@dataclass(frozen=True)
class Window:
    """A window that opens over the page, with one command that leads on."""

    text: str
    label: str
    path: str


@dataclass(frozen=True)
class Drop:
    """A menu that a command opens: its words, the title of what it holds, and the page that holds the same."""

    label: str
    title: str
    links: Sequence[Link]
    path: str


Block = Text | Title | Link | Menu | Facts | Entries | Notice | Window | Drop | Form


@dataclass(frozen=True)
class Page:
    """All of a screen. bare: without the links of the header. step: which of how many, and their names."""

    title: str
    blocks: Sequence[Block]
    status: int = 200
    lang: str = "fr"
    steps: tuple[int, Sequence[str]] | None = None


@dataclass(frozen=True)
class Go:
    """Leads on to another address of the portal."""

    path: str


@dataclass(frozen=True)
class Download:
    """A file."""

    name: str
    kind: str
    content: bytes


Answer = Page | Go | Download
