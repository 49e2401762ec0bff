# language: fr
Fonctionnalité: Ouvrir une session dans l'application mobile
  Source : page B, « Dans l'application mobile », points 5, 7 et 8, et introduction.

  @R360-SESSION
  Règle: Code, mot de passe et « Confirmer » ouvrent la session

    Scénario: La première session s'ouvre
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle ouvre une session
      Alors une session est ouverte

    Scénario: Un code de 36 caractères, majuscules comprises, l'ouvre aussi
      Étant donné une adhérente non inscrite
      Et que son « Créer un code d'utilisateur » est : 36 caractères : minuscules, majuscules, chiffres
      Et qu'elle s'est inscrite
      Quand elle ouvre une session
      Alors une session est ouverte

    Scénario: Le bouton est « Confirmer »
      Étant donné qu'on est à l'écran « connexion »
      Alors la page présente :
        | commande | Confirmer |

  @R360-SESSION-REFUSE
  Règle: Un mauvais mot de passe n'ouvre rien

    Scénario: Aucun autre mot de passe n'ouvre de session
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle essaie tour à tour d'ouvrir une session :
        | identifiant       | motdepasse                          | issue   |
        | le sien           | un mot de passe ordinaire           | refusé  |
        | le sien           | le sien, un caractère changé        | refusé  |
        | le sien           | le sien, la casse changée           | refusé  |
        | le sien           | le sien, suivi de « x »             | refusé  |
        | le sien           | le sien, sans son dernier caractère | refusé  |
        | le sien           | [vide]                              | refusé  |
        | un code ordinaire | le sien                             | refusé  |
        | le sien           | le sien                             | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Refusée, elle n'est pas dans ses services
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a gardé l'adresse de ses services
      Quand elle tente d'ouvrir une session avec « motdepasse » : un mot de passe ordinaire
      Et qu'elle ouvre ces adresses dans sa fenêtre
      Alors rien de la personne ni des services n'y paraît

  @R360-DOSSIERS
  Règle: Avec plusieurs dossiers, on choisit, et chacun s'explique

    Scénario: Le dossier choisi sert, et « i » parle de chacun
      Étant donné une adhérente qui a deux régimes
      Et qu'elle s'est inscrite
      Et qu'elle a ajouté son second régime à son compte
      Quand elle s'identifie jusqu'à l'écran « choix du dossier »
      Alors une commande d'information montre un texte sur chaque dossier
      Quand elle ouvre une session sur son second régime
      Alors l'écran « choix du dossier » a été montré
      Et les services sont ceux de son second régime
      Quand elle ouvre une session sur son premier régime
      Alors l'écran « choix du dossier » a été montré
      Et les services sont ceux de son premier régime

  @R360-CONVENTION
  Règle: La première session commence par la convention

    Scénario: « Accepter » mène aux services
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle s'identifie jusqu'à l'écran « convention d'utilisation »
      Et qu'elle presse « Accepter »
      Alors l'écran « services » s'affiche

    Scénario: Avant la convention, rien des services n'est accessible
      Étant donné deux adhérentes non inscrites
      Et que l'autre a ouvert une session
      Et que l'autre a parcouru ses services
      Et qu'elle s'est inscrite
      Et qu'elle s'est identifiée jusqu'à l'écran « convention d'utilisation »
      Quand elle ouvre ces adresses dans sa fenêtre
      Alors rien de la personne ni des services n'y paraît

  @R360-OUBLI
  Règle: Le prénom de la mère fait revenir l'aide-mémoire

    Scénario: La connexion offre de dire qu'on a oublié
      Étant donné qu'on est à l'écran « connexion »
      Alors la page présente :
        | commande | mot de passe oublié |

    Scénario: L'aide-mémoire revient avec le bon prénom, et avec lui seul
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle essaie tour à tour, ayant oublié son mot de passe :
        | mere_oubli                 | issue   |
        | « Philomène-Aurore »       | refusé  |
        | le sien, sans sa fin       | refusé  |
        | le sien, suivi de « ette » | refusé  |
        | le sien                    | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: L'aide-mémoire qui revient est le sien
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Et qu'une autre en a fait un ensuite
      Quand elle dit avoir oublié son mot de passe
      Alors son aide-mémoire lui est rappelé

  @R360-RECLAMATION
  Règle: Les services permettent une réclamation, ou disent que le régime ne la prévoit pas

    Scénario: Les services parlent de réclamations
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Alors les services parlent de « réclamation »

  @R360-COMMUN
  Règle: Le web et l'application partagent leurs comptes

    Scénario: Un compte fait dans l'application ouvre le web
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle ouvre une session sur le portail « desjardins », à l'entrée « web »
      Alors une session s'y ouvre

    Scénario: Un compte fait sur le web ouvre l'application
      Étant donné une adhérente non inscrite
      Quand elle s'inscrit sur le portail « desjardins », à l'entrée « web »
      Alors l'inscription y aboutit
      Quand elle ouvre une session
      Alors une session est ouverte
