/** The rules of a password as the server publishes them, and the gauge beside the field. */

import { state, wrong } from "./api.js";
import { h } from "./dom.js";

export const HINT = "8 caractères au minimum, dont au moins une majuscule, une minuscule et un chiffre.";

/** Errors known before anything is sent; the server decides all the same. */
export function checkPassword(password, rules = state.rules) {
  const text = password.normalize("NFC");
  const failed = rules.filter((rule) => !new RegExp(rule.pattern, "u").test(text));
  return password && failed.length ? { password: failed.map((rule) => rule.message).join(" ") } : {};
}

/** « Niveau de sécurité » of what an input holds. */
export function gauge(input) {
  const meter = h("meter", { min: "0", max: "5", low: "3", high: "4", optimum: "5", value: "0", "aria-labelledby": "level" });
  const word = h("output", { "aria-live": "polite" }, "-----");
  input.addEventListener("input", () => {
    if (wrong("UNI-2-NIVEAU:fige")) return;
    const score = strength(input.value);
    meter.value = score;
    word.textContent = !input.value ? "-----" : score < 3 ? "faible" : score < 4 ? "moyen" : "élevé";
  });
  return h("div", { class: "level" }, h("span", { id: "level" }, "Niveau de sécurité"), meter, word);
}

function strength(text) {
  const marks = [/^.{8,}$/su, /^.{12,}$/su, /\p{Ll}.*\p{Lu}|\p{Lu}.*\p{Ll}/su, /\d/u, /[^\p{L}\d]/u];
  return marks.filter((mark) => mark.test(text)).length;
}
