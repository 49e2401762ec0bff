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
)
