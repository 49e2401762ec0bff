// Choices drawn by script: buttons, tabs, drawn radio buttons, listboxes and comboboxes; each keeps a hidden field.
"use strict";

function keeps(option) {
  const around = option.closest(".liste") || option.closest(".groupe");
  return around.querySelector("input[type=hidden]") || around.previousElementSibling;
}

function choose(option) {
  const state = option.matches("[aria-pressed]") ? "aria-pressed" : option.matches("[aria-checked]") ? "aria-checked" : "aria-selected";
  for (const other of option.parentNode.querySelectorAll("[data-option]")) other.setAttribute(state, String(other === option));
  const kept = keeps(option);
  kept.value = option.dataset.option;
  const list = option.closest(".liste");
  if (list) {
    const shows = list.querySelector("[data-liste], [data-filtre]");
    if (shows.tagName === "INPUT") shows.value = option.textContent;
    else shows.textContent = option.textContent;
    fold(list);
  }
  changed(kept);
}

function fold(list) {
  list.querySelector("[role=listbox]").hidden = true;
  list.querySelector("[aria-expanded]").setAttribute("aria-expanded", "false");
}

function unfold(list) {
  list.querySelector("[role=listbox]").hidden = false;
  list.querySelector("[aria-expanded]").setAttribute("aria-expanded", "true");
}

on("click", "option", choose);
on("keydown", "option", (option, event) => {
  if (event.key === " " && option.tagName !== "BUTTON") {
    event.preventDefault();
    choose(option);
  }
});

on("click", "liste", (button) => {
  const list = button.closest(".liste");
  if (list.querySelector("[role=listbox]").hidden) unfold(list);
  else fold(list);
});

function filter(field) {
  const list = field.closest(".liste");
  const typed = field.value.trim().toLowerCase();
  const options = [...list.querySelectorAll("[data-option]")];
  for (const option of options) option.hidden = !option.textContent.toLowerCase().includes(typed);
  const whole = options.find((option) => option.textContent.toLowerCase() === typed);
  list.querySelector("input[type=hidden]").value = whole ? whole.dataset.option : "";
  unfold(list);
}

on("input", "filtre", filter);
on("click", "filtre", (field) => {
  for (const option of field.closest(".liste").querySelectorAll("[data-option]")) option.hidden = false;
  unfold(field.closest(".liste"));
});
on("keydown", "filtre", (field, event) => {
  const list = field.closest(".liste");
  if (event.key === "Escape") fold(list);
  const first = [...list.querySelectorAll("[data-option]")].find((option) => !option.hidden);
  if (event.key === "Enter" && first && !list.querySelector("[role=listbox]").hidden) {
    event.preventDefault();
    choose(first);
  }
});
document.addEventListener("focusout", (event) => {
  const field = event.composedPath()[0];
  const list = field.closest && field.closest(".liste");
  if (list && list.querySelector("[data-filtre]") === field) setTimeout(() => fold(list), 200);
});

// Sections that show once something was chosen.
document.addEventListener("change", (event) => {
  const field = event.composedPath()[0];
  const form = field.closest && field.closest("form");
  for (const section of form ? form.querySelectorAll("[data-si]") : []) {
    const [name, value] = section.dataset.si.split("=");
    if (name === field.name) section.hidden = field.value !== value || (field.type === "radio" && !field.checked);
  }
});
