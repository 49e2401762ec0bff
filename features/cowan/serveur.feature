# language: fr
Fonctionnalité: Appliquer les règles sur le serveur aussi
  Source : guide C, étapes 5, 6 et 9, par déduction.

  @COW-SERVEUR
  Règle: Ce que la page arrête, le serveur le refuse aussi

    Scénario: Ce qui n'est pas une adresse courriel
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « adresse courriel » :
        | Adresse courriel              | issue  |
        | « {certificate}.example.org » | refusé |
        | « {certificate}@ »            | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Une seconde adresse qui diffère de la première
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « adresse courriel » :
        | Confirmation de l'adresse courriel | issue  |
        | « x{email} »                       | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Un renseignement qui manque, ou une date qui n'existe pas
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « renseignements personnels » :
        | Nom     | Prénom  | Date de naissance          | Numéro de certificat | issue  |
        | [vide]  | le sien | la sienne                  | le sien              | refusé |
        | le sien | [vide]  | la sienne                  | le sien              | refusé |
        | le sien | le sien | [vide]                     | le sien              | refusé |
        | le sien | le sien | la sienne, au 30 du mois 2 | le sien              | refusé |
        | le sien | le sien | la sienne                  | [vide]               | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Un mot de passe sans majuscule, sans minuscule ou sans caractère spécial
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « activation » :
        | Mot de passe                                     | issue  |
        | 12 caractères : minuscules, chiffres, symboles   | refusé |
        | 12 caractères : majuscules, chiffres, symboles   | refusé |
        | 12 caractères : minuscules, majuscules, chiffres | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Une confirmation du mot de passe qui diffère
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « activation » :
        | Confirmez le mot de passe    | issue  |
        | le sien, un caractère changé | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Une confirmation du nouveau mot de passe qui diffère
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie, la page contournée, à l'écran « nouveau mot de passe » :
        | nouveau_mdp2                 | issue  |
        | le sien, un caractère changé | refusé |
      Alors chaque essai a l'issue attendue
