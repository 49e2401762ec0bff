"""Pictures of what people see: every screen of the mocks on a desk and on a telephone, the start page, the report.

`make pictures` writes docs/images/ and docs/gallery.md; `--only` takes some portals, `--scheme dark --to DIR` others.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page, Playwright, sync_playwright

from mire.accessibility import each_screen
from mire.browser.launch import find_browser, launch
from mire.catalogue import Catalogue, load
from mire.cli.scenes import scene_on
from mire.plugin.embedded import Embedded
from mire.target.profile import load_profile
from mocks.kit.server import Options, Servers
from mocks.portals import load as load_mock
from mocks.start import open_start
from mocks.start.showcase import Showcase
from scripts import gallery

ROOT = Path(__file__).resolve().parents[1]
_TALLEST = 1500
_QUALITY = 42
_REPORTED = {"etudiant": "ETU-NUMEROS:certificat-d-un-autre", "reclamation360": None}
Take = Callable[[str, Page], None]


def main() -> int:
    """Take them all, or those asked for."""
    catalogue = load(ROOT / "features")
    options = _options(catalogue)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory(prefix="mire-") as folder:
        mocks = Embedded(Path(folder))
        mocks.start()
        try:
            for portal in options.only:
                _screens(portal, mocks, catalogue, playwright, _taking(options, portal))
            if not options.screens_only:
                _start(playwright, _taking(options, "mire"))
                _report(mocks, Path(folder), playwright, _taking(options, "mire"))
        finally:
            mocks.stop()
    if options.to == gallery.IMAGES:
        gallery.PAGE.write_text(gallery.page(catalogue), "utf-8")
    return 0


def _options(catalogue: Catalogue) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--only", nargs="*", default=list(catalogue.portals), choices=catalogue.portals)
    parser.add_argument("--screens-only", action="store_true", help="neither the start page nor the report")
    parser.add_argument("--scheme", choices=("light", "dark"), default="light")
    parser.add_argument("--to", type=Path, default=gallery.IMAGES)
    return parser.parse_args()


def _taking(options: argparse.Namespace, folder: str) -> Take:
    """Writes a page as it is now, at each width, into a folder of its own, and leaves it as it was."""

    def take(name: str, page: Page) -> None:
        before = page.viewport_size
        page.emulate_media(color_scheme=options.scheme)
        for width, size in gallery.WIDTHS.items():
            file: Path = options.to / folder / f"{name}-{width}.webp"
            file.parent.mkdir(parents=True, exist_ok=True)
            _photograph(page, size, file)
        page.emulate_media(color_scheme="light")
        if before:
            page.set_viewport_size(before)

    return take


def _photograph(page: Page, size: tuple[int, int], file: Path) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    shot = page.screenshot(full_page=True, animations="disabled")
    with Image.open(io.BytesIO(shot)) as picture:
        top = picture.crop((0, 0, picture.width, min(picture.height, _TALLEST)))
        top.save(file, "WEBP", quality=_QUALITY, method=6)


def _screens(portal: str, mocks: Embedded, catalogue: Catalogue, playwright: Playwright, take: Take) -> None:
    profile = mocks.serve(portal)
    if profile is not None:
        with scene_on(load_profile(profile, catalogue), 1, playwright) as scene:
            for stopped in each_screen(scene, lambda screens, page: take("+".join(screens), page)):
                if stopped is not None and stopped.broken:
                    raise SystemExit(f"{portal}, {stopped.at}: {stopped.why}")


def _start(playwright: Playwright, take: Take) -> None:
    servers = Servers(Options(inbox=True, watched=True))
    try:
        showcase = Showcase(servers)
        for portal in (load_mock("etudiant"), load_mock("cowan")):
            showcase.show(portal, None, servers.serve(portal))
        with _page(playwright) as page:
            page.goto(open_start(showcase))
            take("depart", page)
    finally:
        servers.close()


def _report(mocks: Embedded, folder: Path, playwright: Playwright, take: Take) -> None:
    """Of a run that finds something; no folder of this machine is in the picture."""
    profiles = [path for portal, wrong in _REPORTED.items() if (path := mocks.serve(portal, wrong)) is not None]
    targets = [word for path in profiles for word in ("--target", str(path))]
    command = [sys.executable, "-m", "pytest", *targets, "--report", str(folder / "reports"), "-n", "2"]
    subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    report = folder / "reports" / "conformance.html"
    report.write_text(report.read_text("utf-8").replace(f"{folder}/", ""), "utf-8")
    with _page(playwright) as page:
        page.goto(report.as_uri())
        take("rapport", page)


@contextmanager
def _page(playwright: Playwright) -> Iterator[Any]:
    browser = launch(playwright, find_browser(None, True))
    yield browser.new_page()
    browser.close()


if __name__ == "__main__":
    sys.exit(main())
