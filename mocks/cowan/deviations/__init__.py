"""The ways in which this portal can be wrong on purpose, by what a person meets: pages, messages, gestures."""

from mocks.cowan.deviations import activation, ecrans, inscription, message, pages, session

DEVIATIONS = (
    *pages.DEVIATIONS,
    *ecrans.DEVIATIONS,
    *inscription.DEVIATIONS,
    *message.DEVIATIONS,
    *activation.DEVIATIONS,
    *session.DEVIATIONS,
)
