"""A Hypothesis state machine over one portal's registration, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from mire.fuzz.journeys.applicant import Applicant
from mire.fuzz.journeys.world import World, tolerant
from mire.scene import Scene
from mire.verdicts import Outcome as Ended
from mire.verdicts import TargetError

EXAMPLES, STEPS = 25, 10
"""How many registrations `mire fuzz --journeys` plays, and how many things happen in each."""
_MOST_APPLICANTS = 4


@dataclass(frozen=True)
class Breach:
    """What led to something that must never be. `number`: which registration it was, from 1."""

    requirement: str
    observed: str
    story: tuple[str, ...]
    number: int


@dataclass
class Course:
    """What came of it. `broken`: the portal broke, and how (the story, then the reason); stopped: why all ended."""

    examples: int = 0
    steps: int = 0
    found: dict[str, Breach] = field(default_factory=dict)
    broken: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    stopped: str | None = None


def explore(
    new_scene: Callable[[], Scene],
    *,
    examples: int = EXAMPLES,
    start: int = 1,
    watch: Callable[[Course], None] = lambda _: None,
) -> Course:
    """Play that many registrations, the same ones for the same `start`; each has a scene of its own.

    Of each requirement the shortest story is kept. A story is never played again: people are used up by it.
    """
    course = Course()
    machine = seed(start)(_machine(new_scene, course, watch))
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=STEPS,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
    return course


def _machine(
    new_scene: Callable[[], Scene], course: Course, watch: Callable[[Course], None]
) -> type[RuleBasedStateMachine]:
    someone = st.integers(0, _MOST_APPLICANTS - 1)

    class Registration(RuleBasedStateMachine):
        """One registration, or two, or the same one twice."""

        def __init__(self) -> None:
            super().__init__()
            self.world: World | None = None
            self.over = course.stopped is not None

        def _do(self, act: Callable[[World], object]) -> None:
            """One thing that happens; a portal that breaks ends this registration, a suite that does ends all."""
            if self.over:
                return
            course.steps += 1
            try:
                if self.world is None:
                    course.examples += 1
                    self.world = World(new_scene(), self._broken)
                world = self.world
                tolerant(lambda: act(world))
            except TargetError as error:
                self.over = True
                course.broken.append((tuple(self.world.story) if self.world else (), str(error.reason)))
            except Ended as ended:
                self.over, course.stopped = True, str(ended)

        def _broken(self, requirement: str, observed: str) -> None:
            assert self.world is not None
            breach = Breach(requirement, observed, tuple(self.world.story), course.examples)
            known = course.found.get(requirement)
            if known is None or len(breach.story) < len(known.story):
                course.found[requirement] = breach

        def _who(self, world: World, index: int) -> Applicant:
            return world.applicants[index % len(world.applicants)]

        @rule(who=someone, how_far=st.integers(0, 3))
        def advances(self, who: int, how_far: int) -> None:
            self._do(lambda world: world.advance(self._who(world, who), how_far))

        @rule(who=someone)
        def finishes(self, who: int) -> None:
            self._do(lambda world: world.finish(self._who(world, who)))

        @rule(who=someone)
        def registers(self, who: int) -> None:
            self._do(lambda world: _whole(world, self._who(world, who)))

        @rule(who=someone)
        def registers_again(self, who: int) -> None:
            self._do(lambda world: _once_more(world, self._who(world, who)))

        @rule(who=someone)
        def signs_in(self, who: int) -> None:
            self._do(lambda world: world.sign_in(self._who(world, who)))

        @rule(who=someone, which=st.integers(0, 30))
        def uses_a_session(self, who: int, which: int) -> None:
            self._do(lambda world: world.open_in_session(self._who(world, who), which))

        @rule(who=someone)
        def stops_at_terms(self, who: int) -> None:
            self._do(lambda world: world.stop_at_terms(self._who(world, who)))

        @rule(who=someone, how=st.sampled_from(("go_back", "reload", "send_again")))
        def uses_the_browser(self, who: int, how: str) -> None:
            self._do(lambda world: getattr(world, how)(self._who(world, who)))

        @rule(who=st.none() | someone, which=st.integers(0, 30))
        def opens_an_address(self, who: int | None, which: int) -> None:
            self._do(lambda world: world.open_address(None if who is None else self._who(world, who), which))

        @precondition(lambda self: self.world is not None and self.world.has_links)
        @rule(who=someone, change=st.none() | st.integers(0, 30))
        def opens_a_link(self, who: int, change: int | None) -> None:
            self._do(lambda world: world.open_link(self._who(world, who), change))

        @precondition(lambda self: self.world is not None and self.world.waits_for_link)
        @rule(who=someone)
        def waits_a_day(self, who: int) -> None:
            self._do(lambda world: world.wait_a_day(self._who(world, who)))

        def teardown(self) -> None:
            watch(course)

    return Registration


def _once_more(world: World, who: Applicant) -> None:
    if len(world.applicants) < _MOST_APPLICANTS:
        _whole(world, world.register_again(who))


def _whole(world: World, who: Applicant) -> None:
    """All that is left of a registration, message included."""
    while (journey := who.journey) is not None:
        world.finish(who)
        if who.journey is journey:
            return
