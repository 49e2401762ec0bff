"""`conformance.html`: one file that opens offline, for people."""

import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from mire.catalogue import Catalogue, CatalogueError, Requirement
from mire.results.attested import stale_word, word
from mire.results.compare import changes_since, known_state
from mire.results.evidence import FINDINGS, Album
from mire.results.history import History, stretches
from mire.results.model import CheckResult, RequirementResult, Results, TargetResults
from mire.results.sentences import Library
from mire.results.target import overall
from mire.results.words import both
from mire.verdicts import NON_COUVERTE, PRECEDENCE, Verdict

TEMPLATES = Path(__file__).parent / "templates"
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


def html(
    results: Results,
    catalogue: Catalogue,
    folder: Path,
    previous: Results | None = None,
    history: History | None = None,
    root: Path | None = None,
) -> str:
    """The whole page. Evidence is read from `folder`, statements and sources from `catalogue`; what changed since the
    `previous` run is said where both judged the same target, and what became of it in the runs of `history`; feature
    files are those under `root`."""
    changes = changes_since(previous, results)
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            results=results,
            statement=lambda id: _documented(catalogue, id),
            sources=lambda documented: _sources(catalogue, documented),
            evidence=Album(folder).of,
            told=Library(root).of,
            ordered=_ordered,
            signs=SIGNS,
            findings=_findings,
            remarks=_remarks,
            shares=_shares,
            attested=lambda target: [one for one in target.requirements.values() if one.attestation],
            attested_word=word,
            stale_word=stale_word,
            title=lambda portal: _title(catalogue, portal),
            overall=overall,
            unverified=_unverified,
            changes=changes,
            previous=previous,
            past=(history or History()).of,
            stretches=stretches,
            t=both,
            css=Markup((TEMPLATES / "report.css").read_text("utf-8")),
            js=Markup((TEMPLATES / "report.js").read_text("utf-8")),
        )
    )


class _Kept(FileSystemBytecodeCache):
    """Templates compiled once for all runs of a user, for whom this is a quarter of a second; nothing depends on it."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep one, where there is room."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _kept() -> _Kept | None:
    """None where nothing compiled is to be left behind, or no folder is this user's alone."""
    try:
        return None if sys.dont_write_bytecode else _Kept()
    except (OSError, RuntimeError):
        return None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=_kept(),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(moment=moment, duration=duration, day=day, key=key, state=known_state, set=typeset)
    return environment


def moment(when: datetime) -> str:
    """« 21 novembre 2026, 23 h 05 (UTC) »."""
    zone = f" ({when.tzname()})" if when.tzname() else ""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}, {when.hour} h {when.minute:02d}{zone}"


def day(when: datetime) -> str:
    """« 2026-11-21 », as both languages write it."""
    return f"{when:%Y-%m-%d}"


def duration(seconds: float) -> str:
    """« 0,8 s » or « 3 min 12 s »."""
    if seconds < 60:
        return f"{seconds:.1f} s".replace(".", ",")
    return f"{int(seconds // 60)} min {int(seconds % 60):02d} s"


def typeset(sentence: str) -> str:
    """French spaces that no line ends at: « ainsi » ; ainsi : ainsi."""
    return re.sub(r"(?<=«) | (?=[»;:?!])", "\N{NO-BREAK SPACE}", sentence)


def key(status: str) -> str:
    """A status as a class name: « non vérifiable » is `non-verifiable`."""
    return status.replace(" ", "-").replace("é", "e")


def _title(catalogue: Catalogue, portal: str) -> str:
    known = catalogue.portals.get(portal)
    return known.title if known else portal


def _documented(catalogue: Catalogue, id: str) -> Requirement | None:
    try:
        return catalogue.requirement(id)
    except CatalogueError:
        return None


def _sources(catalogue: Catalogue, documented: Requirement) -> list[str]:
    """The places by document, its title instead of the letter that stands for it: « Guide d'inscription…, 5, 7.1 »."""
    titles, places = catalogue.portals[documented.portal].documents, dict[str, list[str]]()
    for letter, _, place in (source.partition(" ") for source in documented.source):
        places.setdefault(titles.get(letter, letter), []).extend([place] if place else [])
    return [", ".join([title, *found]) for title, found in places.items()]


def _ordered(checks: Sequence[CheckResult]) -> list[CheckResult]:
    """Those that failed before those that did not."""
    return sorted(checks, key=lambda check: check.verdict not in FINDINGS)


def _findings(target: TargetResults) -> list[tuple[str, RequirementResult]]:
    """What someone must look at: failed, broken, stale and unstable requirements, the gravest first."""
    found = [
        (id, result)
        for id, result in target.requirements.items()
        if result.stale or result.unstable or any(check.verdict in FINDINGS for check in result.checks)
    ]
    order = [str(verdict) for verdict in PRECEDENCE] + [NON_COUVERTE]
    return sorted(found, key=lambda item: order.index(item[1].verdict))


def _unverified(target: TargetResults) -> int:
    """How many requirements nothing was found out about."""
    return target.summary.get(Verdict.NON_VERIFIABLE, 0) + target.summary.get(NON_COUVERTE, 0)


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
