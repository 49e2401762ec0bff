# language: fr
Fonctionnalité: N'avoir qu'un compte, et une adresse à soi
  Source : guide C, étape 5, par déduction.

  @COW-UNIQUE
  Règle: Ni une personne active ni une adresse prise ne s'inscrivent de nouveau

    Scénario: Qui a un compte ne peut pas s'inscrire de nouveau
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle s'inscrit de nouveau, message compris, avec un autre mot de passe
      Alors l'autre mot de passe n'ouvre aucune session, le sien en ouvre une

    Scénario: Qui a un compte ne peut pas en avoir un autre à une autre adresse
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle s'inscrit de nouveau avec une autre adresse, message compris, et un autre mot de passe
      Alors l'autre adresse n'ouvre aucune session, la sienne en ouvre une

    Scénario: L'adresse de l'une ne devient pas le nom d'utilisateur de l'autre
      Étant donné deux adhérentes non inscrites
      Et qu'elle a un compte
      Quand l'autre s'inscrit avec l'adresse de la première, message compris
      Alors l'autre mot de passe n'ouvre aucune session, le sien en ouvre une
      Et l'autre s'inscrit avec sa propre adresse
