"""What can be wrong with a catalogue, each as a change to the miniature and the sentence that tells it."""


def dangling(where: str, name: str, kind: str) -> str:
    """The sentence about a reference that leads nowhere."""
    return f"{where}: « {name} » is no {kind} of this catalogue, expected one that it defines."


EXTRA = '\n[[exigences]]\nid = "{}"\nniveau = "exigé"\nbesoins = []\nenonce = "…"\nsource = []\n'

# What is wrong: a text of the miniature, what stands instead, and the whole sentence.
FAULTS = {
    "toml": (
        'titre = "Portail miniature"',
        "titre = ",
        "expected TOML, but: Invalid value (at line 4, column 9).",
    ),
    "no head": ("[portail]", "[portal]", "portail: expected a table."),
    "other folder": (
        'id = "mini"',
        'id = "maxi"',
        "portail, id: expected « mini » as its folder, not « maxi ».",
    ),
    "unknown table": ("[documents]", "[papiers]\n[documents]", "papiers: unknown key."),
    "unknown key of the head": ('prefixe = "MINI"', 'prefixe = "MINI"\nville = ""', "ville: unknown key."),
    "list in the head": ("tactile = false", "tactile = false\necrans = []", "portail, ecrans: unknown key."),
    "missing key": ('fuseau = "America/Toronto"\n', "", "fuseau: this key is missing."),
    "prefix in small letters": (
        'prefixe = "MINI"',
        'prefixe = "mini"',
        "prefixe: string should match pattern '^[A-Z][A-Z0-9]*$', not « mini ».",
    ),
    "unknown key of an entry": (
        'besoins = ["P"]',
        'besoins = ["P"]\nurgence = 1',
        "exigences, MINI-CODE-SUFFIT, urgence: unknown key.",
    ),
    "wrong level": (
        'niveau = "déduit"',
        'niveau = "obligatoire"',
        "exigences, MINI-CODE-SUFFIT, niveau: "
        "expected 'exigé', 'déduit' or 'recommandé', not « obligatoire ».",
    ),
    "wrong need": (
        'besoins = ["P"]',
        'besoins = ["3P"]',
        "exigences, MINI-CODE-SUFFIT, besoins, 1: "
        "expected 'P', '2P', '2D', 'A', 'M', 'C' or 'E', not « 3P ».",
    ),
    "wrong kind": (
        'genre = "texte"',
        'genre = "nombre"',
        "champs, contrat, genre: "
        "expected 'texte', 'date', 'choix', 'case', 'liste', 'motdepasse', "
        "'courriel', 'telephone' or 'fichier', not « nombre ».",
    ),
    "empty statement": (
        'enonce = "Un bon code est accepté."',
        'enonce = " "',
        "exigences, MINI-CODE-SUFFIT, enonce: string should have at least 1 character, not «   ».",
    ),
    "no list": ("[[ecrans]]", "[[vues]]", "vues: unknown key."),
    "entry without id": ('id = "fin"\n', "", "ecrans, 2: expected a text « id »."),
    "field that is no table": (
        "[champs.contrat]",
        "[champs]\nautre = 1\n[champs.contrat]",
        "champs, autre: expected a table.",
    ),
    "field without a name": (
        'libelles = ["Code"]\n',
        "",
        "champs, code: a field needs « libelles » or « mots », or nobody can find it.",
    ),
    "duplicate id": ('id = "fin"', 'id = "code"', "ecrans, code: this id is used twice, expected it once."),
    "duplicate requirement": (
        'id = "MINI-CODE-LONGUEUR"',
        'id = "MINI-CODE-SUFFIT"',
        "exigences, MINI-CODE-SUFFIT: this id is used twice, expected it once.",
    ),
    "duplicate screen name": (
        'nom = "fin"',
        'nom = "Code d’utilisateur"',
        "ecrans, nom: « code d'utilisateur » is used 2 times, expected it once.",
    ),
    "duplicate open point": (
        "[[points_ouverts]]",
        '[[points_ouverts]]\nid = 1\nsource = []\nquestion = "?"\nhypothese = "…"\n[[points_ouverts]]',
        "points_ouverts, id: « 1 » is used 2 times, expected it once.",
    ),
    "id of another portal": (
        "[[ecrans]]",
        EXTRA.format("DSJ-CODE") + "[[ecrans]]",
        "exigences, DSJ-CODE: expected an id in capitals that begins with « MINI- ».",
    ),
    "id in small letters": (
        "[[ecrans]]",
        EXTRA.format("MINI-code") + "[[ecrans]]",
        "exigences, MINI-code: expected an id in capitals that begins with « MINI- ».",
    ),
    "unknown document": (
        'enonce = "Un bon code est accepté."\nsource = ["A 1"]',
        'enonce = "Un bon code est accepté."\nsource = ["Z 1"]',
        dangling("exigences, MINI-CODE-SUFFIT, source", "Z", "document"),
    ),
    "unknown twin": (
        'jumelle = "MINI-CODE-SUFFIT"',
        'jumelle = "MINI-X"',
        dangling("exigences, MINI-CODE-LONGUEUR, jumelle", "MINI-X", "requirement"),
    ),
    "twin that refuses": (
        'jumelle = "MINI-CODE-SUFFIT"',
        'jumelle = "MINI-CODE-LONGUEUR"',
        "exigences, MINI-CODE-LONGUEUR, jumelle: « MINI-CODE-LONGUEUR » refuses something itself, "
        "expected one that accepts.",
    ),
    "unknown field of a screen": (
        'champs = ["contrat", "code"]',
        'champs = ["nas"]',
        dangling("ecrans, code, champs", "nas", "field"),
    ),
    "unknown field shown by a screen": (
        'commandes = ["aide"]',
        'commandes = ["aide"]\nmontre = ["nas"]',
        dangling("ecrans, fin, montre", "nas", "field"),
    ),
    "unknown requirement of a screen": (
        'exigence = "MINI-CODE-SUFFIT"',
        'exigence = "MINI-X"',
        dangling("ecrans, code, exigence", "MINI-X", "requirement"),
    ),
    "unknown key of a person": (
        'valeur = "{contract}"',
        'valeur = "{nas}"',
        dangling("champs, contrat, valeur", "nas", "key of a person"),
    ),
    "copy of no field": (
        'valeur = "= contrat"',
        'valeur = "= nas"',
        dangling("champs, code, valeur", "nas", "field"),
    ),
    "rule of no requirement": (
        'regle = "MINI-CODE"',
        'regle = "MINI-COD"',
        "champs, code, regle: no requirement « MINI-COD » or « MINI-COD-… », expected one.",
    ),
    "unknown screen of a step": (
        '{ ecran = "fin" }',
        '{ ecran = "debut" }',
        dangling("parcours, inscription, etapes, 3, ecran", "debut", "screen"),
    ),
    "unknown screen that serves as well": (
        '{ ecran = "fin" }',
        '{ ecran = "fin", ou = ["debut"] }',
        dangling("parcours, inscription, etapes, 3, ou", "debut", "screen"),
    ),
    "unknown key of a person that a step chooses by": (
        '{ ecran = "fin" }',
        '{ ecran = "fin", choisir = "{numero}" }',
        dangling("parcours, inscription, etapes, 3, choisir", "numero", "key of a person"),
    ),
    "unknown field of a step": (
        'remplir = ["code"]',
        'remplir = ["nas"]',
        dangling("parcours, inscription, etapes, 1, remplir", "nas", "field"),
    ),
    "unknown value of a step": (
        "valeurs = { code =",
        "valeurs = { nas =",
        dangling("parcours, inscription, etapes, 1, valeurs", "nas", "field"),
    ),
    "step without screen": (
        '{ ecran = "fin" }',
        '{ presser = ["OK"] }',
        "parcours, inscription, etapes, 3: a step needs either « ecran » or « courriel ».",
    ),
    "what to fill is a text": (
        'remplir = ["code"]',
        'remplir = "code"',
        "parcours, inscription, etapes, 1, remplir: expected true or a list of fields, not « code ».",
    ),
}
