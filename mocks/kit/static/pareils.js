// Served to deviations only: the page alone sees to it that two entries are alike.
const TWO = "input[name^=courriel], input[name=mot_de_passe], input[name=confirmation]";
for (const form of document.querySelectorAll("main form")) {
  const [first, second] = form.querySelectorAll(TWO);
  if (!second) continue;
  form.noValidate = false;
  form.addEventListener("input", () => {
    second.setCustomValidity(first.value === second.value ? "" : "Les deux saisies ne sont pas identiques.");
  });
}
