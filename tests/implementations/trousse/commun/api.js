// Calls to the back end, and the telemetry that nobody waits for.
const jeton = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? "";

export async function appeler(methode, chemin, corps) {
  const demande = { method: methode, credentials: "same-origin", headers: { Accept: "application/json" } };
  if (methode !== "GET") {
    demande.headers["X-XSRF-Token"] = jeton();
    demande.headers["Content-Type"] = "application/json";
    demande.body = JSON.stringify(corps ?? {});
  }
  let reponse;
  try {
    reponse = await fetch(`/api${chemin}`, demande);
  } catch {
    return { ok: false, statut: 0, erreurs: { _: "reseau" } };
  }
  const donnees = await reponse.json().catch(() => ({}));
  return { ok: reponse.ok, statut: reponse.status, donnees, erreurs: donnees?.erreurs ?? (reponse.ok ? {} : { _: "reseau" }) };
}

export const lire = (chemin) => appeler("GET", chemin);
export const envoyer = (chemin, corps) => appeler("POST", chemin, corps);

// The address's three parts, exactly as the message had them.
export function lienActivation(recherche) {
  const paires = [...new URLSearchParams(recherche)];
  const lien = Object.fromEntries(paires);
  return paires.length === Object.keys(lien).length ? lien : { altere: "1" };
}

export function mesurer(evenement) {
  const corps = JSON.stringify({ evenement, chemin: location.pathname, quand: Date.now() });
  fetch("http://telemetrie.invalid/v1/evenements", { method: "POST", mode: "no-cors", body: corps, keepalive: true }).catch(() => {});
}

export const CONNEXION = "/clients/content/login/login.cfm";
export const ACTIVATION = "/clients/content/login/linkNew.cfm";
export const NOUVEAU = "/clients/content/login/motDePasse.cfm";
