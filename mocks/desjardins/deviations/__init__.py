"""The ways in which this portal can be wrong on purpose, by the screens they show on."""

from mocks.desjardins.deviations import (
    acces,
    code,
    comptes,
    mot_de_passe,
    navigateur,
    personne,
    petit_ecran,
    plusieurs,
    regime,
    services,
    session,
)

DEVIATIONS = (
    *acces.DEVIATIONS,
    *regime.DEVIATIONS,
    *personne.DEVIATIONS,
    *code.DEVIATIONS,
    *mot_de_passe.DEVIATIONS,
    *session.DEVIATIONS,
    *services.DEVIATIONS,
    *comptes.DEVIATIONS,
    *plusieurs.DEVIATIONS,
    *petit_ecran.DEVIATIONS,
    *navigateur.DEVIATIONS,
)
