"""`conformance.md`: what a CI job's summary shows."""

import re
from collections.abc import Iterator

from mire.results.attested import stale_word
from mire.results.model import RequirementResult, Results, TargetResults
from mire.verdicts import NO_PORTAL, NON_COUVERTE, Verdict

SIGNS = {
    Verdict.CONFORME: "✅",
    Verdict.NON_CONFORME: "❌",
    Verdict.NON_VERIFIABLE: "❔",
    Verdict.NON_APPLICABLE: "➖",
    Verdict.ECART_CONNU: "🟡",
    Verdict.ERREUR: "💥",
    NON_COUVERTE: "⬜",
}
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_FINDINGS = (Verdict.ERREUR, Verdict.NON_CONFORME)


def markdown(results: Results) -> str:
    """The whole document."""
    lines = ["# Conformité", ""]
    lines.append(
        f"Catalogue {escaped(results.catalogue)} · {results.started:%Y-%m-%d %H:%M} · "
        f"{results.duration_s:.1f} s · graine {results.seed}"
        + (f" · part {escaped(results.shard)}" if results.shard else "")
    )
    for target in results.targets:
        lines += ["", *_target(target)]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """`text` as Markdown shows it, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _target(target: TargetResults) -> Iterator[str]:
    yield f"## {escaped(target.name)} ({target.portal})"
    yield ""
    yield f"{escaped(target.base_url or 'sans portail')} · {escaped(target.browser)}"
    yield ""
    yield "| " + " | ".join(f"{sign} {status}" for status, sign in SIGNS.items()) + " | exigences |"
    yield "|" + " ---: |" * (len(SIGNS) + 1)
    counts = [target.summary.get(status, 0) for status in SIGNS]
    yield "| " + " | ".join(map(str, [*counts, sum(counts)])) + " |"
    yield from _section("Ce qui arrête des vérifications", _causes(target))
    yield from _section("Constats", _findings(target))
    yield from _section("Conseils (recommandé)", _advice(target))
    yield from _section("Écarts et attestations périmés", _stale(target))
    yield from _section("Instables", _unstable(target))
    yield from _section("Non vérifiables", _others(target, Verdict.NON_VERIFIABLE))
    yield from _section("Attestés, parmi les non vérifiables", _attested(target))
    yield from _section("Remarques", _remarks(target))
    yield from _folded("Non couvertes", target.summary.get(NON_COUVERTE, 0), list(_uncovered(target)))


def _section(title: str, items: Iterator[str]) -> Iterator[str]:
    listed = list(items)
    if listed:
        yield from ["", f"### {title}", "", *listed]


def _folded(title: str, count: int, items: list[str]) -> Iterator[str]:
    if items:
        summary = f"<summary>{title} : {count}</summary>"
        yield from ["", "<details>", summary, "", *items, "", "</details>"]


def _causes(target: TargetResults) -> Iterator[str]:
    """What stopped checks, once for all of them, with the lines that would mend it in the profile."""
    for cause in target.causes:
        yield f"- **{cause.checks} vérification{'s' if cause.checks > 1 else ''}** : {escaped(cause.what)}"
        yield f"  ({', '.join(cause.requirements)})"
        if cause.profile:
            yield "  dans le profil : " + " ".join(f"`{line}`" for line in cause.profile)


def _findings(target: TargetResults) -> Iterator[str]:
    return _found(target, advice=False)


def _advice(target: TargetResults) -> Iterator[str]:
    return _found(target, advice=True)


def _found(target: TargetResults, *, advice: bool) -> Iterator[str]:
    """What does not conform or broke; what no document asks for (*recommandé*) apart from what one does."""
    for id, requirement in target.requirements.items():
        if (requirement.level == "recommandé") != advice:
            continue
        checks = [check for check in requirement.checks if check.verdict in _FINDINGS]
        if not checks:
            continue
        yield f"- {SIGNS[requirement.verdict]} **{id}** ({requirement.level}) : {requirement.verdict}"
        for check in checks:
            yield f"  - {escaped(check.scenario)} — `{check.feature}`"
            if check.expected:
                yield f"    attendu : {escaped(check.expected)}"
            if check.observed:
                yield f"    observé : {escaped(check.observed)}"
            if check.reason:
                yield f"    {escaped(check.reason)}"


def _stale(target: TargetResults) -> Iterator[str]:
    for id, requirement in target.requirements.items():
        if requirement.stale:
            what = f"{stale_word(requirement)}, à retirer du profil"
            yield f"- **{id}** : {requirement.verdict}, {what}{_because(requirement)}"


def _attested(target: TargetResults) -> Iterator[str]:
    for id, requirement in target.requirements.items():
        if requirement.attestation:
            yield f"- **{id}** ({requirement.level}) : {escaped(str(requirement.attestation))}"


def _unstable(target: TargetResults) -> Iterator[str]:
    for id, requirement in target.requirements.items():
        if requirement.unstable:
            yield f"- **{id}** : le verdict change d'une reprise à l'autre"


def _others(target: TargetResults, status: str) -> Iterator[str]:
    for id, requirement in target.requirements.items():
        if requirement.verdict == status:
            yield f"- **{id}** ({requirement.level}){_because(requirement)}"


def _uncovered(target: TargetResults) -> Iterator[str]:
    """Each with why; those that ask for a portal where there is none are counted."""
    alone = [one for one in target.requirements.values() if one.why == NO_PORTAL]
    if alone:
        yield f"- {len(alone)} exigence{'s' if len(alone) > 1 else ''} : {NO_PORTAL}"
    others = {id: one for id, one in target.requirements.items() if one.why != NO_PORTAL}
    yield from _others(target.model_copy(update={"requirements": others}), NON_COUVERTE)


def _remarks(target: TargetResults) -> Iterator[str]:
    for id, requirement in target.requirements.items():
        for remark in requirement.remarks:
            yield f"- **{id}** : {escaped(remark)}"


def _because(requirement: RequirementResult) -> str:
    because = requirement.why or requirement.reason
    return f" : {escaped(because)}" if because else ""
