# language: fr
Fonctionnalité: Choisir un mot de passe
  Source : notice D, point 2 et deuxième étape ; « Mot de passe perdu ».

  @UNI-MDP-LONGUEUR
  Règle: Le mot de passe compte au moins 8 caractères

    Scénario: 7 caractères sont refusés, 8 acceptés
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Mot de passe                                    | issue   |
        | [vide]                                          | refusé  |
        | 3 caractères : minuscules, majuscules, chiffres | refusé  |
        | 7 caractères : minuscules, majuscules, chiffres | refusé  |
        | 8 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: 7 caractères sont refusés, 8 acceptés, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | Mot de passe                                    | issue   |
        | [vide]                                          | refusé  |
        | 3 caractères : minuscules, majuscules, chiffres | refusé  |
        | 7 caractères : minuscules, majuscules, chiffres | refusé  |
        | 8 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-MDP-MAJUSCULE
  Règle: Le mot de passe contient une majuscule

    Scénario: Sans majuscule, le mot de passe est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Mot de passe                                     | issue   |
        | 12 caractères : minuscules, chiffres             | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Sans majuscule, le mot de passe est refusé, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | Mot de passe                                     | issue   |
        | 12 caractères : minuscules, chiffres             | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-MDP-MINUSCULE
  Règle: Le mot de passe contient une minuscule

    Scénario: Sans minuscule, le mot de passe est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Mot de passe                                     | issue   |
        | 12 caractères : majuscules, chiffres             | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Sans minuscule, le mot de passe est refusé, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | Mot de passe                                     | issue   |
        | 12 caractères : majuscules, chiffres             | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-MDP-CHIFFRE
  Règle: Le mot de passe contient un chiffre

    Scénario: Sans chiffre, le mot de passe est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Mot de passe                                     | issue   |
        | 12 caractères : minuscules, majuscules           | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Sans chiffre, le mot de passe est refusé, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | Mot de passe                                     | issue   |
        | 12 caractères : minuscules, majuscules           | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-MDP-SUFFIT
  Règle: Lettres et chiffres, de 8 à 20 caractères, suffisent

    Scénario: Un seul caractère de chaque sorte exigée suffit
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Mot de passe                                      | issue   |
        | 8 caractères : minuscules, majuscules avec « 0 »  | accepté |
        | 20 caractères : minuscules, majuscules avec « 9 » | accepté |
        | 12 minuscules avec « A1 »                         | accepté |
        | 12 majuscules avec « z8 »                         | accepté |
        | 12 chiffres avec « Mm »                           | accepté |
        | 12 caractères : minuscules, majuscules avec « 5 » | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Un seul caractère de chaque sorte exigée suffit, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | Mot de passe                                      | issue   |
        | 8 caractères : minuscules, majuscules avec « 2 »  | accepté |
        | 20 caractères : minuscules, majuscules avec « 3 » | accepté |
        | 12 minuscules avec « Z4 »                         | accepté |
        | 12 majuscules avec « a6 »                         | accepté |
        | 12 caractères : minuscules, majuscules avec « 7 » | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-MDP-CONFIRMATION
  Règle: Le mot de passe s'entre deux fois, pareil

    Scénario: Une confirmation vide ou différente est refusée
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Confirmation                                     | issue   |
        | [vide]                                           | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | refusé  |
        | le sien, un caractère changé                     | refusé  |
        | le sien, la casse changée                        | refusé  |
        | le sien                                          | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Une confirmation vide ou différente est refusée, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | Confirmation                                     | issue   |
        | [vide]                                           | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | refusé  |
        | le sien, un caractère changé                     | refusé  |
        | le sien, la casse changée                        | refusé  |
        | le sien                                          | accepté |
      Alors chaque essai a l'issue attendue
