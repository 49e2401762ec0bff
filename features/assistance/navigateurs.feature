# language: fr
Fonctionnalité: Se servir du portail dans chaque navigateur
  Source : foire E, question 17.

  @AST-NAVIGATEURS
  Règle: L'inscription et la première session réussissent dans chaque navigateur de l'exécution

    Scénario: Elle s'inscrit et ouvre sa première session
      Étant donné une adhérente non inscrite
      Quand elle s'inscrit, puis ouvre une session
      Alors une session est ouverte
      Et les navigateurs qui n'ont pas été essayés sont nommés
