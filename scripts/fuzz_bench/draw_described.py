"""Values that Schemathesis draws for the one operation of an OpenAPI description, which stands in the standard input.

Run in Schemathesis' own environment (`scripts.fuzz_bench.described`): prints a JSON list of `value`s, by turns from
bodies that match the description and from bodies that do not; null where the body has no text there.
"""

from __future__ import annotations

import json
import sys
from itertools import chain

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode

AS_DRAWN = settings(database=None, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))


def bodies(operation: schemathesis.schemas.APIOperation, mode: GenerationMode, count: int) -> list[object]:
    """So many bodies, always the same."""
    found: list[object] = []

    @seed(1)
    @settings(AS_DRAWN, max_examples=count)
    @given(operation.as_strategy(generation_mode=mode))
    def take(case: schemathesis.Case) -> None:
        found.append(case.body)

    take()
    return found


def main() -> None:
    """Print them."""
    operation = schemathesis.openapi.from_dict(json.load(sys.stdin))["/essai"]["POST"]
    half = int(sys.argv[1]) // 2
    right, wrong = (bodies(operation, mode, half) for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE))
    held = [body.get("value") if isinstance(body, dict) else None for body in chain(*zip(right, wrong, strict=False))]
    print(json.dumps([value if isinstance(value, str) else None for value in held]))


main()
