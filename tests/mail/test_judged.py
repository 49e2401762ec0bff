"""The same features pass whichever kind of mailbox the profile names: the mocks send by SMTP to a real mail server.

What is required of a message and its link, here; `make mail-kinds` judges all of Cowan's features so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mail.judging import judged

FEATURE = "features/cowan/message.feature"
"""All that is required of a message and its link: what it holds, 24 hours, altered, used twice."""


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param("pymap", marks=pytest.mark.turn(0, 2)),
        pytest.param("maildir", marks=pytest.mark.long),
        pytest.param("mailpit", marks=pytest.mark.long),
    ],
)
def test_what_needs_a_message_conforms(kind: str, tmp_path: Path) -> None:
    """Read where it was delivered, not from the portal itself."""
    verdicts, said = judged(kind, [FEATURE], tmp_path)

    assert dict.fromkeys(verdicts, "conforme") == verdicts, said
    assert {"COW-MESSAGE", "COW-LIEN", "COW-LIEN-24H", "COW-LIEN-INTEGRE", "COW-LIEN-UNEFOIS"} == verdicts.keys()
