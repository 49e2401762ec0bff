"""Evidence as one HTML file can carry it: small pictures as data URIs, logs as texts."""

import base64
import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, UnidentifiedImageError

PICTURES = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
SMALL_PICTURE = 8_000
"""Bytes up to which a picture is taken as it is: making it smaller costs more than it saves."""
LONGEST_LOG = 60_000
_QUALITY = 60
"""As readable as JPEG at 75, in two fifths of its size."""


@dataclass(frozen=True)
class Piece:
    """One piece of evidence. `picture` is a data URI, `text` a log; `missing` means no file."""

    path: str
    picture: str | None = None
    text: str | None = None
    missing: bool = False

    @property
    def name(self) -> str:
        """The file's own name."""
        return Path(self.path).name


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
