// The configuration that the server put into the page.
const noeud = document.getElementById("reglages");
const { drapeaux } = JSON.parse(noeud.textContent);
const actifs = new Set(drapeaux);

export const drapeau = (nom) => actifs.has(nom);
