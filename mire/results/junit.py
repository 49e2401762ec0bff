"""`junit.xml`: one test case a check, and one for a requirement without any, as CI systems read them.

Each carries `requirement`, `level` and `verdict` as properties, for tools that follow requirements; `requirements` is
what Xray's extended format links a test by.
"""

import re
from xml.etree import ElementTree

from mire.results.model import CheckResult, RequirementResult, Results, TargetResults
from mire.verdicts import NON_COUVERTE, Verdict

_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
UNSTABLE = "instable : le verdict change d'une reprise à l'autre"
STALE_ATTESTED = "attestation à retirer du profil : la vérification a eu lieu, ou sa date est passée"
STALE = "écart déclaré à retirer du profil : il n'existe plus, ou sa date est passée"


def junit(results: Results, *, exigeant: bool = False) -> str:
    """The XML document. A failure there is what makes the run fail: with `exigeant`, a recommendation too."""
    root = ElementTree.Element("testsuites", name="mire", time=f"{results.duration_s:.3f}")
    for target in results.targets:
        root.append(_suite(results, target, exigeant))
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True)


def _suite(results: Results, target: TargetResults, exigeant: bool) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name=_text(f"{target.portal} : {target.name}"))
    for id, requirement in target.requirements.items():
        for check in requirement.checks:
            suite.append(_check_case(target, id, requirement, check, exigeant))
        if requirement.stale or requirement.unstable or not requirement.checks:
            suite.append(_requirement_case(target, id, requirement))
    suite.set("tests", str(len(suite)))
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(attribute, str(len(suite.findall(f"testcase/{tag}"))))
    suite.set("time", f"{sum(float(case.get('time', 0)) for case in suite):.3f}")
    suite.set("timestamp", results.started.isoformat())
    return suite


def _check_case(
    target: TargetResults, id: str, requirement: RequirementResult, check: CheckResult, exigeant: bool
) -> ElementTree.Element:
    case = _case(target, id, check.scenario, check.duration_s)
    _describe(case, id, requirement.level, str(check.verdict))
    fails = exigeant or requirement.level != "recommandé"
    tag = {
        Verdict.CONFORME: None,
        Verdict.ERREUR: "error",
        Verdict.NON_CONFORME: "failure" if fails else "skipped",
        Verdict.NON_VERIFIABLE: "failure" if exigeant else "skipped",
    }.get(check.verdict, "skipped")
    if tag:
        _add(case, tag, _message(check, requirement), f"{check.feature}\n{check.replay or ''}")
    return case


def _requirement_case(target: TargetResults, id: str, requirement: RequirementResult) -> ElementTree.Element:
    case = _case(target, id, "exigence", 0.0)
    _describe(case, id, requirement.level, str(requirement.verdict))
    if requirement.stale:
        _add(case, "failure", STALE_ATTESTED if requirement.attested else STALE, _because(requirement))
    elif requirement.unstable:
        _add(case, "failure", UNSTABLE, requirement.reason or "")
    elif requirement.verdict == NON_COUVERTE:
        _add(case, "skipped", f"{NON_COUVERTE} : {requirement.why}", "")
    else:
        _add(case, "skipped", f"{requirement.verdict} : {requirement.reason}", "")
    return case


def _because(requirement: RequirementResult) -> str:
    return "\n".join(filter(None, (requirement.reason, *requirement.remarks)))


def _message(check: CheckResult, requirement: RequirementResult) -> str:
    found = [f"attendu : {check.expected}"] if check.expected else []
    found += [f"observé : {check.observed}"] if check.observed else []
    found += [check.reason] if check.reason else []
    attested = check.verdict == Verdict.NON_VERIFIABLE and requirement.attestation
    found += [str(attested)] if attested else []
    return " ; ".join([str(check.verdict), *found])


def _case(target: TargetResults, id: str, name: str, seconds: float) -> ElementTree.Element:
    classname = f"{target.portal}.{id}"
    return ElementTree.Element("testcase", classname=classname, name=_text(name), time=f"{seconds:.3f}")


def _describe(case: ElementTree.Element, id: str, level: str, verdict: str) -> None:
    properties = ElementTree.SubElement(case, "properties")
    for name, value in (("requirement", id), ("level", level), ("verdict", verdict), ("requirements", id)):
        ElementTree.SubElement(properties, "property", name=name, value=value)


def _add(case: ElementTree.Element, tag: str, message: str, text: str) -> None:
    ElementTree.SubElement(case, tag, message=_text(message)).text = _text(text)


def _text(text: str) -> str:
    """`text` without the signs that XML cannot hold."""
    return _NOT_IN_XML.sub("�", text)
