"""The smallest catalogue that has one of everything."""

MINIATURE = """
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

[[exigences]]
id = "MINI-CODE-SUFFIT"
niveau = "déduit"
besoins = ["P"]
enonce = "Un bon code est accepté."
source = ["A 1"]

[[exigences]]
id = "MINI-CODE-LONGUEUR"
niveau = "exigé"
besoins = ["P"]
enonce = "Un code trop court est refusé."
source = ["A 1"]
jumelle = "MINI-CODE-SUFFIT"

[[ecrans]]
id = "code"
nom = "code d'utilisateur"
champs = ["contrat", "code"]
exigence = "MINI-CODE-SUFFIT"

[[ecrans]]
id = "fin"
nom = "fin"
commandes = ["aide"]

[champs.contrat]
libelles = ["Numéro de contrat"]
genre = "texte"
valeur = "{contract}"

[champs.code]
libelles = ["Code"]
genre = "texte"
valeur = "= contrat"
regle = "MINI-CODE"

[commandes.aide]
libelles = ["Aide", "Besoin d'aide ?"]

[[parcours]]
id = "inscription"
nom = "inscription"
etapes = [
  { ecran = "code", remplir = ["code"], valeurs = { code = "= contrat" } },
  { courriel = "Activer" },
  { ecran = "fin" },
]

[[points_ouverts]]
id = 1
source = ["A 1"]
question = "Et les accents ?"
hypothese = "Ils ne sont pas jugés."
"""
