"""The ways in which this portal can be wrong on purpose, by the screens they show on."""

from mocks.assistance.deviations import (
    acces,
    adresses,
    compte,
    inscription,
    mot_de_passe,
    navigateur,
    oubli,
    prive,
    remboursement,
    trajets,
)

DEVIATIONS = (
    *acces.DEVIATIONS,
    *inscription.DEVIATIONS,
    *mot_de_passe.DEVIATIONS,
    *compte.DEVIATIONS,
    *oubli.DEVIATIONS,
    *adresses.DEVIATIONS,
    *trajets.DEVIATIONS,
    *remboursement.DEVIATIONS,
    *prive.DEVIATIONS,
    *navigateur.DEVIATIONS,
)
