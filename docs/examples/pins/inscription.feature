# language: fr
Fonctionnalité: Créer son espace
  Source : guide G, étapes 1 à 4.

  @PIN-ACCES
  Règle: « Créer mon espace » mène à « Vos numéros »

    Scénario: L'accueil mène à l'inscription
      Étant donné qu'on a ouvert l'entrée du portail
      Quand on presse « Créer mon espace »
      Alors l'écran « vos numéros » s'affiche

  @PIN-NUMEROS
  Règle: « Vos numéros » demande ce qui figure sur la carte

    Scénario: L'écran est celui du guide
      Étant donné qu'on est à l'écran « vos numéros »
      Alors la page présente :
        | champ    | Numéro d'adhérent |
        | champ    | Date de naissance |
        | commande | Continuer         |

  @PIN-CARTE
  Règle: Le numéro et la date sont ceux de la carte

    Scénario: Dès que l'un diffère, c'est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « vos numéros » :
        | Numéro d'adhérent | Date de naissance         | issue   |
        | le sien, inconnu  | la sienne                 | refusé  |
        | le sien           | la sienne, au lendemain   | refusé  |
        | le sien           | la sienne                 | accepté |
      Alors chaque essai a l'issue attendue

  @PIN-CODE-LONGUEUR
  Règle: Le code secret a de 6 à 10 chiffres

    Scénario: Cinq chiffres sont trop peu, onze sont trop
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « votre code secret » :
        | code        | issue   |
        | 5 chiffres  | refusé  |
        | 11 chiffres | refusé  |
        | 8 chiffres  | accepté |
      Alors chaque essai a l'issue attendue

  @PIN-CODE-CHIFFRES
  Règle: Le code secret n'est fait que de chiffres

    Scénario: Une lettre ou un symbole est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « votre code secret » :
        | code                   | issue   |
        | 8 chiffres avec « a »  | refusé  |
        | 8 chiffres avec « - »  | refusé  |
        | 8 chiffres             | accepté |
      Alors chaque essai a l'issue attendue

  @PIN-CODE-SUFFIT
  Règle: De 6 à 10 chiffres suffisent

    Scénario: Le plus court et le plus long sont acceptés
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « votre code secret » :
        | code        | issue   |
        | 6 chiffres  | accepté |
        | 10 chiffres | accepté |
      Alors chaque essai a l'issue attendue

  @PIN-CODE-CONFIRMATION
  Règle: Le code secret se saisit deux fois, pareil

    Scénario: Une confirmation vide ou différente est refusée
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « votre code secret » :
        | code2                        | issue   |
        | [vide]                       | refusé  |
        | le sien, un caractère changé | refusé  |
        | le sien                      | accepté |
      Alors chaque essai a l'issue attendue

  @PIN-INSCRIPTION
  Règle: À la fin, l'espace est créé

    Scénario: Une inscription aboutit
      Étant donné une adhérente non inscrite
      Quand elle s'inscrit
      Alors l'inscription aboutit
