"""Links of the pages that are not in the site, and files that any page names in its text, are there."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.docs.blocks import PAGES, code_spans, parts
from tests.judged import ROOT

OUTSIDE = [page for page in PAGES if page.parent == ROOT]
FILE = re.compile(r"(?:docs|features|mire|mocks|scripts|steps|tests)/[\w./-]+")
TO_BE_MADE = "features/pins"
"""By who follows docs/new-portal.md."""


@pytest.mark.parametrize("page", OUTSIDE, ids=lambda page: page.name)
def test_a_link_of_a_page_beside_the_site_leads_somewhere(page: Path) -> None:
    """To a file; the site's own links are seen by its build."""
    linking = [part for part in parts(page) if part.type in ("link_open", "image")]
    links = [str(part.attrs.get("href") or part.attrs.get("src")) for part in linking]
    assert [] == [link for link in links if not urlsplit(link).scheme and not (page.parent / link).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_file_that_the_text_names_is_there(page: Path) -> None:
    """By its place in a clone; what has a hole in it (`features/<portal>/`) is none."""
    named = [text for text in code_spans(page) if FILE.fullmatch(text) and text != TO_BE_MADE]
    assert [] == [text for text in named if not (ROOT / text).exists()]
