// What every element shares: language, session, address. Elements listen and draw themselves again.
import { lire, CONNEXION } from "../commun/api.js";
import { appliquerLangue, langueInitiale, textes, textesInscription } from "../commun/langue.js";
import { drapeau } from "../commun/reglages.js";

class Etat extends EventTarget {
  langue = langueInitiale();
  session = { etat: "inconnue" };
  chemin = location.pathname;

  get t() { return textes(this.langue); }
  get ti() { return textesInscription(this.langue); }

  change() { this.dispatchEvent(new Event("change")); }

  changerLangue() {
    this.langue = this.langue === "fr" ? "en" : "fr";
    appliquerLangue(this.langue);
    this.change();
  }

  async sonder() {
    const { ok, donnees } = await lire("/session");
    this.ouvrir(ok ? donnees : null);
  }

  ouvrir(qui) {
    this.session = qui ? { etat: "ouverte", qui } : { etat: "fermee" };
    this.change();
  }

  aller(chemin, remplacer = false) {
    history[remplacer ? "replaceState" : "pushState"](null, "", chemin);
    this.suivre();
    scrollTo(0, 0);
  }

  suivre() {
    this.chemin = location.pathname;
    this.change();
  }
}

export const etat = new Etat();
export const cheminConnexion = drapeau("COW-ACCES-ADRESSE:accueil") ? "/connexion" : CONNEXION;
