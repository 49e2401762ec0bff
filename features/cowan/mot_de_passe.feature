# language: fr
Fonctionnalité: Choisir un mot de passe
  Source : guide C, étape 9.

  @COW-MDP-MAJUSCULE
  Règle: Le mot de passe a une lettre majuscule

    Scénario: Sans majuscule, le mot de passe est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « activation » :
        | Mot de passe                                    | issue   |
        | [vide]                                          | refusé  |
        | 12 caractères : minuscules, symboles            | refusé  |
        | 12 caractères : minuscules, chiffres, symboles  | refusé  |
        | le sien                                         | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Sans majuscule, le nouveau mot de passe est refusé aussi
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | nouveau_mdp                                    | issue   |
        | 12 caractères : minuscules, chiffres, symboles | refusé  |
        | le sien                                        | accepté |
      Alors chaque essai a l'issue attendue

  @COW-MDP-MINUSCULE
  Règle: Le mot de passe a une lettre minuscule

    Scénario: Sans minuscule, le mot de passe est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « activation » :
        | Mot de passe                                    | issue   |
        | 12 caractères : majuscules, symboles            | refusé  |
        | 12 caractères : majuscules, chiffres, symboles  | refusé  |
        | le sien                                         | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Sans minuscule, le nouveau mot de passe est refusé aussi
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | nouveau_mdp                                    | issue   |
        | 12 caractères : majuscules, chiffres, symboles | refusé  |
        | le sien                                        | accepté |
      Alors chaque essai a l'issue attendue

  @COW-MDP-SPECIAL
  Règle: Le mot de passe a un caractère spécial

    Scénario: Lettres et chiffres ne suffisent pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « activation » :
        | Mot de passe                                     | issue   |
        | 12 caractères : minuscules, majuscules           | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | refusé  |
        | le sien                                          | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Sans caractère spécial, le nouveau mot de passe est refusé aussi
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | nouveau_mdp                                      | issue   |
        | 12 caractères : minuscules, majuscules, chiffres | refusé  |
        | le sien                                          | accepté |
      Alors chaque essai a l'issue attendue

  @COW-MDP-LETTRES
  Règle: Le mot de passe a au moins deux lettres

    Scénario: Une seule lettre, ou aucune, est refusée
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « activation » :
        | Mot de passe                                 | issue   |
        | 12 caractères : chiffres, symboles           | refusé  |
        | 12 caractères : chiffres, symboles avec « A » | refusé |
        | 12 caractères : chiffres, symboles avec « a » | refusé |
        | le sien                                      | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Avec une seule lettre, ou aucune, le nouveau mot de passe est refusé aussi
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | nouveau_mdp                                   | issue   |
        | 12 caractères : chiffres, symboles            | refusé  |
        | 12 caractères : chiffres, symboles avec « A » | refusé  |
        | le sien                                       | accepté |
      Alors chaque essai a l'issue attendue

  @COW-MDP-SUFFIT
  Règle: Majuscule, minuscule et caractère spécial suffisent

    Scénario: De 8 à 20 caractères, avec ou sans chiffre, quel que soit le caractère spécial
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « activation » :
        | Mot de passe                                               | issue   |
        | 8 caractères : minuscules, symboles avec « A »             | accepté |
        | 20 caractères : minuscules, majuscules, chiffres, symboles | accepté |
        | 12 minuscules avec « Z& »                                  | accepté |
        | 12 caractères : majuscules, chiffres avec « a- »           | accepté |
        | 12 majuscules avec « z_?;~ »                               | accepté |
      Alors chaque essai a l'issue attendue

  @COW-MDP-CONFIRMATION
  Règle: Le mot de passe s'entre deux fois, pareil

    Scénario: Une confirmation vide ou différente est refusée
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « activation » :
        | Confirmez le mot de passe                                  | issue   |
        | [vide]                                                     | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres, symboles | refusé  |
        | le sien, un caractère changé                               | refusé  |
        | le sien, la casse changée                                  | refusé  |
        | le sien, sans sa fin                                       | refusé  |
        | le sien                                                    | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: La confirmation du nouveau mot de passe aussi
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | nouveau_mdp2                 | issue   |
        | le sien, un caractère changé | refusé  |
        | le sien                      | accepté |
      Alors chaque essai a l'issue attendue
