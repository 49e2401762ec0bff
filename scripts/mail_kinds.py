"""All of Cowan's features, by each kind of mailbox: a real IMAP server, a real Maildir, Mailpit's REST API.

`make mail-kinds` writes docs/proofs/mail-kinds.md and ends in 1 where anything is not *conforme*.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from tests.mail.judging import ROOT, judged

KINDS = {"pymap": "imap", "maildir": "maildir", "mailpit": "mailpit"}
"""Which server stands behind which kind of the profile."""
TABLE = ROOT / "docs" / "proofs" / "mail-kinds.md"


def main() -> int:
    """Judge by each kind, and write what came of it."""
    lines = [
        "# Cowan's features by kind of mailbox",
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, `make mail-kinds`: the mock sends by SMTP, the suite reads each mailbox.",
        "",
        "| `kind` | requirements | not conforme |",
        "|---|---|---|",
    ]
    wrong = 0
    for server, kind in KINDS.items():
        with tempfile.TemporaryDirectory() as folder:
            verdicts, said = judged(server, ["features/cowan"], Path(folder), "-n", "2")
        other = [f"{id} ({verdict})" for id, verdict in verdicts.items() if verdict != "conforme"]
        wrong += len(other)
        lines.append(f"| {kind} | {Counter(verdicts.values())['conforme']} conforme | {', '.join(other) or 'none'} |")
        print(lines[-1], *([said] if other else []), sep="\n", flush=True)
    TABLE.write_text("\n".join([*lines, ""]), "utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
