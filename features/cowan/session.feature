# language: fr
Fonctionnalité: Ouvrir une session
  Source : guide C, étapes 5, 8 et 10.

  @COW-COURRIEL-NOM
  Règle: L'adresse courriel devient le nom d'utilisateur

    Scénario: Une session s'ouvre sous l'adresse donnée à l'inscription
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle ouvre une session
      Alors une session est ouverte

    Scénario: Une autre adresse que celle du dossier, si le portail la prend, devient aussi le nom d'utilisateur
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte sous une autre adresse que celle du dossier, si le portail la prend
      Quand elle ouvre une session
      Alors une session est ouverte

  @COW-SESSION
  Règle: Adresse, mot de passe, conditions acceptées et « Soumettre » ouvrent la session

    Scénario: La page de connexion demande l'adresse et le mot de passe, et offre « Soumettre »
      Étant donné qu'on est à l'écran « connexion »
      Alors la page présente :
        | champ    | identifiant |
        | champ    | motdepasse  |
        | commande | Soumettre   |

    Scénario: La première session s'ouvre, les conditions montrées et acceptées
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle ouvre une session
      Alors une session est ouverte
      Et « conditions » lui a été demandé, ou l'un de ces écrans montré :
        | conditions d'utilisation |
        | accord aux conditions    |

  @COW-SESSION-CONDITIONS
  Règle: Sans accepter les conditions, rien ne s'ouvre

    Scénario: Sans accord, la première session ne s'ouvre pas
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour d'ouvrir une session :
        | conditions | issue   |
        | non        | refusé  |
        | oui        | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Sans accord, aucune adresse du portail ne livre quoi que ce soit
      Étant donné deux adhérentes non inscrites
      Et que l'autre a ouvert une session
      Et que l'autre a parcouru ses services
      Et qu'elle a un compte
      Quand elle tente d'ouvrir une session avec « conditions » : non
      Et qu'elle ouvre ces adresses dans sa fenêtre
      Alors rien de la personne ni des services n'y paraît

  @COW-SESSION-AVANT
  Règle: Avant l'activation, aucune session ne s'ouvre

    Scénario: Le mot de passe choisi ensuite n'ouvre rien avant, et ouvre après
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle ouvre une session
      Alors aucune session n'est ouverte
      Quand elle active son compte
      Et qu'elle ouvre une session
      Alors une session est ouverte

  @COW-SESSION-REFUSE
  Règle: Un mauvais mot de passe ou une adresse inconnue n'ouvre rien

    Scénario: Ni un autre mot de passe ni une autre adresse n'ouvrent de session
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour d'ouvrir une session :
        | identifiant  | Mot de passe                                               | issue   |
        | le sien      | 12 caractères : minuscules, majuscules, chiffres, symboles | refusé  |
        | le sien      | le sien, un caractère changé                               | refusé  |
        | le sien      | le sien, la casse changée                                  | refusé  |
        | le sien      | le sien, suivi de « x »                                    | refusé  |
        | le sien      | le sien, sans son dernier caractère                        | refusé  |
        | le sien      | [vide]                                                     | refusé  |
        | un courriel  | le sien                                                    | refusé  |
        | « x{email} » | le sien                                                    | refusé  |
        | le sien      | le sien                                                    | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Refusée, elle n'est pas dans ses services
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a gardé l'adresse de ses services
      Quand elle tente d'ouvrir une session avec « Mot de passe » : un mot de passe ordinaire
      Et qu'elle ouvre ces adresses dans sa fenêtre
      Alors rien de la personne ni des services n'y paraît

  @COW-SESSION-DISCRET
  Règle: Les deux refus ne se distinguent pas

    Scénario: Mauvais mot de passe et adresse inconnue reçoivent la même réponse
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle tente d'ouvrir une session avec « Mot de passe » : le sien, un caractère changé
      Et qu'elle tente d'ouvrir une session avec « identifiant » : un courriel
      Alors les deux réponses sont les mêmes
