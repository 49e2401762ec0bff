# language: fr
Fonctionnalité: Ouvrir une session
  Source : guide A, étape 7, points 7 et 8 ; page B, points 7 et 8.

  @DSJ-SESSION-OUVRE
  Règle: Code d'utilisateur, mot de passe et « Confirmer » ouvrent la session

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

  @DSJ-SESSION-REFUSE
  Règle: Un mauvais mot de passe ou un code inconnu n'ouvre rien

    Scénario: Ni un autre mot de passe ni un code inconnu n'ouvrent de session
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle essaie tour à tour d'ouvrir une session :
        | Code d'utilisateur     | Mot de passe                                     | issue   |
        | le sien                | 12 caractères : minuscules, majuscules, chiffres | refusé  |
        | le sien                | le sien, un caractère changé                     | refusé  |
        | le sien                | le sien, la casse changée                        | refusé  |
        | le sien                | le sien, suivi de « x »                          | refusé  |
        | le sien                | le sien, sans son dernier caractère              | refusé  |
        | le sien                | [vide]                                           | refusé  |
        | 12 lettres ou chiffres | le sien                                          | refusé  |
        | le sien                | le sien                                          | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Refusée, elle n'est pas dans ses services
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a gardé l'adresse de ses services
      Quand elle tente d'ouvrir une session avec « Mot de passe » : un mot de passe ordinaire
      Et qu'elle ouvre ces adresses dans sa fenêtre
      Alors rien de la personne ni des services n'y paraît

  @DSJ-SESSION-DISCRET
  Règle: Les deux refus ne se distinguent pas

    Scénario: Mauvais mot de passe et code inconnu reçoivent la même réponse
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle tente d'ouvrir une session avec « Mot de passe » : le sien, un caractère changé
      Et qu'elle tente d'ouvrir une session avec « Code d'utilisateur » : 12 lettres ou chiffres
      Alors les deux réponses sont les mêmes

  @DSJ-CONVENTION
  Règle: La première session commence par la convention d'utilisation

    Scénario: La convention s'affiche et « J'accepte » mène aux services
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle s'identifie jusqu'à l'écran « convention d'utilisation »
      Et qu'elle presse « J'accepte »
      Alors l'écran « services » s'affiche

    Scénario: Avant la convention, rien des services n'est accessible
      Étant donné deux adhérentes non inscrites
      Et que l'autre a ouvert une session
      Et que l'autre a parcouru ses services
      Et qu'elle s'est inscrite
      Et qu'elle s'est identifiée jusqu'à l'écran « convention d'utilisation »
      Quand elle ouvre ces adresses dans sa fenêtre
      Alors rien de la personne ni des services n'y paraît

  @DSJ-CONVENTION-UNEFOIS
  Règle: Une convention acceptée n'est plus demandée

    Scénario: La deuxième session va droit aux services
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session, où l'écran « convention d'utilisation » s'est montré
      Quand elle ouvre une session dans un autre navigateur
      Alors une session est ouverte
      Et l'écran « convention d'utilisation » n'a pas été montré

  @DSJ-DOSSIER-SEUL
  Règle: Avec un seul dossier, aucun choix n'est demandé

    Scénario: La session s'ouvre sans choix de dossier
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle ouvre une session
      Alors une session est ouverte
      Et l'écran « choix du dossier » n'a pas été montré
