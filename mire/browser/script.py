"""What the suite asks of a page by script: only standard properties of the document, never its markup."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Frame, Page

_SOURCE = Path(__file__).with_name("watch.js").read_text(encoding="utf-8").partition("\n")[2]

INSTALL: Final = f"({_SOURCE})()"
"""Watch a document from its beginning: the init script of every context."""


_UNWATCHED = "unwatched"


def ask(frame: Page | Frame, question: str, argument: object = None) -> Any:
    """Ask a document that is watched; one that came to be without the init script is watched from now on."""
    asking = f"argument => window.__mire ? window.__mire.{question}(argument) : '{_UNWATCHED}'"
    answer = frame.evaluate(asking, argument)
    if answer == _UNWATCHED:
        frame.evaluate(INSTALL)
        answer = frame.evaluate(asking, argument)
    return answer


PREPARE: Final = "prepare"
"""Leave the field in focus: `{changes, changed, lost, written, page, odd}`. How many so far; whether one came since a
field was touched; whether something is gone that was entered; what the fields hold that were written into since this
was last asked (`[{value, type, longest}]`, in that order); with `keep` the page as `{html, styles, fields}`, else null
(`mire.browser.gesture`)."""
RESTORE: Final = "restore"
"""In a page drawn anew, with such `fields`: each gets what it held."""
WAIT: Final = "wait"
"""With [changes seen, milliseconds of quiet]: `{fresh, changes, announced, bubble, scripts, age, busy, undrawn, odd,
moving, late, missed}`. `announced`: the texts put into alerts since the gesture. `busy`: something stands for what is
still to come. `undrawn`: a link or button is a picture that has not come yet. `missed`: something entered was gone by
the time the control was pressed.
`moving`, `late`: texts of spots that changed though nothing was done: what they say again and again, and what else."""
ODD: Final = "odd"
"""Whether the document holds a field of which a snapshot does not tell all; the two above tell it too, as `odd`."""
SKIP_CHECKS: Final = "() => { for (const form of document.forms) form.noValidate = true }"
"""Forms are sent whatever their fields hold."""
OF_FIELD: Final = """field => ({
  value: field.tagName === 'BUTTON' ? `${field.innerText} ${field.ariaLabel ?? ''}` : field.value ?? field.textContent,
  type: field.type ?? '', longest: field.maxLength ?? -1, spelled: field.isContentEditable,
  fixed: Boolean(field.readOnly || field.ariaReadOnly === 'true' || field.tagName === 'BUTTON'),
})"""
"""What one given element holds: `{value, type, longest, fixed, spelled}`. `fixed`: nobody can write there; `spelled`:
it is a text that can be edited, no field."""
ENTRIES: Final = """field => field.tagName !== 'SELECT' ? null : [...field.options].map((one, place) => ({
  place, name: one.label || one.text, value: one.value, hidden: one.hidden, closed: one.disabled, chosen: one.selected,
}))"""
"""The entries of the browser's own list, `[{place, name, value, hidden, closed, chosen}]`; null for another element."""
ACTIVE_ENTRY: Final = """field => {
  const id = field.getAttribute('aria-activedescendant');
  const one = id && field.getRootNode().getElementById(id);
  return one ? (one.getAttribute('aria-label') || one.textContent || '').trim() : '';
}"""
"""What the entry is called that a list has come to by keys; "" for none."""
WITHOUT_FILE: Final = "field => field.files?.length === 0"
"""Whether it is a field for a file, and has none."""
LABEL: Final = "field => field.labels?.[0] ?? field.closest('label')"
"""The label of a field, or null."""
WANTED: Final = """element => {
  const inside = '[role=radio], [role=checkbox], input:not([type=hidden]), select, textarea';
  const own = element.matches(inside) ? [element] : [...element.querySelectorAll(inside)];
  const parts = own.length ? own : [element];
  const box = part => /^(radio|checkbox)$/.test(part.type ?? part.getAttribute('role'));
  const holds = part => box(part) ? part.checked ?? part.getAttribute('aria-checked') === 'true'
    : Boolean((part.value ?? part.textContent ?? '').trim());
  return {
    required: [element, ...parts].some(part => part.required || part.getAttribute('aria-required') === 'true'),
    filled: parts.some(holds),
    type: parts[0].type ?? '',
  };
}"""
"""Of one field or group of choices: `{required, filled, type}`, whether the page asks for it and whether it holds
something."""
