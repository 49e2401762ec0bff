# language: fr
Fonctionnalité: Avoir plusieurs régimes
  Source : page B, « Avant de commencer », point 7 et section de l'application, point 5 ; guide A, étape 7.

  @DSJ-REGIME-CHACUN
  Règle: Qui a deux régimes inscrit chacun d'eux

    Scénario: Le second régime de la même personne s'inscrit lui aussi
      Étant donné une adhérente qui a deux régimes
      Et qu'elle s'est inscrite
      Quand elle inscrit son second régime, par son compte ou par un nouveau code
      Alors l'inscription aboutit

  @DSJ-EXISTANT
  Règle: « Oui… » ajoute le régime au compte existant

    Scénario: Le second régime s'ajoute avec le code et le mot de passe existants
      Étant donné une adhérente qui a deux régimes
      Et qu'elle s'est inscrite
      Quand elle ajoute son second régime à son compte
      Alors l'inscription aboutit
      Et son compte ouvre le second régime

  @DSJ-EXISTANT-REFUSE
  Règle: « Oui… » avec un mauvais mot de passe n'ajoute rien

    Scénario: Un mauvais mot de passe n'ajoute pas le régime, le bon l'ajoute
      Étant donné une adhérente qui a deux régimes
      Et qu'elle s'est inscrite
      Quand elle essaie d'ajouter son second régime avec « mdp_existant » : le sien, un caractère changé
      Alors son compte n'ouvre pas le second régime
      Quand elle essaie d'ajouter son second régime avec « mdp_existant » : le sien, suivi de « x »
      Alors son compte n'ouvre pas le second régime
      Quand elle ajoute son second régime à son compte
      Alors l'inscription aboutit

  @DSJ-DOSSIERS
  Règle: À chaque session, on choisit un dossier, et c'est lui qui sert

    Scénario: Le dossier choisi est celui dont la carte se montre, à chaque session
      Étant donné une adhérente qui a deux régimes
      Et qu'elle s'est inscrite
      Et qu'elle a ajouté son second régime à son compte
      Quand elle ouvre une session sur son second régime
      Alors l'écran « choix du dossier » a été montré
      Et la carte est celle de son second régime
      Quand elle ouvre une session sur son premier régime
      Alors l'écran « choix du dossier » a été montré
      Et la carte est celle de son premier régime
