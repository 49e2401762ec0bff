# language: fr
Fonctionnalité: Rester seule à voir son dossier
  Source : guide A et page B, par déduction.

  @DSJ-PRIVE
  Règle: Rien des services ne se voit sans session, ni dans celle d'une autre

    Scénario: Sans session, les adresses des services ne montrent rien
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
      Et qu'elle a parcouru ses services
      Quand on ouvre ces adresses dans la session de l'autre
      Alors rien de la personne n'y paraît
      Et ses propres pages ne montrent rien de l'autre

  @DSJ-ETAPES
  Règle: Aucune étape ne s'ouvre avant les précédentes

    Scénario: L'aide-mémoire ne s'ouvre pas par son adresse, ni avant ni après un mauvais prénom
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Et qu'on connaît les adresses des étapes de « mot de passe oublié »
      Quand on ouvre chacune d'elles dans un navigateur neuf
      Et qu'on se trompe, dans « mot de passe oublié », avant d'ouvrir celles qui suivent :
        | écran               | champ      | valeur               |
        | mot de passe oublié | mere_oubli | « Philomène-Aurore » |
      Alors aucune étape ne s'ouvre avant les précédentes

    Scénario: Les adresses d'une autre inscription n'ouvrent pas d'étape
      Étant donné une adhérente non inscrite
      Et qu'on connaît les adresses des étapes de son inscription
      Quand on ouvre chacune d'elles dans un navigateur neuf
      Et qu'on se trompe, dans « inscription », avant d'ouvrir celles qui suivent :
        | écran                           | champ                | valeur                     |
        | renseignements sur votre régime | Numéro de certificat | le sien, inconnu           |
        | renseignements personnels       | Date de naissance    | la sienne, au 30 du mois 2 |
      Alors aucune étape ne s'ouvre avant les précédentes
