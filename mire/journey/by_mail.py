"""The steps of a walk that are messages: when their turn comes, and following their links."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from mire.browser.window import Observation
from mire.catalogue import Step
from mire.journey.member import Member
from mire.journey.visit import Visit
from mire.page.view import View

ANY_LINK = "*"
"""No document names the link: the one that leads on is taken."""


class Mail:
    """The messages of one walk of `member` by these `steps`."""

    def __init__(self, visit: Visit, member: Member, steps: Sequence[Step]) -> None:
        self._visit = visit
        self._member = member
        self._steps = steps
        self._fresh = False

    def start(self) -> bool:
        """The walk begins: whether it does so with a message. One that comes on the way is to be a new one."""
        self._fresh = bool(self._steps[0].mail)
        if not self._fresh:
            self._visit.mark_mail(self._member, anew=any(step.mail for step in self._steps))
        return self._fresh

    def next(self, done: Container[int], ahead: bool) -> int | None:
        """The message whose turn it is: no screen of the journey lies `ahead`, and the forms before it are done."""
        index = self.awaited(done)
        if index is None or (ahead and not (self._fresh and index == 0)):
            return None
        forms = (i for i, step in enumerate(self._steps[:index]) if step.fill and not step.optional)
        return index if all(i in done for i in forms) else None

    def awaited(self, done: Container[int]) -> int | None:
        """The message that was not followed yet, whether or not what the documents show before it was."""
        return next((i for i, step in enumerate(self._steps) if step.mail and i not in done), None)

    def follow(self, index: int, until: Callable[[View], bool] | None) -> Observation:
        """Open the link of that message."""
        self._fresh = False
        step = self._steps[index]
        assert step.mail is not None
        if step.mail != ANY_LINK:
            return self._visit.follow_mail(self._member, step.mail, until)
        return self._visit.follow_any(self._member, until)

    def follows(self, group: Sequence[int]) -> bool:
        """Whether a message is what comes after the screens of `group`, those apart that may not come."""
        following = (step for step in self._steps[(group[-1] if group else -1) + 1 :] if not step.optional)
        return next((step.mail for step in following), None) is not None

    def left(self, view: View, group: Sequence[int]) -> bool:
        """Whether a message is to come and the page shows none of `group` any more."""
        shows = self._visit.shows_screen
        screens = (self._steps[index].screen for index in group)
        return self.follows(group) and not any(screen and shows(view, screen) for screen in screens)

    def may_come(self, group: Sequence[int], observed: Observation) -> bool:
        """Whether what was observed lets one expect the message: nothing was said against it."""
        return self.follows(group) and (observed.reached or not observed.told)
