# language: fr
Fonctionnalité: Choisir un mot de passe, un aide-mémoire et le prénom de sa mère
  Source : guide A, étape 7, points 2 à 4 ; page B, points 2 à 4.

  @DSJ-MDP-LONGUEUR
  Règle: Le mot de passe compte au moins 8 caractères

    Scénario: 7 caractères sont refusés, 8 acceptés
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « code d'utilisateur » :
        | Créer un mot de passe                                     | issue   |
        | [vide]                                                    | refusé  |
        | 4 caractères mêlés                                        | refusé  |
        | 7 caractères : minuscules, majuscules, chiffres           | refusé  |
        | 7 caractères mêlés                                        | refusé  |
        | 8 caractères mêlés                                        | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-MDP-CLASSES
  Règle: Le mot de passe mêle trois des quatre sortes de caractères

    Scénario: Une ou deux sortes ne suffisent pas, lesquelles que ce soient
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « code d'utilisateur » :
        | Créer un mot de passe                           | issue   |
        | 12 minuscules                                   | refusé  |
        | 12 majuscules                                   | refusé  |
        | 12 chiffres                                     | refusé  |
        | 12 symboles                                     | refusé  |
        | 12 caractères : minuscules, majuscules          | refusé  |
        | 12 caractères : minuscules, chiffres            | refusé  |
        | 12 caractères : minuscules, symboles            | refusé  |
        | 12 caractères : majuscules, chiffres            | refusé  |
        | 12 caractères : majuscules, symboles            | refusé  |
        | 12 caractères : chiffres, symboles              | refusé  |
        | le sien                                         | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-MDP-SUFFIT
  Règle: Trois sortes et 8 caractères suffisent, quelles que soient les trois

    Scénario: Chaque combinaison de trois ou quatre sortes est acceptée
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « code d'utilisateur » :
        | Créer un mot de passe                              | issue   |
        | 8 caractères : minuscules, majuscules avec « 0 »   | accepté |
        | 8 minuscules avec « A9 »                           | accepté |
        | 8 majuscules avec « z1 »                           | accepté |
        | 12 caractères : minuscules, symboles avec « Z »    | accepté |
        | 12 majuscules avec « a2 »                          | accepté |
        | 12 minuscules avec « 3! »                          | accepté |
        | 12 minuscules avec « 4# »                          | accepté |
        | 12 majuscules avec « 5$ »                          | accepté |
        | 12 majuscules avec « 6% »                          | accepté |
        | 12 symboles avec « m7 »                            | accepté |
        | 12 symboles avec « N8 »                            | accepté |
        | 20 caractères : minuscules, chiffres avec « !$#% » | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-MDP-CONFIRMATION
  Règle: Le mot de passe s'entre deux fois, pareil

    Scénario: Une confirmation vide ou différente est refusée
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « code d'utilisateur » :
        | Confirmer le mot de passe                         | issue   |
        | [vide]                                            | refusé  |
        | 12 caractères : minuscules, majuscules, chiffres  | refusé  |
        | le sien, un caractère changé                      | refusé  |
        | le sien, la casse changée                         | refusé  |
        | le sien                                           | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-AIDE-REQUIS
  Règle: L'aide-mémoire est obligatoire

    Scénario: Sans aide-mémoire, l'inscription n'aboutit pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « code d'utilisateur » :
        | Choisir un aide-mémoire | issue   |
        | [vide]                  | refusé  |
        | le sien                 | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-AIDE-DISCRET
  Règle: L'aide-mémoire ne livre pas le mot de passe

    Scénario: Un aide-mémoire qui contient le mot de passe est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « code d'utilisateur » :
        | Choisir un aide-mémoire | issue   |
        | « {= mdp} »             | refusé  |
        | « c'est {= mdp} »       | refusé  |
        | « {= mdp}, voilà »      | refusé  |
        | le sien                 | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-MERE-REQUIS
  Règle: Le prénom de la mère est obligatoire

    Scénario: Sans prénom de la mère, l'inscription n'aboutit pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « code d'utilisateur » :
        | Prénom de votre mère | issue   |
        | [vide]               | refusé  |
        | le sien              | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-SERVEUR
  Règle: Les règles tiennent sur le serveur

    Scénario: Un code que la page arrête est refusé aussi quand il arrive au serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « code d'utilisateur » :
        | Créer un code d'utilisateur       | issue   |
        | 4 caractères ordinaires             | refusé  |
        | 37 caractères ordinaires            | refusé  |
        | 12 caractères ordinaires avec « _ » | refusé  |
      Alors chaque essai a l'issue attendue

    Scénario: Un mot de passe que la page arrête est refusé aussi quand il arrive au serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « code d'utilisateur » :
        | Créer un mot de passe                                     | issue   |
        | 7 caractères mêlés                                        | refusé  |
        | 12 minuscules                                             | refusé  |
        | 12 caractères : majuscules, chiffres                      | refusé  |
      Alors chaque essai a l'issue attendue

    Scénario: Une confirmation que la page compare est comparée aussi par le serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « code d'utilisateur » :
        | Confirmer le mot de passe    | issue  |
        | le sien, un caractère changé | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Une date que la page arrête est refusée aussi quand elle arrive au serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « renseignements personnels » :
        | Date de naissance          | issue  |
        | la sienne, au 30 du mois 2 | refusé |
        | la sienne, en jj-mm-aaaa   | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Un champ laissé vide que la page arrête est refusé aussi par le serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « renseignements personnels » :
        | Prénom  | Nom     | Date de naissance | Numéro de téléphone principal | issue  |
        | [vide]  | le sien | la sienne         | le sien                       | refusé |
        | le sien | [vide]  | la sienne         | le sien                       | refusé |
        | le sien | le sien | [vide]            | le sien                       | refusé |
        | le sien | le sien | la sienne         | [vide]                        | refusé |
      Alors chaque essai a l'issue attendue
