"use strict";

for (const button of document.querySelectorAll("[data-consent]")) {
  button.addEventListener("click", () => {
    document.cookie = "temoins=oui; path=/";
    button.closest("[role=dialog]").remove();
  });
}

for (const button of document.querySelectorAll("[data-panel]")) {
  button.addEventListener("click", () => {
    const panel = document.getElementById(button.dataset.panel);
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
  });
}

for (const button of document.querySelectorAll("[data-show]")) {
  const field = document.getElementById(button.dataset.show);
  button.addEventListener("click", () => {
    field.type = field.type === "password" ? "text" : "password";
  });
}

// The fields of a new code exist only for those who answered « Non ».
const fields = document.getElementById("nouveau-code");
for (const radio of document.querySelectorAll("[name=choix]")) {
  const follow = () => {
    fields.hidden = fields.disabled = !document.querySelector("[name=choix][value=non]").checked;
  };
  radio.addEventListener("change", follow);
  follow();
}
