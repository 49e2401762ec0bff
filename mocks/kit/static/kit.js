// Small comforts. Every page works without them.

// <button data-opens="id" aria-expanded>: opens and closes what it names; open until this runs.
for (const button of document.querySelectorAll("[data-opens]")) {
  const opened = document.getElementById(button.dataset.opens);
  const show = (open) => { opened.hidden = !open; button.setAttribute("aria-expanded", String(open)); };
  show(false);
  button.addEventListener("click", () => show(opened.hidden));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") show(false); });
}

// <button data-prints>: prints the page.
for (const button of document.querySelectorAll("[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What must be corrected is read first.
document.querySelector(".summary")?.focus();
