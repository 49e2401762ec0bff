"""The results of a run: `conformance.json`, `.html`, `.md` and `junit.xml` (contract, section 8)."""

from mire.results.build import TargetRun, build
from mire.results.model import CheckResult, RequirementResult, Results, ResultsError, TargetResults, read
from mire.results.write import (
    ReportError,
    write_all,
    write_html,
    write_json,
    write_junit,
    write_markdown,
)

__all__ = [
    "CheckResult",
    "ReportError",
    "RequirementResult",
    "Results",
    "ResultsError",
    "TargetResults",
    "TargetRun",
    "build",
    "read",
    "write_all",
    "write_html",
    "write_json",
    "write_junit",
    "write_markdown",
]
