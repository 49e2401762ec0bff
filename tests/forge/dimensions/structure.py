"""How pages are built and what stands between them."""

from __future__ import annotations

from tests.forge.dimensions.kinds import Dimension

STRUCTURE = (
    Dimension(
        "technique",
        "how pages come",
        {
            "server": "each from the server",
            "fetch": "by fetch, the page's middle replaced, addresses kept",
            "single": "one page for all, drawn after its first request, addresses kept",
            "mute": "one page for all, its address never changing",
            "hash": "one page for all, its addresses behind #",
            "shadow": "the page's middle in a shadow root",
            "frame": "the page's middle in a frame",
        },
    ),
    Dimension(
        "sections",
        "how the registration's sections are spread",
        {
            "apart": "each a page of its own",
            "together": "one page for all",
            "panels": "one document, all but one hidden",
        },
    ),
    Dimension(
        "between",
        "what the button between two sections is called",
        {"next": "« Suivant »", "continue": "« Continuer »", "step": "« Passer à l'étape suivante »", "arrow": "« → »"},
        ("ast", "dsj", "r360"),
    ),
    Dimension(
        "extra",
        "pages that no document names",
        {
            "none": "none",
            "welcome": "a welcome before the registration, with « Commencer »",
            "review": "the information entered, to be confirmed",
            "consent": "a consent to be ticked before the registration",
        },
    ),
    Dimension(
        "beyond",
        "fields that no document names",
        {
            "none": "none",
            "civility": "« Civilité », required",
            "newsletter": "a box for the newsletter",
            "source": "« Comment nous avez-vous connus ? », a list, optional",
        },
    ),
    Dimension(
        "progress",
        "what tells how far one is",
        {
            "none": "nothing",
            "count": "« Étape 1 sur 3 »",
            "steps": "a list that names the steps",
            "bar": "a bar",
        },
    ),
    Dimension(
        "menu",
        "how services are reached",
        {
            "list": "a list of links",
            "tabs": "tabs",
            "folded": "a menu that a button unfolds",
            "tiles": "tiles with a title and a sentence",
            "table": "a table of names and « Ouvrir »",
        },
    ),
    Dimension(
        "cookies",
        "what asks for consent to cookies",
        {
            "none": "nothing",
            "bar": "a bar at the bottom that covers nothing else",
            "cover": "a window that covers the page",
            "shadow": "a window in a shadow root",
            "dialog": "a modal dialog",
            "late": "a window that comes after a moment",
        },
    ),
    Dimension(
        "leaving",
        "how one signs out",
        {
            "link": "a link in the header",
            "form": "a button in the header",
            "menu": "behind a button with the person's name",
        },
    ),
)
