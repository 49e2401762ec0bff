"""Characters that break validators."""

from __future__ import annotations

import string
from typing import Final

from mire.catalogue import CharKind

ASCII: Final = {
    CharKind.LOWER: string.ascii_lowercase,
    CharKind.UPPER: string.ascii_uppercase,
    CharKind.DIGIT: string.digits,
    CharKind.SYMBOL: string.punctuation,
}
SPACES: Final = " \t\n\r\u00a0\u2003\u3000"
INVISIBLE: Final = "\x00\x1b\x7f\u00ad\u200b\u200d\u202e\u2066\ufeff"
LETTERS: Final = "éÉçßøœŁñИиΩω中ªſ\u212a"
"""Accented, ligatures, other scripts, and two that turn into ASCII letters when their case is changed."""
LOOK_ALIKES: Final = "ａＡаАеⅰ"
DIGITS: Final = "５٣߅²½Ⅷ④"
"""Digits and numbers of other scripts and forms."""
SIGNS: Final = "€£§«…–’！＄％😀🇨🇦"
COMBINING: Final = "\u0301\u0308\u20dd"
FOREIGN: Final = tuple(dict.fromkeys(SPACES + INVISIBLE + LETTERS + LOOK_ALIKES + DIGITS + SIGNS + COMBINING))
PAYLOADS: Final = (
    "<b>x</b>",
    "' OR '1'='1",
    "%s%n",
    "{{7*7}}",
    "${7*7}",
    "../../x",
    "\r\nBcc: x@example.org",
    "e\u0301",
    "👨\u200d👩\u200d👧",
    "A" * 1000,
)
