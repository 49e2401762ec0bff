"""Evidence as one HTML file can carry it: small pictures as data URIs, logs as texts, and no more than a file bears."""

import base64
import io
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from mire.results.model import CheckResult
from mire.verdicts import Verdict

FINDINGS = (Verdict.ERREUR, Verdict.NON_CONFORME)
PICTURES = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
SMALL_PICTURE = 8_000
"""Bytes up to which a picture is taken as it is: making it smaller costs more than it saves."""
LONGEST_LOG = 60_000
WIDE, NARROW = 1100, 360
"""Pixels: how wide pictures of what does not conform are, and the others."""
MOST_WIDE, MOST_OF_FINDINGS, MOST_OF_OTHERS = 5_000_000, 7_500_000, 5_000_000
"""Characters: from the first on, pictures of findings are narrow too; from the others on, evidence stays in its
folder."""
_QUALITY = 60
"""As readable as JPEG at 75, in two fifths of its size."""


@dataclass(frozen=True)
class Piece:
    """One piece of evidence. `picture` is a data URI, `text` a log; `missing` means no file, `left` that it stays
    in its folder."""

    path: str
    picture: str | None = None
    text: str | None = None
    missing: bool = False
    left: bool = False

    @property
    def size(self) -> int:
        """How many characters of a page it takes."""
        return len(self.picture or self.text or "")

    @property
    def name(self) -> str:
        """The file's own name."""
        return Path(self.path).name


@dataclass(frozen=True)
class Shown:
    """What a check shows: the page before its decisive gesture, what came of it, and anything else."""

    before: Piece | None = None
    after: Piece | None = None
    others: tuple[Piece, ...] = ()


@dataclass
class Album:
    """All evidence that a page shows from `folder`; within one requirement, what checks share is shown once."""

    folder: Path
    _spent: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    _shown: set[tuple[str, str]] = field(default_factory=set)

    def of(self, requirement: str, check: CheckResult) -> Shown:
        """What this check has to show that the requirement's earlier ones did not."""
        fresh = [path for path in check.evidence if (requirement, path) not in self._shown]
        self._shown |= {(requirement, path) for path in fresh}
        pieces = [self._piece(path, check.verdict in FINDINGS) for path in fresh]
        before = next((one for one in pieces if one.path == check.before and one.picture), None)
        after = next((one for one in pieces if one.picture and one is not before), None)
        return Shown(before, after, tuple(one for one in pieces if one is not before and one is not after))

    def _piece(self, path: str, is_finding: bool) -> Piece:
        wide = is_finding and self._spent[True] < MOST_WIDE
        found = piece(self.folder, path, WIDE if wide else NARROW)
        if self._spent[is_finding] + found.size > (MOST_OF_FINDINGS if is_finding else MOST_OF_OTHERS):
            return replace(found, picture=None, text=None, left=True)
        self._spent[is_finding] += found.size
        return found


def piece(folder: Path, path: str, width: int) -> Piece:
    """The evidence at `path` under `folder`; pictures are made at most `width` pixels wide."""
    file = (folder / path).resolve()
    if not file.is_relative_to(folder.resolve()) or not file.is_file():
        return Piece(path, missing=True)
    try:
        if file.suffix.lower() in PICTURES:
            return Piece(path, picture=thumbnail(file, width))
        return Piece(path, text=_log(file))
    except OSError:
        return Piece(path, missing=True)


@lru_cache(maxsize=256)
def thumbnail(file: Path, width: int) -> str:
    """A picture as a data URI, at most `width` pixels wide and twice as high; OSError for no picture."""
    try:
        with Image.open(file) as picture:
            if file.stat().st_size <= SMALL_PICTURE:
                return _data_uri(PICTURES[file.suffix.lower()], file.read_bytes())
            small = picture.convert("RGB")
    except UnidentifiedImageError as error:
        raise OSError(f"{file} is no picture") from error
    small.thumbnail((width, width * 2), Image.Resampling.BOX)
    kept = io.BytesIO()
    small.save(kept, "WEBP", quality=_QUALITY)
    return _data_uri("webp", kept.getvalue())


def _data_uri(kind: str, content: bytes) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(content).decode('ascii')}"


def _log(file: Path) -> str:
    text = file.read_text("utf-8", errors="replace")
    return text if len(text) <= LONGEST_LOG else text[:LONGEST_LOG] + "\n[… la suite est dans le fichier]"
