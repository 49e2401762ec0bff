"""Wrong sessions, a wrong portal, and a wrong way out of a forgotten password."""

from mocks.cowan.deviations import gestes, vues
from mocks.cowan.deviations.adresses import CONNEXION, OUBLI, PORTAIL
from mocks.cowan.deviations.suites import SESSIONS, ensemble
from mocks.kit.deviations import Deviation

ACCORD = r'<h2 id="conditions-titre">.*?(?=<p class="actions">)'

DEVIATIONS = (
    Deviation(
        "COW-SESSION:bouton-renomme",
        "« Soumettre » s'appelle « Entrer ».",
        paths=CONNEXION,
        texts={"Soumettre": "Entrer"},
        entraine=ensemble(SESSIONS, "Aucune session ne s'ouvre plus par « Soumettre ».", sauf="COW-SESSION"),
    ),
    Deviation(
        "COW-SESSION:fermee",
        "Rien n'ouvre de session.",
        rules={"authentifie": lambda _db, _courriel, _mdp: None},
        entraine=ensemble(SESSIONS, "Sans session, rien du portail ne se juge.", sauf="COW-SESSION"),
    ),
    Deviation(
        "COW-SESSION:sans-conditions",
        "Les conditions ne sont jamais montrées.",
        paths=CONNEXION,
        patterns={ACCORD: ""},
        rules={"conditions_requises": False},
        entraine={"COW-SESSION-CONDITIONS": "Il n'y a plus de conditions à accepter."},
    ),
    Deviation(
        "COW-SESSION-CONDITIONS:sans-accord",
        "La session s'ouvre sans que les conditions soient acceptées.",
        rules={"conditions_requises": False},
    ),
    Deviation(
        "COW-SESSION-CONDITIONS:par-adresse",
        "La page veut un accord, mais le portail s'ouvre par son adresse.",
        views={"cowan.connexion": vues.ouvre_avant_accord},
    ),
    Deviation(
        "COW-SESSION-AVANT:avant",
        "Une session s'ouvre avant l'activation.",
        rules={"nouveau_compte": gestes.compte_remplace},
        views={"cowan.connexion": vues.ouvre_avant_activation},
    ),
    Deviation(
        "COW-SESSION-REFUSE:tout-mot-de-passe",
        "N'importe quel mot de passe ouvre une session.",
        rules={"authentifie": gestes.tout_mot_de_passe},
        entraine={
            "COW-SESSION-DISCRET": "Un mauvais mot de passe n'est plus refusé.",
            "COW-QUESTION-OUBLI": "L'ancien mot de passe ouvre encore.",
        },
    ),
    Deviation(
        "COW-SESSION-REFUSE:toute-adresse",
        "N'importe quelle adresse ouvre une session.",
        rules={"authentifie": gestes.toute_adresse},
        entraine={"COW-SESSION-DISCRET": "Une adresse inconnue n'est plus refusée."},
    ),
    Deviation(
        "COW-SESSION-REFUSE:mot-de-passe-suivi",
        "Tout ce qui commence par le mot de passe ouvre une session.",
        rules={"authentifie": gestes.mot_de_passe_suivi},
    ),
    Deviation(
        "COW-SESSION-DISCRET:adresse-inconnue",
        "Une adresse inconnue est annoncée comme telle.",
        rules={"refus_precis": True},
    ),
    Deviation(
        "COW-PORTAIL:sans-formulaire",
        "Aucune demande ne peut être soumise.",
        views={"cowan.soumettre": vues.introuvable},
    ),
    Deviation(
        "COW-PORTAIL:liste-vide",
        "Les demandes soumises ne se retrouvent pas.",
        paths=PORTAIL + "claims.cfm",
        patterns={'<table class="claims">.*?</table>': "<p>Vous n'avez encore soumis aucune demande.</p>"},
    ),
    Deviation(
        "COW-PORTAIL:sans-police", "Les détails de la police n'y sont pas.", views={"cowan.police": vues.introuvable}
    ),
    Deviation(
        "COW-PORTAIL:autre-police",
        "La police montrée est celle d'une autre personne.",
        paths=PORTAIL + "policy",
        patterns={
            r'<dl class="facts">.*?</dl>': '<dl class="facts"><dt>Personne assurée</dt><dd>Ada Inconnue</dd>'
            "<dt>Numéro de certificat</dt><dd>ZZ000000</dd></dl>"
        },
    ),
    Deviation(
        "COW-PRIVE:sans-session",
        "Le portail s'ouvre sans session.",
        rules={"participant": gestes.quelqu_un},
        entraine={"COW-SESSION-CONDITIONS": "Les adresses du portail s'ouvrent à tous."},
    ),
    Deviation(
        "COW-PRIVE:fermeture-sans-effet",
        "Après la déconnexion, le portail s'ouvre encore.",
        views={"cowan.fermer": vues.sans_fermer},
    ),
    Deviation(
        "COW-PRIVE:demandes",
        "Les demandes d'une autre personne s'ouvrent par leur adresse.",
        rules={"demande_visible": lambda _compte, _demande: True},
    ),
    Deviation(
        "COW-PRIVE:police",
        "La police d'une autre personne s'ouvre par son adresse.",
        rules={"police_visible": lambda _compte, _regime: True},
    ),
    Deviation(
        "COW-QUESTION-OUBLI:toute-reponse",
        "N'importe quelle réponse donne un nouveau mot de passe.",
        rules={"reponse_exacte": lambda _compte, _reponse: True},
    ),
    Deviation(
        "COW-SERVEUR:nouveau-mot-de-passe-double",
        "La confirmation du nouveau mot de passe n'est vérifiée que par la page.",
        paths=OUBLI,
        rules={"mdp_confirme": gestes.quelconque_apres_oubli},
        texts={"</head>": '<script src="/statique/pareils.js" defer></script></head>'},
    ),
    Deviation(
        "COW-QUESTION-OUBLI:question-d-une-autre",
        "La question posée est celle de la dernière personne inscrite.",
        rules={"question_posee": gestes.question_du_dernier},
    ),
    Deviation(
        "COW-QUESTION-OUBLI:autre-question",
        "La question posée n'est pas celle qui fut choisie.",
        rules={"question_posee": lambda compte: "rue" if compte.question != "rue" else "metier"},
    ),
    Deviation(
        "COW-QUESTION-OUBLI:sans-question",
        "Aucune question n'est posée.",
        paths=OUBLI,
        patterns={"<section>.*?</section>": '<input type="hidden" name="reponse" value="-">'},
        rules={"reponse_exacte": lambda _compte, _reponse: True},
    ),
    Deviation(
        "COW-QUESTION-OUBLI:sans-effet",
        "La bonne réponse ne change pas le mot de passe.",
        rules={"mdp_retenu": gestes.premier_mot_de_passe},
    ),
)
