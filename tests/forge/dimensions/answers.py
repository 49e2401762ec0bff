"""How refusals look, when answers come, what messages are."""

from __future__ import annotations

from tests.forge.dimensions.kinds import Dimension

ANSWERS = (
    Dimension(
        "refusal",
        "where a refusal stands",
        {
            "beside": "below the field",
            "summary": "in a list above the form, with links",
            "top": "in one sentence above the form",
            "toast": "in a window at the bottom that goes after some seconds",
            "page": "on a page of its own, with a way back",
            "dialog": "in a dialog of the page",
            "alert": "in the browser's own window",
            "name": "inside the label",
            "native": "by the browser before anything is sent, below the field after that",
            "inactive": "by a button that stays inactive while something is missing, below the field else",
        },
    ),
    Dimension(
        "count",
        "how many refusals are told at a time",
        {"all": "all", "first": "the first one"},
    ),
    Dimension(
        "status",
        "how the server answers a refusal",
        {"200": "with 200", "400": "with 400", "422": "with 422", "redirect": "by sending back to the form"},
    ),
    Dimension(
        "wording",
        "how refusals are worded",
        {
            "plain": "« Ce champ est obligatoire. »",
            "polite": "« Veuillez renseigner votre nom. »",
            "terse": "« Requis »",
            "named": "« Nom : information manquante »",
            "chatty": "« Oups ! Il nous manque quelque chose. »",
            "question": "« Avez-vous oublié de remplir « Nom » ? »",
            "coded": "« Erreur E-104 : Nom »",
        },
    ),
    Dimension(
        "kept",
        "what a refused form keeps",
        {"values": "all but passwords", "nothing": "nothing", "all": "passwords too"},
    ),
    Dimension(
        "pace",
        "how fast answers come",
        {
            "prompt": "at once",
            "slow": "after six tenths of a second",
            "moments": "the frame at once, its content a moment later",
            "waiting": "after a page that asks to wait, when a form was sent",
        },
    ),
    Dimension(
        "background",
        "what else a page asks for",
        {
            "none": "nothing",
            "poll": "something every second",
            "failing": "something that answers 500",
            "hanging": "something that never answers",
            "probe": "whether there is a session, answered by 401",
            "clock": "nothing, but a clock ticks on the page",
        },
    ),
    Dimension(
        "mail",
        "what messages hold",
        {
            "text": "text alone",
            "both": "text and HTML",
            "html": "HTML alone, the link a word",
            "button": "HTML alone, the link drawn as a button in a table",
            "bare": "text alone, the address on a line of its own in angle brackets",
        },
    ),
    Dimension(
        "among",
        "what other links a message holds",
        {"none": "none", "home": "the portal's home", "help": "the portal's home and help, before and after"},
    ),
)
