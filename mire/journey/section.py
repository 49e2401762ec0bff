"""Filling the sections of a page and sending them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mire.browser.asking import file_fields
from mire.browser.errors import Vanished
from mire.browser.filling import Later
from mire.browser.window import Entry, Observation
from mire.catalogue import Control, Field, Kind, Step
from mire.journey import causes
from mire.journey.member import Member
from mire.journey.options import named_here, options_of, real_options
from mire.journey.values import OPTIONS, OTHER_OPTION, UNTOUCHED
from mire.journey.visit import Visit
from mire.page.sending import goes_back, submits
from mire.page.tree import Node, called
from mire.page.view import View
from mire.text import normalise, plain, same_control
from mire.verdicts import NotVerifiable


@dataclass
class Entries:
    """What was entered: `taken` by field key, `refused` says which fields did not take a value, `last` is the last one;
    `chose` where that was a choice. `absent` are documented fields that the page does not show, though they have to be
    filled."""

    taken: dict[str, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    refused: tuple[str, ...] = ()
    last: Node | None = None
    chose: bool = False
    absent: list[Field] = field(default_factory=list)


class CannotBeEntered(NotVerifiable):
    """The field's form (a native date field, a list) leaves no way to enter the value."""


def fill_sections(
    visit: Visit, member: Member, steps: Iterable[Step], given: Mapping[str, str], entries: Entries
) -> None:
    """Fill every field of the screens of `steps`, and tell `entries`: `given` values by field key, else the member's
    own.

    A field that only appears after a choice is looked for again once the choice was made.
    """
    for step in steps:
        keys = keys_of(visit, step)
        own = {key: member.resolve(key, shape) for key, shape in step.values.items()}
        unread: list[tuple[Field, str, bool, Later]] = []
        for key, value in member.entries(keys, {**own, **given}).items():
            documented = visit.portal.fields[key]
            if _is_apart(visit, documented, keys, entries):
                submit_section(visit, entries.last, _shows(visit, documented))
            if key not in given:
                value = _with_what_shares(visit, member, documented, value, keys)
            if (filled := _fill(visit, documented, value, key in given, keys, entries)) is None:
                continue
            unread.append((documented, filled[0], key in given, filled[1]))
            if value in OPTIONS:
                member.keep(key, filled[0])
        for documented, value, asked, read in unread:
            _note(documented, value, asked, read(), entries)


def _with_what_shares(visit: Visit, member: Member, documented: Field, value: str, keys: Sequence[str]) -> str:
    """`value` and what is entered in the fields that come after this one and that a single field of the page stands for
    as well, by its name: « Code postal et ville »."""
    if documented.labels or documented.kind is not Kind.TEXT:
        return value
    view, beside = visit.window.look(), [visit.portal.fields[key] for key in keys]
    node = visit.field_in(view, documented, beside)
    for other in beside[keys.index(documented.key) + 1 :] if node is not None else ():
        shared = not other.labels and other.kind is Kind.TEXT and visit.names.fields(view, other)[:1] == [node]
        if shared and visit.field_in(view, other, beside) is None:
            more = member.own(other.key)
            value = more if value in more else f"{value} {more}"
    return value


def not_found(visit: Visit, field: Field, step: Step) -> NotVerifiable:
    """What to raise where a documented field is nowhere on the page that stands for its screen."""
    screen = visit.portal.screens[step.screen].name if step.screen else ""
    cause = causes.field_not_found(field, screen, visit.window.look())
    return NotVerifiable(f"champ {_quoted(field)} introuvable, écran « {screen} »", cause)


def enter_in(visit: Visit, node: Node, documented: Field, value: str, entries: Entries, asked: bool) -> None:
    """Enter `value` into `node`, which stands for the `documented` field; asked: a scenario gives that value."""
    entries.last = node
    read = visit.window.enter(node, documented.kind, value, secret=documented.secret, format=documented.format)
    _note(documented, value, asked, read(), entries)


def _shows(visit: Visit, field: Field) -> Callable[[View], bool]:
    return lambda view: bool(visit.names.fields(view, field))


def show_revealed(visit: Visit, choice: Field, chosen: Node) -> None:
    """Go on from a choice that was made to what it reveals, where nothing of that is on its page."""
    screens = [screen.fields for screen in visit.portal.screens.values() if choice.key in screen.fields]
    fields = [visit.portal.fields[key] for keys in screens for key in keys]
    revealed = [field for field in fields if field.revealed and field.required]
    if choice.kind is Kind.CHOICE and revealed and not any(visit.find_field(field) for field in revealed):
        submit_section(visit, chosen, lambda view: any(visit.names.fields(view, field) for field in revealed))


def _is_apart(visit: Visit, field: Field, keys: Iterable[str], entries: Entries) -> bool:
    """Whether what the choice just made reveals is not on the page where it was made."""
    return field.revealed and field.required and entries.chose and not _revealed(visit, keys)


def _revealed(visit: Visit, keys: Iterable[str]) -> bool:
    """Whether something stands on the page that only a choice reveals."""
    fields = (visit.portal.fields[key] for key in keys)
    return any(field.revealed and visit.find_field(field) is not None for field in fields)


def submit_section(visit: Visit, last: Node | None, until: Callable[[View], bool]) -> Observation:
    """Press the one button that submits the section; with several, the likeliest first, then the next as long as
    nothing came of it but another name for a button. Once more, where that was a page's that was on its way out."""
    try:
        return _submitted(visit, last, until)
    except Vanished:
        now = visit.window.look(again=True)
        if not submits(now, last):
            raise
        return _submitted(visit, last, until)


def _submitted(visit: Visit, last: Node | None, until: Callable[[View], bool]) -> Observation:
    view = visit.window.look()
    filled = view.current(last) if last else None
    candidates = [node for node in submits(view, last) if node is not filled]
    candidates = _without_file_fields(visit, candidates)
    if not candidates:
        raise NotVerifiable("aucun bouton n'envoie cette étape")
    tried = [visit.window.press(candidates[0], until=until)]
    for node in candidates[1:]:
        if until(tried[-1].view) or tried[-1].answered or not _only_named_anew(tried[-1]):
            return tried[-1]
        stands = visit.window.look().standing(node) is not None  # the last press may have sent a banner away
        if stands and node.role == "button" and not goes_back(node.name) and not is_aside(node):
            tried.append(visit.window.press(node, until=until))
    nothing_came = not tried[-1].reached and not tried[-1].answered and _only_named_anew(tried[-1])
    return replace(tried[-1], told=min((one.told for one in tried), key=len)) if nothing_came else tried[-1]


def _only_named_anew(observed: Observation) -> bool:
    """Whether nothing came of a press but another name for a button: « Masquer le mot de passe »."""
    names = {node.name for node in observed.view.nodes if node.role == "button"}
    return all(told in names for told in observed.told)


def confirmed(visit: Visit, view: View) -> View:
    """The page that a message's link led to, once the button that sends was pressed, if it has one and nothing to
    enter. Buttons are tried in turn as long as the page stays what it was: one may only have sent a banner away."""
    buttons = [node for node in submits(view) if node.role == "button"] if not view.entries() else []
    for button in buttons[:_MOST_TRIED]:
        now = visit.window.look().current(button)
        if now is None or view.headings != visit.window.look().headings:
            break
        visit.window.press(now)
    return visit.window.look()


def _without_file_fields(visit: Visit, buttons: list[Node]) -> list[Node]:
    """A file field is shown as a button; portals that ask for no file need not be asked."""
    asks = any(field.kind is Kind.FILE for field in visit.portal.fields.values())
    taking = {node.ref for node in file_fields(visit.window)} if asks else set()
    return [node for node in buttons if node.ref not in taking]


def is_aside(node: Node) -> bool:
    """A control « i », « ? », « Plus d'information »… tells about a thing; it neither takes nor sends it."""
    return normalise(node.name) in ("i", "?") or plain(node.name).startswith(("information", "plus d'info"))


def keys_of(visit: Visit, step: Step) -> tuple[str, ...]:
    """The fields that a form is filled in by."""
    if isinstance(step.fill, tuple):
        return step.fill
    assert step.screen is not None
    return visit.portal.screens[step.screen].fields


def _fill(
    visit: Visit, documented: Field, value: str, given: bool, keys: Iterable[str], entries: Entries
) -> tuple[str, Later] | None:
    """Enter a value, or the entry of a list that it stands for; None where there is nothing to enter, or where the
    choice was made on an earlier page."""
    node = visit.find_field(documented, [visit.portal.fields[key] for key in keys])
    if node is None:
        if documented.kind is Kind.CHOICE and (_pressed(visit, documented, value, entries) or _revealed(visit, keys)):
            return None
        if documented.required or (given and not documented.revealed):
            entries.absent.append(documented)
        return None
    if value == UNTOUCHED or (value == "" and not given):
        return None
    if value in OPTIONS:
        value = _real_option(visit, node, second=value == OTHER_OPTION)
    if value == "" and documented.kind is Kind.LIST and not _can_be_empty(visit, node):
        raise CannotBeEntered(f"{_quoted(documented)} a toujours une valeur")
    if value and documented.kind in (Kind.CHOICE, Kind.LIST):
        value = _named_option(visit, node, documented, named_here(visit.window, visit.names, node, value))
    elif value and not given and node.role in ("combobox", "listbox") and documented.kind is not Kind.DATE:
        value = _some_option(visit, node, value)
    entries.last, entries.chose = node, documented.kind is Kind.CHOICE
    return value, visit.window.enter(node, documented.kind, value, secret=documented.secret, format=documented.format)


def _pressed(visit: Visit, documented: Field, value: str, entries: Entries) -> bool:
    """Whether the options of a choice are drawn as links or buttons: the one that is meant was pressed then."""
    view = visit.window.look()
    wanted = value.strip("« »")
    offered = [option for option in documented.options if visit.names.controls(view, Control(labels=(option,)))]
    if len(offered) < 2 or not wanted:
        return False
    visit.window.press(visit.names.controls(view, Control(labels=(wanted,)))[0])
    entries.taken[documented.key], entries.chose = value, True
    visit.window.look(again=True)
    return True


def _note(documented: Field, value: str, given: bool, entry: Entry, entries: Entries) -> None:
    """Keep what a field holds, or that it did not take its value."""
    if entry.remark and entry.entered is not None:
        entries.remarks.append(f"{_quoted(documented)} : {entry.remark}")
    if entry.entered is None:
        why = f" ({entry.remark})" if entry.remark else ""
        raise CannotBeEntered(f"{_quoted(documented)} ne permet pas d'entrer « {value} »{why}")
    entries.taken[documented.key] = entry.entered
    if given and documented.kind not in _CHOSEN and not _takes(documented, entry.entered, value):
        entries.refused += (f"le champ {_quoted(documented)} ne prend pas « {value} » (il garde « {entry.entered} »)",)


def _real_option(visit: Visit, node: Node, *, second: bool) -> str:
    real = real_options(visit.window, node)
    if not real:
        raise NotVerifiable(f"« {called(node)} » ne propose rien")
    return real[1] if second and len(real) > 1 else real[0]


def _some_option(visit: Visit, node: Node, value: str) -> str:
    """What a person takes where a list stands for a text that they would write: that, else the first real entry."""
    real = real_options(visit.window, node)
    return value if not real or any(same_control(name, value) for name in real) else real[0]


def _can_be_empty(visit: Visit, node: Node) -> bool:
    """Whether a list has an entry that chooses nothing, or nothing chosen yet."""
    chosen = visit.window.look().value(visit.window.look().current(node) or node).strip()
    if not chosen:
        return True
    offered = options_of(visit.window, node)
    return normalise(chosen) not in map(normalise, offered) or len(real_options(visit.window, node)) < len(offered)


def _named_option(visit: Visit, node: Node, documented: Field, value: str) -> str:
    """The entry called `value`; else the first whose name holds it, or one of several words, « a | b ». A documented
    entry that is not there is for the requirement that speaks of it: here nothing can be said."""
    offered = options_of(visit.window, node)
    if any(same_control(name, value) or normalise(name).startswith(normalise(value)) for name in offered):
        return value
    named = next((name for word in value.split(" | ") for name in offered if visit.names.holds(name, word)), None)
    if named is None and value in documented.options:
        raise NotVerifiable(f"choix « {value} » introuvable à {_quoted(documented)}")
    return named or value


_MOST_TRIED = 3
_CHOSEN = (Kind.CHOICE, Kind.TICK, Kind.LIST, Kind.FILE, Kind.DATE)


def _takes(documented: Field, entered: str, value: str) -> bool:
    """Every character of `value` stands in `entered`, in order: a mask may add some, never lose one; of a telephone
    number the digits are what counts."""
    if documented.kind is Kind.TELEPHONE and any(char.isdigit() for char in value):
        return _digits(entered).endswith(_digits(value).lstrip("0"))
    rest = iter(entered)
    return all(char in rest for char in value)


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _quoted(documented: Field) -> str:
    return f"« {documented.labels[0] if documented.labels else documented.key} »"
