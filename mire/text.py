"""How texts of a page are compared with texts of the documents.

Three comparisons, from strict to loose:

* `same`: a documented label, word for word (case, apostrophes, final punctuation and spaces apart);
* `same_control`: the same, when a page decorates the name (« * Nom », « Nom obligatoire », « Confirmer → »);
* `holds`: a word occurs somewhere, without case or accents.

Answers are remembered: the same texts are compared again and again while a page is looked at.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_APOSTROPHES = str.maketrans(dict.fromkeys("‘’‛ʼ`´", "'"))
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_FINAL_SIGNS = " *:."
_FINAL_PARENTHESIS = re.compile(r"\([^()]*\)$")
_SPACE_BEFORE = re.compile(r"\s+(?=[?!:;])")
_PHONE_SEPARATORS = r"[\s.()/\-‐‑–]*"
_SHORT_WORD = 3

_REMARK = re.compile(
    r"[\s,\-–—]+(?:\(?(?:champ )?(?:obligatoires?|facultati(?:f|ve)s?|requise?s?|optionnel(?:le)?s?)\)?)$"
)
_DATE_PART = r"(?:aaaa|yyyy|mm|jj|dd)"
_DATE_HINT = re.compile(
    rf"[\s,\-–—]+(?:\(?(?:(?:au )?format ?:? ?)?{_DATE_PART}(?: ?[-/. ] ?{_DATE_PART}){{2}}\)?)$"
)
_DECORATIVE_CATEGORIES = {"So", "Sm", "Sk", "Co", "Cf", "Zs", "Cc"}
_DECORATIVE_MARKS = set("*:.-–—|•·›»«‹…_/\\")


@lru_cache(maxsize=16384)
def normalise(text: str) -> str:
    """`text` as labels are compared: two texts are the same label when their normalised forms are equal.

    Ignored are case; straight or curly apostrophes; any run of final `*` `:` `.` and a final
    parenthesis; spaces (also no-break) at the ends and before `? ! : ;`. Other runs of spaces are one.
    The result is in NFC. A text made of nothing but such signs keeps them.
    """
    text = unicodedata.normalize("NFC", text).translate(_APOSTROPHES).lower()
    text = " ".join(text.split())
    while shorter := _FINAL_PARENTHESIS.sub("", text).rstrip(_FINAL_SIGNS):
        if shorter == text:
            break
        text = shorter
    return unicodedata.normalize("NFC", _SPACE_BEFORE.sub("", text))


def same(a: str, b: str) -> bool:
    """Whether `a` and `b` are the same label."""
    return normalise(a) == normalise(b)


@lru_cache(maxsize=32768)
def same_control(name: str, label: str, hints: tuple[str, ...] = ()) -> bool:
    """Whether the control that a page calls `name` is the one that the documents call `label`.

    A page may decorate a name: symbols and arrows around it, « obligatoire » or « facultatif » and the
    like behind it, a date's format, or one of `hints` (other texts known to stand beside the field).
    Any other word makes it another control: « Afficher le mot de passe » is not « Mot de passe ».
    """
    wanted = {normalise(label), _without_symbols(normalise(label))}
    return any(form in wanted for form in _undecorated(normalise(name), [normalise(h) for h in hints]))


def _undecorated(name: str, hints: list[str]) -> Iterator[str]:
    """`name`, then `name` with one decoration after the other taken away."""
    yield name
    while (barer := _barer(name, hints)) != name:
        name = barer
        yield name


def _barer(name: str, hints: list[str]) -> str:
    for pattern in (_REMARK, _DATE_HINT):
        if (shorter := pattern.sub("", name)) not in (name, ""):
            return normalise(shorter)
    for hint in hints:
        if hint and name.endswith(" " + hint):
            return normalise(name.removesuffix(hint))
    return normalise(_without_symbols(name))


def _without_symbols(text: str) -> str:
    """`text` without the symbols, arrows and icons at its ends; itself where nothing else is left."""
    kept = [i for i, sign in enumerate(text) if not _is_decoration(sign)]
    return text[kept[0] : kept[-1] + 1] if kept else text


def _is_decoration(sign: str) -> bool:
    return sign in _DECORATIVE_MARKS or unicodedata.category(sign) in _DECORATIVE_CATEGORIES


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """`text` in lower case, without accents, apostrophes straight, each run of spaces as one."""
    text = _without_marks(text.translate(_APOSTROPHES).lower()).lower()
    return " ".join(_without_marks(text).translate(_APOSTROPHES).translate(_LIGATURES).split())


def _without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if unicodedata.category(sign) != "Mn")


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether `text` holds one of `words`."""
    return any(holds(text, word) for word in words)


@lru_cache(maxsize=32768)
def holds(text: str, word: str) -> bool:
    """Whether `word` (or the beginning of one, « inscri ») occurs in `text`, without case or accents.

    A word of one to three letters must stand alone: « non » is not found in « anonyme ».
    """
    wanted = plain(word)
    if len(wanted) > _SHORT_WORD:
        return wanted in plain(text)
    return bool(wanted) and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", plain(text)) is not None


def digits(text: str) -> str:
    """The digits of `text`, nothing else: what telephone numbers are compared by."""
    return "".join(sign for sign in text if sign in "0123456789")


def holds_phone(text: str, number: str) -> bool:
    """Whether the telephone `number` stands in `text`, however its digits are grouped."""
    wanted = _PHONE_SEPARATORS.join(digits(number))
    return bool(wanted) and re.search(rf"(?<!\d){wanted}(?!\d)", text) is not None


def holds_delay(text: str, hours: int) -> bool:
    """Whether `text` speaks of so many hours that are left: never « 24 heures par jour », « 24 h sur 24 »."""
    number = f"(?:{hours}|vingt-quatre)" if hours == 24 else str(hours)
    written = rf"(?<![\w.,]){number} ?(?:h|heures?)(?!\w)(?! ?(?:par jour|sur|/|,? ?7 ?jours|-?/?7))"
    return re.search(written, plain(text)) is not None
