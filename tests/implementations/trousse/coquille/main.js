// Start of the front end drawn with Shoelace, in shadow roots.
import "@shoelace-style/shoelace/dist/themes/light.css";
import "@shoelace-style/shoelace/dist/translations/fr.js";
import "@shoelace-style/shoelace/dist/components/alert/alert.js";
import "@shoelace-style/shoelace/dist/components/button/button.js";
import "@shoelace-style/shoelace/dist/components/checkbox/checkbox.js";
import "@shoelace-style/shoelace/dist/components/dialog/dialog.js";
import "@shoelace-style/shoelace/dist/components/input/input.js";
import "@shoelace-style/shoelace/dist/components/option/option.js";
import "@shoelace-style/shoelace/dist/components/select/select.js";
import "@shoelace-style/shoelace/dist/components/spinner/spinner.js";
import "@shoelace-style/shoelace/dist/components/tab/tab.js";
import "@shoelace-style/shoelace/dist/components/tab-group/tab-group.js";
import "@shoelace-style/shoelace/dist/components/tab-panel/tab-panel.js";
import "./page.css";
import { ACTIVATION, CONNEXION, mesurer, NOUVEAU } from "../commun/api.js";
import { appliquerLangue } from "../commun/langue.js";
import { drapeau } from "../commun/reglages.js";
import { Vue, css, html } from "./base.js";
import { cheminConnexion, etat } from "./etat.js";
import "./barre.js";
import "./connexion.js";
import "./inscription.js";
import "./activation.js";
import "./portail.js";

class Application extends Vue {
  static styles = [Vue.styles, css`main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }`];

  connectedCallback() {
    super.connectedCallback();
    addEventListener("popstate", () => etat.suivre());
    etat.sonder();
    mesurer("demarrage");
  }

  page() {
    const { t } = this;
    const { chemin } = etat;
    if (chemin === CONNEXION && drapeau("COW-ACCES-ADRESSE:accueil")) {
      return html`<h1>${t.titreSite}</h1><p>${t.bienvenueTexte}</p><sl-button variant="primary" @click=${() => etat.aller(cheminConnexion)}>${t.ouvrirSession}</sl-button>`;
    }
    if (chemin === "/" || chemin === cheminConnexion) return html`<ramu-connexion></ramu-connexion>`;
    if (chemin === "/inscription") return html`<ramu-inscription></ramu-inscription>`;
    if (chemin === ACTIVATION) return html`<ramu-activation></ramu-activation>`;
    if (chemin === "/oubli") return html`<ramu-oubli></ramu-oubli>`;
    if (chemin === NOUVEAU) return html`<ramu-nouveau-mot-de-passe></ramu-nouveau-mot-de-passe>`;
    if (chemin === "/joindre") {
      return html`<h1>${t.joindre}</h1><p>${drapeau("COW-AIDE:numero") ? t.joindreSans : t.joindreTexte}</p><p>${t.joindreCourriel}</p>`;
    }
    if (chemin === "/portail" || chemin.startsWith("/portail/")) return html`<ramu-portail></ramu-portail>`;
    return html`<h1>${t.introuvable}</h1><p>${t.introuvableTexte}</p>`;
  }

  render() {
    return html`<ramu-barre></ramu-barre><main>${this.page()}</main><ramu-pied></ramu-pied>`;
  }
}

appliquerLangue(etat.langue);
customElements.define("ramu-application", Application);
