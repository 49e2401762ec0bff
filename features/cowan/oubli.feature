# language: fr
Fonctionnalité: Oublier son mot de passe
  Source : guide C, étape 9, dernier écran.

  @COW-QUESTION-OUBLI
  Règle: La question choisie est posée, et seule sa réponse donne un nouveau mot de passe

    Scénario: La bonne réponse donne un nouveau mot de passe
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte, avec « Choisir une question » : une autre option
      Et qu'une autre en a fait un ensuite
      Quand elle dit avoir oublié son mot de passe
      Alors ce qu'elle a choisi dans « question » lui a été montré
      Quand elle ouvre une session
      Alors une session est ouverte

    Scénario: Une mauvaise réponse n'en donne aucun
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle dit avoir oublié son mot de passe, avec « oubli_reponse » : le sien, sans sa fin
      Alors l'autre mot de passe n'ouvre aucune session, le sien en ouvre une
