"""The report's own words in French, with their English; what documents, features and portals say stays as it is."""

from markupsafe import Markup, escape

ENGLISH = {
    "Rapport de conformité": "Conformance report",
    "Catalogue": "Catalogue",
    "durée": "took",
    "graine": "seed",
    "part": "shard",
    "Portail": "Portal",
    "Verdict": "Verdict",
    "À regarder": "To look at",
    "Non vérifié": "Not verified",
    "Depuis la passe précédente": "Since the run before",
    "Chercher une exigence": "Search requirements",
    "exigences": "requirements",
    "Exigences": "Requirements",
    "Remarques": "Remarks",
    "Remarque": "Remark",
    "Attendu": "Expected",
    "Observé": "Observed",
    "Rejouer": "See it again",
    "passe": "run",
    "passes": "runs",
    "Passes": "Runs",
    "depuis le": "since",
    "Dernières passes": "Last runs",
    "exigences jugées": "requirements judged",
    "Avant": "Before",
    "Après": "After",
    "entouré ; page redessinée, sans ses images": "outlined; the page drawn anew, without its images",
    "ce que le portail a répondu": "what the portal answered",
    "dans le dossier du rapport": "in the report's folder",
    "Pas à pas : les gestes, les réponses du portail, le courriel": "Step by step: gestures, answers, mail",
    "Le scénario, phrase par phrase": "The scenario, sentence by sentence",
    "son scénario": "its scenario",
    "Source": "Source",
    "Bonne pratique, aucun document ne le demande": "Good practice, no document asks for it",
    "Essayé": "Tried",
    "Accepté": "Accepted",
    "Refusé": "Refused",
    "Selon les documents": "According to the documents",
    "Ce que le champ prend vraiment :": "What the field really takes:",
    "écart périmé": "stale declaration",
    "instable": "unstable",
    "conforme": "conforms",
    "non conforme": "does not conform",
    "non vérifiable": "not verifiable",
    "non applicable": "not applicable",
    "écart connu": "known deviation",
    "erreur": "error",
    "non couverte": "not covered",
    "exigé": "required",
    "déduit": "deduced",
    "recommandé": "advised",
    "nouveau": "new",
    "corrigé": "fixed",
    "changé": "changed",
    "non rejoué": "not run again",
    "sans changement": "nothing changed",
    "Aucune cible n'a été jugée.": "No target was judged.",
    "Ce qui n'a pas été vérifié ne compte jamais comme conforme.": "What was not verified never counts as conforming.",
    "« Rejouer » se tape dans le dossier de mire, après « . .venv/bin/activate » ; le portail doit encore répondre.": (
        "“See it again” is typed in mire's folder, after “. .venv/bin/activate”; the portal must still answer."
    ),
    "« / » cherche, « j » et « k » vont d'une exigence à l'autre.": "“/” searches, “j” and “k” go up and down.",
}


def both(french: str) -> Markup:
    """The words in both languages, one of which the page shows; KeyError for words without English."""
    english = escape(ENGLISH[french])
    return Markup('<span class="fr">{}</span><span class="en" lang="en">{}</span>').format(french, english)
