"""`make docs`: the site is built without a complaint, and asks nothing of the network when it is read."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.judged import ROOT

DOCS = ROOT / "docs"
OPTIONS = ["--quiet", "--fail-on-warning", "--keep-going", "--fresh-env"]
LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "srcset", "video": "src", "link": "href"}
ELSEWHERE = re.compile(r"^\s*(?:https?:)?//", re.IGNORECASE)
IN_STYLES = re.compile(r"(?:@import\s+|url\(\s*)['\"]?(?:https?:)?//", re.IGNORECASE)


def built(docs: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """As make does it."""
    command = [sys.executable, "-m", "sphinx", *OPTIONS, str(docs), str(site)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built once for all of these."""
    folder = tmp_path_factory.mktemp("site")
    done = built(DOCS, folder)
    assert (0, "") == (done.returncode, done.stderr)
    return folder


def test_it_is_built_as_make_does_it() -> None:
    """The options are those of the Makefile."""
    assert f"sphinx-build {' '.join(OPTIONS)} docs site" in (ROOT / "Makefile").read_text("utf-8")


def test_every_page_is_in_it(site: Path) -> None:
    """With a way to it from the first one."""
    pages = {path.relative_to(DOCS).with_suffix(".html").as_posix() for path in DOCS.rglob("*.md")}
    pages -= {page for page in pages if page.startswith("examples/")}
    links = LexborHTMLParser((site / "index.html").read_text("utf-8")).css("nav a, .sidebar-tree a")
    linked = {str(link.attributes.get("href")) for link in links}
    assert [] == sorted(page for page in pages - {"index.html"} if not (site / page).is_file())
    assert [] == sorted(page for page in pages - linked if "/" not in page and page != "index.html")


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    """No font, style, script or picture of another host."""
    found = [
        (page.name, address)
        for page in site.rglob("*.html")
        for tag, attribute in LOADED.items()
        for node in LexborHTMLParser(page.read_text("utf-8")).css(tag)
        if ELSEWHERE.match(address := str(node.attributes.get(attribute) or ""))
    ]
    styles = [sheet.name for sheet in site.rglob("*.css") if IN_STYLES.search(sheet.read_text("utf-8"))]
    assert ([], []) == (found, styles)


@pytest.mark.parametrize("wrong", ["[x](nowhere.md)", "[x](other.md#nowhere)", "[x](#nowhere)", "![x](nowhere.webp)"])
def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path, wrong: str) -> None:
    """A page, a heading of another page or of this one, a picture."""
    docs = tmp_path / "docs"
    docs.mkdir()
    shutil.copy(DOCS / "conf.py", docs)
    (docs / "other.md").write_text("# Other\n", "utf-8")
    (docs / "index.md").write_text(f"# Index\n\n{wrong}\n\n```{{toctree}}\nother\n```\n", "utf-8")
    done = built(docs, tmp_path / "site")
    assert done.returncode == 1
    assert "nowhere" in done.stderr
