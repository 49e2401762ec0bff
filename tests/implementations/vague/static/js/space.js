/** The members' space: one screen for each section. */

import { get, post } from "./api.js";
import { card, cards, field, form, h, link, openDialog } from "./dom.js";

const DAY = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });
const EURO = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const day = (iso) => h("time", { datetime: iso }, DAY.format(new Date(iso)).replace(/^1 /, "1er "));

export const SECTIONS = [
  { path: "#/espace", title: "Accueil", api: "space", view: overview },
  { path: "#/espace/remboursements", title: "Remboursements et décomptes", api: "space/payments", view: payments },
  { path: "#/espace/beneficiaires", title: "Bénéficiaires et coordonnées", api: "space/people", view: people },
  { path: "#/espace/demandes", title: "Demandes de mise à jour", api: "space/requests", view: requests },
  { path: "#/espace/devis", title: "Devis et prises en charge", api: "space/quotes", view: quotes },
  { path: "#/espace/messages", title: "Messages", api: "space/messages", view: letters },
  { path: "#/espace/garanties", title: "Garanties", api: "space/cover", view: cover },
  { path: "#/espace/documents", title: "Documents", api: "space/documents", view: documents },
];

/** Ask the server for the section; without a session it refuses, and nothing is drawn. */
export async function spaceScreen(tools, name) {
  const section = SECTIONS.find((one) => one.path === (name ? `#/espace/${name}` : "#/espace"));
  if (!section) return { redirect: "#/espace" };
  const answer = await get(section.api);
  return { title: section.title, ...section.view(answer, tools) };
}

function overview({ firstName, lastName, number }) {
  return {
    title: `Bienvenue, ${firstName} ${lastName}`,
    kicker: `Espace adhérents, n° ${number}`,
    content: [h("ul", { class: "cards" }, ...SECTIONS.slice(1).map(({ path, title }) =>
      h("li", { class: "card" }, h("h2", {}, link(title, path)))))],
  };
}

function payments({ payments, statements }) {
  return {
    lead: "Ici figurent les prestations versées depuis le nouveau système informatique de la mutuelle. "
      + "Pour celles d'avant, contactez votre conseiller habituel.",
    content: [
      h("h2", {}, "Mes remboursements"),
      cards(payments.map((one) => card(one.care, h("p", { class: "sum" }, EURO.format(one.amount)),
        h("p", {}, "Payé le ", day(one.paid)), h("p", { class: "small" }, `Bénéficiaire : ${one.who}`))), "Aucun remboursement."),
      h("h2", {}, "Mes relevés de décomptes"),
      cards(statements.map((one) => card(`Décompte, ${MONTH.format(new Date(one.month))}`,
        h("p", { class: "sum" }, EURO.format(one.total)))), "Aucun décompte."),
    ],
  };
}

function people({ beneficiaries, address, telephone, bank, email, sharing }) {
  return {
    content: [
      h("h2", {}, "Mes bénéficiaires"),
      cards(beneficiaries.map((one) => card(one.name, h("p", {}, one.role), h("p", { class: "small" }, "Couvert depuis le ", day(one.since))))),
      h("h2", {}, "Mes coordonnées"),
      cards([
        card("Adresse postale", h("p", {}, address)),
        card("Téléphone", h("p", {}, telephone)),
        card("Coordonnées bancaires", h("p", {}, bank)),
        card("Adresse email", h("p", {}, email), h("p", { class: "small" }, `Diffusion ${sharing}`)),
      ]),
      h("p", {}, link("Demander une mise à jour", "#/espace/demandes")),
    ],
  };
}

function requests({ kinds, sent }, { go }) {
  const offer = (kind) => card(kind.title,
    h("button", { type: "button", class: "plain", "aria-label": `Demander : ${kind.title}`, onclick: () => ask(kind, go) }, "Demander"));
  return {
    content: [
      h("h2", {}, "Nouvelle demande"),
      cards(kinds.map(offer)),
      h("h2", {}, "Demandes envoyées"),
      cards(sent.map((one) => card(one.title, h("p", { class: "small" }, "Envoyée le ", day(one.date)),
        ...Object.entries(one.values).map(([label, value]) => h("p", {}, `${label} : ${value}`)))), "Aucune demande pour le moment."),
    ],
  };
}

/** The window in which a request is filled. */
function ask(kind, go) {
  const fields = kind.fields.map((one) => field({ ...one, autocomplete: "off" }));
  const dialog = openDialog(kind.title, form({
    fields, submit: "Envoyer la demande",
    buttons: [h("button", { type: "button", class: "plain", onclick: () => dialog.close() }, "Annuler")],
    send: (values) => post("space/requests", { ...values, kind: kind.id }),
    done: () => { dialog.close(); go("#/espace/demandes", "Votre demande est envoyée à la mutuelle."); },
  }));
}

function quotes({ entries }) {
  return {
    lead: "Les réponses à vos demandes de devis et de prise en charge, en optique et en dentaire.",
    content: [cards(entries.map((one) => card(one.title, h("p", {}, one.answer), h("p", { class: "small" }, day(one.date)))), "Aucune réponse.")],
  };
}

function letters({ entries }) {
  return {
    lead: "Les messages que votre mutuelle vous adresse.",
    content: [cards(entries.map((one) => card(one.title, h("p", {}, one.text), h("p", { class: "small" }, "Reçu le ", day(one.date)))), "Aucun message.")],
  };
}

function cover({ entries }) {
  return {
    lead: "Ce que couvre votre contrat.",
    content: [cards(entries.map((one) => card(one.title, h("p", {}, one.text))), "Aucune garantie.")],
  };
}

function documents({ entries }) {
  return {
    lead: "Les documents mis à votre disposition, au format PDF.",
    content: [cards(entries.map((one) => card(one.title,
      h("a", { class: "button plain", href: `/api/space/documents/${one.id}`, download: true, "aria-label": `Télécharger : ${one.title}` }, "Télécharger"))), "Aucun document.")],
  };
}
