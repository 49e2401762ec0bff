// Search, filters, keys, deep links and the other language; without any of it, everything is listed.
const root = document.documentElement;
root.classList.add("js");
const search = document.getElementById("search");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const targets = [...document.querySelectorAll(".target")].map((target) => ({
  buttons: [...target.querySelectorAll("[data-filter]")],
  shown: target.querySelector(".shown"),
  requirements: [...target.querySelectorAll(".requirement")].map((node) => ({
    node, words: plain(`${node.querySelector("summary").textContent} ${node.querySelector(".body").textContent}`),
  })),
}));
const pressed = (button) => button.getAttribute("aria-pressed") === "true";

function apply() {
  const words = plain(search?.value ?? "").split(/\s+/).filter(Boolean);
  for (const { buttons, shown, requirements } of targets) {
    const wanted = buttons.filter(pressed).map((button) => button.dataset.filter);
    for (const one of requirements) {
      const fits = wanted.length === 0 || wanted.includes(one.node.dataset.verdict);
      one.node.hidden = !fits || !words.every((word) => one.words.includes(word));
    }
    const count = requirements.filter((one) => !one.node.hidden).length;
    shown.textContent = wanted.length || words.length ? `${count} / ${requirements.length}` : "";
  }
}

function show(hash) {
  const node = document.getElementById(decodeURIComponent(hash.slice(1)));
  const requirement = node?.closest(".requirement");
  if (!requirement) return;
  if (requirement.hidden) {
    search.value = "";
    for (const { buttons } of targets) for (const button of buttons) button.setAttribute("aria-pressed", "false");
    apply();
  }
  requirement.open = true;
  node.open = true;
  node.scrollIntoView();
}

function step(by) {
  const rows = targets.flatMap((target) => target.requirements).filter((one) => !one.node.hidden);
  const heads = rows.map((one) => one.node.querySelector("summary"));
  const at = heads.findIndex((head) => head === document.activeElement);
  heads[Math.min(Math.max(at + by, 0), heads.length - 1)]?.focus();
}

for (const { buttons } of targets) {
  for (const button of buttons) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(!pressed(button)));
      apply();
    });
  }
}
search?.addEventListener("input", apply);
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") { event.preventDefault(); search?.focus(); }
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link) show(link.hash);
});
window.addEventListener("hashchange", () => show(location.hash));
show(location.hash);

for (const stepper of document.querySelectorAll(".stepper")) {
  const buttons = [...stepper.querySelectorAll("[data-shows]")];
  const turn = (wanted, focus) => {
    for (const button of buttons) {
      const chosen = button === wanted;
      button.setAttribute("aria-pressed", String(chosen));
      stepper.querySelector(`figure.${button.dataset.shows}`).classList.toggle("aside", !chosen);
    }
    if (focus) wanted.focus();
  };
  turn(buttons[0], false);
  for (const button of buttons) button.addEventListener("click", () => turn(button, false));
  stepper.addEventListener("keydown", (event) => {
    const place = { ArrowLeft: 0, ArrowRight: 1 }[event.key];
    if (place === undefined) return;
    event.preventDefault();
    turn(buttons[place], true);
  });
}

const language = document.querySelector(".language");
language?.addEventListener("click", () => {
  const english = root.classList.toggle("english");
  root.lang = english ? "en" : "fr";
  language.textContent = english ? "Français" : "English";
  language.lang = english ? "fr" : "en";
  language.setAttribute("aria-pressed", String(english));
});

let closed = [];
window.addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll(".requirement:not([open], [hidden])")];
  for (const one of closed) one.open = true;
});
window.addEventListener("afterprint", () => { for (const one of closed) one.open = false; });
