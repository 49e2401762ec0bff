# language: fr
Fonctionnalité: Choisir un mot de passe
  Source : notice D, point 2 et deuxième étape ; « Mot de passe perdu ».

  @UNI-MDP-LONGUEUR
  Règle: Le mot de passe compte au moins 8 caractères

    Scénario: 7 caractères sont refusés, 8 acceptés
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Mot de passe                                    | Confirmation | issue   |
        | [vide]                                          | = mdp        | refusé  |
        | 3 caractères : minuscules, majuscules, chiffres | = mdp        | refusé  |
        | 7 caractères : minuscules, majuscules, chiffres | = mdp        | refusé  |
        | 8 caractères : minuscules, majuscules, chiffres | = mdp        | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: 7 caractères sont refusés, 8 acceptés, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, dans « mot de passe perdu, par la question », à l'écran « nouveau mot de passe » :
        | Mot de passe                                    | Confirmation | issue   |
        | [vide]                                          | = nouveau        | refusé  |
        | 3 caractères : minuscules, majuscules, chiffres | = nouveau        | refusé  |
        | 7 caractères : minuscules, majuscules, chiffres | = nouveau        | refusé  |
        | 8 caractères : minuscules, majuscules, chiffres | = nouveau        | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-MDP-MAJUSCULE
  Règle: Le mot de passe contient une majuscule

    Scénario: Sans majuscule, le mot de passe est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Mot de passe                                     | Confirmation | issue   |
        | 12 caractères : minuscules, chiffres             | = mdp        | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | = mdp        | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Sans majuscule, le mot de passe est refusé, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, dans « mot de passe perdu, par la question », à l'écran « nouveau mot de passe » :
        | Mot de passe                                     | Confirmation | issue   |
        | 12 caractères : minuscules, chiffres             | = nouveau        | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | = nouveau        | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-MDP-MINUSCULE
  Règle: Le mot de passe contient une minuscule

    Scénario: Sans minuscule, le mot de passe est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Mot de passe                                     | Confirmation | issue   |
        | 12 caractères : majuscules, chiffres             | = mdp        | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | = mdp        | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Sans minuscule, le mot de passe est refusé, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, dans « mot de passe perdu, par la question », à l'écran « nouveau mot de passe » :
        | Mot de passe                                     | Confirmation | issue   |
        | 12 caractères : majuscules, chiffres             | = nouveau        | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | = nouveau        | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-MDP-CHIFFRE
  Règle: Le mot de passe contient un chiffre

    Scénario: Sans chiffre, le mot de passe est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Mot de passe                                     | Confirmation | issue   |
        | 12 caractères : minuscules, majuscules           | = mdp        | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | = mdp        | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Sans chiffre, le mot de passe est refusé, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, dans « mot de passe perdu, par la question », à l'écran « nouveau mot de passe » :
        | Mot de passe                                     | Confirmation | issue   |
        | 12 caractères : minuscules, majuscules           | = nouveau        | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | = nouveau        | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-MDP-SUFFIT
  Règle: Lettres et chiffres, de 8 à 20 caractères, suffisent

    Scénario: Un seul caractère de chaque sorte exigée suffit
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Mot de passe                                      | Confirmation | issue   |
        | 8 caractères : minuscules, majuscules, chiffres   | = mdp        | accepté |
        | 20 caractères : minuscules, majuscules, chiffres  | = mdp        | accepté |
        | 12 caractères : minuscules, majuscules avec « 7 » | = mdp        | accepté |
        | 12 caractères : minuscules, chiffres avec « K »   | = mdp        | accepté |
        | 12 caractères : majuscules, chiffres avec « k »   | = mdp        | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Un seul caractère de chaque sorte exigée suffit, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, dans « mot de passe perdu, par la question », à l'écran « nouveau mot de passe » :
        | Mot de passe                                      | Confirmation | issue   |
        | 8 caractères : minuscules, majuscules, chiffres   | = nouveau        | accepté |
        | 20 caractères : minuscules, majuscules, chiffres  | = nouveau        | accepté |
        | 12 caractères : minuscules, majuscules avec « 7 » | = nouveau        | accepté |
        | 12 caractères : minuscules, chiffres avec « K »   | = nouveau        | accepté |
        | 12 caractères : majuscules, chiffres avec « k »   | = nouveau        | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-MDP-CONFIRMATION
  Règle: Le mot de passe s'entre deux fois, pareil

    Scénario: Une confirmation vide ou différente est refusée
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Mot de passe | Confirmation                                     | issue   |
        | le sien      | [vide]                                           | refusé  |
        | le sien      | 12 caractères : minuscules, majuscules, chiffres | refusé  |
        | le sien      | le sien, un caractère changé                     | refusé  |
        | le sien      | le sien, la casse changée                        | refusé  |
        | le sien      | le sien                                          | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Une confirmation vide ou différente est refusée, après un oubli aussi
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour, dans « mot de passe perdu, par la question », à l'écran « nouveau mot de passe » :
        | Mot de passe | Confirmation                                     | issue   |
        | le sien      | [vide]                                           | refusé  |
        | le sien      | 12 caractères : minuscules, majuscules, chiffres | refusé  |
        | le sien      | le sien, un caractère changé                     | refusé  |
        | le sien      | le sien, la casse changée                        | refusé  |
        | le sien      | le sien                                          | accepté |
      Alors chaque essai a l'issue attendue
