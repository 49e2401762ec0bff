"""Every portal by another hand: judged right, judged with people from a file and mail in a Maildir, judged in each of
its ways of being wrong.

`make implementations` judges all of them, and ends in 1 where anything is not as it should be: a false alarm, or less
than 95 in 100 ways of being wrong found under their own requirement. `python -m scripts.implementations vague` judges
one; `--workers 6` shortens the slow one, which mostly waits. What came of each is kept beside the page,
docs/proofs/implementations.md, which names those not judged yet.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from mailbox import Maildir
from pathlib import Path

from mire.catalogue import load
from mire.target.invent import Inventor
from scripts.proof import asked_for
from tests.implementations.hands import HANDS, ROOT, Hand, Judged

TABLE = ROOT / "docs" / "proofs" / "implementations.md"
KEPT = TABLE.with_suffix(".json")
PEOPLE = 150
ENOUGH = 0.95
WITHOUT_CONTROL = {
    "desjardins": ("regime", "personne", "code", "mot_de_passe", "session"),
    "cowan": ("courriel", "personne", "message", "activation"),
    "unimutuelles": ("numeros", "choix", "conditions", "validation"),
    "assistance": ("inscription", "mot_de_passe", "session"),
}
"""Feature files run with people from a file; what needs a clock is then *non vérifiable*."""


@dataclass
class Proof:
    """What came of one portal on one day: verdicts by requirement, with control endpoints and without (None where it
    is not offered), and those of each way of being wrong under its own requirement."""

    name: str
    day: str
    right: dict[str, str]
    alone: dict[str, str] | None
    found: dict[str, list[str]]

    @property
    def hand(self) -> Hand:
        """The portal."""
        return HANDS[self.name]

    @property
    def missed(self) -> list[str]:
        """The ways of being wrong that their own requirement did not find out."""
        return [way for way in self.hand.wrong if "non conforme" not in self.found.get(way, [])]

    @property
    def alarms(self) -> list[str]:
        """What was held against the right portal."""
        runs = (("", self.right), (" (sans point de contrôle)", self.alone or {}))
        bad = ("non conforme", "erreur")
        return [f"{id}{how}" for how, verdicts in runs for id, verdict in verdicts.items() if verdict in bad]

    def keep(self) -> None:
        """Write it down, in place of what came of this portal before."""
        proofs = {one.name: asdict(one) for one in (*kept(), self)}
        KEPT.write_text(json.dumps(proofs, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")


def kept() -> list[Proof]:
    """What is written down, in the portals' order."""
    proofs = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    return [Proof(**proofs[name]) for name in HANDS if name in proofs]


def main() -> int:
    """Judge the portals named, or all of them."""
    names, workers = asked_for("implementations", __doc__, HANDS)
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            proof = prove(HANDS[name], Path(folder) / name, workers)
            proof.keep()
            print(name, dict(Counter(proof.right.values())), "alarms:", proof.alarms, flush=True)
            print(f"  {len(proof.hand.wrong) - len(proof.missed)} of {len(proof.hand.wrong)} found; not:", proof.missed)
    proofs = kept()
    TABLE.write_text(table(proofs), "utf-8")
    missed, ways = sum(len(one.missed) for one in proofs), sum(len(one.hand.wrong) for one in proofs)
    return 1 if any(one.alarms for one in proofs) or ways - missed < ENOUGH * ways else 0


def prove(hand: Hand, folder: Path, workers: str) -> Proof:
    """Three runs: right, right without control endpoints, and wrong in every way."""
    folder.mkdir(parents=True)
    with hand.serving() as url:
        right = hand.judge(url, folder / "right", "-n", workers)
    found = folder / "found.json"
    plugin = ("-p", "tests.implementations.wrong_portails", "--hand", hand.name, "--found", str(found))
    with hand.serving() as url:
        wrong = hand.judge(url, folder / "wrong", "-n", workers, *plugin)
    if not found.exists():
        raise SystemExit(wrong.said)
    alone = without_control(hand, folder, workers) if hand.alone else None
    return Proof(
        hand.name,
        f"{datetime.now(UTC):%Y-%m-%d}",
        right.verdicts(),
        alone.verdicts() if alone else None,
        json.loads(found.read_text("utf-8")),
    )


def without_control(hand: Hand, folder: Path, workers: str) -> Judged:
    """People from a file, mail from a Maildir, no clock."""
    files = [f"features/{hand.portal}/{name}.feature" for name in WITHOUT_CONTROL[hand.portal]]
    profile, members = from_a_file(hand, folder)
    settings = {"members": members, "control": False, "maildir": folder / "courrier"}
    with hand.serving(**settings) as url:
        return hand.judge(url, folder / "alone", "-n", workers, profile=profile, only=files)


def from_a_file(hand: Hand, folder: Path) -> tuple[Path, list[dict[str, object]]]:
    """The portal's profile without its control endpoints, with a file of people and a mailbox; and those people."""
    people = Inventor(load(ROOT / "features").portals[hand.portal], random.random())
    members = [people.invent() for _ in range(PEOPLE)]
    (folder / "members.json").write_text(json.dumps(members, ensure_ascii=False), "utf-8")
    text = hand.profile.read_text("utf-8").replace(f'[control]\nurl = "env:{hand.control}"\n', "")
    profile = folder / "recette.toml"
    Maildir(folder / "courrier")
    mail = '[mail]\nkind = "maildir"\npath = "courrier"\n' if hand.mails else ""
    profile.write_text(f'{text}\n[members]\nfile = "members.json"\n{mail}', "utf-8")
    return profile, members


def table(proofs: list[Proof]) -> str:
    """The dated page."""
    missing = [name for name in HANDS if name not in {proof.name for proof in proofs}]
    lines = [
        "# Portals by other hands",
        "",
        "`make implementations`: each portal judged right, right without control endpoints (people from a file, mail "
        "from a Maildir, no clock; the registration's features), and in each of its ways of being wrong.",
        "",
        "| portal | insurer | on | conforme | other | without control | wrong ways found | false alarms |",
        "|---|---|---|---|---|---|---|---|",
        *map(row, proofs),
        *(f"| {name} | {HANDS[name].portal} | not judged yet | | | | | |" for name in missing),
        "",
        *(f"- `{way}` ({one.hand.name}) is not found: {one.hand.wrong[way]}" for one in proofs for way in one.missed),
        "",
    ]
    return "\n".join(lines)


def row(proof: Proof) -> str:
    """One portal's line."""
    right = Counter(proof.right.values())
    alone = f"{Counter(proof.alone.values())['conforme']} conforme" if proof.alone else "not offered"
    other = ", ".join(f"{count} {verdict}" for verdict, count in right.items() if verdict != "conforme")
    ways = len(proof.hand.wrong)
    cells = [
        proof.hand.name,
        proof.hand.portal,
        proof.day,
        str(right["conforme"]),
        other or "none",
        alone,
        f"{ways - len(proof.missed)} of {ways}",
        ", ".join(proof.alarms) or "none",
    ]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
