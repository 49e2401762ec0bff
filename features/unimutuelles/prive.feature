# language: fr
Fonctionnalité: Garder l'espace pour soi
  Source : notice D, introduction de la première étape.

  @UNI-ESPACE-PRIVE
  Règle: L'espace ne se lit ni sans session, ni après la déconnexion, ni par quelqu'un d'autre

    Scénario: Sans session, rien de l'espace n'est accessible
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a parcouru ses services
      Quand on ouvre ces adresses sans session
      Alors rien de la personne ni des services n'y paraît

    Scénario: Après la déconnexion, rien de l'espace n'est accessible
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a parcouru ses services
      Quand elle se déconnecte
      Et qu'elle ouvre ces adresses dans sa fenêtre
      Alors rien de la personne ni des services n'y paraît

    Scénario: Les adresses d'une personne ne montrent rien d'elle à une autre
      Étant donné deux adhérentes inscrites
      Et qu'elle a ouvert une session
      Et que l'autre a ouvert une session
      Et qu'elle a parcouru ses services
      Quand on ouvre ces adresses dans la session de l'autre
      Alors rien de la personne n'y paraît
