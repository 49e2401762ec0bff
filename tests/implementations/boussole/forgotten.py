"""The forgotten password: the user code, the question about the mother, the reminder."""

from starlette.responses import Response

from .call import Call
from .rules import EMPTY, clean, folded
from .signin import BLOCKED


def code(call: Call) -> Response:
    if not call.posted:
        return call.page("oubli_code")
    value = clean(call.form.get("code", ""))
    if not value:
        return call.page("oubli_code", errors={"code": EMPTY})
    call.session.forgotten = {"code": value}
    return call.go("/oubli/question")


def question(call: Call) -> Response:
    """Asked of everyone, so that it does not tell which codes exist."""
    asked = call.session.forgotten.get("code")
    if not asked:
        return call.go("/oubli")
    call.session.forgotten.pop("reminder", None)
    if not call.posted:
        return call.page("oubli_question")
    answer = clean(call.form.get("mere", ""))
    if not answer:
        return call.page("oubli_question", errors={"mere": EMPTY})
    key = f"oubli {asked.lower()}"
    if call.store.blocked(key, call.now):
        return call.page("oubli_question", general=BLOCKED)
    accounts = call.store.named(asked)
    right = [account for account in accounts if call.store.verify(account.mother, folded(answer))]
    if not accounts:
        call.store.verify(None, folded(answer))
    if accounts and call.wrong("R360-OUBLI:toute-reponse"):
        right = accounts
    if not right:
        call.store.failed(key, call.now)
        return call.page("oubli_question", errors={"mere": "Cette réponse ne correspond pas à nos dossiers."})
    call.session.forgotten["reminder"] = right[-1].reminder
    return call.go("/oubli/aide-memoire")


def reminder(call: Call) -> Response:
    told = call.session.forgotten.get("reminder")
    if told is None:
        return call.go("/oubli/question" if call.session.forgotten else "/oubli")
    return call.page("oubli_aide", reminder=told)
