"""Deviations that only a telephone's screen shows, and the OMNI application's first screen."""

from mocks.kit.deviations import Deviation

FEUILLE = '<link rel="stylesheet" href="/statique/desjardins/{}.css"></head>'


def feuille(slug: str, phrase: str, paths: str = "") -> Deviation:
    """A sheet of its own, that says something about small screens only."""
    return Deviation(f"DSJ-PETIT-ECRAN:{slug}", phrase, paths=paths, texts={"</head>": FEUILLE.format(slug)})


DEVIATIONS = (
    feuille("recouvert", "Sur un petit écran, un avis recouvre toute la page.", "/inscription"),
    feuille("soumettre-cache", "Sur un petit écran, les boutons des formulaires ne se voient pas.", "/inscription"),
    feuille("sans-menu", "Sur un petit écran, le menu « Se connecter » n'existe pas."),
    Deviation(
        "DSJ-OMNI:premiere-inscription",
        "L'application OMNI offre la première inscription, sans nommer le site web.",
        paths="/omni",
        patterns={'<p class="omni">.*?</p>': '<p><a href="/inscription">Inscrivez-vous maintenant</a></p>'},
    ),
)
