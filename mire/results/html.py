"""`conformance.html`: one file that opens offline, for people."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from mire.catalogue import Catalogue, CatalogueError, Requirement
from mire.results.evidence import Piece, piece
from mire.results.model import CheckResult, RequirementResult, Results, TargetResults
from mire.verdicts import NON_COUVERTE, PRECEDENCE, Verdict

TEMPLATES = Path(__file__).parent / "templates"
FINDINGS = (Verdict.ERREUR, Verdict.NON_CONFORME)
WIDE, NARROW = 1100, 360
SIGNS = {
    Verdict.CONFORME: "✓",
    Verdict.NON_CONFORME: "✕",
    Verdict.NON_VERIFIABLE: "?",
    Verdict.NON_APPLICABLE: "–",
    Verdict.ECART_CONNU: "≈",
    Verdict.ERREUR: "!",
    NON_COUVERTE: "○",
}
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def html(results: Results, catalogue: Catalogue, folder: Path) -> str:
    """The whole page. Evidence is read from `folder`, statements and sources from `catalogue`."""
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            results=results,
            statement=lambda id: _documented(catalogue, id),
            evidence=lambda check: list(_evidence(check, folder)),
            signs=SIGNS,
            findings=_findings,
            remarks=_remarks,
        shares=_shares,
            css=Markup((TEMPLATES / "report.css").read_text("utf-8")),
            js=Markup((TEMPLATES / "report.js").read_text("utf-8")),
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(moment=moment, duration=duration, key=key)
    return environment


def moment(when: datetime) -> str:
    """« 21 novembre 2026, 23 h 05 (UTC) »."""
    zone = f" ({when.tzname()})" if when.tzname() else ""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}, {when.hour} h {when.minute:02d}{zone}"


def duration(seconds: float) -> str:
    """« 0,8 s » or « 3 min 12 s »."""
    if seconds < 60:
        return f"{seconds:.1f} s".replace(".", ",")
    return f"{int(seconds // 60)} min {int(seconds % 60):02d} s"


def key(status: str) -> str:
    """A status as a class name: « non vérifiable » is `non-verifiable`."""
    return status.replace(" ", "-").replace("é", "e")


def _documented(catalogue: Catalogue, id: str) -> Requirement | None:
    try:
        return catalogue.requirement(id)
    except CatalogueError:
        return None


def _evidence(check: CheckResult, folder: Path) -> Iterator[Piece]:
    width = WIDE if check.verdict in FINDINGS else NARROW
    for path in check.evidence:
        yield piece(folder, path, width)


def _findings(target: TargetResults) -> list[tuple[str, RequirementResult]]:
    """What someone must look at: failed, broken, stale and unstable requirements, the gravest first."""
    found = [
        (id, result)
        for id, result in target.requirements.items()
        if result.stale or result.unstable or any(check.verdict in FINDINGS for check in result.checks)
    ]
    order = [str(verdict) for verdict in PRECEDENCE] + [NON_COUVERTE]
    return sorted(found, key=lambda item: order.index(item[1].verdict))


def _remarks(target: TargetResults) -> list[tuple[str, list[str]]]:
    """Each remark once, with the requirements it was made on."""
    found: dict[str, list[str]] = {}
    for id, result in target.requirements.items():
        for remark in result.remarks:
            found.setdefault(remark, []).append(id)
    return sorted(found.items())


def _shares(target: TargetResults) -> list[tuple[str, int, float]]:
    """Each status with its count and its share of all requirements, in per cent."""
    total = sum(target.summary.values()) or 1
    counted: dict[str, Any] = {status: target.summary.get(status, 0) for status in SIGNS}
    return [(status, count, 100 * count / total) for status, count in counted.items()]
