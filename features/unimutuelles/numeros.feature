# language: fr
Fonctionnalité: Dire qui l'on est par ses numéros
  Source : notice D, première étape.

  @UNI-1-ECRAN
  Règle: La première étape demande les deux numéros

    Scénario: L'étape 1 porte les libellés de la notice
      Quand on va jusqu'à l'écran « étape 1 »
      Alors la page présente :
        | titre    | Inscription   |
        | champ    | N° Adhérent   |
        | champ    | Code d'accès  |
        | commande | Retour        |
        | commande | Valider       |

  @UNI-1-REQUIS
  Règle: Le numéro d'adhérent et le code d'accès sont obligatoires

    Scénario: Sans l'un des deux numéros, l'inscription n'avance pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 1 » :
        | N° Adhérent | Code d'accès | issue   |
        | [vide]      | le sien      | refusé  |
        | le sien     | [vide]       | refusé  |
        | [vide]      | [vide]       | refusé  |
        | le sien     | le sien      | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-1-CONNU
  Règle: Le numéro et le code vont ensemble

    Scénario: Un numéro et un code qui ne vont pas ensemble sont refusés
      Étant donné deux adhérentes non inscrites
      Quand elle essaie tour à tour, à l'écran « étape 1 » :
        | N° Adhérent      | Code d'accès                        | issue   |
        | le sien, inconnu | le sien                             | refusé  |
        | le sien          | le sien, inconnu                    | refusé  |
        | le sien          | le sien, sans son dernier caractère | refusé  |
        | le sien          | le sien, suivi de « 7 »             | refusé  |
        | celui de l'autre | le sien                             | refusé  |
        | le sien          | celui de l'autre                    | refusé  |
        | le sien          | le sien                             | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-1-RETOUR
  Règle: « Retour » ramène à la connexion

    Scénario: On revient à la connexion
      Étant donné qu'on est à l'écran « étape 1 »
      Quand on presse « Retour »
      Alors l'écran « connexion » s'affiche

  @UNI-1-UNIQUE
  Règle: Une personne déjà inscrite ne s'inscrit pas de nouveau

    Scénario: Une seconde inscription avec les mêmes numéros ne donne aucun accès
      Étant donné une adhérente inscrite
      Quand elle s'inscrit une seconde fois avec les mêmes numéros
      Alors cette seconde inscription ne donne aucun accès

  @UNI-ETAPES
  Règle: Aucune étape ne s'ouvre avant les précédentes

    Scénario: L'adresse d'une étape ne suffit pas à l'ouvrir
      Étant donné une adhérente non inscrite
      Et qu'on connaît les adresses des étapes de son inscription
      Quand on ouvre chacune d'elles dans un navigateur neuf
      Et qu'on se trompe, dans « inscription », avant d'ouvrir celles qui suivent :
        | écran   | champ        | valeur                       |
        | étape 1 | Code d'accès | le sien, inconnu             |
        | étape 2 | Confirmation | le sien, un caractère changé |
      Alors aucune étape ne s'ouvre avant les précédentes

    Scénario: Ni avant une bonne réponse, ni après une mauvaise, l'adresse du nouveau mot de passe ne suffit
      Étant donné une adhérente inscrite
      Et qu'on connaît les adresses des étapes de « mot de passe perdu, par la question »
      Quand on ouvre chacune d'elles dans un navigateur neuf
      Et qu'on se trompe, dans « mot de passe perdu, par la question », avant d'ouvrir celles qui suivent :
        | écran               | champ         | valeur           |
        | mot de passe perdu  | code_perdu    | le sien, inconnu |
        | question pense-bête | Votre réponse | une phrase       |
      Alors aucune étape ne s'ouvre avant les précédentes

  @UNI-SERVEUR
  Règle: Les règles tiennent sur le serveur

    Scénario: Un numéro laissé vide que la page arrête est refusé aussi par le serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « étape 1 » :
        | N° Adhérent | Code d'accès | issue  |
        | [vide]      | le sien      | refusé |
        | le sien     | [vide]       | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Un mot de passe ou une adresse que la page arrête est refusé aussi par le serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « étape 2 » :
        | Mot de passe                                    | Adresse Email | issue  |
        | 7 caractères : minuscules, majuscules, chiffres | le sien       | refusé |
        | 12 minuscules                                   | le sien       | refusé |
        | 12 caractères : majuscules, chiffres            | le sien       | refusé |
        | le sien                                         | « zoe »       | refusé |
        | le sien                                         | [vide]        | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Une confirmation que la page compare est comparée aussi par le serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « étape 2 » :
        | Confirmation                 | issue  |
        | le sien, un caractère changé | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Une confirmation que la page compare après un oubli est comparée aussi par le serveur
      Étant donné une adhérente inscrite
      Quand elle essaie, la page contournée, à l'écran « nouveau mot de passe » :
        | Confirmation                 | issue  |
        | le sien, un caractère changé | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Une question ou une réponse que la page exige est exigée aussi par le serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « étape 2 » :
        | Votre question | Votre réponse | issue  |
        | le sien        | [vide]        | refusé |
        | [vide]         | le sien       | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Des conditions que la page fait accepter sont exigées aussi par le serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « étape 3 » :
        | J'accepte les conditions d'utilisation | issue  |
        | non                                    | refusé |
      Alors chaque essai a l'issue attendue
