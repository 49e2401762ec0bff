// Forms: sent by links, asked about, inactive until they are filled, one panel at a time; windows that open by themselves.
"use strict";

function send(form, name, value) {
  if (name) {
    const more = document.createElement("input");
    Object.assign(more, { type: "hidden", name, value });
    form.append(more);
  }
  form.requestSubmit();
}

on("click", "envoie", (node, event) => {
  event.preventDefault();
  send(node.closest("form"), node.getAttribute("name"), node.getAttribute("value"));
});
on("keydown", "envoie", (node, event) => {
  if (event.key === "Enter" || event.key === " ") send(node.closest("form"));
});

document.addEventListener("submit", (event) => {
  const form = event.composedPath()[0];
  if (!form.dataset.question || form.dataset.oui) return;
  const inPage = document.body.dataset.demande === "page";
  if (!inPage && window.confirm(form.dataset.question)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (inPage) ask(form);
}, true);

function agreed(form) {
  form.dataset.oui = "1";
  form.requestSubmit();
}

function ask(form) {
  const box = document.createElement("dialog");
  const words = document.createElement("p");
  words.textContent = form.dataset.question;
  box.append(words);
  for (const [text, yes] of [["Annuler", false], ["Confirmer", true]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", () => {
      box.remove();
      if (yes) agreed(form);
    });
    box.append(button);
  }
  form.after(box);
  box.showModal();
}

on("click", "recule", (button) => {
  const form = button.closest("form");
  const at = Number(button.dataset.recule);
  for (const panel of form.querySelectorAll("[data-panneau]")) panel.hidden = Number(panel.dataset.panneau) !== at - 1;
});

function awake(form) {
  const missing = [...form.querySelectorAll("[data-requis]")].filter((field) => !field.value);
  const button = form.querySelector(".actions [type=submit]");
  const words = form.querySelector("[data-manque]");
  button.disabled = missing.length > 0;
  words.textContent = missing.length ? "Il manque : " + missing.map((field) => field.dataset.requis).join(", ") + "." : "";
}

document.addEventListener("input", (event) => {
  const form = event.composedPath().find((node) => node.dataset && "inactif" in node.dataset);
  if (form) awake(form);
});

// What cannot be used yet, and is a moment later.
function sleep(nodes, name) {
  for (const node of nodes) node[name] = true;
  setTimeout(() => { for (const node of nodes) node[name] = false; }, 600);
}

function wake(root) {
  const how = document.body.dataset.waking;
  if (how === "late") sleep([...root.querySelectorAll("form input, form select, form textarea")], "disabled");
  if (how === "button") sleep([...root.querySelectorAll("form [type=submit]")], "disabled");
  if (how !== "focus") return;
  for (const field of root.querySelectorAll("form input:not([type=hidden], [type=radio], [type=checkbox])")) {
    field.readOnly = true;
    field.addEventListener("focus", () => { field.readOnly = false; });
  }
}

function prepare(root) {
  wake(root);
  for (const box of root.querySelectorAll("dialog[data-modal]")) if (!box.open) box.showModal();
  for (const node of root.querySelectorAll("[data-alerte]")) {
    const { alerte: words, puis: then } = node.dataset;
    node.remove();
    setTimeout(() => {
      window.alert(words);
      if (then) go(then);
    }, 50);
  }
  for (const toast of root.querySelectorAll(".grille-pain")) setTimeout(() => toast.remove(), 6000);
  for (const form of root.querySelectorAll("form[data-inactif]")) if (form.querySelector("[data-manque]")) awake(form);
}
