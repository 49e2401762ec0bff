"""What a scenario makes of messages: refusals that only show in the mail, passwords chosen behind a link."""

from __future__ import annotations

from dataclasses import replace

from mire.journey.attempts import REFUSED, Table, Tried
from mire.journey.member import Member
from mire.journey.visit import require
from mire.mail import MissingMail
from mire.scene.demands import SESSION
from mire.scene.effect import sign_in_password
from mire.scene.scene import Scene
from mire.verdicts import NonConforming


def judged_by_message(scene: Scene, table: Table) -> Table:
    """`table`, where a refusal is that no message comes though the twin's does, whatever the screen says.

    The other way round, a refusal in words beside which a message leaves all the same does not conform.
    """
    silent = [tried for tried in table.tried if tried.row.expected == REFUSED and tried.accepted]
    _await_the_twins(scene, table, needed=bool(silent))
    told = [tried for tried in table.tried if tried.row.expected == REFUSED and not tried.accepted]
    for member in {id(tried.member): tried.member for tried in told if tried.member is not None}.values():
        tries = (*table.tried, *table.aside, *_twin_apart(table))
        accepted = sum(tried.accepted for tried in tries if tried.member is member)
        came = len(_that_activate(scene, member))
        require(came <= accepted, "aucun message pour ce qui est refusé", f"{came} messages pour {accepted} accepté")
    spared = {id(tried) for tried in silent if not _message_came(scene, tried)}
    return replace(table, tried=tuple(_refused(tried) if id(tried) in spared else tried for tried in table.tried))


def _await_the_twins(scene: Scene, table: Table, needed: bool) -> None:
    """What was sent before the twin's message is there once that one is; without it, what only shows in the mail
    cannot be told."""
    mail = scene.mail
    if table.twin_accepted and table.twin.member is not None:
        try:
            mail.expect(table.twin.member.mail_address)
        except MissingMail:
            if needed:
                raise


def _twin_apart(table: Table) -> tuple[Tried, ...]:
    return () if table.twin in table.tried else (table.twin,)


def _refused(tried: Tried) -> Tried:
    assert tried.passage is not None
    passage = replace(tried.passage, accepted=False, why="même écran, mais aucun message n'arrive")
    return replace(tried, passage=passage, silence_allowed=True)


def _message_came(scene: Scene, tried: Tried) -> bool:
    assert tried.member is not None
    try:
        scene.mail.none_for(tried.member.mail_address)
    except NonConforming:
        return bool(_that_activate(scene, tried.member))
    return False


def _that_activate(scene: Scene, member: Member) -> set[str]:
    """The links by which accounts are made in what this person got."""
    letters = scene.mail.all(member.mail_address)
    links = {scene.names.either(scene.mail_link, message.link) for message in letters}
    return {link for link in links if link}


def opens_with(scene: Scene, member: Member, password: str | None = None) -> bool:
    """Whether a session opens for `member` in a clean window, with another password if one is given."""
    walk = scene.walk(SESSION, member, scene.fresh_visit())
    walk.start()
    return walk.through({} if password is None else {sign_in_password(scene.portal): password}).accepted


def chosen_password(scene: Scene) -> str:
    """The key of the field that the sign-in password was chosen in."""
    return scene.portal.fields[sign_in_password(scene.portal)].value.removeprefix("= ").strip()
