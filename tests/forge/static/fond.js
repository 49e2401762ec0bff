// What a page does beside its content: requests that fail, repeat or hang, a clock; and the cookie banner.
"use strict";

const quietly = (path) => fetch(path).catch(() => undefined);
const background = document.body.dataset.background;
if (background === "poll") setInterval(() => quietly("/fond/nouvelles"), 1000);
if (background === "failing") quietly("/fond/panne");
if (background === "hanging") quietly("/fond/jamais");
if (background === "probe") quietly("/fond/session");
const clock = document.querySelector("[data-horloge]");
if (clock) setInterval(() => { clock.textContent = new Date().toLocaleTimeString("fr-FR"); }, 1000);

on("click", "temoins", (button) => {
  document.cookie = `temoins=${button.dataset.temoins}; path=/; max-age=86400`;
  const host = document.querySelector("forge-temoins");
  const box = button.closest(".temoins");
  if (box.tagName === "DIALOG") box.close();
  box.remove();
  if (host) host.remove();
});
const late = document.querySelector("[data-tard]");
if (late) setTimeout(() => { late.hidden = false; }, 700);
