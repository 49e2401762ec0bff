"""The ways in which this portal can be wrong: one sentence each, named after the requirement that it breaks."""

WRONG: dict[str, str] = {
    "COW-ACCES-ADRESSE:accueil": "The documented address shows a welcome page; the sign-in stands elsewhere.",
    "COW-ACCES:dessous": "« Inscrivez-vous maintenant » stands below the sign-in fields.",
    "COW-BARRE:joindre": "The bar of the registration's pages has no « Nous joindre ».",
    "COW-LANGUE:inscription": "In English, the registration's pages keep their French titles and labels.",
    "COW-COURRIEL-ECRAN:delai": "The address section announces a message, but no longer says that 24 hours are left.",
    "COW-COURRIEL-DOUBLE:domaine": "Of the two addresses, only what stands before the @ is compared.",
    "COW-COURRIEL-FORME:tout": "Whatever is entered is taken for an e-mail address.",
    "COW-COURRIEL-NOM:certificat": "The user name is the certificate number, not the address that was entered.",
    "COW-PERSONNE-REQUIS:prenom": "The first name may stay empty.",
    "COW-PERSONNE-FORMAT:impossible": "A date that does not exist counts as no date, and is then not compared.",
    "COW-PERSONNE-IDENTIQUE:prenom": "Of the first name only the initial is compared.",
    "COW-ROBOT:sans": "The mention of the protection against robots was lost.",
    "COW-ENVOYE:soixante": "The page after the last section gives neither the 60 minutes nor the Infocentre.",
    "COW-MESSAGE:adresse": "The message has the link, but not its address in readable text.",
    "COW-LIEN:navigateur": "The link works only in the browser where the registration was made.",
    "COW-LIEN-24H:lendemain": "The link's 24 hours are counted in whole days, the second one included.",
    "COW-LIEN-INTEGRE:userid": "Of the link only the user number is checked, the seal is not.",
    "COW-LIEN-UNEFOIS:rejoue": "The link of an active account sets a new password each time that it is used.",
    "COW-ACTIVATION-ECRAN:question": "The section of the verification question has lost its title and the name of its list.",
    "COW-ACTIVATION-IDENTITE:naissance": "At the activation the birth date is asked but not compared.",
    "COW-MDP-MAJUSCULE:absente": "The password needs no upper-case letter.",
    "COW-MDP-MINUSCULE:absente": "The password needs no lower-case letter.",
    "COW-MDP-SPECIAL:chiffre": "A digit counts as a special character.",
    "COW-MDP-SUFFIT:chiffre": "The password must hold a digit too, which no document asks for.",
    "COW-MDP-CONFIRMATION:casse": "The two passwords are compared without case.",
    "COW-QUESTION:reponse": "The answer to the verification question may stay empty.",
    "COW-QUESTION-OUBLI:toute": "Any answer that is not empty gives a new password.",
    "COW-ACTIVE:inscription": "After the activation « Ouvrir une session » leads back to the registration.",
    "COW-SESSION-CONDITIONS:adresse": "Who signed in without accepting the terms reaches the portal by its address.",
    "COW-SESSION-AVANT:attente": "An address that waits for its activation is let in with whatever password.",
    "COW-SESSION-REFUSE:casse": "The password is compared without case.",
    "COW-PORTAIL:perdue": "A claim that was submitted is confirmed, and then not among the claims.",
    "COW-PRIVE:numero": "Claims and policies are given by their number to whoever is signed in.",
    "COW-PRIVE:session": "The printable card is given without a session.",
    "COW-UNIQUE:personne": "Someone active can register again with another address.",
    "COW-UNIQUE:adresse": "An address in use can become another person's user name.",
    "COW-AIDE:numero": "No page gives the number for questions any more.",
    "COW-PETIT-ECRAN:bouton": "On a small screen the button at the end of the personal details is not shown.",
    "COW-ETAPES:renseignements": "The personal details open by their address before any e-mail address was entered.",
    "COW-SERVEUR:mot-de-passe": "The rules on the password hold in the page only.",
}


def check(names) -> frozenset[str]:
    """The given names as a set; an unknown one raises ValueError."""
    unknown = [name for name in names if name not in WRONG]
    if unknown:
        raise ValueError("unknown way of being wrong: " + ", ".join(unknown))
    return frozenset(names)
