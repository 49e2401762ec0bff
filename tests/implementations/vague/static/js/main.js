/** The router: an address after #, one screen; the heading of each new screen takes the focus. */

import { post, start, state } from "./api.js";
import { h } from "./dom.js";
import { home, lostCode, signIn } from "./access.js";
import { activation, stepFour, stepOne, stepThree, stepTwo } from "./registration.js";
import { answerQuestion, byLink, changed, chooseProof, identify, newPassword } from "./recovery.js";
import { SECTIONS, spaceScreen } from "./space.js";

const ROUTES = [
  [/^(#\/?)?$/, home],
  [/^#\/connexion$/, signIn],
  [/^#\/code-perdu$/, lostCode],
  [/^#\/inscription$/, stepOne],
  [/^#\/inscription\/mot-de-passe$/, stepTwo],
  [/^#\/inscription\/conditions$/, stepThree],
  [/^#\/inscription\/message$/, stepFour],
  [/^#\/validation\/([^/]*)$/, activation],
  [/^#\/mot-de-passe-perdu$/, identify],
  [/^#\/mot-de-passe-perdu\/choix$/, chooseProof],
  [/^#\/mot-de-passe-perdu\/question$/, answerQuestion],
  [/^#\/mot-de-passe-perdu\/nouveau$/, newPassword],
  [/^#\/mot-de-passe-perdu\/termine$/, changed],
  [/^#\/nouveau-mot-de-passe\/([^/]*)$/, byLink],
  [/^#\/espace(?:\/([a-z-]+))?$/, spaceScreen],
];
const screen = document.querySelector("#screen");
const menu = document.querySelector("#menu");
const menuButton = document.querySelector("#menu-button");
let turn = 0;
let notice = "";

/** Go to an address, with words to show on arrival; the present address is drawn anew. */
function go(hash, words = "", replace = false) {
  notice = words;
  if (location.hash === hash) draw();
  else if (replace) location.replace(hash);
  else location.hash = hash;
}

async function draw() {
  const mine = ++turn;
  const words = notice;
  const { view, params } = find();
  let result;
  document.querySelectorAll("dialog[open]:not(#cookies)").forEach((dialog) => dialog.close());
  try {
    result = await view({ go, redraw: draw }, ...params);
  } catch (problem) {
    if (mine !== turn) return;
    if (problem.status === 401) {
      state.person = null;
      return go("#/connexion", problem.message, true);
    }
    result = { title: "Un problème est survenu", content: [h("p", { role: "alert" }, problem.message)] };
  }
  if (mine !== turn) return;
  if (result.redirect) return go(result.redirect, result.words, true);
  notice = "";
  show(result, words);
}

function find() {
  for (const [pattern, view] of ROUTES) {
    const match = location.hash.match(pattern);
    if (match) return { view, params: match.slice(1) };
  }
  return { view: () => ({ title: "Page introuvable", content: [h("a", { href: "#/" }, "Accueil")] }), params: [] };
}

function show({ title, kicker, lead, content, narrow }, words) {
  const heading = h("h1", { tabindex: "-1" }, title);
  screen.className = narrow ? "narrow" : "";
  screen.replaceChildren(
    ...[kicker && h("p", { class: "kicker" }, kicker), heading, words && h("p", { class: "notice", role: "status" }, words),
      lead && h("p", { class: "lead" }, lead), ...content].filter(Boolean));
  document.title = `${title} – Mutuelle de la Vague`;
  document.querySelector("#announce").textContent = [title, kicker].filter(Boolean).join(", ");
  drawMenu();
  window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

/** The menu of who is signed in; at phone width it stands behind its button. */
function drawMenu() {
  menu.hidden = menuButton.hidden = !state.person;
  menu.classList.remove("open");
  menuButton.setAttribute("aria-expanded", "false");
  if (!state.person) return menu.replaceChildren();
  const items = SECTIONS.map(({ path, title }) =>
    h("li", {}, h("a", { href: path, "aria-current": location.hash === path && "page" }, title)));
  const out = h("button", { type: "button", class: "plain", onclick: signOut }, "Se déconnecter");
  menu.replaceChildren(h("ul", { class: "wide" }, ...items, h("li", {}, out)));
}

async function signOut(event) {
  event.target.disabled = true;
  try {
    await post("sign-out");
  } finally {
    state.person = null;
    go("#/connexion", "Vous êtes déconnecté.");
  }
}

menuButton.addEventListener("click", () => {
  menuButton.setAttribute("aria-expanded", String(menu.classList.toggle("open")));
});

/** Ask about cookies once; leaving the window by Escape accepts nothing. */
function askCookies() {
  const dialog = document.querySelector("#cookies");
  const close = (answer) => {
    localStorage.setItem("vague-cookies", answer);
    dialog.close();
  };
  dialog.addEventListener("cancel", () => close("sans"));
  dialog.querySelectorAll("button").forEach((one) => one.addEventListener("click", () => close(one.value)));
  if (!localStorage.getItem("vague-cookies")) dialog.showModal();
}

window.addEventListener("hashchange", draw);
window.addEventListener("pageshow", (event) => event.persisted && draw());
await start().catch(() => {});
await draw();
askCookies();
