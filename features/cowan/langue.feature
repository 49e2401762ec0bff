# language: fr
Fonctionnalité: Lire le portail en anglais
  Source : guide C, écrans, par déduction.

  @COW-LANGUE
  Règle: « EN » fait passer le site en anglais, inscription comprise, et le retour est offert

    Scénario: La page de connexion passe en anglais
      Étant donné qu'on est à l'écran « connexion »
      Quand on presse « EN »
      Alors la page se dit en langue « en »
      Et les titres et libellés documentés n'y sont plus

    Scénario: L'inscription passe en anglais, et revient au français
      Étant donné qu'on a ouvert l'entrée du portail
      Et qu'on a pressé « Inscrivez-vous maintenant »
      Quand on presse « EN »
      Alors la page se dit en langue « en »
      Et les titres et libellés documentés n'y sont plus
      Quand on presse « retour au français »
      Alors la page se dit en langue « fr »
      Et l'écran « adresse courriel » ou l'écran « renseignements personnels » s'affiche
