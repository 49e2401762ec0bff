# language: fr
Fonctionnalité: Suivre les étapes dans l'ordre
  Source : guide C, par déduction.

  @COW-ETAPES
  Règle: Aucune étape ne s'ouvre avant les précédentes

    Scénario: Les adresses d'une autre inscription n'ouvrent pas d'étape
      Étant donné une adhérente non inscrite
      Et qu'on connaît les adresses des étapes de son inscription
      Quand on ouvre chacune d'elles dans un navigateur neuf
      Et qu'on se trompe, dans « inscription », avant d'ouvrir celles qui suivent :
        | écran            | champ                              | valeur       |
        | adresse courriel | Confirmation de l'adresse courriel | « x{email} » |
      Alors aucune étape ne s'ouvre avant les précédentes
