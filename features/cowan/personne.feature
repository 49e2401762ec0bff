# language: fr
Fonctionnalité: Donner ses renseignements personnels
  Source : guide C, étapes 3, 6 et 7.

  @COW-PERSONNE-ECRAN
  Règle: L'inscription demande les quatre renseignements de la carte

    Scénario: L'écran des renseignements personnels est celui du guide
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « renseignements personnels »
      Alors la page présente :
        | titre    | Inscrivez vos renseignements personnels |
        | champ    | Nom                                     |
        | champ    | Prénom                                  |
        | champ    | Date de naissance                       |
        | champ    | Numéro de certificat                    |
        | commande | Étape suivante                          |
      Et la page dit :
        | identiques \| identique |

  @COW-PERSONNE-REQUIS
  Règle: Les quatre renseignements sont obligatoires

    Scénario: Sans l'un des quatre, l'inscription n'aboutit pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, au message près, à l'écran « renseignements personnels » :
        | Nom     | Prénom  | Date de naissance | Numéro de certificat | issue   |
        | [vide]  | le sien | la sienne         | le sien              | refusé  |
        | le sien | [vide]  | la sienne         | le sien              | refusé  |
        | le sien | le sien | [vide]            | le sien              | refusé  |
        | le sien | le sien | la sienne         | [vide]               | refusé  |
        | le sien | le sien | la sienne         | le sien              | accepté |
      Alors chaque essai a l'issue attendue

  @COW-PERSONNE-FORMAT
  Règle: La date de naissance s'écrit jj-mm-aaaa et existe

    Scénario: Une date qui n'existe pas, ou dans un autre ordre, est refusée
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, au message près, à l'écran « renseignements personnels » :
        | Date de naissance           | issue   |
        | la sienne, au 30 du mois 2  | refusé  |
        | la sienne, au 31 du mois 4  | refusé  |
        | la sienne, au 10 du mois 13 | refusé  |
        | la sienne, au 32 du mois 1  | refusé  |
        | la sienne, au 00 du mois 5  | refusé  |
        | la sienne, en aaaa-mm-jj    | refusé  |
        | la sienne, en mm-jj-aaaa    | refusé  |
        | la sienne, en aaaa-jj-mm    | refusé  |
        | la sienne, en jj-mm-aa      | refusé  |
        | la sienne                   | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Le jour et le mois échangés sont refusés même s'ils font une date qui existe
      Étant donné une adhérente dont le jour de naissance peut se lire comme un mois
      Quand elle essaie tour à tour, au message près, à l'écran « renseignements personnels » :
        | Date de naissance                | issue   |
        | la sienne, au lendemain          | refusé  |
        | la sienne, jour et mois échangés | refusé  |
        | la sienne                        | accepté |
      Alors chaque essai a l'issue attendue, pourvu que « la sienne, au lendemain » soit refusé

  @COW-PERSONNE-IDENTIQUE
  Règle: Chacun des quatre renseignements est celui que l'assureur connaît

    Scénario: Dès que l'un diffère, aucun message ne part
      Étant donné deux adhérentes non inscrites
      Quand elle essaie tour à tour, au message près, à l'écran « renseignements personnels » :
        | Nom                                 | Prénom                     | Date de naissance          | Numéro de certificat                | issue   |
        | le sien, sauf son initiale          | le sien                    | la sienne                  | le sien                             | refusé  |
        | « Quelconque »                      | le sien                    | la sienne                  | le sien                             | refusé  |
        | le sien                             | le sien, sauf son initiale | la sienne                  | le sien                             | refusé  |
        | le sien                             | « Philomène-Aurore »       | la sienne                  | le sien                             | refusé  |
        | le sien                             | le sien                    | la sienne, au lendemain    | le sien                             | refusé  |
        | le sien                             | le sien                    | la sienne, à un autre mois | le sien                             | refusé  |
        | le sien                             | le sien                    | la sienne, un an plus tôt  | le sien                             | refusé  |
        | le sien                             | le sien                    | la sienne                  | le sien, inconnu                    | refusé  |
        | le sien                             | le sien                    | la sienne                  | le sien, un caractère changé        | refusé  |
        | le sien, sans son dernier caractère | le sien                    | la sienne                  | le sien                             | refusé  |
        | le sien                             | le sien, suivi de « x »    | la sienne                  | le sien                             | refusé  |
        | le sien                             | le sien                    | la sienne                  | le sien, sans son dernier caractère | refusé  |
        | le sien                             | le sien                    | la sienne                  | le sien, suivi de « 7 »             | refusé  |
        | le sien                             | le sien                    | celle de l'autre           | celui de l'autre                    | refusé  |
        | celui de l'autre                    | celui de l'autre           | la sienne                  | le sien                             | refusé  |
        | le sien                             | le sien                    | la sienne                  | le sien                             | accepté |
      Alors chaque essai a l'issue attendue

  @COW-ROBOT
  Règle: L'inscription dit qu'elle est protégée contre les robots

    Scénario: Une page de l'inscription parle de sa protection
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Alors une page de l'inscription dit « captcha | robot | Ce site est protégé par »

  @COW-ENVOYE
  Règle: À la fin, la page dit qu'un message est parti et que faire sans lui

    Scénario: La dernière page donne les délais et l'Infocentre
      Étant donné une adhérente non inscrite
      Quand elle s'inscrit
      Alors l'inscription aboutit
      Et la page dit :
        | a été envoyé \| avons envoyé \| d'être envoyé |
        | 60 minutes \| 60 min \| une heure \| 1 heure  |
        | lundi                                         |
        | vendredi                                      |
        | 8 h \| 8h \| 8 heures \| 8:00                 |
        | 17 h \| 17h \| 17 heures \| 17:00             |
        | clients@cowangroup.ca                         |
      Et la page donne un délai de 24 heures
      Et la page donne le téléphone « 1-888-509-7797 »
