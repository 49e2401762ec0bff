"""Every mock in every variant, drawn as other teams draw and right all the same: an alarm here is a false one.

`make variants` writes docs/proofs/variants.md, and ends in 1 where a requirement does not conform. `python -m
scripts.variants cowan` judges one portal; the others' lines stay as they were.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from mire.catalogue import load
from mire.plugin.embedded import Embedded
from scripts.proof import asked_for, commit, counted
from tests.judged import ROOT, judged

TABLE = ROOT / "docs" / "proofs" / "variants.md"
BESIDE = {"etudiant": ["desjardins"]}
"""The portals where a scenario goes on with the numbers that it read, drawn in the same variant."""
DISMISS = '\n[dismiss]\nbuttons = ["Tout accepter"]\n'
HEAD = """# Mocks that are right in another way

`make variants`: every portal judged whole in each variant of its mock (`python -m mocks variants` says what each
changes). Nothing but *conforme* is expected; what else came is named.

| portal | variant | on | commit | what came of it | others than *conforme* |
|---|---|---|---|---|---|
"""


def main() -> int:
    """Judge, write, compare."""
    portals, workers = asked_for("variants", __doc__, load(ROOT / "features").portals)
    for portal in portals:
        for variant in _variants():
            row = _row(portal, variant, _verdicts(portal, variant, workers))
            print(row, flush=True)
            TABLE.write_text(HEAD + "\n".join([*sorted({**_rows(), (portal, variant): row}.values()), ""]), "utf-8")
    return 0 if all(row.endswith("| none |") for row in _rows().values()) else 1


def _variants() -> list[str]:
    command = [sys.executable, "-m", "mocks", "variants", "--json"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [row["id"] for row in json.loads(listed)]


def _verdicts(portal: str, variant: str, workers: str) -> Mapping[str, str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "profils").mkdir()
        mocks = Embedded(folder / "profils")
        mocks.start()
        profile, *others = (_profile(mocks, name, variant) for name in (portal, *BESIDE.get(portal, [])))
        beside = [argument for other in others for argument in ("--target", str(other))]
        found = judged([f"features/{portal}"], profile, folder / "report", "-n", workers, *beside).verdicts()
        mocks.stop()
    return found


def _profile(mocks: Embedded, portal: str, variant: str) -> Path:
    profile = mocks.serve(portal, variant)
    assert profile is not None, f"no {variant} of {portal}"
    profile.write_text(profile.read_text("utf-8") + DISMISS, "utf-8")
    return profile


def _row(portal: str, variant: str, verdicts: Mapping[str, str]) -> str:
    others = ", ".join(f"{id} ({verdict})" for id, verdict in verdicts.items() if verdict != "conforme")
    came = counted(verdicts.values())
    cells = (portal, variant, f"{datetime.now(UTC):%Y-%m-%d}", commit(), came, others or "none")
    return f"| {' | '.join(cells)} |"


def _rows() -> dict[tuple[str, str], str]:
    """The table's lines so far."""
    lines = TABLE.read_text("utf-8").splitlines() if TABLE.exists() else []
    rows = [line for line in lines if " | variante:" in line]
    return {(row.split(" | ")[0].removeprefix("| "), row.split(" | ")[1]): row for row in rows}


if __name__ == "__main__":
    sys.exit(main())
