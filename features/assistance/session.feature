# language: fr
Fonctionnalité: Ouvrir une session et tenir son mot de passe
  Source : foire E, questions 7 à 9.

  @AST-SESSION
  Règle: L'adresse e-mail et le mot de passe ouvrent une session

    Scénario: La première session s'ouvre
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle ouvre une session
      Alors une session est ouverte

  @AST-SESSION-REFUSE
  Règle: De mauvais identifiants n'ouvrent rien

    Scénario: Ni un autre mot de passe, ni celui d'une autre, ni une adresse inconnue n'ouvrent de session
      Étant donné deux adhérentes non inscrites
      Et qu'elle a un compte
      Et que l'autre a un compte
      Quand elle essaie tour à tour d'ouvrir une session :
        | identifiant | motdepasse                                       | issue   |
        | le sien     | 12 caractères : minuscules, majuscules, chiffres | refusé  |
        | le sien     | le sien, un caractère changé                     | refusé  |
        | le sien     | le sien, la casse changée                        | refusé  |
        | le sien     | le sien, suivi de « x »                          | refusé  |
        | le sien     | le sien, sans son dernier caractère              | refusé  |
        | le sien     | [vide]                                           | refusé  |
        | le sien     | celui de l'autre                                 | refusé  |
        | un courriel | le sien                                          | refusé  |
        | un courriel | celui de l'autre                                 | refusé  |
        | le sien     | le sien                                          | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Refusée, elle n'est pas dans ses services
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a gardé l'adresse de ses services
      Quand elle tente d'ouvrir une session avec « motdepasse » : un mot de passe ordinaire
      Et qu'elle ouvre ces adresses dans sa fenêtre
      Alors rien de la personne ni des services n'y paraît

  @AST-SESSION-DISCRET
  Règle: Les deux refus ne se distinguent pas

    Scénario: Mauvais mot de passe et adresse inconnue reçoivent la même réponse
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle tente d'ouvrir une session avec « motdepasse » : le sien, un caractère changé
      Et qu'elle tente d'ouvrir une session avec « identifiant » : un courriel
      Alors les deux réponses sont les mêmes

  @AST-MDP-CHANGE
  Règle: « Mon Espace » › « Mot de Passe » fixe un nouveau mot de passe

    Scénario: La rubrique est là et demande un nouveau mot de passe
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Quand elle presse « Mon Espace » puis « Mot de Passe »
      Alors l'écran « changement de mot de passe » s'affiche

    Scénario: Le nouveau ouvre une session, l'ancien n'en ouvre plus
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle suit « changement de mot de passe » depuis l'entrée
      Et qu'elle essaie tour à tour d'ouvrir une session :
        | motdepasse | issue   |
        | l'ancien   | refusé  |
        | le sien    | accepté |
      Alors chaque essai a l'issue attendue

  @AST-MDP-OUBLI
  Règle: Un mot de passe oublié se remplace par un message

    Scénario: Le message mène à un nouveau mot de passe, qui ouvre une session
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle suit « mot de passe oublié » depuis l'entrée
      Alors elle peut ouvrir une session
