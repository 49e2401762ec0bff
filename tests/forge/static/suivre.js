// How the next page comes: by itself, or fetched and put in the place of the one before.
"use strict";

const technique = document.body.dataset.technique;
const fetches = ["fetch", "single", "mute", "hash"].includes(technique);
let here = technique === "hash" ? location.hash.slice(1) || location.pathname : location.pathname + location.search;

function show(html, title, lang) {
  const view = document.getElementById("vue");
  const put = () => {
    view.innerHTML = html;
    if (title) document.title = title;
    if (lang) document.documentElement.lang = lang;
    if (technique === "hash") for (const link of view.querySelectorAll('a[href^="/"]')) link.setAttribute("href", "#" + link.getAttribute("href"));
    prepare(view);
    window.scrollTo(0, 0);
  };
  if (document.body.dataset.pace !== "moments") return put();
  view.innerHTML = "<p>Chargement…</p>";
  setTimeout(put, 400);
}

async function load(path, options = {}) {
  const answer = await fetch(path, { ...options, headers: { "X-Fragment": "1" } });
  const kind = answer.headers.get("Content-Type") || "";
  if (!kind.startsWith("text/html")) return download(await answer.blob(), answer.headers.get("X-Nom"));
  here = answer.headers.get("X-Adresse") || path;
  if (technique === "fetch" || technique === "single") history.pushState(here, "", here);
  if (technique === "hash" && location.hash.slice(1) !== here) history.pushState(here, "", "#" + here);
  const html = await answer.text();
  if (options.form && again(options.form, html)) return;
  show(html, decodeURIComponent(answer.headers.get("X-Titre") || ""), answer.headers.get("X-Langue"));
}

// A form of panels comes back with another one open: it takes the place of the one before, with what was entered.
function again(form, html) {
  const held = document.createElement("template");
  held.innerHTML = html;
  const next = held.content.querySelector("form[data-panneaux]");
  if (!next || next.getAttribute("action") !== form.getAttribute("action")) return false;
  for (const field of form.querySelectorAll("[name]")) {
    const twins = [...next.querySelectorAll(`[name="${field.name}"]`)];
    if (field.type === "radio" || field.type === "checkbox") for (const twin of twins) twin.checked = twin.value === field.value ? field.checked : twin.checked;
    else if (twins[0] && field.type !== "submit") twins[0].value = field.value;
  }
  form.replaceWith(next);
  prepare(next.parentNode);
  return true;
}

function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
}

function go(path) {
  if (fetches) load(path);
  else location.assign(path);
}

on("click", "va", (button) => go(button.dataset.va));

document.addEventListener("click", (event) => {
  const link = event.composedPath().find((node) => node.tagName === "A" && node.getAttribute("href"));
  if (!link || event.defaultPrevented) return;
  const to = link.getAttribute("href");
  if ("reste" in link.dataset) {
    event.preventDefault();
    const field = byId(link, to.slice(1));
    if (field) field.focus();
  } else if (fetches && /^#?\//.test(to)) {
    event.preventDefault();
    load(to.replace(/^#/, ""));
  }
});

document.addEventListener("submit", (event) => {
  const form = event.composedPath()[0];
  if (!(fetches || "panneaux" in form.dataset) || event.defaultPrevented) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  const path = form.getAttribute("action") || here;
  if (form.method === "get") return load(path);
  const files = form.enctype === "multipart/form-data";
  const kept = "panneaux" in form.dataset ? form : null;
  load(path, { method: "POST", body: files ? data : new URLSearchParams(data), form: kept });
});

window.addEventListener("popstate", () => {
  if (technique === "fetch" || technique === "single") load(location.pathname + location.search);
});
window.addEventListener("hashchange", () => {
  if (technique === "hash" && location.hash.slice(1) !== here) load(location.hash.slice(1) || "/");
});

const held = document.getElementById("contenu");
if (["single", "mute", "hash"].includes(technique)) load(here);
else if (held) setTimeout(() => { document.getElementById("vue").replaceChildren(held.content); prepare(document); }, 400);
else prepare(document);
for (const host of document.querySelectorAll("forge-page, forge-temoins")) prepare(host.shadowRoot);
