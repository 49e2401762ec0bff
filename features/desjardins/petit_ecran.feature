# language: fr
Fonctionnalité: S'inscrire ailleurs que devant un grand écran
  Source : guide A, titre et étape 2.

  @DSJ-PETIT-ECRAN
  Règle: L'inscription se fait sur l'écran d'un téléphone, du doigt

    @tactile
    Scénario: L'inscription et la première session aboutissent sur un téléphone
      Étant donné une adhérente non inscrite
      Et qu'une autre s'est inscrite devant un grand écran
      Quand elle s'inscrit du doigt
      Alors l'inscription aboutit
      Quand elle ouvre une session
      Alors une session est ouverte

  @DSJ-OMNI
  Règle: L'application OMNI n'offre pas de première inscription

    Scénario: L'entrée d'OMNI n'offre pas de s'inscrire, ou renvoie au site web
      Étant donné l'entrée « omni » du profil
      Quand on ouvre cette adresse
      Alors rien n'y offre de s'inscrire, sauf à renvoyer au site web
