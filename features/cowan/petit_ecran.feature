# language: fr
Fonctionnalité: S'inscrire avec son téléphone
  Source : guide C, titre.

  @COW-PETIT-ECRAN
  Règle: L'inscription se fait sur l'écran d'un téléphone, du doigt

    @tactile
    Scénario: L'inscription, l'activation et la première session aboutissent sur un téléphone
      Étant donné une adhérente non inscrite
      Et qu'une autre s'est inscrite devant un grand écran
      Quand elle s'inscrit du doigt
      Alors l'inscription aboutit
      Quand elle ouvre une session
      Alors une session est ouverte
