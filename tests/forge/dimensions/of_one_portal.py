"""What only one insurer's portals differ in."""

from __future__ import annotations

from tests.forge.dimensions.kinds import Dimension

OF_ONE_PORTAL = (
    Dimension(
        "front",
        "what stands at the entry",
        {"direct": "sign-in", "site": "the mutual's site, with « Espace adhérent »"},
        ("uni",),
    ),
    Dimension(
        "hello",
        "which names « Bonjour » is followed by",
        {"both": "both", "first": "the first name", "last": "the last name"},
        ("uni",),
    ),
    Dimension(
        "gauge",
        "how « Niveau de sécurité » tells it",
        {
            "text": "by a word, while one types",
            "leaving": "by a word, when the field is left",
            "meter": "by a meter",
            "bar": "by the colour of a bar",
        },
        ("uni",),
    ),
    Dimension(
        "window",
        "what the window with « OK » is",
        {
            "dialog": "a dialog, « OK » a link",
            "button": "a dialog, « OK » a button",
            "plain": "a plain element over the page",
            "browser": "the browser's own",
        },
        ("uni",),
    ),
    Dimension(
        "sending",
        "when the message of the registration leaves (open point 18)",
        {"terms": "when the terms are sent", "ok": "when the window is closed"},
        ("uni",),
    ),
    Dimension(
        "bank",
        "how bank details are shown",
        {"whole": "in full", "masked": "the middle hidden"},
        ("uni",),
    ),
    Dimension(
        "requests",
        "how the five requests are offered",
        {"list": "a list of links", "nav": "links in a menu of the page's middle"},
        ("uni",),
    ),
    Dimension(
        "ways",
        "how one chooses between the question and an e-mail",
        {"form": "in a form", "links": "by links"},
        ("uni",),
    ),
    Dimension(
        "branch",
        "how « Oui… » and « Non… » lead to their fields",
        {"pages": "the next page has them", "reveal": "the same page shows them"},
        ("dsj", "r360"),
    ),
    Dimension(
        "entrance",
        "how the menu « Se connecter » opens",
        {"folded": "a button unfolds it", "details": "a summary unfolds it", "page": "a page of its own"},
        ("dsj",),
    ),
    Dimension(
        "benefits",
        "how the benefits of registering are listed",
        {"list": "a list", "bullets": "a paragraph each, with a bullet"},
        ("dsj",),
    ),
    Dimension(
        "files",
        "how one of several files is chosen",
        {"links": "links", "form": "in a form"},
        ("dsj",),
    ),
    Dimension(
        "reminder",
        "on how many pages a forgotten password is asked after",
        {"one": "one", "two": "two"},
        ("dsj", "r360"),
    ),
    Dimension(
        "info",
        "what the « i » beside a file is called",
        {"bare": "« i »", "named": "« Information »"},
        ("r360",),
    ),
    Dimension(
        "opening",
        "what the application opens with",
        {"sign-in": "sign-in", "welcome": "a welcome"},
        ("r360",),
    ),
    Dimension(
        "numbers",
        "how the insurance's numbers are shown",
        {"facts": "names and values", "list": "a list", "sentence": "a sentence"},
        ("etu",),
    ),
)
