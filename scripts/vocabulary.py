"""Two pages on language: docs/phrases.md, what a feature can say; docs/words.md, the words that the judge looks for.

`make catalogue` writes both, from `steps/` with the features, and from `mire/words.py`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gherkin.parser import Parser

from mire.plugin.phrases import phrase

ROOT = Path(__file__).resolve().parents[1]
PHRASES = ROOT / "docs" / "phrases.md"
WORDS = ROOT / "docs" / "words.md"
_KINDS = {"given": "Étant donné", "when": "Quand", "then": "Alors"}
_PHRASES_HEAD = """# Phrases

What a feature can say, for whoever writes one: every phrase of `steps/`, by its file, with what it does and a line of a
feature that says so. Holes in « » take any text. Outside of « », straight or curly apostrophes and no-break spaces
make no difference. Written by `make catalogue`, never by hand.
"""
_WORDS_HEAD = """# Words

What the judge looks for by itself, and what hangs on it. Everything else that it looks for stands in a catalogue, and
so in a document. Where a portal says it in another way, `[labels]`, `[fill]` or `[[passages]]` of a profile tell
([contract.md](contract.md)). Case and accents make no difference; the beginning of a word is enough.
Written by `make catalogue`, never by hand.
"""


@dataclass(frozen=True)
class Phrase:
    """One phrase as `steps/` has it: the kinds of step that say it (« Quand »…), its text, what it does."""

    kinds: tuple[str, ...]
    text: str
    does: str


def phrases_page() -> str:
    """docs/phrases.md as it should be now."""
    said = list(dict.fromkeys(_said()))
    parts = [_PHRASES_HEAD]
    for file in sorted((ROOT / "steps").glob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        found = list(phrases_of(tree))
        if found:
            parts.append(f"## {file.stem}\n\n{ast.get_docstring(tree) or ''}\n")
            parts += [_phrase(one, said) for one in found]
    return "\n".join(parts)


def phrases_of(tree: ast.Module) -> Iterator[Phrase]:
    """Those of one file of `steps/`, in its order; a function with several texts has several."""
    for function in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
        kinds: dict[str, list[str]] = {}
        for one in function.decorator_list:
            match one:
                case ast.Call(ast.Name(kind), [ast.Call(ast.Name("phrase"), [ast.Constant(str(text))]), *_]):
                    kinds.setdefault(text, []).append(_KINDS[kind])
        for text, several in kinds.items():
            yield Phrase(tuple(reversed(several)), text, ast.get_docstring(function) or "")


def words_page() -> str:
    """docs/words.md as it should be now."""
    parts, waiting = [_WORDS_HEAD], list[str]()
    for line in (ROOT / "mire" / "words.py").read_text("utf-8").split("from typing import Final", 1)[1].splitlines():
        if line.startswith("# "):
            parts.append(f"## {line[2:]}\n")
        elif waiting or line:
            waiting.append(line)
        if waiting and _is_whole(waiting):
            parts.append(_list_of_words("\n".join(waiting)))
            waiting = []
    return "\n".join(parts)


def _is_whole(lines: list[str]) -> bool:
    return lines[-1].endswith('"""') and "\n".join(lines).count('"""') == 2


def _list_of_words(source: str) -> str:
    """One list, or several that share a sentence, as a paragraph."""
    *lists, sentence = ast.parse(source).body
    words = [word for one in lists for node in ast.walk(one) if isinstance(word := getattr(node, "value", None), str)]
    says = " ".join(ast.literal_eval(sentence.value).split()) if isinstance(sentence, ast.Expr) else ""
    return f"{says}\n\n> {', '.join(f'« {word.strip()} »' for word in dict.fromkeys(words))}\n"


def _phrase(one: Phrase, said: list[str]) -> str:
    pattern = phrase(one.text)
    example = next((step for step in said if pattern.is_matching(step)), None)
    shown = f"\n\n> {_plain(example)}" if example and example != one.text else ""
    return f"**{' / '.join(one.kinds)}** {_plain(one.text)}\n\n{_plain(' '.join(one.does.split()))}{shown}\n"


def _said() -> Iterator[str]:
    """Every step of every feature, as it is written."""
    for file in sorted((ROOT / "features").glob("*/*.feature")):
        yield from _steps(Parser().parse(file.read_text("utf-8")))


def _steps(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "steps":
                yield from (step["text"] for step in value)
            else:
                yield from _steps(value)
    elif isinstance(part, list):
        for one in part:
            yield from _steps(one)


def _plain(text: str) -> str:
    """`text` without what Markdown would take for its own."""
    return re.sub(r"([\\*_<>\[\]|])", r"\\\1", text)
