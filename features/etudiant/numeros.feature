# language: fr
Fonctionnalité: Trouver ses numéros dans le portail étudiant
  Source : guide A, étape 1.

  @ETU-CHEMIN
  Règle: « Dossier universitaire » › « État du dossier » › « État des assurances »

    Scénario: Le chemin du guide mène aux assurances
      Étant donné une adhérente non inscrite
      Quand elle suit « recherche des numéros » depuis l'entrée
      Alors la page montre son « numéro de contrat | numéro de certificat »

  @ETU-NUMEROS
  Règle: « État des assurances » montre ses propres numéros

    Scénario: Le contrat et le certificat sont les siens
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Quand elle suit « recherche des numéros »
      Alors la page montre son « numéro de contrat »
      Et la page montre son « numéro de certificat »

    Scénario: Tout le guide, des numéros lus ici jusqu'à la carte
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Quand elle suit « recherche des numéros »
      Alors la page montre son « numéro de certificat »
      Quand elle s'inscrit avec ces numéros sur le portail « desjardins », et y ouvre une session
      Alors la page montre son « numéro de certificat »

  @ETU-PRIVE
  Règle: Nul ne voit les numéros d'un autre

    Scénario: Sans session, ces pages ne montrent rien
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a suivi « recherche des numéros »
      Et qu'elle a parcouru ses services
      Quand on ouvre ces adresses sans session
      Alors rien de la personne n'y paraît

    Scénario: Dans la session d'un autre, elles ne montrent rien d'elle
      Étant donné deux adhérentes non inscrites
      Et que l'autre a ouvert une session
      Et qu'elle a ouvert une session
      Et qu'elle a suivi « recherche des numéros »
      Et qu'elle a parcouru ses services
      Quand on ouvre ces adresses dans la session de l'autre
      Alors rien de la personne n'y paraît
      Et ses propres pages ne montrent rien de l'autre
