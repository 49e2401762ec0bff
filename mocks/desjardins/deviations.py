"""The ways in which this portal can be wrong on purpose."""

from mocks.kit.deviations import Deviation

DEVIATIONS: tuple[Deviation, ...] = ()
