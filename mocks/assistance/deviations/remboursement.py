"""Deviations of « Demande de remboursement »."""

from mocks.assistance.deviations.compte import sans_rubrique
from mocks.assistance.deviations.inscription import sans_champ
from mocks.kit.deviations import Deviation

REMBOURSEMENT = "/espace/remboursement$"
SANS_PAGE = {
    "AST-REMBOURSEMENT-SOINS": "la page de ce service ne s'atteint pas",
    "AST-REMBOURSEMENT-DEVIS": "la page de ce service ne s'atteint pas",
}

DEVIATIONS = (
    Deviation(
        "AST-REMBOURSEMENT:absent",
        "L'espace n'a pas de « Demande de remboursement ».",
        patterns=sans_rubrique("Demande de remboursement"),
        entraine=SANS_PAGE,
    ),
    Deviation(
        "AST-REMBOURSEMENT:renomme",
        "« Demande de remboursement » s'appelle « Mes factures ».",
        patterns={"Demande de remboursement": "Mes factures"},
        entraine=SANS_PAGE,
    ),
    Deviation(
        "AST-REMBOURSEMENT:facture-facultative",
        "Une demande sans facture est acceptée.",
        rules={"remboursement_requis": ("demande",)},
    ),
    Deviation(
        "AST-REMBOURSEMENT:demande-facultative",
        "Une facture sans demande d'assistance est acceptée.",
        rules={"remboursement_requis": ("facture",)},
    ),
    Deviation(
        "AST-REMBOURSEMENT:sans-demande",
        "La demande d'assistance n'est pas demandée.",
        paths=REMBOURSEMENT,
        rules={"remboursement_requis": ("facture",)},
        patterns=sans_champ("demande"),
    ),
    Deviation(
        "AST-REMBOURSEMENT:sans-facture",
        "La facture n'est pas demandée.",
        paths=REMBOURSEMENT,
        rules={"remboursement_requis": ("demande",)},
        patterns=sans_champ("facture"),
    ),
    Deviation(
        "AST-REMBOURSEMENT:refuse-tout",
        "Aucune facture n'est assez petite.",
        rules={"facture_max": 1},
    ),
    Deviation(
        "AST-REMBOURSEMENT-SOINS:tus",
        "Rien ne dit que le service ne vaut pas pour les frais de santé.",
        paths=REMBOURSEMENT,
        patterns={'<p class="soins">.*?</p>': ""},
    ),
    Deviation(
        "AST-REMBOURSEMENT-SOINS:sans-ou",
        "Rien ne dit où déposer les frais de santé.",
        paths=REMBOURSEMENT,
        patterns={r'(<p class="soins">[^:]*) :[^<]*': r"\1."},
    ),
    Deviation(
        "AST-REMBOURSEMENT-DEVIS:tus",
        "Rien ne dit que le service ne traite pas les devis.",
        paths=REMBOURSEMENT,
        patterns={'<p class="devis">.*?</p>': ""},
    ),
    Deviation(
        "AST-REMBOURSEMENT-DEVIS:sans-ou",
        "Rien ne dit où demander un devis.",
        paths=REMBOURSEMENT,
        patterns={r'(<p class="devis">[^:]*) :[^<]*': r"\1."},
    ),
)
