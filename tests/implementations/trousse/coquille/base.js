// The elements that all others are made of.
import { LitElement, css, html, nothing } from "lit";
import { etat } from "./etat.js";

const EVEIL_MS = 300;

export const style = css`
  :host { display: block; }
  h1 { font-size: 1.7rem; margin: 0 0 1rem; }
  h2 { font-size: 1.2rem; margin: 1.5rem 0 0.5rem; }
  form { display: flex; flex-direction: column; gap: 1rem; max-width: 34rem; }
  form > sl-button, .gauche { align-self: flex-start; }
  fieldset { border: 0; padding: 0; margin: 0; }
  legend { padding: 0; margin-bottom: 0.3rem; }
  .trois { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.6fr); gap: 0.75rem; }
  .note { background: var(--sl-color-neutral-50); border-left: 4px solid var(--sl-color-primary-600); padding: 0.75rem 1rem; }
  .petit { font-size: 0.85rem; color: var(--sl-color-neutral-700); }
  .faute { color: var(--sl-color-danger-700); font-size: 0.9rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.4rem 1.5rem; }
  dt { font-weight: 600; } dd { margin: 0; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 0.4rem; border-bottom: 1px solid #ddd; }
  .large { overflow-x: auto; }
`;

// An element that draws itself again whenever the shared state changes.
export class Vue extends LitElement {
  static styles = style;

  connectedCallback() {
    super.connectedCallback();
    this.redessiner = () => this.requestUpdate();
    etat.addEventListener("change", this.redessiner);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    etat.removeEventListener("change", this.redessiner);
  }

  get t() { return etat.t; }
}

// An element with one form. It is drawn first and answers a moment later, once it is awake.
export class VueFormulaire extends Vue {
  static properties = { erreurs: { state: true }, occupe: { state: true }, eveille: { state: true } };

  constructor() {
    super();
    this.erreurs = {};
    this.occupe = false;
    this.eveille = false;
  }

  firstUpdated() {
    setTimeout(() => { this.eveille = true; }, EVEIL_MS);
  }

  get mots() { return this.t; }

  valeurs(formulaire) {
    const champs = [...formulaire.querySelectorAll("sl-input[name], sl-select[name], sl-checkbox[name]")];
    return Object.fromEntries(champs.map((c) => [c.name, c.tagName === "SL-CHECKBOX" ? c.checked : c.value]));
  }

  // To be given by each form: what the page refuses, what is sent, what follows.
  verifier() { return {}; }
  async envoyer() {}
  reussir() {}

  soumettre = async (evenement) => {
    evenement.preventDefault();
    if (!this.eveille || this.occupe || !evenement.target.reportValidity()) return;
    const valeurs = this.valeurs(evenement.target);
    this.erreurs = this.verifier(valeurs);
    if (Object.keys(this.erreurs).length) return;
    this.occupe = true;
    const reponse = await this.envoyer(valeurs);
    this.occupe = false;
    if (reponse.ok) this.reussir(reponse.donnees, valeurs);
    else this.erreurs = reponse.erreurs;
  };

  faute(nom) {
    return this.erreurs[nom] ? this.mots.erreurs[this.erreurs[nom]] ?? this.mots.erreurs.demande : "";
  }

  // One field: its own error, where there is one, stands where the hint stood.
  champ(nom, label, { type = "text", aide = "", requis = true, complete = "off", mode = nothing } = {}) {
    const faute = this.faute(nom);
    return html`
      <sl-input name=${nom} label=${label} type=${type} ?required=${requis} autocomplete=${complete} inputmode=${mode}
        ?password-toggle=${type === "password"} ?data-faute=${Boolean(faute)}>
        <span slot="help-text" class=${faute ? "faute" : ""}>${faute || aide}</span>
      </sl-input>`;
  }

  alerte() {
    const noms = Object.keys(this.erreurs);
    if (!noms.length) return nothing;
    return html`
      <sl-alert variant="danger" open>
        ${this.erreurs._ ? this.faute("_") : html`<strong>${this.mots.corriger}</strong><ul>${[...new Set(noms.map((n) => this.faute(n)))].map((f) => html`<li>${f}</li>`)}</ul>`}
      </sl-alert>`;
  }

  bouton(texte, classe = "") {
    return html`<sl-button type="submit" variant="primary" class=${classe} ?loading=${this.occupe}>${texte}</sl-button>`;
  }

  formulaire(contenu) {
    return html`<form @submit=${this.soumettre} aria-busy=${this.eveille ? "false" : "true"}>${this.alerte()}${contenu}</form>`;
  }
}

export function toast(texte) {
  const alerte = Object.assign(document.createElement("sl-alert"), { variant: "success", closable: true, duration: 6000 });
  alerte.textContent = texte;
  document.body.append(alerte);
  return alerte.toast();
}

export { css, html, nothing };
