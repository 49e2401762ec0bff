# language: fr
Fonctionnalité: Arriver à l'espace adhérents et y ouvrir une session
  Source : notice D, mode d'emploi, points 1 et 2.

  @UNI-ACCES
  Règle: L'entrée mène à la connexion, qui offre ses trois services

    Scénario: La connexion porte les libellés de la notice
      Quand on va jusqu'à l'écran « connexion »
      Alors la page présente :
        | champ    | Code ou email        |
        | champ    | Mot de passe         |
        | commande | Se connecter         |
        | commande | Première visite ?    |
        | commande | Mot de passe perdu ? |
        | commande | Code accès perdu ?   |

    Scénario: « Première visite ? » mène à la première étape
      Étant donné qu'on est à l'écran « connexion »
      Quand on presse « Première visite ? »
      Alors l'écran « étape 1 » s'affiche, et non celui où mène « Mot de passe perdu ? »

  @UNI-SESSION-CODE
  Règle: On se connecte avec le code d'accès

    Scénario: Le code d'accès ouvre une session
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle ouvre une session
      Alors une session est ouverte

  @UNI-SESSION-EMAIL
  Règle: On se connecte avec son adresse email

    Scénario: L'adresse email ouvre une session
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle suit « ouverture de session par l'adresse » depuis l'entrée

  @UNI-SESSION-REFUSE
  Règle: Un mauvais mot de passe ou un identifiant inconnu n'ouvre rien

    Scénario: Aucun autre mot de passe et aucun autre identifiant n'ouvre de session
      Étant donné une adhérente inscrite
      Quand elle essaie tour à tour d'ouvrir une session :
        | Code ou email    | Mot de passe                                     | issue   |
        | le sien          | 12 caractères : minuscules, majuscules, chiffres | refusé  |
        | le sien          | le sien, un caractère changé                     | refusé  |
        | le sien          | le sien, la casse changée                        | refusé  |
        | le sien          | le sien, suivi de « x »                          | refusé  |
        | le sien          | le sien, sans son dernier caractère              | refusé  |
        | le sien          | [vide]                                           | refusé  |
        | le sien, inconnu | le sien                                          | refusé  |
        | un courriel      | le sien                                          | refusé  |
        | le sien          | le sien                                          | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Refusée, elle n'est pas dans ses services
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a gardé l'adresse de ses services
      Quand elle tente d'ouvrir une session avec « Mot de passe » : un mot de passe ordinaire
      Et qu'elle ouvre ces adresses dans sa fenêtre
      Alors rien de la personne ni des services n'y paraît

  @UNI-SESSION-DISCRET
  Règle: Un mauvais mot de passe et un identifiant inconnu reçoivent la même réponse

    Scénario: La réponse ne dit pas quels comptes existent
      Étant donné une adhérente inscrite
      Quand elle tente d'ouvrir une session avec « Mot de passe » : le sien, un caractère changé
      Et qu'elle tente d'ouvrir une session avec « Code ou email » : le sien, inconnu
      Alors les deux réponses sont les mêmes
