"""What the documents leave open, decided one way or the other."""

from __future__ import annotations

from tests.forge.dimensions.kinds import Dimension

OPEN_POINTS = (
    Dimension(
        "asking",
        "how a verification question is asked again",
        {
            "text": "a sentence, and a field for the answer",
            "label": "it is the answer's label",
            "title": "it is a title over the answer",
        },
        ("cow", "uni"),
    ),
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
        "names",
        "what « identical » means for names (open point 11)",
        {"exact": "letter for letter", "caseless": "case apart", "loose": "case, accents and hyphens apart"},
        ("ast", "cow"),
    ),
    Dimension(
        "known",
        "when an unknown or registered number is refused (open point 15)",
        {"early": "with its own section", "late": "at the registration's end"},
        ("ast",),
    ),
    Dimension(
        "twice",
        "whether a password is asked twice (open point 20)",
        {"no": "once", "yes": "twice"},
        ("ast",),
    ),
    Dimension(
        "current",
        "whether a change asks for the current password (open point 20)",
        {"yes": "yes", "no": "no"},
        ("ast",),
    ),
    Dimension(
        "mobile",
        "whether a telephone number is asked at registration (open point 10)",
        {"required": "yes, required", "optional": "yes, optional", "account": "only in « Mon compte »"},
        ("ast",),
    ),
    Dimension(
        "confirmation",
        "what the message that confirms a registration asks for (open point 20)",
        {
            "none": "nothing: the account is open",
            "link": "to follow a link",
            "button": "to follow a link and press a button",
        },
        ("ast", "uni"),
    ),
    Dimension(
        "beneficiaries",
        "where the beneficiaries are shown (open point 20)",
        {
            "second": "between the numbers and the identifiers",
            "last": "after the identifiers, before there is an account",
            "after": "after the identifiers, when there is one",
        },
        ("ast",),
    ),
    Dimension(
        "address",
        "how a full address is asked",
        {"one": "one field", "four": "four fields", "two": "number and street, post code and town"},
        ("ast",),
    ),
    Dimension(
        "offer",
        "when an offer that has ended is refused",
        {"number": "with the numbers", "session": "at sign-in"},
        ("ast",),
    ),
    Dimension(
        "signed",
        "whether someone who just registered or chose a new password is signed in (open point 22)",
        {"no": "no", "yes": "yes"},
        ("ast",),
    ),
    Dimension(
        "case",
        "whether the case of an e-mail address matters (open point 17)",
        {"caseless": "no", "exact": "yes, as a user name"},
        ("cow",),
    ),
    Dimension(
        "order",
        "which section comes first (open point 5)",
        {"email": "the e-mail address", "person": "the personal details"},
        ("cow",),
    ),
    Dimension(
        "enumeration",
        "what someone sees whose details match nobody",
        {"told": "a refusal", "silent": "the screen that everybody sees"},
        ("cow",),
    ),
    Dimension(
        "terms",
        "where Cowan's terms are accepted",
        {"sign-in": "on the sign-in page, a box", "next": "on the next page, a button"},
        ("cow",),
    ),
    Dimension(
        "forgotten",
        "in which order a forgotten password is asked after",
        {"mail-first": "a link by e-mail, then the question", "question-first": "the question, then a link by e-mail"},
        ("cow",),
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
