// The bar at the top, with the time, and the foot of every page.
import { ACTIVATION, appeler } from "../commun/api.js";
import { drapeau } from "../commun/reglages.js";
import { Vue, css, html, nothing } from "./base.js";
import { cheminConnexion, etat } from "./etat.js";

class Barre extends Vue {
  static styles = css`
    header { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; padding: 0.75rem 1rem; background: #1d4a43; color: #fff; }
    strong { flex-grow: 1; }
  `;

  async fermer() {
    await appeler("DELETE", "/session");
    etat.ouvrir(null);
    etat.aller(cheminConnexion);
  }

  bouton(texte, faire) {
    return html`<sl-button size="small" @click=${faire}>${texte}</sl-button>`;
  }

  render() {
    const { t } = this;
    const ouverte = etat.session.etat === "ouverte";
    const inscription = etat.chemin.startsWith("/inscription") || etat.chemin === ACTIVATION;
    return html`
      <header>
        <strong>${t.titreSite}</strong>
        <ramu-horloge></ramu-horloge>
        ${ouverte
          ? html`${etat.session.qui.conditions ? this.bouton(t.portail, () => etat.aller("/portail")) : nothing}${this.bouton(t.fermer, () => this.fermer())}`
          : this.bouton(t.ouvrirSession, () => etat.aller(cheminConnexion))}
        ${inscription && drapeau("COW-BARRE:joindre") ? nothing : this.bouton(t.joindre, () => etat.aller("/joindre"))}
        ${this.bouton(t.autreLangue, () => etat.changerLangue())}
      </header>`;
  }
}

class Horloge extends Vue {
  connectedCallback() {
    super.connectedCallback();
    this.minuterie = setInterval(() => this.requestUpdate(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.minuterie);
  }

  render() {
    const heure = new Date().toLocaleTimeString("fr-CA", { timeZone: "America/Toronto", hour12: false });
    return html`<span>${this.t.heure} : ${heure}</span>`;
  }
}

class Pied extends Vue {
  static styles = css`footer { padding: 1rem; background: #eef3f1; margin-top: 3rem; } p { margin: 0.2rem 0; }`;

  render() {
    return html`<footer><p>${drapeau("COW-AIDE:numero") ? this.t.joindreSans : this.t.joindreTexte}</p><p>${this.t.demo}</p></footer>`;
  }
}

customElements.define("ramu-barre", Barre);
customElements.define("ramu-horloge", Horloge);
customElements.define("ramu-pied", Pied);
