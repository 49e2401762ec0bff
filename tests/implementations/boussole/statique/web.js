"use strict";
document.querySelector("[data-foyer]")?.focus();
const toggle = document.querySelector("[data-menu]");
toggle?.addEventListener("click", () => {
  const menu = document.getElementById(toggle.dataset.menu);
  menu.hidden = !menu.hidden;
  toggle.setAttribute("aria-expanded", String(!menu.hidden));
});
document.querySelector("[data-imprimer]")?.addEventListener("click", () => window.print());
