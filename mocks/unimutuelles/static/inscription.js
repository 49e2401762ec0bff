// The registration's comforts. Every step works without them.

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

// <input data-niveau="address">: « Niveau de sécurité » follows what is typed.
let typed = 0;
async function showLevel(field) {
  const mine = ++typed;
  await wait(120);
  if (mine !== typed) return;
  const body = new URLSearchParams({ mot_de_passe: field.value, csrf_token: field.form.elements.csrf_token.value });
  const answer = await fetch(field.dataset.niveau, { method: "POST", body });
  if (!answer.ok || mine !== typed) return;
  const { niveau, nom } = await answer.json();
  document.getElementById("niveau-jauge").value = niveau;
  document.getElementById("niveau-nom").textContent = field.value ? nom : "-----";
}
document.addEventListener("input", (event) => { if (event.target.dataset.niveau) showLevel(event.target); });

// <form data-fenetre-native="text">: the window is the browser's own.
function openWindow() {
  document.querySelector("dialog[open]")?.querySelector("button")?.focus();
  const form = document.querySelector("form[data-fenetre-native]");
  if (!form) return;
  alert(form.dataset.fenetreNative);
  form.requestSubmit();
}

// [data-une-page]: one page, which fetches its steps and stays at its address.
async function show(address, options) {
  const answer = await fetch(address, options);
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const panel = next.querySelector("[data-une-page]");
  if (!panel || !new URL(answer.url).pathname.startsWith("/inscription")) { location.assign(answer.url); return; }
  current = answer.url;
  document.title = next.title;
  document.querySelector("[data-une-page]").replaceWith(panel);
  (panel.querySelector(".summary") ?? document.querySelector("main")).focus();
  openWindow();
}
let current = location.href;
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.closest("[data-une-page]") || !location.pathname.startsWith("/inscription")) return;
  event.preventDefault();
  show(form.getAttribute("action") || current, { method: "POST", body: new URLSearchParams(new FormData(form)) });
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-une-page] a[href]");
  if (!link || !location.pathname.startsWith("/inscription")) return;
  event.preventDefault();
  show(link.href);
});

openWindow();
