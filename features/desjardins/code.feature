# language: fr
Fonctionnalité: Choisir un code d'utilisateur
  Source : guide A, étape 7, points 1 et 5 ; page B, point 1.

  @DSJ-CODE-CHOIX
  Règle: Le portail demande si l'on est déjà inscrit

    Scénario: La question et ses deux réponses sont celles du guide
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « code d'utilisateur »
      Alors la page présente :
        | texte | Êtes-vous déjà inscrit aux services en ligne de Desjardins Assurances |
      Et la page offre le choix entre :
        | Oui, utiliser mes code d'utilisateur et mot de passe existants |
        | Non, créer de nouveaux code d'utilisateur et mot de passe      |

  @DSJ-CODE-ECRAN
  Règle: L'écran du code porte les libellés du guide

    Scénario: Les champs de création sont ceux du guide
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « code d'utilisateur »
      Et qu'elle a choisi « Non, créer de nouveaux code d'utilisateur et mot de passe »
      Alors la page présente :
        | champ    | Créer un code d'utilisateur |
        | champ    | Créer un mot de passe       |
        | champ    | Confirmer le mot de passe   |
        | champ    | Choisir un aide-mémoire     |
        | champ    | Prénom de votre mère        |
        | commande | Soumettre                   |

  @DSJ-CODE-LONGUEUR
  Règle: Le code d'utilisateur compte de 5 à 36 caractères

    Scénario: 4 et 37 caractères sont refusés, 5 et 36 acceptés
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « code d'utilisateur » :
        | Créer un code d'utilisateur | issue   |
        | [vide]                      | refusé  |
        | 1 lettres                   | refusé  |
        | 4 caractères ordinaires     | refusé  |
        | 37 caractères ordinaires    | refusé  |
        | 100 caractères ordinaires   | refusé  |
        | 5 caractères ordinaires     | accepté |
        | 36 caractères ordinaires    | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-CODE-ALPHANUMERIQUE
  Règle: Le code d'utilisateur n'a que des lettres et des chiffres

    Scénario: Un seul caractère spécial fait refuser le code
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « code d'utilisateur » :
        | Créer un code d'utilisateur           | issue   |
        | 12 caractères ordinaires avec « _ »   | refusé  |
        | 12 caractères ordinaires avec « - »   | refusé  |
        | 12 caractères ordinaires avec « . »   | refusé  |
        | 12 caractères ordinaires avec « @ »   | refusé  |
        | 12 caractères ordinaires avec « ! »   | refusé  |
        | 12 caractères ordinaires avec « $ »   | refusé  |
        | 12 caractères ordinaires avec « # »   | refusé  |
        | 12 caractères ordinaires avec « ' »   | refusé  |
        | 12 caractères ordinaires avec [espace] | refusé  |
        | le sien                               | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-CODE-SUFFIT
  Règle: Lettres et chiffres, de 5 à 36, suffisent

    Scénario: Lettres seules, chiffres seuls, majuscules ou mélange sont acceptés
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « code d'utilisateur » :
        | Créer un code d'utilisateur                     | issue   |
        | 12 minuscules                                   | accepté |
        | 26 caractères différents : majuscules           | accepté |
        | 12 chiffres                                     | accepté |
        | 5 lettres ou chiffres                           | accepté |
        | 36 caractères différents : minuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-CODE-UNIQUE
  Règle: Un code d'utilisateur pris ne se prend pas deux fois

    Scénario: Le code d'une autre est refusé, un nouveau accepté
      Étant donné deux adhérentes non inscrites
      Et que l'autre s'est inscrite
      Quand elle essaie tour à tour, à l'écran « code d'utilisateur » :
        | Créer un code d'utilisateur | issue   |
        | celui de l'autre            | refusé  |
        | le sien                     | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-CONFIRMATION
  Règle: La confirmation montre le code et ramène à la connexion

    Scénario: L'inscription aboutit à une confirmation avec le code d'utilisateur
      Étant donné une adhérente non inscrite
      Quand elle s'inscrit
      Alors l'inscription aboutit
      Et la page montre son « code »

    Scénario: « Continuer » ramène à la connexion
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle presse « Continuer »
      Alors l'écran « connexion » s'affiche
