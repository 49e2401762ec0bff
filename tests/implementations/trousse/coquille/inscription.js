// The registration: one address, the section in the address's query; and what follows the last section.
import { envoyer, lire } from "../commun/api.js";
import { erreursAdresses, erreursPersonne } from "../commun/regles.js";
import { drapeau } from "../commun/reglages.js";
import { Vue, VueFormulaire, css, html, nothing } from "./base.js";
import { etat } from "./etat.js";

const section = () => new URLSearchParams(location.search).get("section") ?? "courriel";

class Inscription extends Vue {
  static properties = { atteinte: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    lire("/inscription").then(({ donnees }) => { this.atteinte = donnees?.etape ?? "courriel"; });
    this.addEventListener("suite", (e) => {
      this.atteinte = e.detail;
      etat.aller(`/inscription?section=${e.detail}`, e.detail === "envoye");
    });
  }

  render() {
    if (!this.atteinte) return html`<sl-spinner></sl-spinner>`;
    const voulue = section();
    const libre = voulue === "renseignements" && drapeau("COW-ETAPES:renseignements");
    const montree = voulue === "courriel" || voulue === this.atteinte || libre ? voulue : "courriel";
    return html`
      <h1>${etat.ti.inscriptionTitre}</h1>
      ${montree === "renseignements" ? html`<ramu-renseignements></ramu-renseignements>`
        : montree === "envoye" ? html`<ramu-envoye></ramu-envoye>` : html`<ramu-courriel></ramu-courriel>`}`;
  }
}

const suivre = (element, etape) => element.dispatchEvent(new CustomEvent("suite", { detail: etape, bubbles: true, composed: true }));

class Courriel extends VueFormulaire {
  get mots() { return etat.ti; }
  verifier(v) { return erreursAdresses(v); }
  envoyer(v) { return envoyer("/inscription/courriel", { ...v, langue: etat.langue }); }
  reussir() { suivre(this, "renseignements"); }

  render() {
    const m = this.mots;
    const type = drapeau("COW-COURRIEL-FORME:tout") ? "text" : "email";
    return html`
      <h2>${m.inscrivezCourriel}</h2>
      <p>${m.deviendra}</p>
      ${this.formulaire(html`
        ${this.champ("courriel", m.courriel, { type, complete: "email" })}
        ${this.champ("confirmation", m.confirmation, { type })}
        <p class="note">${drapeau("COW-COURRIEL-ECRAN:delai") ? m.importantCourt : m.important}</p>
        ${this.bouton(m.etape)}`)}`;
  }
}

class Renseignements extends VueFormulaire {
  static styles = [VueFormulaire.styles, css`@media (max-width: 599px) { .bureau { display: none; } }`];

  get mots() { return etat.ti; }
  verifier(v) { return erreursPersonne(v); }
  envoyer(v) { return envoyer("/inscription/renseignements", v); }
  reussir() { suivre(this, "envoye"); }

  render() {
    const m = this.mots;
    return html`
      <h2>${m.inscrivezPersonne}</h2>
      <p>${m.identiques}</p>
      ${this.formulaire(html`
        ${this.champ("nom", m.nom, { complete: "family-name" })}
        ${this.champ("prenom", m.prenom, { complete: "given-name", requis: !drapeau("COW-PERSONNE-REQUIS:prenom") })}
        ${this.champ("naissance", m.naissance, { aide: m.formatDate })}
        ${this.champ("certificat", m.certificat)}
        ${this.bouton(m.etape, drapeau("COW-PETIT-ECRAN:bouton") ? "bureau" : "")}`)}
      ${drapeau("COW-ROBOT:sans") ? nothing : html`<p class="petit">${m.robot}</p>`}`;
  }
}

class Envoye extends Vue {
  render() {
    const m = etat.ti;
    return html`
      <sl-alert variant="success" open>${m.envoyeTitre}</sl-alert>
      <p>${m.envoye24}</p>
      ${drapeau("COW-ENVOYE:soixante") ? nothing : html`<p>${m.envoye60}</p>`}`;
  }
}

customElements.define("ramu-inscription", Inscription);
customElements.define("ramu-courriel", Courriel);
customElements.define("ramu-renseignements", Renseignements);
customElements.define("ramu-envoye", Envoye);
