"use strict";
/* Comfort only: without this script every page works the same. */
for (const form of document.querySelectorAll("form[data-confirm]")) {
  form.addEventListener("submit", (event) => { if (!confirm(form.dataset.confirm)) event.preventDefault(); });
}
const dialog = document.querySelector("#confirmation");
for (const form of document.querySelectorAll("form[data-dialog]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.querySelector("#question").textContent = form.dataset.dialog;
    dialog.querySelector("[value=oui]").onclick = () => form.submit();
    dialog.querySelector("[value=non]").onclick = () => dialog.close();
    dialog.showModal();
  });
}
for (const field of document.querySelectorAll("input[autocomplete=new-password]")) {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.addEventListener("change", () => { field.type = box.checked ? "text" : "password"; });
  const label = document.createElement("label");
  label.className = "show";
  label.append(box, " Afficher le mot de passe");
  field.after(label);
}
