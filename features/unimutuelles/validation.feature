# language: fr
Fonctionnalité: Valider son inscription depuis sa messagerie
  Source : notice D, quatrième étape.

  @UNI-4-MESSAGE
  Règle: Un courriel arrive avec « Je valide mon inscription »

    Scénario: Le message porte le lien de validation
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle lit le message qu'elle reçoit
      Alors le message porte le lien « Je valide mon inscription »

  @UNI-4-AVANT
  Règle: Avant que le lien soit suivi, il n'y a pas de compte

    Scénario: Ni le code ni l'adresse n'ouvrent de session avant le lien
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle tente d'ouvrir une session avec « Code ou email » : le sien
      Et qu'elle tente d'ouvrir une session avec « Code ou email » : = email
      Alors elle peut ouvrir une session, son compte une fois activé

  @UNI-4-APRES
  Règle: Une fois le lien suivi, on se connecte

    Scénario: Le lien suivi, la session s'ouvre
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle active son compte
      Et qu'elle ouvre une session
      Alors une session est ouverte

  @UNI-4-24H
  Règle: Le lien vit 24 heures

    Scénario: Suivi 23 h 55 après son message, le lien crée le compte
      Étant donné deux adhérentes non inscrites
      Et que l'autre a ouvert une session
      Et qu'elle s'est inscrite
      Quand elle active son compte 23 h 55 min après la date du message
      Alors elle peut ouvrir une session

    Scénario: Suivi 24 h 5 min après son message, le lien ne crée rien
      Étant donné deux adhérentes non inscrites
      Et que l'autre a ouvert une session
      Et qu'elle s'est inscrite
      Quand elle active son compte 24 h 5 min après la date du message
      Alors elle ne peut pas ouvrir de session

  @UNI-4-INTEGRE
  Règle: Un lien altéré ne crée rien

    Scénario: Altéré, le lien ne crée rien ; entier, il crée le compte
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle essaie son lien altéré, un caractère à la fois
      Alors aucun lien altéré n'active son compte
      Et elle peut ouvrir une session, son compte une fois activé
