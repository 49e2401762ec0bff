# language: fr
Fonctionnalité: Lire et modifier ses données
  Source : foire E, question 15.

  @AST-COMPTE
  Règle: « Mon compte » montre ce qui a été entré à l'inscription, et « Modifier » le change

    Scénario: Ce qu'elle a entré s'y lit
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Quand elle presse « Mon compte »
      Alors la page montre ce qu'elle a entré à l'inscription, mot de passe à part

    Scénario: Une donnée changée l'est encore à la session suivante
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Quand elle presse « Mon compte »
      Et qu'elle presse « Modifier »
      Et qu'elle change l'une de ces données : « mobile | nom | prenom | email »
      Et qu'elle ouvre une session dans un autre navigateur
      Et qu'elle presse « Mon compte »
      Alors la page montre la donnée changée
