# language: fr
Fonctionnalité: Donner son adresse courriel
  Source : guide C, étapes 3 et 5, premier écran.

  @COW-COURRIEL-ECRAN
  Règle: L'inscription demande deux fois l'adresse et dit ce qui va suivre

    Scénario: L'écran de l'adresse est celui du guide
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « adresse courriel »
      Alors la page présente :
        | titre | Inscription d'un nouvel utilisateur     |
        | titre | Inscrivez votre adresse courriel        |
        | champ | Adresse courriel                        |
        | champ | Confirmation de l'adresse courriel      |
      Et la page dit :
        | nom d'utilisateur                                                |
        | message \| courriel sera envoyé \| courriel vous sera envoyé       |
      Et la page donne un délai de 24 heures

  @COW-COURRIEL-DOUBLE
  Règle: L'adresse s'entre deux fois, pareille

    Scénario: Une confirmation vide ou différente est refusée
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « adresse courriel » :
        | Confirmation de l'adresse courriel | issue   |
        | [vide]                             | refusé  |
        | un courriel                        | refusé  |
        | « x{email} »                       | refusé  |
        | « {email}.ca »                     | refusé  |
        | la sienne                          | accepté |
      Alors chaque essai a l'issue attendue

  @COW-COURRIEL-FORME
  Règle: Ce qui n'est pas une adresse courriel est refusé

    Scénario: Sans arobase, sans nom, sans domaine, avec deux arobases ou une espace
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « adresse courriel » :
        | Adresse courriel                | issue   |
        | [vide]                          | refusé  |
        | « {certificate}.example.org »   | refusé  |
        | « @example.org »                | refusé  |
        | « {certificate}@ »              | refusé  |
        | « {certificate}@example..org »  | refusé  |
        | « {certificate}@@example.org »  | refusé  |
        | « {certificate}@a@example.org » | refusé  |
        | « {certificate} a@example.org » | refusé  |
        | la sienne                       | accepté |
      Alors chaque essai a l'issue attendue
