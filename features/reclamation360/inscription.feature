# language: fr
Fonctionnalité: S'inscrire dans l'application mobile
  Source : page B, « Dans l'application mobile », points 2 à 6.

  @R360-OUVERTURE
  Règle: L'ouverture de session offre « Inscrivez-vous! »

    Scénario: « Inscrivez-vous! » mène à l'inscription
      Étant donné qu'on est à l'écran « connexion »
      Quand on presse « Inscrivez-vous! »
      Alors l'écran « renseignements sur votre régime » s'affiche

  @R360-REGIME
  Règle: Le contrat et le certificat sont obligatoires, connus et pas encore inscrits

    Scénario: Un numéro vide, inconnu ou d'une autre est refusé
      Étant donné deux adhérentes non inscrites
      Quand elle essaie tour à tour, à l'écran « renseignements sur votre régime » :
        | contrat          | Numéro de certificat | issue   |
        | [vide]           | le sien              | refusé  |
        | le sien          | [vide]               | refusé  |
        | le sien          | le sien, inconnu     | refusé  |
        | le sien, inconnu | le sien              | refusé  |
        | celui de l'autre | le sien              | refusé  |
        | le sien          | celui de l'autre     | refusé  |
        | le sien          | le sien              | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Un régime déjà inscrit ne s'inscrit pas de nouveau
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle s'inscrit une seconde fois avec les mêmes numéros
      Alors l'inscription est refusée

    Scénario: L'écran demande un contrat, ou un groupe, et un certificat
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « renseignements sur votre régime »
      Alors la page présente :
        | champ | contrat              |
        | champ | Numéro de certificat |

  @R360-PERSONNE
  Règle: Les renseignements personnels sont demandés et refusés comme sur le web

    Scénario: Les mêmes renseignements que sur le web sont demandés
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « renseignements personnels »
      Alors la page présente :
        | choix | Titre                          |
        | champ | Prénom                         |
        | champ | Nom                            |
        | champ | Date de naissance              |
        | champ | Numéro de téléphone principal  |
        | champ | Numéro de téléphone secondaire |
        | champ | Poste                          |

    Scénario: Chaque renseignement obligatoire l'est, et la date existe
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « renseignements personnels » :
        | Prénom  | Nom     | Date de naissance          | Numéro de téléphone principal | issue   |
        | [vide]  | le sien | la sienne                  | le sien                       | refusé  |
        | le sien | [vide]  | la sienne                  | le sien                       | refusé  |
        | le sien | le sien | [vide]                     | le sien                       | refusé  |
        | le sien | le sien | la sienne, au 30 du mois 2 | le sien                       | refusé  |
        | le sien | le sien | la sienne, en jj-mm-aaaa   | le sien                       | refusé  |
        | le sien | le sien | la sienne, en aa-mm-jj     | le sien                       | refusé  |
        | le sien | le sien | la sienne                  | [vide]                        | refusé  |
        | le sien | le sien | la sienne                  | le sien                       | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Le second téléphone ne tient pas lieu du premier
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « renseignements personnels » :
        | Numéro de téléphone principal | Numéro de téléphone secondaire | Poste  | issue   |
        | [vide]                        | un téléphone canadien          | [vide] | refusé  |
        | le sien                       | [vide]                         | [vide] | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Le second téléphone n'oblige à rien d'autre
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « renseignements personnels » :
        | Titre  | Numéro de téléphone secondaire | Poste  | issue   |
        | [vide] | un téléphone canadien          | [vide] | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Ce qui est facultatif sur le web l'est ici aussi
      Étant donné une adhérente non inscrite
      Quand elle s'inscrit en laissant vides :
        | Titre                          |
        | Numéro de téléphone secondaire |
        | Poste                          |
      Alors l'inscription aboutit

  @R360-CODE
  Règle: Le code compte de 5 à 36 lettres et chiffres, et n'est qu'à une personne

    Scénario: Longueurs et caractères du code d'utilisateur
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « nouveau code d'utilisateur » :
        | Créer un code d'utilisateur                     | issue   |
        | [vide]                                          | refusé  |
        | 4 caractères ordinaires                         | refusé  |
        | 37 caractères ordinaires                        | refusé  |
        | 12 caractères ordinaires avec « _ »             | refusé  |
        | 12 caractères ordinaires avec « - »             | refusé  |
        | 12 caractères ordinaires avec « ! »             | refusé  |
        | 12 caractères ordinaires avec [espace]          | refusé  |
        | 5 caractères ordinaires                         | accepté |
        | 36 caractères différents : minuscules, chiffres | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Le code d'une autre est refusé
      Étant donné deux adhérentes non inscrites
      Et que l'autre s'est inscrite
      Quand elle essaie tour à tour, à l'écran « nouveau code d'utilisateur » :
        | Créer un code d'utilisateur | issue   |
        | celui de l'autre            | refusé  |
        | le sien                     | accepté |
      Alors chaque essai a l'issue attendue

  @R360-MDP
  Règle: Le mot de passe compte 8 caractères de trois sortes, entrés deux fois

    Scénario: Longueur, sortes et confirmation du mot de passe
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « nouveau code d'utilisateur » :
        | Créer un mot de passe                            | Confirmer le mot de passe    | issue   |
        | 7 caractères mêlés                               | = mdp                        | refusé  |
        | 12 minuscules                                    | = mdp                        | refusé  |
        | 12 caractères : minuscules, chiffres             | = mdp                        | refusé  |
        | 12 caractères : majuscules, symboles             | = mdp                        | refusé  |
        | 12 caractères : minuscules, majuscules           | = mdp                        | refusé  |
        | 12 caractères : chiffres, symboles               | = mdp                        | refusé  |
        | 12 caractères : minuscules, symboles             | = mdp                        | refusé  |
        | 12 caractères : majuscules, chiffres             | = mdp                        | refusé  |
        | le sien                                          | [vide]                       | refusé  |
        | le sien                                          | le sien, un caractère changé | refusé  |
        | le sien                                          | le sien, la casse changée    | refusé  |
        | 8 caractères mêlés                               | = mdp                        | accepté |
        | 12 caractères : minuscules, majuscules, chiffres | = mdp                        | accepté |
      Alors chaque essai a l'issue attendue

  @R360-NOUVEAU
  Règle: L'aide-mémoire et le prénom de la mère sont obligatoires, et l'inscription se confirme

    Scénario: Un aide-mémoire vide ou bavard, ou un prénom vide, est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « nouveau code d'utilisateur » :
        | Choisir un aide-mémoire | Prénom de votre mère | issue   |
        | [vide]                  | le sien              | refusé  |
        | « c'est {= mdp} »       | le sien              | refusé  |
        | le sien                 | [vide]               | refusé  |
        | le sien                 | le sien              | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: L'écran du nouveau code se soumet
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « nouveau code d'utilisateur »
      Alors la page présente :
        | champ    | Choisir un aide-mémoire |
        | champ    | Prénom de votre mère    |
        | commande | Soumettre               |

    Scénario: La confirmation montre le code
      Étant donné une adhérente non inscrite
      Quand elle s'inscrit
      Alors l'inscription aboutit
      Et la page montre son « code »
      Et la page présente :
        | commande | Continuer |

    Scénario: « Continuer » ramène à la connexion
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle presse « Continuer »
      Alors l'écran « connexion » s'affiche

  @R360-EXISTANT
  Règle: Un compte existant reçoit le régime, avec le bon mot de passe seulement

    Scénario: L'application offre de se servir d'un code existant
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « choix du code d'utilisateur »
      Alors la page présente :
        | commande | code existant |

    Scénario: Un mauvais mot de passe n'ajoute rien, le bon ajoute le régime
      Étant donné une adhérente qui a deux régimes
      Et qu'elle s'est inscrite
      Quand elle essaie d'ajouter son second régime avec « mdp_existant » : le sien, un caractère changé
      Alors son compte n'ouvre pas le second régime
      Quand elle essaie d'ajouter son second régime avec « mdp_existant » : le sien, suivi de « x »
      Alors son compte n'ouvre pas le second régime
      Quand elle ajoute son second régime à son compte
      Alors l'inscription aboutit
      Et son compte ouvre le second régime
