// The members' portal: its services behind tabs, each loading its own data when it is shown.
import { envoyer, lire } from "../commun/api.js";
import { erreurDate } from "../commun/regles.js";
import { drapeau } from "../commun/reglages.js";
import { Vue, VueFormulaire, html, nothing, toast } from "./base.js";
import { cheminConnexion, etat } from "./etat.js";

// Data of the portal; a session that ended meanwhile leads back to sign-in.
async function donneesDe(chemin) {
  const reponse = await lire(chemin);
  if (reponse.statut === 401) etat.ouvrir(null);
  return reponse.ok ? reponse.donnees : null;
}

class Portail extends Vue {
  static properties = { moi: { state: true }, demandes: { state: true }, police: { state: true }, detail: { state: true } };

  admis() {
    const { session } = etat;
    return session.etat === "ouverte" && (session.qui.conditions || drapeau("COW-SESSION-CONDITIONS:adresse"));
  }

  updated() {
    if (etat.session.etat !== "inconnue" && !this.admis()) etat.aller(cheminConnexion, true);
    else if (this.admis() && !this.demandee) {
      this.demandee = true;
      this.charger();
    }
  }

  async charger() {
    this.moi = await donneesDe("/portail");
    const [, , service, cle] = location.pathname.split("/");
    if (!this.moi) return;
    await this.updateComplete;
    if (service === "demandes") await this.montrer("demandes");
    if (service === "police") await this.montrer("police", cle);
    if (service === "demandes" && cle) await this.ouvrirDetail(cle, false);
  }

  async montrer(nom, cle) {
    const groupe = this.renderRoot.querySelector("sl-tab-group");
    await groupe.updateComplete;
    if (cle) this.police = await donneesDe(`/portail/polices/${cle}`);
    groupe.show(nom);
  }

  // The tab that is now shown asks for its data.
  async suivre(evenement) {
    if (evenement.target.tagName !== "SL-TAB-GROUP") return;
    if (evenement.detail.name === "demandes") this.demandes = await donneesDe("/portail/demandes");
    if (evenement.detail.name === "police" && this.police === undefined) {
      this.police = await donneesDe(`/portail/polices/${encodeURIComponent(this.moi.certificat)}`);
      history.replaceState(null, "", `/portail/police/${encodeURIComponent(this.moi.certificat)}`);
    }
  }

  async ouvrirDetail(numero, adresse = true) {
    if (adresse) history.pushState(null, "", `/portail/demandes/${numero}`);
    this.detail = { numero, ...(await donneesDe(`/portail/demandes/${encodeURIComponent(numero)}`)) };
  }

  fermerDetail() {
    this.detail = null;
    history.replaceState(null, "", "/portail");
  }

  async soumise() {
    this.demandes = await donneesDe("/portail/demandes");
    await this.montrer("demandes");
  }

  ongletDemandes() {
    const { t } = this;
    if (!this.demandes) return html`<sl-spinner></sl-spinner>`;
    if (!this.demandes.length) return html`<p>${t.aucune}</p>`;
    const noms = [t.numeroDemande, t.soin, t.dateSoin, t.montant, t.fournisseur, t.statut, t.details];
    return html`
      <h2>${t.demandesTitre}</h2>
      <div class="large"><table>
        <thead><tr>${noms.map((n) => html`<th>${n}</th>`)}</tr></thead>
        <tbody>${this.demandes.map((d) => html`
          <tr>
            <td>${d.numero}</td><td>${t.soins[d.soin]}</td><td>${d.date}</td><td>${d.montant} $</td><td>${d.fournisseur}</td><td>${t.statuts[d.statut]}</td>
            <td><sl-button size="small" @click=${() => this.ouvrirDetail(d.numero)}>${t.details}</sl-button></td>
          </tr>`)}
        </tbody>
      </table></div>`;
  }

  ongletPolice() {
    const { t, police: p } = this;
    if (p === undefined) return html`<sl-spinner></sl-spinner>`;
    if (!p) return html`<p>${t.introuvableTexte}</p>`;
    return html`
      <h2>${t.policeTitre}</h2>
      <dl>
        <dt>${t.policeNumero}</dt><dd>${p.police}</dd><dt>${t.titulaire}</dt><dd>${p.prenom} ${p.nom}</dd>
        <dt>${t.certificat}</dt><dd>${p.certificat}</dd><dt>${t.naissance}</dt><dd>${p.naissance}</dd>
      </dl>
      <h2>${t.garanties}</h2>
      <dl>${p.garanties.map(([soin, taux]) => html`<dt>${t.soins[soin]}</dt><dd>${taux} %</dd>`)}</dl>
      <sl-button href=${`/documents/carte/${encodeURIComponent(p.certificat)}`} target="_blank">${t.carte}</sl-button>`;
  }

  fenetre() {
    const { t, detail: d } = this;
    if (!d) return nothing;
    return html`
      <sl-dialog open label=${`${t.numeroDemande} ${d.numero}`} @sl-after-hide=${this.fermerDetail}>
        ${d.soin ? html`
          <dl>
            <dt>${t.certificat}</dt><dd>${d.certificat}</dd><dt>${t.soin}</dt><dd>${t.soins[d.soin]}</dd><dt>${t.dateSoin}</dt><dd>${d.date}</dd>
            <dt>${t.montant}</dt><dd>${d.montant} $</dd><dt>${t.fournisseur}</dt><dd>${d.fournisseur}</dd><dt>${t.statut}</dt><dd>${t.statuts[d.statut]}</dd>
          </dl>` : html`<p>${t.erreurs.introuvable}</p>`}
        <sl-button slot="footer" @click=${(e) => e.target.closest("sl-dialog").hide()}>${t.fermerFenetre}</sl-button>
      </sl-dialog>`;
  }

  render() {
    const { t, moi } = this;
    if (!moi) return html`<sl-spinner></sl-spinner>`;
    return html`
      <h1>${t.bonjour} ${moi.prenom} ${moi.nom}</h1>
      <sl-tab-group @sl-tab-show=${this.suivre}>
        <sl-tab slot="nav" panel="accueil">${t.ongletAccueil}</sl-tab>
        <sl-tab slot="nav" panel="demandes">${t.ongletDemandes}</sl-tab>
        <sl-tab slot="nav" panel="soumettre">${t.ongletSoumettre}</sl-tab>
        <sl-tab slot="nav" panel="police">${t.ongletPolice}</sl-tab>
        <sl-tab-panel name="accueil"><p>${t.accueilTexte}</p></sl-tab-panel>
        <sl-tab-panel name="demandes">${this.ongletDemandes()}</sl-tab-panel>
        <sl-tab-panel name="soumettre"><ramu-demande .soins=${moi.soins} @soumise=${this.soumise}></ramu-demande></sl-tab-panel>
        <sl-tab-panel name="police">${this.ongletPolice()}</sl-tab-panel>
      </sl-tab-group>
      ${this.fenetre()}`;
  }
}

class NouvelleDemande extends VueFormulaire {
  static properties = { ...VueFormulaire.properties, soins: { attribute: false } };

  verifier(v) {
    const faute = erreurDate(v.date);
    return faute ? { date: faute } : {};
  }

  envoyer(v) { return envoyer("/portail/demandes", v); }

  reussir(d) {
    toast(`${this.t.soumise} ${d.numero}.`);
    for (const champ of this.renderRoot.querySelectorAll("sl-input, sl-select")) champ.value = "";
    this.dispatchEvent(new Event("soumise"));
  }

  render() {
    const { t } = this;
    return html`
      <h2>${t.soumettreTitre}</h2>
      ${this.formulaire(html`
        <sl-select name="soin" label=${t.soin} required hoist>${this.soins.map((s) => html`<sl-option value=${s}>${t.soins[s]}</sl-option>`)}</sl-select>
        ${this.champ("date", t.dateSoin, { aide: t.formatDate })}
        ${this.champ("montant", t.montant, { mode: "decimal" })}
        ${this.champ("fournisseur", t.fournisseur)}
        ${this.bouton(t.soumettre)}`)}`;
  }
}

customElements.define("ramu-portail", Portail);
customElements.define("ramu-demande", NouvelleDemande);
