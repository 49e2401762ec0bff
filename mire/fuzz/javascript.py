"""Regular expressions as a browser reads them: asked of Node.js, for a script or for an HTML field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_LINES: Final = """
const [kind, pattern, least, most] = process.argv.slice(1);
let check, broken;
const flag = () => {  // browsers read a pattern with « v » since 2023, as Node.js does from 20 on; with « u » before
  try { return new RegExp("", "v").flags; } catch { return "u"; }
};
try {
  const whole = kind === "pattern" ? new RegExp(`^(?:${pattern})$`, flag()) : new RegExp(pattern);
  check = kind === "regex" ? (value) => whole.test(value)
    : (value) => value !== "" && whole.test(value) && value.length >= Number(least) && value.length <= Number(most);
} catch (error) {
  broken = `${pattern} ne se lit pas : ${error.message}`;
}
require("readline").createInterface({ input: process.stdin, crlfDelay: Infinity }).on("line", (line) => {
  const { value } = JSON.parse(line);
  console.log(JSON.stringify(broken ? { missing: broken } : { accepted: check(value) }));
});
"""
_LONGEST: Final = 2**31


def expression(pattern: str) -> Sequence[str]:
    """`new RegExp(pattern).test(value)`, the expression new for every process and without flags."""
    return ["node", "-e", _LINES, "--", "regex", pattern]


def field(pattern: str | None, minlength: int | None, maxlength: int | None) -> Sequence[str]:
    """A required text field: `pattern` is of the whole value, lengths are in UTF-16 units."""
    most = _LONGEST if maxlength is None else maxlength
    whole = "[^]*" if pattern is None else pattern
    return ["node", "-e", _LINES, "--", "pattern", whole, str(minlength or 0), str(most)]
