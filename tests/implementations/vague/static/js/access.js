/** The public page, the sign-in screen, and the lost access code. */

import { post, wrong } from "./api.js";
import { field, form, h, link } from "./dom.js";

export function home() {
  return {
    title: "Votre santé, portée par la vague",
    lead: "Une petite mutuelle inventée, pour des essais. Vos remboursements, vos garanties et vos demandes en un seul lieu.",
    content: [
      h("p", {}, link("Espace adhérent", "#/connexion", "button")),
      h("ul", { class: "cards" },
        h("li", { class: "card" }, h("h2", {}, "Proche de vous"), h("p", {}, "Un conseiller habituel, qui connaît votre dossier.")),
        h("li", { class: "card" }, h("h2", {}, "Simple"), h("p", {}, "Quatre étapes pour ouvrir vos services en ligne."))),
    ],
  };
}

export function signIn({ go }) {
  const fields = [
    field({ name: "identifier", label: "Code ou email", naming: "aria", autocomplete: "username" }),
    field({ name: "password", label: "Mot de passe", naming: "aria", type: "password", autocomplete: "current-password" }),
  ];
  const links = [link("Première visite ?", "#/inscription"), link("Mot de passe perdu ?", "#/mot-de-passe-perdu")];
  if (!wrong("UNI-ACCES:sans-code-perdu")) links.push(link("Code accès perdu ?", "#/code-perdu"));
  return {
    title: "Authentification",
    narrow: true,
    lead: "Saisissez votre identifiant (le code d'accès transmis par votre mutuelle, ou votre adresse email) "
      + "et le mot de passe choisi lors de votre première visite.",
    content: [
      form({ fields, submit: "Se connecter", send: (values) => post("sign-in", values), done: () => go("#/espace") }),
      h("ul", { class: "links" }, ...links.map((one) => h("li", {}, one))),
    ],
  };
}

export function lostCode() {
  const fields = [
    field({ name: "email", label: "Adresse mail", type: "email", autocomplete: "email" }),
    field({ name: "number", label: "N° Adhérent", naming: "by" }),
  ];
  const done = (_, node) => {
    if (wrong("UNI-CODE-PERDU:muet")) {
      node.reset();
      return "stay";
    }
    const heading = h("h2", { tabindex: "-1" }, "Votre notification est enregistrée");
    node.replaceWith(h("div", { class: "notice", role: "status" }, heading,
      h("p", {}, "Si ce numéro figure dans nos dossiers, votre mutuelle vous transmettra votre code d'accès.")));
    heading.focus();
  };
  return {
    title: "Code d'accès perdu",
    narrow: true,
    lead: "Votre code figure sur votre carte mutualiste, vos relevés de prestations et vos avis d'échéance. "
      + "Si vous ne l'y trouvez pas, prévenez-nous.",
    content: [
      form({ fields, submit: "Envoyer", send: (values) => post("lost-code", values), done }),
      h("p", {}, link("Retour à la connexion", "#/connexion")),
    ],
  };
}
