"""How fields are labelled."""

from __future__ import annotations

from tests.forge.dimensions.kinds import Dimension

LABELS = (
    Dimension(
        "label",
        "how a field's label is tied to it, and where it stands",
        {
            "tied": "a label for the field, in front of it",
            "around": "a label around the field",
            "above": "a text above the field, tied by nothing",
            "beside": "a text in front of the field, tied by nothing",
            "table": "a cell in front of the field's cell, tied by nothing",
            "aria": "the field's aria-label; the same text, hidden from readers, stands above",
            "labelledby": "the field names the text above by aria-labelledby",
            "placeholder": "only inside the empty field",
            "floating": "a label behind the field, moved on top of it by style",
            "legend": "the legend of a fieldset of its own",
        },
    ),
    Dimension(
        "mark",
        "how a required field is marked",
        {
            "star": "a star at the label's end",
            "beside": "a red star behind the field",
            "style": "a star drawn by style",
            "word": "« (obligatoire) » at the label's end",
            "optional": "« (facultatif) » at the label of those that are not required",
            "hidden": "a star hidden from readers, and the field's aria-required",
            "none": "nothing",
        },
    ),
    Dimension(
        "hint",
        "where a hint stands",
        {
            "below": "below the field",
            "described": "below the field, which is described by it",
            "label": "inside the label, in small letters",
            "placeholder": "inside the empty field",
            "before": "between the label and the field",
            "tip": "behind a button with a question mark",
        },
    ),
    Dimension(
        "typography",
        "how labels, titles and commands are written",
        {
            "plain": "as the documents print them, apostrophes straight",
            "colon": "fields end with a colon",
            "curly": "apostrophes are curly, and a no-break space stands before a final colon",
            "capitals": "titles and commands in capitals by style",
            "shouting": "labels written in capitals",
            "spaced": "runs of spaces and line breaks inside labels",
        },
    ),
    Dimension(
        "title",
        "what titles are",
        {
            "headings": "h1 for the page, h2 for a section",
            "legend": "a section is a fieldset, its title the legend",
            "plain": "big letters, no heading",
            "banner": "the page's title stands in the header, level 2, and sections are h3",
            "aria": "role heading on plain elements",
        },
    ),
)
