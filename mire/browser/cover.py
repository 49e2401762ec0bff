"""What lies over a control, such as a cookie banner, and having it away as a person does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from playwright.sync_api import ElementHandle, JSHandle, Locator
from playwright.sync_api import Error as PlaywrightError

_AWAY_MS = 1000
"""How long what was pressed away may still be seen, fading."""
_MOST = 4

_COVER: Final = """
  const cover = () => {
    const box = control.getBoundingClientRect();
    let top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!top || control.contains(top) || top.contains(control) || control.labels?.[0]?.contains(top)) return null;
    while (top.parentElement && !top.parentElement.contains(control)) top = top.parentElement;
    return top.contains(control.getRootNode().host ?? null) ? null : top;
  };
  const seen = one => one.checkVisibility({visibilityProperty: true}) && !one.disabled;
  const buttons = over => [...over.querySelectorAll(
    "button, [role=button], input[type=submit], input[type=button], a:not([href]), a[href^='#'], a[href^='javascript:']"
  )].filter(seen);
"""
_LYING = f"""control => {{{_COVER} return cover(); }}"""
_SAYS = f"""control => {{{_COVER}
  control.scrollIntoView({{block: "center"}});
  const over = cover();
  if (!over) return null;
  return {{
    says: over.innerText.slice(0, 80),
    buttons: buttons(over).map(one => (one.innerText || one.value || "").trim()),
    asks: [...over.querySelectorAll("input, select, textarea")].some(
      one => seen(one) && !/^(checkbox|radio|button|submit|hidden)$/.test(one.type)),
    near: [...(over.parentElement ?? over).querySelectorAll(
      "input, select, textarea, [role=combobox], [role=listbox]")].every(
      one => one === control || one.contains(control) || control.contains(one)),
  }};
}}"""
_BUTTONS = f"""control => {{{_COVER} return buttons(cover() ?? document.createElement("p")); }}"""
_GROUND = f"""control => {{{_COVER}
  const over = cover(), taken = "a, button, input, select, textarea, label, summary, [role], [tabindex], [onclick]";
  for (let y = 8; y < innerHeight; y += 24) for (let x = 4; x < innerWidth; x += 24) {{
    const at = document.elementFromPoint(x, y);
    if (!at || over?.contains(at) || getComputedStyle(at).cursor === "pointer") continue;
    if (at.closest(taken)?.matches(":not(main)")) continue;
    const box = at.getBoundingClientRect();
    return {{ at, x: x - box.x, y: y - box.y }};
  }}
  return {{}};
}}"""
"""Where the page can be pressed and nothing stands."""
_GONE = f"""(control, [over, ms]) => {{{_COVER}
  const end = performance.now() + ms;
  return new Promise(tell => {{
    const look = () => !control.isConnected || cover() !== over ? tell(true)
      : performance.now() > end ? tell(false) : setTimeout(look, 20);
    look();
  }});
}}"""


@dataclass(frozen=True)
class Cover:
    """What lies over a control. says: how it begins. buttons: what stands on it, as it reads. asks: it has fields.
    near: it stands with this field and no other, as a label that is drawn in it."""

    says: str
    buttons: tuple[str, ...]
    asks: bool
    near: bool

    @property
    def is_label(self) -> bool:
        """Whether who presses there means the field."""
        return self.near and not self.buttons and not self.asks


def over(control: Locator, timeout_ms: float) -> Cover | None:
    """What lies over a control wherever the page is scrolled to, or None."""
    found = control.evaluate(_SAYS, timeout=timeout_ms)
    if not found:
        return None
    buttons = tuple(filter(None, found["buttons"]))
    return Cover(str(found["says"]), buttons, bool(found["asks"]), bool(found["near"]))


def take_away(control: Locator, timeout_ms: float) -> bool:
    """Press what stands on it, one after the other, until nothing lies over the control any more; whether something
    was taken away. What no button of its own takes away goes by Escape, or as one presses beside it. What asks for
    texts is a form, and left alone."""
    for layer in range(_MOST):
        found = over(control, timeout_ms)
        if found is None or found.asks or not _press_one(control, timeout_ms):
            return found is None and layer > 0
    return False


def _press_one(control: Locator, timeout_ms: float) -> bool:
    """Whether one of its buttons took it away, or put something else in its place."""
    lying = control.evaluate_handle(_LYING, timeout=timeout_ms)
    for button in _elements(control.evaluate_handle(_BUTTONS, timeout=timeout_ms)):
        try:
            button.click(timeout=_AWAY_MS)
        except PlaywrightError:
            continue  # it lies under something too, or went with what was pressed before
        if control.evaluate(_GONE, [lying, _AWAY_MS], timeout=timeout_ms):
            return True
    for leave in (_by_key, _by_the_ground):
        leave(control, timeout_ms)
        if control.evaluate(_GONE, [lying, _AWAY_MS], timeout=timeout_ms):
            return True
    return False


def _by_key(control: Locator, _: float) -> None:
    control.page.keyboard.press("Escape")


def _by_the_ground(control: Locator, timeout_ms: float) -> None:
    """Press the page where nothing stands."""
    found = control.evaluate_handle(_GROUND, timeout=timeout_ms).get_properties()
    ground = found["at"].as_element() if "at" in found else None
    if ground is not None:
        place = {"x": float(found["x"].json_value()), "y": float(found["y"].json_value())}
        ground.click(position=place, force=True, timeout=_AWAY_MS)  # type: ignore[arg-type]


def _elements(found: JSHandle) -> list[ElementHandle]:
    kept = (one.as_element() for one in found.get_properties().values())
    return [one for one in kept if one is not None]
