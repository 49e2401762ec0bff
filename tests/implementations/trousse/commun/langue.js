// The language of the site: kept in the browser, told to the page.
import fr from "./francais.js";
import en from "./anglais.js";
import { drapeau } from "./reglages.js";

const CLE = "ramu-langue";
const DICTIONNAIRES = { fr, en };

export function langueInitiale() {
  return localStorage.getItem(CLE) === "en" ? "en" : "fr";
}

export function appliquerLangue(langue) {
  localStorage.setItem(CLE, langue);
  document.documentElement.lang = langue;
  document.title = DICTIONNAIRES[langue].titreSite;
}

export const textes = (langue) => DICTIONNAIRES[langue];

// The texts of the registration's own pages.
export const textesInscription = (langue) => (drapeau("COW-LANGUE:inscription") ? fr : DICTIONNAIRES[langue]);
