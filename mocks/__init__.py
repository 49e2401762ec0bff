"""The judged: one small Flask portal per source document, on a common kit.

They know nothing of the judge. `python -m mocks serve` starts them, `python -m mocks deviations` lists the
ways in which they can be made wrong on purpose. How a portal is written: `mocks.kit`.
"""
