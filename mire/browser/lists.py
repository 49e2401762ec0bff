"""Lists to choose in, the browser's own or one that the page draws: opened, read, chosen from, and shut again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator

from mire.browser import cover, script
from mire.browser.hands import SOON_S, STEP_S, TRY_MS, Entry, Hands, ask, awaited, pressed
from mire.browser.settling import settle
from mire.page.tree import SILENT, Node
from mire.page.view import View
from mire.text import normalise, same_control

ROLES: Final = ("option", "radio", "menuitemradio")
"""What an entry of a list can be."""
_DRAWN = ("generic", "listitem", "menuitem", "treeitem", "cell")
_MOST_KEYS = 80


def names(hands: Hands, node: Node) -> list[str]:
    """The names of all entries; a list that the page draws is opened and shut again."""
    own = shown(node)
    if own or node.role not in ("combobox", "button"):
        return own
    if _native(hands, node) is not None:
        late = awaited(hands, lambda: [one["name"] for one in _native(hands, node) or [] if not one["hidden"]])
        return late or []
    before = _refs(hands.look())
    _open(hands, node)
    entries = _entries(hands, before)
    _shut(hands, entries, taken=False)
    return [name for option in entries if (name := option.name or option.content)]


def pick(hands: Hands, node: Node, value: str, fits: Callable[[str], bool] | None = None) -> Entry:
    """Choose what is called `value`, or `fits`; "" leaves a list alone that nothing is chosen in."""
    fits = fits or (lambda option: same_control(option, value))
    native = _native(hands, node)
    if native is None:
        return _pick_drawn(hands, node, value, fits)
    if not value and any(one["chosen"] and _says_nothing(one) for one in native):
        return Entry(value, value)
    if not value:
        nothing = (one for one in native if _says_nothing(one) and not one["closed"])
        return _select(hands, node, value, next(nothing, None))
    awaited(hands, lambda: any(fits(one["name"]) for one in _native(hands, node) or []))
    options = _native(hands, node) or []
    return _select(hands, node, value, next((one for one in options if fits(one["name"]) and not one["closed"]), None))


def write(hands: Hands, node: Node, value: str) -> None:
    """Write `value` into a field that proposes entries, and choose the one that is called so, if one comes."""
    before = _refs(hands.look())
    field = hands.locate(node)
    field.fill("", timeout=TRY_MS)
    field.press_sequentially(value, timeout=hands.patience_ms)
    entries = _entries(hands, before)
    named = next((one for one in entries if same_control(one.name or one.content, value)), None)
    taken = named is not None and _take(hands, node, named, lambda option: same_control(option, value))
    _shut(hands, entries, taken)


def _select(hands: Hands, node: Node, value: str, option: dict[str, Any] | None) -> Entry:
    if option is None:
        return Entry(value, None)
    try:
        hands.locate(node).select_option(index=option["place"], timeout=hands.patience_ms)
    except PlaywrightError:
        return Entry(value, None)
    return Entry(value, value)


def _native(hands: Hands, node: Node) -> list[dict[str, Any]] | None:
    """The entries of the browser's own list, hidden ones too; None for another list."""
    entries: list[dict[str, Any]] | None = ask(hands, node, script.ENTRIES)
    return entries


def _says_nothing(one: dict[str, Any]) -> bool:
    """Whether choosing this entry chooses nothing."""
    return not one["value"].strip() or not one["name"].strip() or bool(one["hidden"])


def _pick_drawn(hands: Hands, node: Node, value: str, fits: Callable[[str], bool]) -> Entry:
    """A list that shows its entries on the page stands there open; any other one is opened, and shut again."""
    standing = [part for part in node.walk() if part.role in ROLES and part.ref]
    if not value and not any("true" in (part.attrs.get("selected"), part.attrs.get("checked")) for part in standing):
        if standing or not (held := _held(hands, node)):
            return Entry(value, value)
        return Entry(value, value) if held not in map(normalise, names(hands, node)) else _clear(hands, node, fits)
    before = _refs(hands.look()) - {part.ref for part in standing}
    if not standing:
        _open(hands, node)
    entries: list[Node] = []

    def fitting() -> list[Node]:
        entries[:] = _entries(hands, before)
        return [one for one in entries if fits(one.name or one.content)]

    def taken() -> Node | None:
        options = awaited(hands, fitting)
        return options[0] if options and _take(hands, node, options[0], fits) else None

    def taken_anew() -> Node | None:
        _open(hands, node)
        return taken()

    held = "" if standing else _held(hands, node)
    option = taken()
    if option and not standing and not _went(hands, entries):
        settle(hands, before, option, lambda: fits(now := _held(hands, node)) or now not in ("", held), taken_anew)
    if not standing:
        _shut(hands, entries, option is not None)
    return Entry(value, value if option else None)


def _clear(hands: Hands, node: Node, fits: Callable[[str], bool]) -> Entry:
    before = _refs(hands.look())
    _open(hands, node)
    entries = _entries(hands, before)
    empty = next((one for one in entries if not (one.name or one.content).strip()), None)
    taken = empty is not None and _take(hands, node, empty, fits)
    _shut(hands, entries, taken)
    return Entry("", "" if taken else None)


def _held(hands: Hands, node: Node) -> str:
    now = hands.look().current(node) or node
    return normalise(now.text or " ".join(part.content for part in now.children if part.role not in SILENT))


def _open(hands: Hands, node: Node) -> None:
    """Press the list, or its label or part of it that lies over it; where something else covers it, by the keyboard: an
    arrow alone may choose without opening (WAI-ARIA, combobox)."""
    field = hands.locate(node)
    lying = cover.over(field, hands.patience_ms)
    try:
        field.click(timeout=TRY_MS, force=lying is not None and lying.is_label)
    except PlaywrightError:
        if lying is not None or not _pressed_where_drawn(hands, field):
            field.focus(timeout=TRY_MS)
            hands.page.keyboard.press("Alt+ArrowDown")


def _pressed_where_drawn(hands: Hands, field: Locator) -> bool:
    """Whether something comes once it is pressed there whatever of the same component is drawn over it."""
    before = _refs(hands.peek())
    try:
        field.click(timeout=TRY_MS, force=True)
    except PlaywrightError:
        return False
    return bool(awaited(hands, lambda: _refs(hands.peek()) - before, SOON_S))


def _entries(hands: Hands, before: set[str]) -> list[Node]:
    """The entries that came, once there are some and no more come."""
    seen: list[Node] = []
    deadline = time.monotonic() + hands.patience_ms / 1000
    while True:
        now = _beyond(hands.peek(), before)
        if (now and len(now) == len(seen)) or time.monotonic() > deadline:
            return now
        seen = now
        hands.page.wait_for_timeout(STEP_S * 1000)


def _take(hands: Hands, node: Node, option: Node, fits: Callable[[str], bool]) -> bool:
    """Press the entry; one that is drawn elsewhere than it stands (for screen readers alone) is gone to by keys."""
    return pressed(hands, option) or _by_keys(hands, node, fits)


def _by_keys(hands: Hands, node: Node, fits: Callable[[str], bool]) -> bool:
    """Arrow keys lead from entry to entry; which one that is, the list itself says (WAI-ARIA, combobox)."""
    field = hands.locate(node)
    field.focus(timeout=TRY_MS)
    for _ in range(_MOST_KEYS):
        active = field.evaluate(script.ACTIVE_ENTRY)
        if active and fits(str(active)):
            hands.page.keyboard.press("Enter")
            return True
        hands.page.keyboard.press("ArrowDown")
    return False


def _shut(hands: Hands, entries: list[Node], taken: bool) -> None:
    """See to it that the list of these entries is shut before anything else is pressed; one of several choices stays
    open until told. One of which an entry was `taken` may shut by itself."""
    for key in ("", "Escape", "Tab") if taken else ("Escape", "Tab"):
        if key:
            hands.page.keyboard.press(key)
        if _went(hands, entries):
            return


def _went(hands: Hands, entries: list[Node]) -> bool:
    """Whether these entries are no longer on the page, in a moment."""
    return bool(awaited(hands, lambda: not any(one.ref in hands.peek().by_ref for one in entries), SOON_S))


def _beyond(view: View, before: set[str]) -> list[Node]:
    """The entries that came; where none of that role can be pressed, what else came that can: some kits draw entries
    for the eye, and others for screen readers."""
    new = [part for part in view.nodes if part.ref and part.ref not in before]
    entries = [part for part in new if part.role in ROLES]
    drawn = (part for part in new if part.role in _DRAWN and part.attrs.get("cursor") == "pointer")
    return entries or [part for part in drawn if (part.name or part.content).strip()]


def _refs(view: View) -> set[str]:
    return {part.ref for part in view.nodes if part.ref}


def shown(node: Node) -> list[str]:
    """The names of the entries that stand on the page; those in a list inside of a field are for screen readers,
    and may be a few of them."""
    inside = node.role == "combobox" and any(part.role == "listbox" for part in node.walk())
    return [] if inside else [part.name or part.content for part in node.walk() if part.role in ROLES]
