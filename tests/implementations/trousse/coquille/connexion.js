// Sign-in, the terms of use that follow the first one, forgotten password.
import { appeler, envoyer, lire } from "../commun/api.js";
import { erreursMotDePasse } from "../commun/regles.js";
import { drapeau } from "../commun/reglages.js";
import { VueFormulaire, html, nothing, toast } from "./base.js";
import { cheminConnexion, etat } from "./etat.js";

class Connexion extends VueFormulaire {
  envoyer(v) { return envoyer("/session", v); }

  reussir(qui) {
    etat.ouvrir(qui);
    if (qui.conditions) etat.aller("/portail");
  }

  invitation() {
    return html`<p>${this.t.nouveau} <sl-button @click=${() => etat.aller("/inscription")}>${this.t.inscrivezVous}</sl-button></p>`;
  }

  render() {
    const { t } = this;
    const { session } = etat;
    if (session.etat === "ouverte" && !session.qui.conditions) return html`<h1>${t.connexionTitre}</h1><ramu-conditions></ramu-conditions>`;
    const dessous = drapeau("COW-ACCES:dessous");
    return html`
      <h1>${t.connexionTitre}</h1>
      ${dessous ? nothing : this.invitation()}
      ${this.formulaire(html`
        ${this.champ("courriel", t.courriel, { complete: "username", mode: "email" })}
        ${this.champ("mot_de_passe", t.motDePasse, { type: "password", complete: "current-password" })}
        ${this.bouton(t.soumettre)}`)}
      <p><sl-button variant="text" @click=${() => etat.aller("/oubli")}>${t.oublie}</sl-button></p>
      ${dessous ? this.invitation() : nothing}`;
  }
}

class Conditions extends VueFormulaire {
  verifier(v) { return v.accepte ? {} : { conditions: "conditions" }; }
  envoyer() { return envoyer("/session/conditions", { acceptees: true }); }

  reussir(qui) {
    etat.ouvrir(qui);
    etat.aller("/portail");
  }

  // Closing the window without accepting is signing out.
  async renoncer(evenement) {
    evenement.preventDefault();
    if (evenement.detail.source === "overlay") return;
    await appeler("DELETE", "/session");
    etat.ouvrir(null);
  }

  render() {
    const { t } = this;
    return html`
      <sl-dialog open label=${t.conditionsTitre} @sl-request-close=${this.renoncer}>
        <p>${t.conditionsTexte}</p>
        ${this.formulaire(html`<sl-checkbox name="accepte">${t.accepte}</sl-checkbox>${this.bouton(t.soumettre)}`)}
      </sl-dialog>`;
  }
}

class Oubli extends VueFormulaire {
  static properties = { ...VueFormulaire.properties, envoye: { state: true } };

  envoyer(v) { return envoyer("/oubli", { ...v, langue: etat.langue }); }
  reussir() { this.envoye = true; }

  render() {
    const { t } = this;
    if (this.envoye) return html`<h1>${t.oubliTitre}</h1><sl-alert open>${t.oubliEnvoye}</sl-alert>`;
    return html`
      <h1>${t.oubliTitre}</h1>
      <p>${t.oubliIntro}</p>
      ${this.formulaire(html`${this.champ("courriel", t.courriel, { complete: "username" })}${this.bouton(t.envoyer)}`)}`;
  }
}

class NouveauMotDePasse extends VueFormulaire {
  static properties = { ...VueFormulaire.properties, question: { state: true } };

  async firstUpdated() {
    this.jeton = new URLSearchParams(location.search).get("Stamp") ?? "";
    const { ok, donnees } = await lire(`/oubli/${encodeURIComponent(this.jeton)}`);
    this.question = ok ? donnees.question : null;
    super.firstUpdated();
  }

  verifier(v) {
    const sans = !v.reponse.trim() && !drapeau("COW-QUESTION:reponse");
    return { ...erreursMotDePasse(v), ...(sans ? { reponse: "requis" } : {}) };
  }

  envoyer(v) { return envoyer(`/oubli/${this.jeton}`, v); }

  reussir() {
    toast(this.t.remplace);
    etat.aller(cheminConnexion);
  }

  render() {
    const { t } = this;
    if (this.question === undefined) return html`<sl-spinner></sl-spinner>`;
    if (this.question === null) return html`<h1>${t.lienTitre}</h1><sl-alert variant="danger" open>${t.lienTexte}</sl-alert>`;
    return html`
      <h1>${t.nouveauMdpTitre}</h1>
      <p>${t.votreQuestion} <strong>${t.questions[this.question]}</strong></p>
      ${this.formulaire(html`
        ${this.champ("reponse", t.reponse, { requis: !drapeau("COW-QUESTION:reponse") })}
        ${this.champ("mot_de_passe", t.nouveauMdp, { type: "password", aide: t.reglesMdp, complete: "new-password" })}
        ${this.champ("confirmation", t.confirmezMdp, { type: "password", complete: "new-password" })}
        ${this.bouton(t.soumettre)}`)}`;
  }
}

customElements.define("ramu-connexion", Connexion);
customElements.define("ramu-conditions", Conditions);
customElements.define("ramu-oubli", Oubli);
customElements.define("ramu-nouveau-mot-de-passe", NouveauMotDePasse);
