# language: fr
Fonctionnalité: Choisir un mot de passe
  Source : foire E, questions 1 et 4.

  @AST-MDP-LONGUEUR
  Règle: Le mot de passe compte au moins 8 caractères

    Scénario: À l'inscription, 7 caractères sont refusés, 8 acceptés
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « identifiants de l'inscription » :
        | mdp                                             | issue   |
        | 3 caractères : minuscules, majuscules, chiffres | refusé  |
        | 7 caractères : minuscules, majuscules, chiffres | refusé  |
        | 8 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Au changement, 7 caractères sont refusés, 8 acceptés
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « changement de mot de passe » :
        | nouveau                                         | issue   |
        | 3 caractères : minuscules, majuscules, chiffres | refusé  |
        | 7 caractères : minuscules, majuscules, chiffres | refusé  |
        | 8 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Après un oubli, 7 caractères sont refusés, 8 acceptés
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | nouveau                                         | issue   |
        | 3 caractères : minuscules, majuscules, chiffres | refusé  |
        | 7 caractères : minuscules, majuscules, chiffres | refusé  |
        | 8 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

  @AST-MDP-MAJUSCULE
  Règle: Le mot de passe contient une majuscule

    Scénario: À l'inscription, sans majuscule, il est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « identifiants de l'inscription » :
        | mdp                                              | issue   |
        | 12 caractères : minuscules, chiffres             | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Au changement, sans majuscule, il est refusé
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « changement de mot de passe » :
        | nouveau                                          | issue   |
        | 12 caractères : minuscules, chiffres             | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Après un oubli, sans majuscule, il est refusé
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | nouveau                                          | issue   |
        | 12 caractères : minuscules, chiffres             | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

  @AST-MDP-MINUSCULE
  Règle: Le mot de passe contient une minuscule

    Scénario: À l'inscription, sans minuscule, il est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « identifiants de l'inscription » :
        | mdp                                              | issue   |
        | 12 caractères : majuscules, chiffres             | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Au changement, sans minuscule, il est refusé
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « changement de mot de passe » :
        | nouveau                                          | issue   |
        | 12 caractères : majuscules, chiffres             | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Après un oubli, sans minuscule, il est refusé
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | nouveau                                          | issue   |
        | 12 caractères : majuscules, chiffres             | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

  @AST-MDP-CHIFFRE
  Règle: Le mot de passe contient un chiffre

    Scénario: À l'inscription, sans chiffre, il est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « identifiants de l'inscription » :
        | mdp                                              | issue   |
        | 12 caractères : minuscules, majuscules           | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Au changement, sans chiffre, il est refusé
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « changement de mot de passe » :
        | nouveau                                          | issue   |
        | 12 caractères : minuscules, majuscules           | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Après un oubli, sans chiffre, il est refusé
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « nouveau mot de passe » :
        | nouveau                                          | issue   |
        | 12 caractères : minuscules, majuscules           | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

  @AST-MDP-SUFFIT
  Règle: Lettres et chiffres, de 8 à 20 caractères, suffisent

    Scénario: À l'inscription, un seul caractère de chaque sorte suffit
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « identifiants de l'inscription » :
        | mdp                                               | issue   |
        | 8 caractères : minuscules, majuscules avec « 0 »  | accepté |
        | 20 caractères : minuscules, majuscules avec « 9 » | accepté |
        | 12 minuscules avec « A1 »                         | accepté |
        | 12 majuscules avec « z8 »                         | accepté |
        | 12 chiffres avec « Mm »                           | accepté |
        | 12 caractères : minuscules, majuscules avec « 5 » | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Au changement, un seul caractère de chaque sorte suffit
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « changement de mot de passe » :
        | nouveau                                           | issue   |
        | 8 caractères : minuscules, majuscules avec « 2 »  | accepté |
        | 20 caractères : minuscules, majuscules avec « 3 » | accepté |
        | 12 minuscules avec « Z4 »                         | accepté |
        | 12 majuscules avec « a6 »                         | accepté |
        | 12 caractères : minuscules, majuscules avec « 7 » | accepté |
      Alors chaque essai a l'issue attendue

  @AST-MDP-EVIDENT
  Règle: Un mot de passe évident est signalé

    Scénario: Le prénom, « 0000 » et « 1234 » donnent un avertissement ou un refus
      Étant donné une adhérente non inscrite
      Quand elle essaie à l'écran « identifiants de l'inscription » des mots de passe évidents :
        | « {first_name}75Bx » |
        | « Bx0000yyZz »       |
        | « Bx1234yyZz »       |
      Alors chacun fait l'objet d'un avertissement ou d'un refus

    Scénario: La ville de son adresse donne un avertissement ou un refus
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle suit « ajout d'une adresse » depuis l'entrée
      Et qu'elle essaie à l'écran « changement de mot de passe » des mots de passe évidents :
        | « Lyon751975 » |
      Alors chacun fait l'objet d'un avertissement ou d'un refus
