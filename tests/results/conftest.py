"""A run of invented checks with every verdict in it, and a catalogue to go with it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PIL import Image

from mire.catalogue import Catalogue, Level, Portal, Requirement
from mire.results import Results, TargetRun, build
from mire.verdicts import Check, Declared, Known, Verdict, judge

TODAY = date(2026, 11, 21)
STARTED = datetime(2026, 11, 21, 23, 5, tzinfo=UTC)
LEVELS = {"X-DISCRET": Level.ADVISED}
IDS = (
    "X-CONFORME",
    "X-REFUSE",
    "X-COURRIEL",
    "X-ABSENT",
    "X-CONNU",
    "X-CASSE",
    "X-VIDE",
    "X-DISCRET",
    "X-PERIME",
)


def check(requirement: str, verdict: Verdict, **other: object) -> Check:
    fixed = {
        "scenario": f"scénario de {requirement}",
        "feature": "features/x/a.feature:12",
        "browser": "chromium 156",
        "duration_s": 0.8,
        "replay": f"pytest features/x/a.feature -m {requirement}",
    }
    return Check(requirement=requirement, verdict=verdict, **{**fixed, **other})


CHECKS = {
    "X-CONFORME": [check("X-CONFORME", Verdict.CONFORME, remarks=("champ natif",))],
    "X-REFUSE": [
        check(
            "X-REFUSE",
            Verdict.NON_CONFORME,
            expected="refusé : <script>alert(1)</script>",
            observed="accepté | **sans** rien dire\x00",
            evidence=("evidence/a.png", "evidence/a.log", "evidence/absent.png"),
        ),
        check("X-REFUSE", Verdict.CONFORME, scenario="la jumelle"),
    ],
    "X-COURRIEL": [check("X-COURRIEL", Verdict.NON_VERIFIABLE, reason="le courriel ne peut pas être lu")],
    "X-CONNU": [check("X-CONNU", Verdict.NON_CONFORME, expected="A", observed="B")],
    "X-CASSE": [check("X-CASSE", Verdict.ERREUR, reason="le portail a répondu 500")],
    "X-DISCRET": [check("X-DISCRET", Verdict.NON_CONFORME, expected="A", observed="B")],
    "X-PERIME": [check("X-PERIME", Verdict.CONFORME)],
}
DECLARED = Declared(
    absent={"X-ABSENT": "pas de devis ici"},
    known={"X-CONNU": Known("viendra en 2.5"), "X-PERIME": Known("corrigé depuis")},
)


@pytest.fixture
def results() -> Results:
    """One target with nine requirements, one of each status and then some."""
    judgements = [
        judge(id, LEVELS.get(id, Level.REQUIRED), CHECKS.get(id, []), declared=DECLARED, today=TODAY)
        for id in IDS
    ]
    target = TargetRun(
        portal="x",
        name="Recette <2.4>",
        base_url="http://127.0.0.1:9100",
        browser="chromium 156",
        judgements=judgements,
    )
    return build(catalogue="2026.1", started=STARTED, duration_s=41.23, seed=7, targets=[target])


@pytest.fixture
def catalogue() -> Catalogue:
    """What the nine requirements say."""
    requirements = {
        id: Requirement(
            id=id,
            portal="x",
            level=LEVELS.get(id, Level.REQUIRED),
            needs=(),
            statement=f"Énoncé de {id}.",
            source=("A 5",),
        )
        for id in IDS
    }
    portal = Portal(
        id="x",
        title="X",
        prefix="X",
        locale="fr-CA",
        timezone="America/Toronto",
        touch=False,
        real_hosts=(),
        member_keys=(),
        documents={"A": "Guide d'essai"},
        requirements=requirements,
    )
    return Catalogue(portals={"x": portal})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A report folder that holds the evidence."""
    evidence = tmp_path / "reports" / "evidence"
    evidence.mkdir(parents=True)
    Image.new("RGB", (1280, 720), "white").save(evidence / "a.png")
    (evidence / "a.log").write_text("GET / 200 <b>", "utf-8")
    return tmp_path / "reports"
