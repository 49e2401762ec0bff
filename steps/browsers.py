"""Which browsers a run has, and which it has not."""

from __future__ import annotations

from pytest_bdd import then

from mire.plugin.phrases import phrase
from mire.scene import Scene

_FAMILIES = {"chromium": "Chrome ou Chromium", "firefox": "Firefox", "webkit": "Safari ou WebKit", "msedge": "Edge"}


@then(phrase("les navigateurs qui n'ont pas été essayés sont nommés"))
def others_are_named(scene: Scene) -> None:
    """As a remark: the run says what it did not see."""
    others = [name for family, name in _FAMILIES.items() if family not in scene.browsers]
    if others:
        scene.remarks.append(f"non essayés : {', '.join(others)}")
