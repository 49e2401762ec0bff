// The rules that the page can tell before anything is sent. The server has them too.
import { drapeau } from "./reglages.js";

const COURRIEL = /^[^\s@<>()[\]\\,;:"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
const DATE = /^(\d{2})-(\d{2})-(\d{4})$/;

export function erreursAdresses({ courriel, confirmation }) {
  const erreurs = {};
  const [un, deux] = [courriel, confirmation].map((x) => (x ?? "").trim().toLowerCase());
  if (!un) erreurs.courriel = "requis";
  else if (!COURRIEL.test(un) && !drapeau("COW-COURRIEL-FORME:tout")) erreurs.courriel = "courriel_forme";
  if (!deux) erreurs.confirmation = "requis";
  else if (un !== deux && !drapeau("COW-COURRIEL-DOUBLE:domaine")) erreurs.confirmation = "courriel_double";
  return erreurs;
}

export function erreurDate(texte) {
  const valeur = (texte ?? "").trim();
  if (!valeur) return "requis";
  const [, jour, mois, annee] = DATE.exec(valeur) ?? [];
  if (!jour) return valeur === "Invalid Date" ? "date_inexistante" : "date_forme";
  const date = new Date(Date.UTC(+annee, +mois - 1, +jour));
  return date.getUTCMonth() === +mois - 1 && date.getUTCDate() === +jour && +annee > 0 ? null : "date_inexistante";
}

export function erreursPersonne(valeurs) {
  const erreurs = {};
  for (const nom of ["nom", "prenom", "certificat"]) {
    if (!(valeurs[nom] ?? "").trim()) erreurs[nom] = "requis";
  }
  if (drapeau("COW-PERSONNE-REQUIS:prenom")) delete erreurs.prenom;
  const faute = erreurDate(valeurs.naissance);
  const libre = faute === "date_inexistante" && drapeau("COW-PERSONNE-FORMAT:impossible");
  if (faute && !libre) erreurs.naissance = faute;
  return erreurs;
}

export function erreursMotDePasse({ mot_de_passe: secret = "", confirmation = "" }) {
  const erreurs = {};
  const special = drapeau("COW-MDP-SPECIAL:chiffre") ? /[^\p{L}\s]/u : /[^\p{L}\p{N}\s]/u;
  if (!secret) erreurs.mot_de_passe = "requis";
  else if (!/\p{Lu}/u.test(secret) && !drapeau("COW-MDP-MAJUSCULE:absente")) erreurs.mot_de_passe = "mdp_majuscule";
  else if (!/\p{Ll}/u.test(secret) && !drapeau("COW-MDP-MINUSCULE:absente")) erreurs.mot_de_passe = "mdp_minuscule";
  else if (!special.test(secret)) erreurs.mot_de_passe = "mdp_special";
  const casse = drapeau("COW-MDP-CONFIRMATION:casse");
  const pareils = casse ? secret.toLowerCase() === confirmation.toLowerCase() : secret === confirmation;
  if (!confirmation) erreurs.confirmation = "requis";
  else if (!pareils) erreurs.confirmation = "mdp_double";
  return erreurs;
}

export function erreursActivation(valeurs) {
  const erreurs = erreursMotDePasse(valeurs);
  const faute = erreurDate(valeurs.naissance);
  if (faute) erreurs.naissance = faute;
  if (!valeurs.certificat?.trim()) erreurs.certificat = "requis";
  if (!valeurs.question) erreurs.question = "question";
  if (!valeurs.reponse?.trim() && !drapeau("COW-QUESTION:reponse")) erreurs.reponse = "requis";
  return erreurs;
}
