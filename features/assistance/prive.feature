# language: fr
Fonctionnalité: Rester seule à voir ses données
  Source : foire E, questions 14 à 16.

  @AST-PRIVE
  Règle: Rien de l'espace ne se voit sans session, ni dans celle d'une autre

    Scénario: Sans session, les adresses de l'espace ne montrent rien
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a parcouru ses services
      Quand on ouvre ces adresses sans session
      Alors rien de la personne ni des services n'y paraît

    Scénario: Une fois la session fermée, elles ne montrent plus rien
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a parcouru ses services
      Quand elle se déconnecte
      Et qu'elle ouvre ces adresses dans sa fenêtre
      Alors rien de la personne ni des services n'y paraît

    Scénario: Dans la session d'une autre, ces adresses ne montrent rien de la première
      Étant donné deux adhérentes non inscrites
      Et qu'elle a ouvert une session
      Et que l'autre a ouvert une session
      Et qu'elle a parcouru ses services
      Quand on ouvre ces adresses dans la session de l'autre
      Alors rien de la personne n'y paraît
      Et ses propres pages ne montrent rien de l'autre

    Scénario: Dans la session d'une autre, l'adresse qu'elle a ajoutée ne se voit nulle part
      Étant donné deux adhérentes non inscrites
      Et que l'autre a ouvert une session
      Et qu'elle a un compte
      Et qu'elle a suivi « ajout d'une adresse », avec :
        | Intitulé                  |
        | « Chez Léontine, au pré » |
      Et qu'elle a parcouru ses services
      Quand on ouvre ces adresses dans la session de l'autre
      Alors « Chez Léontine, au pré » n'y paraît pas
