"""What a person sees of a message in HTML: its visible text, its links and what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mire.mail.links import WEB, Link

_UNSEEN = frozenset({"head", "style", "script", "template", "title", "noscript", "object", "select"})
_INLINE_TAGS = """a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike
strong sub sup time tt u var wbr"""
_INLINE = frozenset(_INLINE_TAGS.split())
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def visible_text(source: str) -> str:
    """The text that is shown, a line for each block; signs that cannot be seen are left out."""
    pieces: list[str] = []
    root = LexborHTMLParser(source).body
    if root is not None:
        _read(root, pieces)
    text = "".join(pieces).translate(_INVISIBLE)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def links(source: str) -> Iterator[Link]:
    """The links to web addresses that are shown, in order."""
    for node in LexborHTMLParser(source).css("a[href], area[href]"):
        url = (node.attributes.get("href") or "").strip()
        if WEB.match(url) and _is_seen(node):
            yield Link(_name(node), re.sub(r"[\t\r\n]", "", url))


def _name(node: LexborNode) -> str:
    """What the link is called: its words, pictures by what they are described as, else its own description."""
    pieces: list[str] = []
    _read(node, pieces)
    words = " ".join("".join(pieces).translate(_INVISIBLE).split())
    described = (node.attributes.get(key) or "" for key in ("aria-label", "alt", "title"))
    return words or next((text for text in described if text.strip()), "")


def _read(node: LexborNode, pieces: list[str]) -> None:
    """Add the text shown in `node`; "\\n" stands before and after each block. Without recursion: mail nests deeply."""
    waiting: list[tuple[LexborNode | None, str]] = [(node, "")]
    while waiting:
        now, literal = waiting.pop()
        if now is None:
            pieces.append(literal)
        elif now.tag == "-text":
            pieces.append(re.sub(r"\s+", " ", now.text_content or ""))
        elif now.tag in ("br", "hr"):
            pieces.append("\n")
        elif now.tag == "img":
            pieces.append(f" {now.attributes.get('alt') or ''} ")
        elif not _is_left_out(now):
            around = "" if now.tag in _INLINE else "\n"
            pieces.append(around)
            waiting.append((None, around))
            waiting += [(child, "") for child in reversed(list(now.iter(include_text=True)))]


def _is_left_out(node: LexborNode) -> bool:
    return (
        node.tag in _UNSEEN
        or (node.tag or "").startswith(("-", "_", "!"))
        or "hidden" in node.attributes
        or bool(_HIDDEN_STYLE.search(node.attributes.get("style") or ""))
    )


def _is_seen(node: LexborNode) -> bool:
    around: LexborNode | None = node
    while around is not None and around.tag not in (None, "html", "-document"):
        if _is_left_out(around):
            return False
        around = around.parent
    return True
