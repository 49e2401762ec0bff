"""Wrong judgements of what is entered at the registration."""

from mocks.cowan.deviations import gestes, vues
from mocks.cowan.deviations.adresses import COURRIEL
from mocks.cowan.deviations.suites import SESSIONS, ensemble
from mocks.cowan.rules import Rules
from mocks.kit.deviations import Deviation, without_guards

REQUIS = Rules().personne_requis
NOMS = {"nom": "Le nom", "prenom": "Le prénom", "naissance": "La date de naissance", "certificat": "Le certificat"}


def _facultatif(champ: str) -> Deviation:
    return Deviation(
        f"COW-PERSONNE-REQUIS:{champ}",
        f"{NOMS[champ]} peut manquer.",
        rules={
            "personne_requis": [other for other in REQUIS if other != champ],
            "regime_identique": gestes.identique_sauf(champ, lambda _regime, entered: not entered),
        },
    )


def _autre(champ: str) -> Deviation:
    return Deviation(
        f"COW-PERSONNE-IDENTIQUE:{champ}",
        f"{NOMS[champ]} peut être celui d'une autre personne.",
        rules={"regime_identique": gestes.identique_sauf(champ, lambda _regime, entered: bool(entered))},
    )


def _forme(slug: str, forme: str, sentence: str) -> Deviation:
    changed = {"courriel_lu": gestes.courriel_ou(forme), "facteur": gestes.facteur_tolerant}
    return Deviation(f"COW-COURRIEL-FORME:{slug}", sentence, rules=changed)


DEVIATIONS = (
    Deviation(
        "COW-COURRIEL-DOUBLE:sans-controle",
        "Deux adresses différentes sont acceptées.",
        rules={"courriel_confirme": lambda _first, _second: True},
    ),
    Deviation(
        "COW-COURRIEL-DOUBLE:nom-seul",
        "Deux adresses de même nom et de domaines différents sont acceptées.",
        rules={"courriel_confirme": lambda first, second: first.partition("@")[0] == second.partition("@")[0]},
    ),
    Deviation(
        "COW-COURRIEL-DOUBLE:domaine-seul",
        "Deux adresses de même domaine et de noms différents sont acceptées.",
        rules={"courriel_confirme": lambda first, second: first.partition("@")[2] == second.partition("@")[2]},
    ),
    _forme("sans-arobase", "[^@]+", "Une adresse sans @ est acceptée."),
    _forme("sans-domaine", "[^@]+@", "Une adresse sans domaine est acceptée."),
    _forme("sans-nom", "@.+", "Une adresse sans nom est acceptée."),
    _forme("deux-arobases", ".+@.+@.+", "Une adresse avec deux @ est acceptée."),
    _forme("espace", r".*\s.*", "Une adresse avec une espace est acceptée."),
    Deviation(
        "COW-COURRIEL-NOM:certificat",
        "Le nom d'utilisateur est le numéro de certificat.",
        rules={"nouveau_compte": gestes.nomme_par_certificat},
        entraine=ensemble(SESSIONS, "L'adresse n'ouvre aucune session.", sauf="COW-COURRIEL-NOM"),
    ),
    Deviation(
        "COW-COURRIEL-NOM:du-dossier",
        "Le nom d'utilisateur est l'adresse du dossier, même quand une autre fut donnée.",
        rules={"nouveau_compte": gestes.nomme_par_le_dossier},
    ),
    Deviation(
        "COW-PERSONNE-IDENTIQUE:noms-d-une-autre",
        "Les noms d'une autre personne connue conviennent.",
        rules={"regime_identique": gestes.noms_de_quelqu_un},
    ),
    *(_facultatif(champ) for champ in REQUIS),
    Deviation(
        "COW-PERSONNE-FORMAT:aaaa-mm-jj",
        "Une date écrite aaaa-mm-jj est acceptée.",
        rules={"date_lue": gestes.date_ou("(?P<a>[0-9]{4})-(?P<m>[0-9]{2})-(?P<j>[0-9]{2})")},
    ),
    Deviation(
        "COW-PERSONNE-FORMAT:mm-jj-aaaa",
        "Une date écrite mm-jj-aaaa est acceptée.",
        rules={"date_lue": gestes.date_ou("(?P<m>[0-9]{2})-(?P<j>[0-9]{2})-(?P<a>[0-9]{4})")},
    ),
    Deviation(
        "COW-PERSONNE-FORMAT:annee-de-deux-chiffres",
        "Une date dont l'année n'a que deux chiffres est acceptée.",
        rules={"date_lue": gestes.annee_de_deux_chiffres},
    ),
    Deviation(
        "COW-PERSONNE-FORMAT:inexistante",
        "Une date qui n'existe pas est acceptée.",
        rules={
            "date_lue": gestes.date_inexistante,
            "regime_identique": gestes.identique_sauf(
                "naissance", lambda _regime, entered: entered == gestes.NAISSANCE_FOLLE.isoformat()
            ),
            "activation_identique": gestes.activation_folle,
        },
    ),
    *(_autre(champ) for champ in REQUIS),
    Deviation(
        "COW-PERSONNE-IDENTIQUE:prenom-initiale",
        "Du prénom, seule l'initiale est comparée.",
        rules={"regime_identique": gestes.identique_sauf("prenom", gestes.meme_initiale)},
    ),
    Deviation(
        "COW-PERSONNE-IDENTIQUE:annee-ignoree",
        "De la date de naissance, l'année n'est pas comparée.",
        rules={"regime_identique": gestes.identique_sauf("naissance", gestes.meme_jour_et_mois)},
    ),
    Deviation(
        "COW-PERSONNE-IDENTIQUE:mois-ignore",
        "De la date de naissance, le mois n'est pas comparé.",
        rules={"regime_identique": gestes.identique_sauf("naissance", gestes.meme_jour_et_annee)},
    ),
    Deviation(
        "COW-PERSONNE-IDENTIQUE:nom-en-partie",
        "Une partie du nom suffit.",
        rules={"regime_identique": gestes.identique_sauf("nom", gestes.nom_en_partie)},
    ),
    Deviation(
        "COW-PERSONNE-IDENTIQUE:certificat-sans-fin",
        "Le dernier caractère du certificat n'est pas comparé.",
        rules={"regime_identique": gestes.identique_sauf("certificat", gestes.certificat_sans_fin)},
    ),
    Deviation(
        "COW-UNIQUE:reinscription",
        "Qui a un compte peut s'inscrire de nouveau, et le remplace.",
        rules={"inscriptible": gestes.adresse_libre, "nouveau_compte": gestes.compte_remplace},
    ),
    Deviation(
        "COW-UNIQUE:adresse-prise",
        "Une adresse déjà utilisée devient le nom d'une autre personne.",
        rules={"inscriptible": gestes.regime_libre, "nouveau_compte": gestes.compte_remplace},
    ),
    Deviation(
        "COW-ETAPES:personne",
        "Les renseignements personnels s'ouvrent par leur adresse, sans adresse courriel.",
        views={"cowan.personne": without_guards},
    ),
    Deviation(
        "COW-ETAPES:personne-malgre-le-refus",
        "Une adresse refusée, les renseignements personnels s'ouvrent quand même par leur adresse.",
        views={"cowan.courriel": vues.faite_quand_meme},
    ),
    Deviation(
        "COW-ETAPES:envoye",
        "La page du message envoyé s'ouvre par son adresse.",
        views={"cowan.envoye": without_guards},
    ),
    Deviation(
        "COW-ETAPES:active",
        "La page du compte activé s'ouvre par son adresse.",
        views={"cowan.active": vues.sans_activation},
    ),
    Deviation(
        "COW-SERVEUR:courriel",
        "La forme de l'adresse n'est vérifiée que par la page.",
        paths=COURRIEL,
        rules={"courriel_lu": gestes.courriel_ou(".+"), "facteur": gestes.facteur_tolerant},
        texts={" novalidate": ""},
    ),
    Deviation(
        "COW-SERVEUR:courriel-double",
        "Que les adresses soient pareilles n'est vérifié que par la page.",
        paths=COURRIEL,
        rules={"courriel_confirme": lambda _first, _second: True},
        texts={"</head>": '<script src="/statique/pareils.js" defer></script></head>'},
    ),
)
