// Deviations COW-SERVEUR: only the page sees to it that two entries are alike.
for (const form of document.querySelectorAll("main form")) {
  const [first, second] = form.querySelectorAll("input[name^=courriel], input[name=mot_de_passe], input[name=confirmation]");
  form.noValidate = false;
  form.addEventListener("input", () => {
    second.setCustomValidity(first.value === second.value ? "" : "Les deux saisies ne sont pas identiques.");
  });
}
