"""Added to the miniature's plugin: a machine without any browser, on which none can be installed either."""

from mire.browser import launch

for look in ("_playwrights_own", "_systems", "_install_with_playwright", "_install_with_apt"):
    setattr(launch, look, lambda *_: None)
