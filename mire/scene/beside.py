"""What stands beside a text of the page, as it looks: words, values, colours, sizes. By standard properties only."""

from __future__ import annotations

from mire.browser.window import Window
from mire.page.tree import Node
from mire.text import holds

_LOOKS = """
(place, words) => {
  const fields = 'input:not([type=hidden]), select, textarea, [contenteditable]';
  const shown = element => (element.innerText ?? element.textContent ?? '').trim();
  const bare = text => text.normalize('NFKD').replace(/[^\\p{L}\\p{N}]/gu, '').toLowerCase();
  const more = element => bare(shown(element)) !== bare(words)
    || element.matches('meter, progress, [role=meter], [role=progressbar]')
    || element.querySelector('meter, progress, [role=meter], [role=progressbar], svg, img, canvas')
    || [...element.querySelectorAll('*')].some(inner => !shown(inner) && inner.getBoundingClientRect().width);
  let around = place;
  while (!more(around) && around.parentElement && !around.parentElement.querySelector(fields))
    around = around.parentElement;
  const parts = more(around) && !around.querySelector(fields) ? [around] : [];
  if (!parts.length)
    for (let next = place.nextElementSibling; next && !next.matches(fields) && !next.querySelector(fields);
      next = next.nextElementSibling) parts.push(next);
  const look = element => {
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    const drawn = ['::before', '::after'].map(part => getComputedStyle(element, part).content);
    const said = ['aria-valuenow', 'aria-valuetext'].map(name => element.getAttribute(name) ?? '');
    return [element.value ?? '', ...said, style.color, style.backgroundColor,
      style.backgroundImage, style.opacity, style.visibility,
      Math.round(box.width), Math.round(box.height), ...drawn].join(' ');
  };
  return parts.map(part => [shown(part), ...[part, ...part.querySelectorAll('*')].map(look)].join('\\n')).join('\\n');
}
"""


def looks_beside(window: Window, words: str) -> str | None:
    """All that tells one state of what stands beside `words` from another one; None where the words are not there."""
    place = _place_of(window, words)
    return None if place is None else str(window.locate(place).evaluate(_LOOKS, words))


def _place_of(window: Window, words: str) -> Node | None:
    """The smallest part of the page whose name or text holds `words`."""
    nodes = [node for node in window.look(again=True).nodes if holds(node.name, words) or holds(node.text, words)]
    placed = [next((around for around in (node, *node.ancestors()) if around.ref), None) for node in reversed(nodes)]
    return next((node for node in placed if node is not None), None)
