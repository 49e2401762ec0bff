// What small controls do: show a password, write separators, unfold a menu, tick a drawn box, open windows.
"use strict";

const pressed = (event, name) => event.composedPath().find((node) => node.dataset && name in node.dataset);
const near = (node, selector) => node.getRootNode().querySelector(selector);
const byId = (node, id) => node.getRootNode().getElementById(id);

function on(kind, name, act) {
  document.addEventListener(kind, (event) => {
    const node = pressed(event, name);
    if (node) act(node, event);
  });
}

function changed(input) {
  input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  input.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
}

on("click", "revele", (node) => {
  const field = byId(node, node.dataset.revele);
  const shows = node.type === "checkbox" ? node.checked : field.type === "password";
  field.type = shows ? "text" : "password";
});

on("click", "deplie", (node) => {
  const opens = node.getAttribute("aria-expanded") !== "true";
  node.setAttribute("aria-expanded", String(opens));
  node.nextElementSibling.hidden = !opens;
});

on("click", "bulle", (node) => {
  node.nextElementSibling.hidden = !node.nextElementSibling.hidden;
});

on("click", "ferme", (node) => node.closest("dialog").close());

function tick(box) {
  const ticked = box.getAttribute("aria-checked") !== "true";
  box.setAttribute("aria-checked", String(ticked));
  const kept = box.parentNode.querySelector(`input[name="${box.dataset.case}"]`);
  kept.value = ticked ? "oui" : "";
  changed(kept);
}

on("click", "case", tick);
on("keydown", "case", (box, event) => {
  if (event.key === " " && box.tagName !== "BUTTON") {
    event.preventDefault();
    tick(box);
  }
});

on("input", "masque", (field) => {
  const mask = field.dataset.masque.includes("_") ? field.dataset.masque : "__ __ __ __ __";
  const typed = [...field.value].filter((sign) => /\d/.test(sign));
  let written = "";
  for (const sign of mask) {
    if (!typed.length) break;
    written += sign === "_" ? typed.shift() : sign;
  }
  if (field.value !== written && !/[a-z]/i.test(field.value)) field.value = written;
});

document.addEventListener("input", (event) => {
  const field = event.composedPath()[0];
  if (!field.id) return;
  const bar = near(field, `[data-force="${field.id}"]`);
  if (bar) bar.textContent = "Force : " + ["–", "faible", "moyenne", "bonne", "forte"][strength(field.value)];
  gauge(field);
  const rules = near(field, `[data-regles="${field.id}"]`);
  for (const rule of rules ? rules.children : []) {
    const kept = new RegExp(rule.dataset.regle).test(field.value);
    rule.textContent = rule.textContent.replace(/^[✓✗] /, "").replace(/^/, kept ? "✓ " : "✗ ");
  }
});

function gauge(field, left) {
  const shown = near(field, `[data-jauge="${field.id}"]`);
  if (!shown || (shown.dataset.facon === "leaving" && !left)) return;
  const level = strength(field.value);
  if (shown.dataset.facon === "meter") shown.value = level;
  else if (shown.dataset.facon === "bar") shown.className = `jauge niveau-${level}`;
  else shown.textContent = ["-----", "Faible", "Moyen", "Bon", "Excellent"][level];
}
document.addEventListener("focusout", (event) => event.composedPath()[0].id && gauge(event.composedPath()[0], true));

function strength(text) {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\w]/].filter((kind) => kind.test(text)).length;
  return text ? Math.min(4, kinds + (text.length >= 8 ? 1 : 0)) : 0;
}
