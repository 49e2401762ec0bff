"""What a walk can stop at, as causes that say how a profile would mend them."""

from __future__ import annotations

from collections.abc import Iterable

from mire.catalogue import Field
from mire.page.sending import submits
from mire.page.view import View
from mire.verdicts import Cause

_MOST = 6


def field_not_found(field: Field, screen: str, view: View) -> Cause:
    """A documented field that the page shows under no name; `screen` is the name of the documented one."""
    label = field.labels[0] if field.labels else " | ".join(field.words)
    there = _listed(node.name for node in view.entries() if node.name)
    what = f"champ « {label} » introuvable, écran « {screen} » ; la page demande {there}"
    key = field.labels[0] if field.labels else field.words[0]
    return Cause(f"champ:{label}", what, screen, ("[labels]", f'"{key}" = "le nom de ce champ sur votre page"'))


def field_unknown(name: str, screen: str) -> Cause:
    """A field that no document names, which has to be filled, and for which nothing that was tried will do."""
    what = f"champ requis inconnu « {name} », écran « {screen} »"
    return Cause(f"champ:{name}", what, screen, ("[fill]", f'"{_safe(name)}" = "ce qu\'une personne y met"'))


def control_not_found(name: str, view: View) -> Cause:
    """A documented link or button that the page does not have."""
    there = _listed(node.name for node in view.nodes if node.role in ("button", "link") and node.name)
    what = f"commande « {name} » introuvable ; la page offre {there}"
    return Cause(f"commande:{name}", what, None, ("[labels]", f'"{name}" = "le nom de cette commande sur votre page"'))


def page_unknown(after: str, view: View) -> Cause:
    """A page that is no documented screen, and that nothing leads on from."""
    title = next(iter(view.headings), "") or view.main_text[:60]
    ways = [node.name for node in submits(view) if node.name]
    lines = ["[[passages]]", f'shows = "{_safe(title)}"', f'press = "{_safe(ways[0]) if ways else "…"}"']
    what = f"écran non reconnu après « {after} » : la page montre « {title} »"
    return Cause(f"écran:après {after}:{title}", what, after, tuple(lines))


def _listed(names: Iterable[str]) -> str:
    found = list(dict.fromkeys(names))[:_MOST]
    return ", ".join(f"« {name} »" for name in found) or "rien"


def _safe(text: str) -> str:
    return " ".join(text.replace("\\", "").replace('"', "'").split())
