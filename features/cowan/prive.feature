# language: fr
Fonctionnalité: Se servir du portail, et rester seule à voir ce qui s'y trouve
  Source : guide C, étape 10 et fin.

  @COW-PORTAIL
  Règle: Le portail prend des demandes de règlement, les montre, et donne les détails de la police

    Scénario: Une demande soumise se retrouve parmi ses demandes
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Quand elle remplit et envoie le formulaire de « soumettre une demande »
      Alors ce qu'elle a envoyé se retrouve dans « demandes de règlement »

    Scénario: Les détails de la police sont les siens
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Quand elle presse « police »
      Alors la page elle-même montre son « numéro de certificat | prénom et nom »

  @COW-PRIVE
  Règle: Rien du portail ne se voit sans session, ni dans celle d'une autre

    Scénario: Sans session, les adresses du portail ne montrent rien
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a parcouru ses services
      Quand on ouvre ces adresses sans session
      Alors rien de la personne ni des services n'y paraît

    Scénario: Une fois la session fermée, elles ne montrent plus rien
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a parcouru ses services
      Quand elle se déconnecte, si les services l'offrent
      Et qu'elle ouvre ces adresses dans sa fenêtre
      Alors rien de la personne ni des services n'y paraît

    Scénario: Dans la session d'une autre, ces adresses ne montrent rien de la première
      Étant donné deux adhérentes non inscrites
      Et qu'elle a ouvert une session
      Et que l'autre a ouvert une session
      Et qu'elle a envoyé le formulaire de « soumettre une demande », s'il y en a un
      Et qu'elle a parcouru ses services
      Quand on ouvre ces adresses dans la session de l'autre
      Alors rien de la personne ni de ce qu'elle a envoyé n'y paraît
      Et ses propres pages ne montrent rien de l'autre
