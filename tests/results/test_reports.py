"""What people and CI systems read: JUnit, Markdown, HTML."""

import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from junitparser.xunit2 import JUnitXml
from PIL import Image

from mire.catalogue import Catalogue
from mire.results import Results
from mire.results.evidence import thumbnail
from mire.results.html import duration, html, moment
from mire.results.junit import junit
from mire.results.markdown import escaped, markdown


def in_french(page: str) -> str:
    """The page without its English words."""
    return re.sub(r'<span class="fr">(.*?)</span><span class="en" lang="en">.*?</span>', r"\1", page)


def cases(results: Results, *, exigeant: bool = False) -> dict[str, list[str]]:
    """The outcome tags of each requirement's test cases."""
    root = ElementTree.fromstring(junit(results, exigeant=exigeant))
    found: dict[str, list[str]] = {}
    for case in root.iter("testcase"):
        tags = [child.tag for child in case if child.tag != "properties"] or ["passed"]
        found.setdefault(case.get("classname", "").removeprefix("x."), []).extend(tags)
    return found


@pytest.mark.parametrize(
    ("requirement", "expected"),
    [
        ("X-CONFORME", ["passed"]),
        ("X-REFUSE", ["failure", "passed"]),
        ("X-COURRIEL", ["skipped"]),
        ("X-ABSENT", ["skipped"]),
        ("X-CONNU", ["skipped"]),
        ("X-CASSE", ["error"]),
        ("X-VIDE", ["skipped"]),
        ("X-DISCRET", ["skipped"]),
        ("X-PERIME", ["passed", "failure"]),
    ],
)
def test_junit_has_a_case_for_each_check(results: Results, requirement: str, expected: list[str]) -> None:
    """What fails the run is a failure, what could not be judged is skipped."""
    assert expected == cases(results)[requirement]


@pytest.mark.parametrize("requirement", ["X-DISCRET", "X-COURRIEL"])
def test_junit_fails_more_when_strict(results: Results, requirement: str) -> None:
    """With `--exigeant`, recommendations and what could not be verified are failures."""
    assert ["failure"] == cases(results, exigeant=True)[requirement]


def test_junit_counts_its_cases(results: Results) -> None:
    """The suite's numbers are those of its cases."""
    suite = ElementTree.fromstring(junit(results)).find("testsuite")
    assert suite is not None
    assert ("11", "2", "1", "5") == tuple(
        suite.get(name) for name in ("tests", "failures", "errors", "skipped")
    )


def test_junit_says_which_requirement_a_case_is_of(results: Results) -> None:
    """As tools that follow requirements read it: each case has its requirement, level and verdict as properties."""
    [suite] = JUnitXml.fromstring(junit(results).encode())
    told = [{one.name: one.value for one in case.properties()} for case in suite]
    refused = {"requirement": "X-REFUSE", "level": "exigé", "verdict": "non conforme", "requirements": "X-REFUSE"}
    assert refused in told
    assert len(told) == sum("requirement" in one for one in told) == 11


def test_markdown_names_each_finding(results: Results) -> None:
    """What failed, broke or went stale stands in the summary."""
    text = markdown(results)
    assert all(f"**{id}**" in text for id in ("X-REFUSE", "X-CASSE", "X-DISCRET", "X-PERIME"))


def test_markdown_holds_no_markup_of_the_target(results: Results) -> None:
    """What a portal said cannot become markup of the summary."""
    text = markdown(results)
    assert ("<script>" in text, "**sans**" in text, "<2.4>" in text) == (False, False, False)


def test_markdown_keeps_a_text_on_one_line() -> None:
    """A line break in an observation does not break a list."""
    assert escaped("a\nb | c") == "a b \\| c"


class Outside(HTMLParser):
    """Collects what a page would load from elsewhere, and its ids."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        source = values.get("src") or (values.get("href") if tag == "link" else None)
        self.loaded += [source] if source and not source.startswith("data:") else []


def test_html_loads_nothing(results: Results, catalogue: Catalogue, folder: Path) -> None:
    """The page opens offline: pictures, style and script are in it."""
    page = html(results, catalogue, folder)
    parser = Outside()
    parser.feed(page)
    assert parser.loaded == []
    assert "url(" not in page.replace("url(data:", "")


def test_html_shows_every_requirement(results: Results, catalogue: Catalogue, folder: Path) -> None:
    """Each requirement has its place, findings or not."""
    parser = Outside()
    parser.feed(html(results, catalogue, folder))
    assert {f"x-{id}" for id in results.targets[0].requirements} <= set(parser.ids)


def test_html_escapes_what_a_portal_said(results: Results, catalogue: Catalogue, folder: Path) -> None:
    """Nothing observed becomes markup."""
    page = html(results, catalogue, folder)
    assert ("<script>alert" in page, "GET / 200 &lt;b&gt;" in page) == (False, True)


@pytest.mark.parametrize(
    "text",
    ["Énoncé de X-REFUSE.", "Source : Guide d&#39;essai, 5", "champ natif", "data:image/png;base64,",
     "(fichier absent)", "aucune vérification n&#39;existe", "écart périmé", "-m X-REFUSE", "graine 7"],
)  # fmt: skip
def test_html_says_what_there_is_to_know(
    results: Results, catalogue: Catalogue, folder: Path, text: str
) -> None:
    """Statement, source, remarks, evidence, reasons and replay are on the page."""
    assert text in in_french(html(results, catalogue, folder))


def test_html_reads_no_file_outside_its_folder(results: Results, catalogue: Catalogue, folder: Path) -> None:
    """An evidence path that leads elsewhere is treated as absent."""
    secret = folder.parent / "secret.log"
    secret.write_text("TOP SECRET")
    there = results.as_dict()
    there["targets"][0]["requirements"]["X-CASSE"]["checks"][0]["evidence"] = ["../secret.log"]
    assert "TOP SECRET" not in html(Results.model_validate(there), catalogue, folder)


def test_html_survives_a_picture_that_is_none(results: Results, catalogue: Catalogue, folder: Path) -> None:
    """A broken picture is absent evidence, not a broken report."""
    (folder / "evidence" / "a.png").write_bytes(b"no picture")
    assert re.search(r"evidence/a\.png \(fichier absent\)", html(results, catalogue, folder))


def test_a_large_picture_is_made_small(folder: Path) -> None:
    """A big screenshot does not make a big page."""
    big = folder / "evidence" / "big.png"
    Image.effect_noise((1280, 800), 90).save(big)
    shown = thumbnail(big, 360)
    assert (True, True) == (shown.startswith("data:image/webp;base64,"), len(shown) < big.stat().st_size / 5)


def test_a_moment_is_said_in_french() -> None:
    """Dates on the page are French, with their zone."""
    assert moment(datetime(2026, 11, 21, 23, 5, tzinfo=UTC)) == "21 novembre 2026, 23 h 05 (UTC)"


@pytest.mark.parametrize(("expected", "seconds"), [("0,8 s", 0.81), ("3 min 12 s", 192.4)])
def test_a_duration_is_said_in_french(expected: str, seconds: float) -> None:
    """Seconds with a comma, or minutes and seconds."""
    assert expected == duration(seconds)


def test_a_page_bears_so_much_and_no_more(results: Results, catalogue: Catalogue, folder: Path) -> None:
    """However much fails, the report stays under 15 MB: what goes beyond is linked."""
    noise = Image.effect_noise((1280, 720), 90).convert("RGB")
    there = results.as_dict()
    checks = there["targets"][0]["requirements"]["X-REFUSE"]["checks"]
    paths = [f"evidence/{number}.jpg" for number in range(150)]
    for path in paths:
        noise.save(folder / path, quality=50)
    checks[:] = [{**checks[0], "evidence": paths[at : at + 3]} for at in range(0, len(paths), 3)]
    page = html(Results.model_validate(there), catalogue, folder)
    assert (True, True) == (5_000_000 < len(page) < 15_000_000, "(dans le dossier du rapport)" in in_french(page))


def test_what_checks_share_is_shown_once(results: Results, catalogue: Catalogue, folder: Path) -> None:
    """Rows of one table end at one page: one picture, beside the row that failed."""
    there = results.as_dict()
    checks = there["targets"][0]["requirements"]["X-REFUSE"]["checks"]
    checks[0], checks[1] = {**checks[1], "evidence": ["evidence/a.png"]}, checks[0]
    page = html(Results.model_validate(there), catalogue, folder)
    own = page[page.index('id="x-X-REFUSE"') : page.index('id="x-X-COURRIEL"')]
    assert (1, True) == (own.count("data:image"), own.index("data:image") < own.index("la jumelle"))
