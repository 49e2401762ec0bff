"""Whether something covers a page, and what could be pressed to have it away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mire.browser.errors import translated
from mire.browser.window import Window
from mire.doctor.finding import Finding, Grade, Proposal, quoted
from mire.page.tree import Node

_COVER = """element => {
  const box = element.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!top || element.contains(top) || top.contains(element)) return null;
  let cover = top;
  while (cover.parentElement && !cover.parentElement.contains(element)) cover = cover.parentElement;
  const names = [...cover.querySelectorAll("button, a, [role=button], input[type=submit], input[type=button]")];
  return {says: cover.innerText.slice(0, 80), buttons: names.map(one => (one.innerText || one.value || "").trim())};
}"""


def check(window: Window, controls: Sequence[Node]) -> Iterator[Finding]:
    """A finding where the first of `controls` lies under something else."""
    for node in controls[:1]:
        with translated(window.settings.timeout_s, "lecture de la page"):
            place = window.locate(node)
            place.scroll_into_view_if_needed(timeout=window.patience_ms)
            cover = place.evaluate(_COVER)
        if cover is not None:
            yield _finding(node.name or node.content, str(cover["says"]), list(filter(None, cover["buttons"])))


def _finding(control: str, says: str, buttons: list[str]) -> Finding:
    said = f"« {' '.join(says.split())} » couvre la commande « {control} »"
    if not buttons:
        return Finding("page", Grade.WRONG, said, "aucun bouton n'y est reconnu : l'ôter de cet environnement")
    names = list(dict.fromkeys(buttons))
    advice = f"à ajouter sous [dismiss], l'un de ces boutons : buttons = [{', '.join(map(quoted, names))}]"
    proposals = tuple(Proposal("dismiss", "buttons", name, listed=True) for name in names)
    return Finding("page", Grade.WRONG, said, advice, proposals)
