// The services: each tab asks the server for its panel, and draws what comes.
"use strict";

const place = document.getElementById("panneau");
const menu = document.getElementById("plus");
const more = document.getElementById("bouton-plus");
const jeton = document.querySelector("meta[name=jeton]").content;

function make(tag, text, properties = {}) {
  const element = Object.assign(document.createElement(tag), properties);
  if (text) element.textContent = text;
  return element;
}

function definitions(rows, className = "") {
  const list = make("dl", "", { className });
  for (const row of rows) list.append(make("dt", row.terme), make("dd", row.valeur));
  return list;
}

function history(claims) {
  const section = make("section");
  section.append(make("h2", "Mes réclamations"));
  if (!claims.length) section.append(make("p", "Aucune réclamation pour ce dossier."));
  const list = make("ul");
  for (const claim of claims) list.append(make("li", `${claim.date} : ${claim.soin}, ${claim.montant}`));
  section.append(list);
  return section;
}

function field(form, name, text, control) {
  const box = make("div", "", { className: "champ" });
  Object.assign(control, { id: name, name });
  box.append(make("label", text, { htmlFor: name }), control);
  form.append(box);
}

function claimForm(kinds, claims) {
  const form = make("form", "", { noValidate: true });
  const kind = make("select");
  kind.append(make("option", "Choisir…", { value: "" }), ...kinds.map((text) => make("option", text, { value: text })));
  field(form, "soin", "Type de soins *", kind);
  field(form, "date", "Date des soins *", make("input", "", { type: "date" }));
  field(form, "montant", "Montant payé ($) *", make("input", "", { inputMode: "decimal", autocomplete: "off" }));
  form.append(make("button", "Envoyer la réclamation", { className: "bouton" }));
  const told = make("p", "", { className: "avis", hidden: true });
  let shown = history(claims);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    form.querySelectorAll(".erreur").forEach((old) => old.remove());
    const answer = await fetch("/api/reclamations", { method: "POST", headers: { "X-Jeton": jeton }, body: new URLSearchParams(new FormData(form)) });
    if (answer.status === 401) return void location.assign("/connexion");
    const result = await answer.json();
    for (const [name, message] of Object.entries(result.erreurs ?? {})) {
      document.getElementById(name).after(make("p", message, { className: "erreur" }));
    }
    told.hidden = !result.historique;
    told.textContent = "Votre réclamation est reçue.";
    if (result.historique) {
      const next = history(result.historique);
      shown.replaceWith(next);
      shown = next;
      form.reset();
    }
  });
  const all = make("div");
  all.append(told, form, shown);
  return all;
}

function draw(panel) {
  place.replaceChildren(make("h1", panel.titre ?? panel.erreur));
  if (panel.carte) place.append(definitions(panel.carte, "plastique"));
  if (panel.liste) place.append(definitions(panel.liste));
  for (const text of panel.paragraphes ?? []) place.append(make("p", text));
  for (const way of panel.raccourcis ?? []) {
    const button = make("button", way.texte, { type: "button", className: "bouton second" });
    button.addEventListener("click", () => open(way.panneau));
    place.append(button);
  }
  if (panel.formulaire) place.append(claimForm(panel.formulaire, panel.historique));
  if (panel.imprimer) {
    const button = make("button", "Imprimer la carte", { type: "button", className: "bouton" });
    button.addEventListener("click", () => window.print());
    place.append(button);
  }
}

async function open(name) {
  toggle(false);
  for (const tab of document.querySelectorAll("[data-panneau]")) {
    if (tab.dataset.panneau === name) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
  const answer = await fetch(`/api/${name}`);
  if (answer.status === 401) return void location.assign("/connexion");
  draw(await answer.json());
}

function toggle(shown) {
  menu.hidden = !shown;
  more.setAttribute("aria-expanded", String(shown));
}

more.addEventListener("click", () => toggle(menu.hidden));
for (const tab of document.querySelectorAll("[data-panneau]")) tab.addEventListener("click", () => open(tab.dataset.panneau));
open("accueil");
