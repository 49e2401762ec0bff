"""What a person reads around a field: its visible label and the words beside it, by standard properties only."""

from __future__ import annotations

from mire.browser.asking import type_of
from mire.browser.window import Window
from mire.page.tree import Node, element_of

_SHARED = """
const shown = element => element.innerText ?? element.textContent ?? '';
const drawn = element => ['::before', '::after']
  .map(part => getComputedStyle(element, part).content).filter(text => text.startsWith('"')).join(' ');
const named = (field.getAttribute('aria-labelledby') ?? '').split(/\\s+/).filter(Boolean)
  .map(id => field.getRootNode().getElementById?.(id)).filter(Boolean);
const labels = [...(field.labels ?? []), ...named];
const widest = element => {
  let around = element;
  while (around.parentElement && controls(around.parentElement) <= Math.max(1, controls(element)))
    around = around.parentElement;
  return around;
};
const controls = element => element.querySelectorAll('input:not([type=hidden]), select, textarea').length;
"""
_LABEL = f"""field => {{ {_SHARED}
  const legend = field.matches('fieldset, [role=group], [role=radiogroup]') ? field.querySelector('legend') : null;
  const words = [...labels, ...(legend ? [legend] : [])].map(one => shown(one) + ' ' + drawn(one));
  if (words.length) return [field.getAttribute('aria-label') ?? '', ...words].join(' ');
  const around = widest(field);
  return [field.getAttribute('aria-label') ?? '', shown(around), drawn(around)].join(' ');
}}"""
_AROUND = f"""field => {{ {_SHARED}
  const described = (field.getAttribute('aria-describedby') ?? '').split(/\\s+/).filter(Boolean)
    .map(id => field.getRootNode().getElementById?.(id)).filter(Boolean);
  const around = widest(field);
  const inside = [field, ...field.querySelectorAll('input, select')].map(one => one.placeholder ?? '');
  return [field.title, ...inside, ...[...labels, ...described, around].map(shown)].join(' ');
}}"""


def label_of(window: Window, node: Node) -> str:
    """The visible words that name a field, decoration such as « * » included."""
    return f"{node.name} {window.locate(element_of(node)).evaluate(_LABEL)}"


def words_around(window: Window, node: Node) -> str:
    """What stands in and around a field: label, placeholder, description, title."""
    return str(window.locate(element_of(node)).evaluate(_AROUND))


def is_native_date(window: Window, node: Node) -> bool:
    """Whether the browser itself writes the date, in its own format."""
    return not node.children and type_of(window, node) == "date"
