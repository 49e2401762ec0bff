"""What a run says to people once it has ended: what is wrong, told once, and per portal what adds up to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from mire.plugin.reporting import COLOURS
from mire.plugin.run import Run
from mire.results.attested import counted, stale_word
from mire.results.causes import STOPPED, cause_of
from mire.verdicts import (
    ELSEWHERE,
    NO_PORTAL,
    NON_COUVERTE,
    NOT_SELECTED,
    STATUSES,
    Check,
    Judgement,
    Verdict,
    summarise,
    worst,
)

_MOST_ROWS = 6
_SEVERAL = 3
_TOLD = (Verdict.ERREUR, Verdict.NON_CONFORME, Verdict.NON_VERIFIABLE)


def tell(run: Run, terminal: Any) -> None:
    """Write it to pytest's terminal."""
    for portal, every in run.judged.items():
        _tell_causes(terminal, every)
        for judgement in every:
            _tell_one(terminal, judgement)
        terminal.write_line("")
        _tell_portal(run, terminal, portal, every)
    if run.not_tried:
        terminal.write_line(f"Navigateurs non essayés, faute d'être installés : {', '.join(run.not_tried)}")
    if run.history_lost:
        terminal.write_line(run.history_lost, yellow=True)
    if run.broken:
        terminal.write_line(run.broken, red=True)
    elif run.judged and not run.misused:
        terminal.write_line(f"Rapport : {run.report_dir / 'conformance.html'}", bold=True)
    elif run.misused and run.elsewhere:
        terminal.write_line(f"Part {run.config.getoption('shard')} holds no scenario; nothing was judged.")
    elif run.misused:
        terminal.write_line("Nothing was selected, so nothing was judged; « mire requirements » lists the ids for -m.")


def _tell_causes(terminal: Any, every: Iterable[Judgement]) -> None:
    """What stopped checks, once for all of them: one that stops everything is one sentence, not fifty."""
    stopped = [check for one in every for check in one.checks if check.verdict in STOPPED]
    for _, alike in _grouped((cause_of(check).key, check) for check in stopped):
        cause, broken = cause_of(alike[0]), any(check.verdict is Verdict.ERREUR for check in alike)
        if not broken and len(alike) < _SEVERAL and not cause.profile:
            continue
        ids = list(dict.fromkeys(check.requirement for check in alike))
        terminal.write_line("")
        terminal.write_line(f"{_stopped(len(alike), broken)} — {cause.what}", **{"red" if broken else "yellow": True})
        terminal.write_line(f"  {len(ids)} exigences : {_few(ids)}" if len(ids) > 1 else f"  exigence : {ids[0]}")
        for line in cause.profile:
            terminal.write_line(f"  profil : {line}")
        if broken and alike[0].replay:
            terminal.write_line(f"  rejouer : {alike[0].replay}")


def _stopped(count: int, broken: bool) -> str:
    if broken:
        return "erreur"
    return f"{count} vérifications s'arrêtent au même endroit" if count > 1 else "une vérification s'arrête"


def _tell_one(terminal: Any, judgement: Judgement) -> None:
    """What a requirement does not conform in, or why that could not be told, scenario by scenario."""
    told = [check for check in judgement.checks if check.verdict in _TOLD[1:]]
    if told:
        colour = {COLOURS.get(told[0].verdict, "yellow"): True}
        terminal.write_line("")
        terminal.write_line(_title(judgement, told), **colour)
    for (feature, replay), rows in groupby(told, key=lambda check: (check.feature, check.replay)):
        checks = list(rows)
        terminal.write_line(f"  {feature}")
        for check in checks[:_MOST_ROWS]:
            _tell_check(terminal, check)
        if len(checks) > _MOST_ROWS:
            terminal.write_line(f"    … et {len(checks) - _MOST_ROWS} autres, dans le rapport")
        terminal.write_line(f"    rejouer : {replay}")


def _title(judgement: Judgement, told: list[Check]) -> str:
    advice = " (conseil)" if judgement.level == "recommandé" else ""
    verdicts = ", ".join(dict.fromkeys(str(check.verdict) for check in told))
    return f"{judgement.requirement} — {verdicts}{advice}"


def _tell_check(terminal: Any, check: Check) -> None:
    terminal.write_line(f"    {check.scenario}")
    for word, text in (("attendu", check.expected), ("observé", check.observed), ("raison", check.reason)):
        if text:
            terminal.write_line(f"      {word} : {text}")


def _tell_portal(run: Run, terminal: Any, portal: str, every: list[Judgement]) -> None:
    counts = summarise(judgement.status for judgement in every)
    parts = " + ".join(f"{counts[str(name)]} {name}" for name in STATUSES if counts[str(name)])
    browsers = ", ".join(run.browsers(portal))
    terminal.write_line(f"{portal} — {run.profiles[portal].name}" + (f" — {browsers}" if browsers else ""), bold=True)
    terminal.write_line(f"  {len(every)} exigences = {parts}")
    for line in counted(every):
        terminal.write_line(f"  {line}")
    for judgement in every:
        if judgement.stale:
            terminal.write_line(f"  {stale_word(judgement)} : {judgement.requirement}, à retirer du profil", red=True)
        if judgement.unstable:
            terminal.write_line(f"  instable : {judgement.requirement}, {_repeats(judgement)}", red=True)
    for status in (Verdict.ECART_CONNU, Verdict.NON_APPLICABLE, NON_COUVERTE):
        for why, alike in _grouped((one.why or one.reason or "", one) for one in every if one.status == status):
            # What whoever started the run left out is counted: the list would say nothing new.
            chosen = why in (NOT_SELECTED, NO_PORTAL) or why.startswith(ELSEWHERE)
            ids = f"{len(alike)} exigences" if chosen else ", ".join(one.requirement for one in alike)
            terminal.write_line(f"  {status}, {why} : {ids}")
    for remark in dict.fromkeys(remark for judgement in every for remark in judgement.remarks):
        terminal.write_line(f"  remarque : {remark}")


def _repeats(judgement: Judgement) -> str:
    """« reprise 1 : conforme, reprise 2 : non conforme »."""
    repeats = dict(_grouped((str(check.repeat), check) for check in judgement.checks if check.repeat is not None))
    return ", ".join(f"reprise {number} : {worst(checks)}" for number, checks in sorted(repeats.items(), key=_number))


def _number(item: tuple[str, list[Check]]) -> int:
    return int(item[0])


def _grouped(pairs: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, list[Any]]]:
    groups: dict[str, list[Any]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    yield from groups.items()


def _few(ids: list[str]) -> str:
    return ", ".join(ids[:_MOST_ROWS]) + (", …" if len(ids) > _MOST_ROWS else "")
