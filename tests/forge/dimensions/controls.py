"""What a field or a command is drawn as."""

from __future__ import annotations

from tests.forge.dimensions.kinds import Dimension

CONTROLS = (
    Dimension(
        "choice",
        "how one of a few options is chosen",
        {
            "radios": "native radio buttons",
            "wrapped": "native radio buttons in an element of their own",
            "select": "a native list",
            "cards": "cards, their radio buttons invisible",
            "buttons": "buttons, the pressed one marked",
            "aria": "role radio on plain elements",
            "tabs": "tabs",
            "listbox": "a button that opens an ARIA listbox",
        },
    ),
    Dimension(
        "list",
        "how one of many options is chosen",
        {
            "select": "a native list, its first entry empty",
            "instructing": "a native list, its first entry says to choose",
            "radios": "native radio buttons",
            "listbox": "a button that opens an ARIA listbox",
            "combobox": "a text field that opens the options that match",
        },
    ),
    Dimension(
        "date",
        "how a date is entered",
        {
            "text": "a text field",
            "native": "a native date field",
            "three": "three text fields",
            "lists": "three lists",
            "masked": "a text field that writes the separators itself",
            "calendar": "a text field with a calendar beside it",
        },
        ("cow", "dsj", "r360", "ast"),
    ),
    Dimension(
        "box",
        "how a box to tick is drawn",
        {
            "native": "a native box, its label around it",
            "tied": "a native box with a label behind it",
            "drawn": "role checkbox on a plain element",
            "switch": "role switch on a button",
            "styled": "a native box made invisible, its label drawn as one",
        },
    ),
    Dimension(
        "password",
        "what stands at a password field",
        {
            "bare": "nothing",
            "reveal": "a button that shows it",
            "tick": "a box that shows it",
            "strength": "a bar that says how strong it is",
            "rules": "a list of rules, each ticked as it is kept",
        },
    ),
    Dimension(
        "telephone",
        "how a telephone number is entered",
        {
            "text": "a telephone field",
            "mask": "a field that writes the spaces itself",
            "country": "a list of countries' prefixes in front of it",
            "plain": "a text field",
        },
        ("ast", "dsj", "r360"),
    ),
    Dimension(
        "submit",
        "what sends a form",
        {
            "button": "a button",
            "input": "an input of type submit",
            "link": "a link that sends the form",
            "plain": "role button on a plain element",
            "image": "a button with an arrow drawn behind its words",
        },
    ),
    Dimension(
        "waking",
        "when a form can be used",
        {
            "once": "at once",
            "late": "its fields after six tenths of a second",
            "button": "its button after six tenths of a second",
            "focus": "each field once it is entered",
        },
    ),
    Dimension(
        "command",
        "what leads from page to page",
        {
            "link": "links",
            "button": "buttons that go there by script",
            "form": "buttons of small forms",
            "role": "links with the role of buttons",
        },
    ),
    Dimension(
        "confirm",
        "what follows on pressing a deletion",
        {
            "nothing": "it is done",
            "page": "a page that asks once more",
            "dialog": "a dialog of the page",
            "browser": "the browser's own question",
        },
        ("ast",),
    ),
)
