"""The results of a run: `conformance.json`, `.html`, `.md` and `junit.xml` (contract, section 8), and their history."""

from mire.results.build import TargetRun, build
from mire.results.history import History, joined, read_history
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
    "History",
    "ReportError",
    "RequirementResult",
    "Results",
    "ResultsError",
    "TargetResults",
    "TargetRun",
    "build",
    "joined",
    "read",
    "read_history",
    "write_all",
    "write_html",
    "write_json",
    "write_junit",
    "write_markdown",
]
