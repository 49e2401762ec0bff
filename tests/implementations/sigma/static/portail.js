"use strict";
document.querySelectorAll("[data-voir]").forEach((button) => {
  const fields = [...button.form.querySelectorAll("input[type=password]")];
  button.hidden = false;
  button.addEventListener("click", () => {
    const show = fields[0].type === "password";
    fields.forEach((field) => { field.type = show ? "text" : "password"; });
    [button.value, button.dataset.autre] = [button.dataset.autre, button.value];
  });
  button.form.addEventListener("submit", () => fields.forEach((field) => { field.type = "password"; }));
});

const notice = document.getElementById("temoins");
const understood = document.getElementById("temoins-compris");
if (document.cookie.includes("temoins=compris")) notice.hidden = true;
understood.hidden = false;
understood.addEventListener("click", () => {
  document.cookie = "temoins=compris; path=/; max-age=15552000; samesite=lax";
  notice.hidden = true;
});

const summary = document.getElementById("bilan");
if (summary) summary.focus();

// Only for the wrong ways: checks that the server leaves out.
function refuse(form, event, words) {
  event.preventDefault();
  const alert = form.querySelector(".script") || form.insertBefore(document.createElement("p"), form.firstChild);
  alert.className = "fautes script";
  alert.setAttribute("role", "alert");
  alert.textContent = words;
  alert.scrollIntoView();
}
document.querySelectorAll("form[data-jumeaux]").forEach((form) => form.addEventListener("submit", (event) => {
  if (form.elements.email.value !== form.elements.email_again.value) refuse(form, event, form.dataset.jumeaux);
}));
document.querySelectorAll("form[data-regles]").forEach((form) => form.addEventListener("submit", (event) => {
  const given = form.elements.password.value;
  const rules = [/^.{8,128}$/u, /\p{Lu}/u, /\p{Ll}/u, /[^\p{L}\p{N}\s]/u];
  if (!rules.every((rule) => rule.test(given))) refuse(form, event, form.dataset.regles);
}));
