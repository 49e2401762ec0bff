"""Expressions that a team would write for its browser, each wrong in one way: found within the first hundred values."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.fuzz.test_first_hundred import first

WRONG: list[tuple[str, str]] = [
    *(("DSJ-CODE", one) for one in ("/^[a-zA-Z0-9]{5,36}$/m", "/[a-zA-Z0-9]{5,36}/", "/^[a-zA-Z0-9]{5,36}/")),
    *(("DSJ-CODE", one) for one in ("/[a-zA-Z0-9]{5,36}$/", r"/^\w{5,36}$/", "/^[A-z0-9]{5,36}$/", "/^.{5,36}$/")),
    *(
        ("DSJ-CODE", one)
        for one in (r"/^[^\s]{5,36}$/", "/^[a-z0-9]{5,36}$/", "/^[a-z0-9-]{5,36}$/i", "/^[!-z]{5,36}$/")
    ),
    *(("DSJ-CODE", one) for one in ("/^[a-z0-9]{5,35}$/i", "/^[a-z][a-z0-9]{4,35}$/i", r"/^[\p{L}\p{N}_]{5,36}$/u")),
    *(("DSJ-MDP", one) for one in (r"/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}$/", r"/^(?=.*[a-z])(?=.*\d).{8,}$/i")),
    *(("DSJ-MDP", one) for one in ("/^.{8,}$/", r"/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[!$#%]).{8,}$/")),
    *(
        ("UNI-MDP", one)
        for one in (r"/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{8,15}$/", r"/(?=.*[a-z])(?=.*[A-Z])\S{8,}/")
    ),
    *(
        ("COW-MDP", one)
        for one in (r"/^(?=.*[a-z])(?=.*[A-Z])(?=.*[@$!%*?&]).{8,}$/", r"/^(?=.*[a-z])(?=.*[A-Z]).{8,}$/")
    ),
    *(
        ("AST-MOBILE", one)
        for one in (r"/^0[67](?:[ .]?\d{2}){3,4}$/", r"/^0\d(?: \d{2}){4}$/", r"/0[67](?: \d{2}){4}/")
    ),
    *(("DSJ-PERSONNE-FORMAT", one) for one in (r"/^\d{4}-\d{2}-\d{2}$/", r"/^(19|20)?\d\d-[01]\d-[0-3]\d$/")),
    *(
        ("COW-COURRIEL", one)
        for one in (r"/^\S+@\S+$/", r"/^[\w.]+@\w+\.\w{2,4}$/", r"/[^@\s]+@[^@\s.]+(\.[^@\s.]+)+/")
    ),
]
RUN = """
const asked = JSON.parse(require("fs").readFileSync(0, "utf-8"));
console.log(JSON.stringify(asked.map(([text, values]) => values.map((value) => eval(text).test(value)))));
"""


@pytest.mark.needs("node")
def test_each_shows_itself() -> None:
    """Asked all at once, on each of three seeds."""
    asked = [(rule, text, seed) for rule, text in WRONG for seed in (1, 2, 20261130)]
    given = json.dumps([[text, [value for value, _ in first(rule, seed)]] for rule, text, seed in asked])
    done = subprocess.run(["node", "-e", RUN], input=given, capture_output=True, text=True, check=True)

    for (rule, text, seed), said in zip(asked, json.loads(done.stdout), strict=True):
        answers = [answer for _, answer in first(rule, seed)]
        shown = [answer.refuse if yes else answer.accept for yes, answer in zip(said, answers, strict=True)]
        assert any(shown), (text, seed)
