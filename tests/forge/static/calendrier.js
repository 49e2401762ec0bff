// A calendar beside a text field: month and year chosen by lists, then a day pressed.
"use strict";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

function list(words, entries, value, then) {
  const chosen = document.createElement("select");
  chosen.setAttribute("aria-label", words);
  for (const [key, text] of entries) chosen.add(new Option(text, key, false, String(key) === String(value)));
  chosen.addEventListener("change", () => then(Number(chosen.value)));
  return chosen;
}

function draw(box, field, order, year, month) {
  box.replaceChildren();
  const years = Array.from({ length: 112 }, (_, back) => [2027 - back, 2027 - back]);
  box.append(list("Mois", MONTHS.map((name, at) => [at, name]), month, (at) => draw(box, field, order, year, at)));
  box.append(list("Année", years, year, (at) => draw(box, field, order, at, month)));
  const table = document.createElement("table");
  let row = table.insertRow();
  for (let day = 1; day <= new Date(year, month + 1, 0).getDate(); day += 1) {
    if (day % 7 === 1) row = table.insertRow();
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = String(day);
    button.setAttribute("aria-label", `${day} ${MONTHS[month]} ${year}`);
    button.addEventListener("click", () => {
      const two = (number) => String(number).padStart(2, "0");
      const parts = [two(day), two(month + 1), String(year)];
      field.value = (order === "ymd" ? parts.reverse() : parts).join("-");
      box.remove();
      changed(field);
    });
    row.insertCell().append(button);
  }
  box.append(table);
}

on("click", "calendrier", (button) => {
  const open = button.parentNode.querySelector(".calendrier");
  if (open) {
    open.remove();
    return;
  }
  const box = document.createElement("div");
  box.className = "calendrier";
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-label", "Calendrier");
  button.after(box);
  draw(box, byId(button, button.dataset.calendrier), button.dataset.ordre, 1990, 0);
});
