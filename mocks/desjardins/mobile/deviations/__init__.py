"""The ways in which the application can be wrong on purpose."""

from mocks.desjardins.mobile.deviations import comptes, ecrans, regles

DEVIATIONS = (*ecrans.DEVIATIONS, *regles.DEVIATIONS, *comptes.DEVIATIONS)
