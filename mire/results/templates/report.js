// Filters the requirements of a target by verdict; without it, all of them are listed.
document.documentElement.classList.add("js");
for (const target of document.querySelectorAll(".target")) {
  const buttons = [...target.querySelectorAll("[data-filter]")];
  const requirements = [...target.querySelectorAll(".requirement")];
  const shown = target.querySelector(".shown");
  const apply = () => {
    const wanted = buttons.filter((b) => b.getAttribute("aria-pressed") === "true").map((b) => b.dataset.filter);
    for (const one of requirements) one.hidden = wanted.length > 0 && !wanted.includes(one.dataset.verdict);
    const count = requirements.filter((one) => !one.hidden).length;
    shown.textContent = wanted.length ? `${count} sur ${requirements.length}` : "";
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  }
  for (const link of target.querySelectorAll(".findings a, .remarks a")) {
    link.addEventListener("click", () => {
      for (const button of buttons) button.setAttribute("aria-pressed", "false");
      apply();
      document.getElementById(link.hash.slice(1)).open = true;
    });
  }
}
