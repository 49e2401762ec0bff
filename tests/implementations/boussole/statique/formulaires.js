// What every page with a form shares: focus on the summary, the eye, the password's rules, the terms as a modal.
"use strict";

document.querySelector("[data-foyer]")?.focus();

for (const eye of document.querySelectorAll(".oeil")) {
  eye.addEventListener("click", () => {
    const field = eye.parentElement.querySelector("input");
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    eye.setAttribute("aria-pressed", String(shown));
    eye.setAttribute("aria-label", shown ? "Masquer le mot de passe" : "Afficher le mot de passe");
  });
}

const secret = document.querySelector("[data-regles]");
if (secret) {
  const kinds = { minuscule: /[a-z]/, majuscule: /[A-Z]/, chiffre: /[0-9]/, symbole: /[!-/:-@[-`{-~]/ };
  const mark = (rule, held) => {
    const line = document.querySelector(`[data-regle=${rule}]`);
    line.classList.toggle("tenue", held);
    line.firstElementChild.textContent = held ? "✓" : "○";
  };
  secret.addEventListener("input", () => {
    mark("longueur", [...secret.value].length >= 8);
    let count = 0;
    for (const [rule, pattern] of Object.entries(kinds)) {
      const held = pattern.test(secret.value);
      count += held;
      mark(rule, held);
    }
    const line = document.querySelector("[data-compte]");
    line.textContent = count >= 3 ? "Types de caractères : c'est suffisant" : `Types de caractères : ${count} sur 3`;
  });
}

const dialog = document.querySelector("[data-modale]");
if (dialog) {
  dialog.close();
  dialog.showModal();
  dialog.addEventListener("cancel", (event) => event.preventDefault());
}
