"""The ways in which this portal can be wrong on purpose, by the screens they show on."""

from mocks.unimutuelles.deviations import (
    acces,
    choix,
    conditions,
    espace,
    mot_de_passe,
    navigateur,
    numeros,
    perdu,
    validation,
)

DEVIATIONS = (
    *acces.DEVIATIONS,
    *numeros.DEVIATIONS,
    *choix.DEVIATIONS,
    *mot_de_passe.DEVIATIONS,
    *conditions.DEVIATIONS,
    *validation.DEVIATIONS,
    *espace.DEVIATIONS,
    *perdu.DEVIATIONS,
    *navigateur.DEVIATIONS,
)
