"""What a choice proposes, whether it is the browser's own list, one that the page draws, or radio buttons."""

from __future__ import annotations

from mire.browser import lists
from mire.browser.window import Window
from mire.page.fields import radios
from mire.page.names import Names
from mire.page.tree import Node
from mire.text import plain, same, same_control
from mire.words import NO_CHOICE, TO_CHOOSE


def options_of(window: Window, node: Node) -> list[str]:
    """The names of all entries; a list that the page draws is opened and shut again."""
    return lists.shown(node) or [button.name for button in radios(node)] or window.options(node)


def real_options(window: Window, node: Node) -> list[str]:
    """The same without a first entry that is empty or only tells to choose."""
    names = options_of(window, node)
    return [name for place, name in enumerate(names) if place or not tells_to_choose(name, node)]


def named_here(window: Window, names: Names, node: Node, option: str) -> str:
    """What the entry of `node` is called that the documents call `option`: just that where the profile adds no name."""
    if len(names.called(option)) == 1:
        return option
    offered = options_of(window, node)
    found = names.either(option, lambda name: next((one for one in offered if same_control(one, name)), ""))
    return found or option


def tells_to_choose(name: str, node: Node) -> bool:
    """Whether an entry of a list, or what it shows, chooses nothing."""
    words = plain(name).strip(" -–—.…:*<>")
    return not words or words in NO_CHOICE or words.startswith(TO_CHOOSE) or same(name, node.name)
