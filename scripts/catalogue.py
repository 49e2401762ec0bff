"""The catalogue as a page: what is required, by which scenarios it is judged, and what proves that they notice.

`make catalogue` writes docs/catalogue.md, docs/rules.md, docs/phrases.md, docs/words.md and mire/rules/documented.json,
the same from the same features, steps and mocks; and the layers of docs/architecture.md.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mire.catalogue import OpenPoint, Portal, Requirement, load
from mire.plugin.collect import existing_checks
from mire.rules.documented import FILE, documented
from scripts import field_rules, layers, vocabulary
from tests.selfcheck.matrix import every_deviation

ROOT = Path(__file__).resolve().parents[1]
FEATURES = ROOT / "features"
PAGE = ROOT / "docs" / "catalogue.md"
DOCUMENTED = ROOT / "mire" / "rules" / FILE
_HEAD = """# The catalogue

What the documents require of each portal, `features/<portal>/exigences.toml`, as a page: statements in French, each
with its level, its source, what it needs of a target, and the requirement that its accepted twin proves; the scenarios
that judge it; the deviations of the mocks by which the scenarios are judged in turn (`make selfcheck`).
Written by `make catalogue`, never by hand.
"""


@dataclass(frozen=True)
class Proofs:
    """By requirement id: the scenarios as « file::name », and the deviations' ids in the mocks' order."""

    scenarios: dict[str, set[str]]
    deviations: dict[str, list[str]]


def main() -> int:
    """Write the pages."""
    PAGE.write_text(page(), "utf-8")
    layers.PAGE.write_text(layers.with_layers(layers.PAGE.read_text("utf-8")), "utf-8")
    vocabulary.PHRASES.write_text(vocabulary.phrases_page(), "utf-8")
    vocabulary.WORDS.write_text(vocabulary.words_page(), "utf-8")
    field_rules.PAGE.write_text(field_rules.page(list(load(FEATURES).portals.values())), "utf-8")
    DOCUMENTED.write_text(documented(load(FEATURES)), "utf-8")
    return 0


def page() -> str:
    """The whole page as it should be now."""
    portals = load(FEATURES).portals.values()
    proofs = Proofs(existing_checks(FEATURES), deviations())
    parts = [_HEAD, *_counts(list(portals), proofs), ""]
    for portal in portals:
        parts += _portal(portal, proofs)
    return "\n".join(parts)


def deviations() -> dict[str, list[str]]:
    """The ids of the mocks' deviations, by the requirement that each breaks."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in every_deviation():
        found[one.requirement].append(one.id)
    return found


def _counts(portals: list[Portal], proofs: Proofs) -> Iterator[str]:
    yield "| portal | requirements | scenarios | deviations | open points |"
    yield "|---|---|---|---|---|"
    for portal in portals:
        scenarios = {node for id in portal.requirements for node in proofs.scenarios.get(id, ())}
        wrong = sum(len(proofs.deviations.get(id, ())) for id in portal.requirements)
        counts = (len(portal.requirements), len(scenarios), wrong, len(portal.open_points))
        yield f"| [{portal.id}](#{portal.id}) | {' | '.join(map(str, counts))} |"


def _portal(portal: Portal, proofs: Proofs) -> Iterator[str]:
    yield f"## {portal.id}\n\n{_plain(portal.title)}.\n"
    yield from (f"- {letter}: {_plain(title)}" for letter, title in portal.documents.items())
    yield ""
    for requirement in portal.requirements.values():
        yield from _requirement(requirement, proofs)
    if portal.open_points:
        yield f"### Open points of {portal.id}\n\nWhat the documents leave open, and what is assumed meanwhile.\n"
        yield from map(_open_point, portal.open_points)
        yield ""


def _requirement(one: Requirement, proofs: Proofs) -> Iterator[str]:
    twin = f" · twin {one.twin}" if one.twin else ""
    needs = f" · needs {one.needs_in_words}" if one.needs else ""
    yield f"### {one.id}\n\n**{one.level}** · {_source(one.source)}{needs}{twin}\n\n{_plain(one.statement)}\n"
    scenarios = sorted(proofs.scenarios.get(one.id, ()))
    yield from map(_scenario, scenarios)
    named = ", ".join(f"`{id}`" for id in proofs.deviations.get(one.id, ()))
    yield f"- deviations: {named or 'none'}\n"


def _scenario(node: str) -> str:
    file, _, name = node.partition("::")
    return f"- {_plain(name)} (`{file.removeprefix('features/')}`)"


def _open_point(point: OpenPoint) -> str:
    return f"- **{point.id}** ({_source(point.source)}) {_plain(point.question)} → {_plain(point.assumption)}"


def _source(places: tuple[str, ...]) -> str:
    return ", ".join(places) or "good practice"


def _plain(text: str) -> str:
    """`text` without what Markdown would take for its own."""
    return re.sub(r"([\\`*_<>\[\]|])", r"\\\1", text)


if __name__ == "__main__":
    sys.exit(main())
