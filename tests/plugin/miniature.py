"""The smallest project that mire can judge with: one portal, one screen to fill, a few scenarios in a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CATALOGUE = """
[portail]
id = "mini"
titre = "Portail miniature"
prefixe = "MINI"
locale = "fr-CA"
fuseau = "America/Toronto"
tactile = false
hotes_reels = []
personne = ["contract"]

[documents]
A = "Un guide"
""" + "".join(
    f"""
[[exigences]]
id = "{id}"
niveau = "{level}"
besoins = []
enonce = "Ce que {id} demande."
source = ["A 1"]
{f'jumelle = "{twin}"' if twin else ""}
"""
    for id, level, twin in (
        ("MINI-ACCUEIL", "exigé", None),
        ("MINI-CODE-SUFFIT", "déduit", None),
        ("MINI-CODE-LONGUEUR", "exigé", "MINI-CODE-SUFFIT"),
        ("MINI-CONSEIL", "recommandé", None),
        ("MINI-SANS-SCENARIO", "exigé", None),
    )
)
CATALOGUE += """
[[ecrans]]
id = "accueil"
nom = "accueil"
titres = ["Bienvenue"]
commandes = ["S'inscrire"]
exigence = "MINI-ACCUEIL"

[[ecrans]]
id = "code"
nom = "code"
champs = ["contrat", "code"]
exigence = "MINI-CODE-SUFFIT"

[[ecrans]]
id = "fin"
nom = "fin"
titres = ["C'est fait"]

[champs.contrat]
libelles = ["Numéro de contrat"]
genre = "texte"
obligatoire = true
valeur = "{contract}"

[champs.code]
libelles = ["Code"]
genre = "texte"
obligatoire = true
valeur = "6 lettres ou chiffres"

[[parcours]]
id = "inscription"
nom = "inscription"
etapes = [
  { ecran = "accueil", presser = ["S'inscrire"] },
  { ecran = "code", remplir = true, presser = ["Envoyer"] },
  { ecran = "fin" },
]
"""

FEATURE = """# language: fr
Fonctionnalité: S'inscrire
  @MINI-ACCUEIL
  Règle: L'accueil souhaite la bienvenue

    Scénario: L'accueil s'affiche
      Quand on ouvre l'entrée du portail
      Alors l'écran « accueil » s'affiche

    Scénario: L'entrée mène à l'inscription
      Étant donné qu'on a ouvert l'entrée du portail
      Quand on presse « S'inscrire »
      Alors l'écran « code » s'affiche

  @MINI-CODE-SUFFIT
  Règle: Un bon code est accepté

    Scénario: Une inscription aboutit
      Étant donné une adhérente non inscrite
      Quand elle s'inscrit
      Alors l'inscription aboutit

  @MINI-CODE-LONGUEUR
  Règle: Un code trop court est refusé

    Scénario: Le code d'une lettre ne suffit pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « code » :
        | Code                  | issue   |
        | 1 lettres ou chiffres | refusé  |
        | 6 lettres ou chiffres | accepté |
      Alors chaque essai a l'issue attendue

  @MINI-CONSEIL
  Règle: L'accueil donne un conseil

    Scénario: Un conseil se lit à l'accueil
      Quand on ouvre l'entrée du portail
      Alors la page présente :
        | texte | Un conseil |
"""

_CONFTEST = """
pytest_plugins = ["tests.plugin.{extra}"]
"""
_SETTINGS = """
[pytest]
testpaths = features
pythonpath = {root}
addopts = --import-mode=importlib -p no:cacheprovider
strict_markers = true
disable_test_id_escaping_and_forfeit_all_rights_to_community_support = true
"""
_PROFILE = """
portal = "mini"
name = "Faux portail"
base_url = "{url}"

[control]
url = "{url}/_mire"

[limits]
timeout_s = {timeout_s:g}
"""


def make(folder: Path, extra: str = "nothing") -> Path:
    """A project in `folder`; `extra` is a module of `tests.plugin` that its conftest loads too."""
    (folder / "features" / "mini").mkdir(parents=True)
    (folder / "tests").mkdir()
    (folder / "conftest.py").write_text(_CONFTEST.format(extra=extra), "utf-8")
    (folder / "pytest.ini").write_text(_SETTINGS.format(root=ROOT), "utf-8")
    (folder / "features" / "mini" / "exigences.toml").write_text(CATALOGUE, "utf-8")
    (folder / "features" / "mini" / "mini.feature").write_text(FEATURE, "utf-8")
    return folder


def profile(
    folder: Path, url: str, timeout_s: float = 5, labels: Mapping[str, str] | None = None, more: str = ""
) -> Path:
    """A profile of the portal at `url`; `labels` are its own names for documented ones, `more` its other tables."""
    path = folder / "recette.toml"
    renamed = "".join(f'"{documented}" = "{own}"\n' for documented, own in (labels or {}).items())
    path.write_text(f"{_PROFILE.format(url=url, timeout_s=timeout_s)}\n[labels]\n{renamed}\n{more}", "utf-8")
    return path
