// The page that the message's link opens.
import { envoyer, lienActivation, lire } from "../commun/api.js";
import { erreursActivation } from "../commun/regles.js";
import { drapeau } from "../commun/reglages.js";
import { VueFormulaire, html, nothing } from "./base.js";
import { cheminConnexion, etat } from "./etat.js";

const deux = (texte) => texte.trim().padStart(2, "0");

class Activation extends VueFormulaire {
  static properties = { ...VueFormulaire.properties, phase: { state: true }, questions: { state: true } };

  constructor() {
    super();
    this.phase = "attente";
    this.questions = [];
  }

  // The link is looked at first; the questions come by a second request; only then does the form start to wake up.
  async firstUpdated() {
    this.recherche = location.search;
    const { ok } = await lire(`/activation${this.recherche}`);
    if (ok) this.questions = (await lire("/questions")).donnees;
    this.phase = ok ? "formulaire" : "refuse";
    super.firstUpdated();
  }

  get mots() { return etat.ti; }

  valeurs(formulaire) {
    const { jour, mois, annee, ...reste } = super.valeurs(formulaire);
    const naissance = jour || mois || annee ? `${deux(jour)}-${deux(mois)}-${annee.trim()}` : "";
    return { ...reste, naissance };
  }

  verifier(v) { return erreursActivation(v); }
  envoyer(v) { return envoyer("/activation", { ...v, lien: lienActivation(this.recherche) }); }
  reussir() { this.phase = "active"; }

  date() {
    const m = this.mots;
    const partie = (nom, label, longueur) => html`
      <sl-input name=${nom} label=${label} required inputmode="numeric" maxlength=${longueur} autocomplete="off"></sl-input>`;
    return html`
      <fieldset>
        <legend>${m.naissance}</legend>
        <div class="trois">${partie("jour", m.jour, 2)}${partie("mois", m.mois, 2)}${partie("annee", m.annee, 4)}</div>
        <span class="faute">${this.faute("naissance")}</span>
      </fieldset>`;
  }

  question() {
    const m = this.mots;
    const sansTitre = drapeau("COW-ACTIVATION-ECRAN:question");
    const faute = this.faute("question");
    return html`
      ${sansTitre ? nothing : html`<h2>${m.choisissezQuestion}</h2>`}
      <p>${m.pourquoiQuestion}</p>
      <sl-select name="question" label=${sansTitre ? "" : m.choisirQuestion} required hoist>
        ${this.questions.map((q) => html`<sl-option value=${q}>${m.questions[q]}</sl-option>`)}
        <span slot="help-text" class="faute">${faute}</span>
      </sl-select>
      ${this.champ("reponse", m.reponse, { requis: !drapeau("COW-QUESTION:reponse") })}`;
  }

  render() {
    const m = this.mots;
    if (this.phase === "attente") return html`<sl-spinner></sl-spinner>`;
    if (this.phase === "refuse") return html`<h1>${m.lienTitre}</h1><sl-alert variant="danger" open>${m.lienTexte}</sl-alert>`;
    if (this.phase === "active") {
      const vers = drapeau("COW-ACTIVE:inscription") ? "/inscription" : cheminConnexion;
      return html`
        <h1>${m.activeTitre}</h1>
        <sl-alert variant="success" open>${m.activeTexte}</sl-alert>
        <p><sl-button variant="primary" @click=${() => etat.aller(vers)}>${m.ouvrirSession}</sl-button></p>`;
    }
    return html`
      <h1>${m.inscriptionTitre}</h1>
      ${this.formulaire(html`
        <h2>${m.inscrivezPersonne}</h2>
        ${this.date()}
        ${this.champ("certificat", m.certificat)}
        <h2>${m.inscrivezMdp}</h2>
        ${this.champ("mot_de_passe", m.motDePasse, { type: "password", aide: m.reglesMdp, complete: "new-password" })}
        ${this.champ("confirmation", m.confirmezMdp, { type: "password", complete: "new-password" })}
        ${this.question()}
        ${this.bouton(m.etape)}`)}`;
  }
}

customElements.define("ramu-activation", Activation);
