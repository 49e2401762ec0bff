/** Elements, fields and forms. Texts always go in as text, never as markup. */

import { Refusal } from "./api.js";

let serial = 0;
const fresh = (name) => `${name}-${++serial}`;

/** An element: attributes, `on…` listeners, then children (elements or texts; empty ones are left out). */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== ""));
  return element;
}

export const link = (text, href, style = "") => h("a", { href, class: style }, text);
export const card = (title, ...children) => h("li", { class: "card" }, h("h3", {}, title), ...children);
export const cards = (items, none) =>
  items.length ? h("ul", { class: "cards" }, ...items) : h("p", { class: "none" }, none);

/** A field; `naming` says how it gets its name: a wrapping label, a label elsewhere ("by") or an aria-label. */
export function field({ name, label, type = "text", naming = "wrap", hint, autocomplete, inputmode, required = true }) {
  const id = fresh(name);
  const hintNode = hint && h("p", { class: "hint", id: `${id}-h` }, hint);
  const input = h("input", {
    type, name, autocomplete, inputmode, required,
    "aria-describedby": hint && `${id}-h`,
    "aria-label": naming === "aria" && label,
    "aria-labelledby": naming === "by" && `${id}-l`,
  });
  const words = label + (required ? " *" : "");
  const labelled =
    type === "checkbox" ? h("label", { class: "check" }, input, h("span", {}, words))
    : naming === "wrap" ? h("label", {}, h("span", {}, words), input)
    : [h("span", { class: "label", id: `${id}-l`, "aria-hidden": naming === "aria" && "true" }, words), input];
  const read = () => (type === "checkbox" ? input.checked : input.value);
  return told({ name, id, control: input, first: input, hintNode, read, body: [labelled, hintNode] });
}

/** Radio buttons, none chosen. */
export function choice({ name, label, options }) {
  const id = fresh(name);
  const radios = options.map((value) => h("input", { type: "radio", name: id, value }));
  const control = h("div", { role: "radiogroup", "aria-labelledby": `${id}-l`, "aria-required": "true" },
    h("span", { class: "label", id: `${id}-l` }, `${label} *`),
    radios.map((radio) => h("label", { class: "check" }, radio, h("span", {}, radio.value))));
  const read = () => radios.find((radio) => radio.checked)?.value ?? "";
  return told({ name, id, control, first: radios[0], read, body: [control] });
}

/** Give a field its place for an error. */
function told(one) {
  const error = h("p", { class: "error", id: `${one.id}-e`, hidden: true });
  one.node = h("div", { class: "field" }, ...one.body.flat(), error);
  one.tell = (message) => {
    error.textContent = message ?? "";
    error.hidden = !message;
    const described = [one.hintNode?.id, message && error.id].filter(Boolean).join(" ");
    message ? one.control.setAttribute("aria-invalid", "true") : one.control.removeAttribute("aria-invalid");
    described ? one.control.setAttribute("aria-describedby", described) : one.control.removeAttribute("aria-describedby");
  };
  return one;
}

/** The one block above a form where everything that went wrong stands. */
function alertBlock() {
  const node = h("div", { role: "alert", class: "alert", tabindex: "-1" });
  return {
    node,
    clear: () => node.replaceChildren(),
    tell: (lines) => node.replaceChildren(...lines.map((line) => h("p", {}, line))),
  };
}

/**
 * A form. `check(values)` may return errors by field before anything is sent; `send(values)` calls the API;
 * `done(answer)` goes on, or returns "stay"; `otherwise(refusal)` may take a refusal over by returning true.
 */
export function form({ fields = [], submit, check, send, done, otherwise, extra = [], buttons = [], name }) {
  const alert = alertBlock();
  const button = h("button", { type: "submit" }, submit);
  const show = (message, errors) => {
    fields.forEach((one) => one.tell(errors[one.name]));
    alert.tell([message, ...Object.values(errors)].filter(Boolean));
    (fields.find((one) => errors[one.name])?.first ?? alert.node).focus();
  };
  const run = async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    const values = Object.fromEntries(fields.map((one) => [one.name, one.read()]));
    const early = check?.(values) ?? {};
    alert.clear();
    if (Object.keys(early).length) return show("", early);
    button.disabled = true;
    node.setAttribute("aria-busy", "true");
    try {
      const answer = await send(values);
      fields.forEach((one) => one.tell());
      button.disabled = done(answer, node) !== "stay";
    } catch (problem) {
      button.disabled = false;
      if (!(problem instanceof Refusal)) throw problem;
      if (!otherwise?.(problem)) show(problem.message, problem.fields);
    } finally {
      node.removeAttribute("aria-busy");
    }
  };
  const node = h("form", { novalidate: true, "aria-label": name, onsubmit: run }, alert.node,
    ...fields.flatMap((one) => [one.node, ...(one.after ?? [])]), ...extra,
    h("div", { class: "row" }, ...buttons, button));
  return node;
}

/** Open a modal window that leaves the page when it is closed. */
export function openDialog(title, ...children) {
  const id = fresh("dialog");
  const dialog = h("dialog", { "aria-labelledby": id, onclose: () => dialog.remove() },
    h("h2", { id }, title), ...children);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
