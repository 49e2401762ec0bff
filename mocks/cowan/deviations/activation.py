"""Wrong links, and wrong judgements of what is entered at the activation."""

from collections.abc import Callable
from datetime import timedelta

from mocks.cowan.deviations import gestes, vues
from mocks.cowan.deviations.adresses import ACTIVATION
from mocks.cowan.deviations.suites import ACTIVATIONS, ensemble
from mocks.cowan.members import numero
from mocks.cowan.rules import Rules, mdp_manque
from mocks.kit.deviations import Deviation

REQUIS = Rules().activation_requis
MOTIF = r"(?=.*[a-z])(?=.*[A-Z])(?=.*[^A-Za-z0-9]).*"


def _sans(kind: str) -> Callable[[str], list[str]]:
    """The password's rule without one kind; two letters remain required."""
    return lambda mdp: [lacking for lacking in mdp_manque(mdp) if lacking != kind]


def _aussi(name: str, holds: Callable[[str], bool]) -> Callable[[str], list[str]]:
    """The password's rule with one requirement more."""
    return lambda mdp: [*mdp_manque(mdp), *([] if holds(mdp) else [name])]


def _lettres(least: int) -> Callable[[str], list[str]]:
    """Passwords with fewer than two letters pass from that number on; the others obey the rule."""
    return lambda mdp: [] if least <= sum(c.isalpha() for c in mdp) < 2 else mdp_manque(mdp)


DEVIATIONS = (
    Deviation(
        "COW-LIEN:autre-navigateur",
        "Le lien ne sert que dans le navigateur de l'inscription.",
        views={"cowan.activation": vues.meme_navigateur},
        entraine={"COW-LIEN-24H": "Après 24 heures, la session de l'inscription n'est plus là."},
    ),
    Deviation("COW-LIEN-24H:25-heures", "Le lien vit 25 heures.", rules={"lien_vie": timedelta(hours=25)}),
    Deviation("COW-LIEN-24H:23-heures", "Le lien ne vit que 23 heures.", rules={"lien_vie": timedelta(hours=23)}),
    Deviation("COW-LIEN-24H:sans-fin", "Le lien vit toujours.", rules={"lien_vie": timedelta(days=36500)}),
    Deviation(
        "COW-LIEN-INTEGRE:signature-ignoree",
        "La signature du lien n'est pas vérifiée.",
        rules={"cle_signee": gestes.signature_ignoree},
    ),
    Deviation(
        "COW-LIEN-UNEFOIS:deux-fois",
        "Le lien sert de nouveau, et change le mot de passe.",
        rules={"perimer": lambda _db, _lien: None, "nouveau_compte": gestes.compte_remplace},
    ),
    Deviation(
        "COW-ACTIVATION-IDENTITE:sans-naissance",
        "L'activation ne vérifie pas la date de naissance.",
        rules={"activation_identique": lambda regime, _day, certificat: regime.certificat == numero(certificat)},
    ),
    Deviation(
        "COW-ACTIVATION-IDENTITE:annee-ignoree",
        "De la date de naissance, l'activation ne compare pas l'année.",
        rules={"activation_identique": gestes.activation_sans_annee},
    ),
    Deviation(
        "COW-ACTIVATION-IDENTITE:sans-certificat",
        "L'activation ne vérifie pas le certificat.",
        rules={"activation_identique": lambda regime, day, _certificat: regime.naissance == day},
    ),
    Deviation(
        "COW-ACTIVATION-IDENTITE:d-un-autre",
        "À l'activation, la date et le certificat d'une autre personne connue suffisent.",
        rules={"activation_identique": gestes.connus_ensemble},
    ),
    Deviation(
        "COW-ACTIVATION-IDENTITE:certificat-sans-fin",
        "À l'activation, le dernier caractère du certificat n'est pas comparé.",
        rules={
            "activation_identique": lambda regime, day, certificat: (
                regime.naissance == day and gestes.certificat_sans_fin(regime, certificat)
            )
        },
    ),
    Deviation(
        "COW-MDP-MAJUSCULE:sans",
        "Un mot de passe sans majuscule est accepté.",
        rules={"mdp_manque": _sans("majuscule")},
    ),
    Deviation(
        "COW-MDP-MINUSCULE:sans",
        "Un mot de passe sans minuscule est accepté.",
        rules={"mdp_manque": _sans("minuscule")},
    ),
    Deviation(
        "COW-MDP-SPECIAL:sans",
        "Un mot de passe sans caractère spécial est accepté.",
        rules={"mdp_manque": _sans("special")},
    ),
    Deviation(
        "COW-MDP-LETTRES:une", "Un mot de passe d'une seule lettre est accepté.", rules={"mdp_manque": _lettres(1)}
    ),
    Deviation("COW-MDP-LETTRES:aucune", "Un mot de passe sans lettre est accepté.", rules={"mdp_manque": _lettres(0)}),
    Deviation("COW-MDP-SUFFIT:max-14", "Un mot de passe de plus de 14 caractères est refusé.", rules={"mdp_max": 14}),
    Deviation(
        "COW-MDP-SUFFIT:chiffre",
        "Un mot de passe sans chiffre est refusé.",
        rules={"mdp_manque": _aussi("un chiffre", lambda mdp: any(c.isdigit() for c in mdp))},
    ),
    Deviation(
        "COW-MDP-SUFFIT:a-ignore",
        "Le A ne compte pas comme une majuscule.",
        rules={"mdp_manque": _aussi("majuscule", lambda mdp: any(c.isupper() and c != "A" for c in mdp))},
    ),
    Deviation(
        "COW-MDP-SUFFIT:min-12",
        "Un mot de passe de moins de 12 caractères est refusé.",
        rules={"mdp_manque": _aussi("12 caractères", lambda mdp: len(mdp) >= 12)},
    ),
    Deviation(
        "COW-MDP-SUFFIT:peu-de-symboles",
        "Un caractère spécial autre que ! $ # % est refusé.",
        rules={"mdp_manque": _aussi("! $ # %", lambda mdp: all(c.isalnum() or c in "!$#%" for c in mdp))},
        entraine=ensemble(ACTIVATIONS, "Un mot de passe ordinaire peut être refusé.", sauf="COW-MDP-SUFFIT"),
    ),
    Deviation(
        "COW-MDP-CONFIRMATION:sans-controle",
        "Deux mots de passe différents sont acceptés.",
        rules={"mdp_confirme": lambda _first, _second: True},
    ),
    Deviation(
        "COW-MDP-CONFIRMATION:sans-casse",
        "Deux mots de passe qui diffèrent par la casse sont acceptés.",
        rules={"mdp_confirme": lambda first, second: first.casefold() == second.casefold()},
    ),
    Deviation(
        "COW-MDP-CONFIRMATION:debut",
        "Une confirmation qui n'est que le début est acceptée.",
        rules={"mdp_confirme": str.startswith},
    ),
    Deviation(
        "COW-QUESTION:sans-question",
        "Aucune question n'a besoin d'être choisie.",
        rules={"activation_requis": [champ for champ in REQUIS if champ != "question"]},
    ),
    Deviation(
        "COW-QUESTION:sans-reponse",
        "La réponse peut manquer.",
        rules={"activation_requis": [champ for champ in REQUIS if champ != "reponse"]},
    ),
    Deviation(
        "COW-SERVEUR:mot-de-passe",
        "La règle du mot de passe n'est vérifiée que par la page.",
        paths=ACTIVATION,
        rules={"mdp_manque": lambda _mdp: []},
        texts={" novalidate": "", 'name="mot_de_passe"': f'name="mot_de_passe" pattern="{MOTIF}"'},
    ),
    Deviation(
        "COW-SERVEUR:mot-de-passe-double",
        "La confirmation n'est vérifiée que par la page.",
        paths=ACTIVATION,
        rules={"mdp_confirme": lambda _first, _second: True},
        texts={"</head>": '<script src="/statique/pareils.js" defer></script></head>'},
    ),
)
