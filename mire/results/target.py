"""One target as a whole: which one it is from run to run, and what became of it."""

from mire.results.model import TargetResults
from mire.target.safety import is_loopback
from mire.verdicts import BROKEN, FAILED, PASSED, Verdict, exit_status


def place(target: TargetResults) -> str:
    """What tells a target from others of its portal: its address, or its name where the address tells nothing, for on
    loopback it is another one each time."""
    address = target.base_url
    return target.name if address is None or is_loopback(address) else address.rstrip("/")


def overall(target: TargetResults) -> Verdict:
    """What became of a target as a whole, by the rules of a run's exit status."""
    words = {PASSED: Verdict.CONFORME, FAILED: Verdict.NON_CONFORME, BROKEN: Verdict.ERREUR}
    return words[exit_status(target.judgements())]
