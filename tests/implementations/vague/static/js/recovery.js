/** « Mot de passe perdu »: both numbers, then the question or an e-mail, then a new password. */

import { get, post, state } from "./api.js";
import { field, form, h, link } from "./dom.js";
import { HINT, checkPassword, gauge } from "./password.js";

const START = "#/mot-de-passe-perdu";
const TITLE = "Mot de passe perdu";
const finish = (go) => () => go(`${START}/termine`);

/** A screen of the recovery, or its beginning where the server knows of none. */
async function guarded(next, screen) {
  const progress = await get("recovery");
  if (progress.next !== next) return { redirect: START, words: "Commencez par indiquer vos deux numéros." };
  return { title: TITLE, narrow: true, ...screen(progress) };
}

const mailSent = (email) => h("div", { class: "notice", role: "status" },
  h("h2", { tabindex: "-1" }, "Un message vous attend"),
  h("p", {}, `Le lien envoyé à ${email} mène au changement de votre mot de passe. Il sert une fois, pendant deux heures.`));

export function identify({ go }) {
  const fields = [
    field({ name: "number", label: "N° Adhérent", naming: "by" }),
    field({ name: "code", label: "Code d'accès", naming: "by" }),
  ];
  const next = (answer, node) => {
    if (answer.imposed) return node.replaceWith(mailSent(answer.email));
    return go(answer.certified ? `${START}/choix` : `${START}/question`);
  };
  return {
    title: TITLE,
    narrow: true,
    lead: "Pour changer de mot de passe, indiquez d'abord les deux numéros de votre carte mutualiste.",
    content: [
      form({ fields, submit: "Valider", send: (values) => post("recovery/numbers", values), done: next }),
      h("p", {}, link("Retour à la connexion", "#/connexion")),
    ],
  };
}

export const chooseProof = () => guarded("proof", ({ certified, email }) => {
  if (!certified) return { redirect: `${START}/question` };
  const done = (answer, node) => {
    const sent = mailSent(answer.email);
    node.closest(".cards").replaceWith(sent);
    sent.querySelector("h2").focus();
  };
  return {
    lead: "Choisissez comment prouver que c'est bien vous.",
    content: [h("ul", { class: "cards" },
      h("li", { class: "card" }, h("h2", {}, "Par la question pense-bête"),
        h("p", {}, link("Répondre à ma question", `${START}/question`, "button"))),
      h("li", { class: "card" }, h("h2", {}, "Par e-mail"), h("p", {}, `À l'adresse certifiée ${email}.`),
        form({ submit: "Recevoir un e-mail", send: () => post("recovery/mail"), done })))],
  };
});

export const answerQuestion = ({ go }) => guarded("proof", ({ question }) => ({
  lead: "Répondez à la question choisie lors de votre inscription.",
  content: [
    h("p", { class: "question" }, question),
    form({
      fields: [field({ name: "answer", label: "Votre réponse", autocomplete: "off" })], submit: "Valider",
      send: (values) => post("recovery/answer", values), done: () => go(`${START}/nouveau`),
    }),
  ],
}));

/** The form of the new password; `token` is a mailed link's. */
function passwordForm(go, token) {
  const password = field({ name: "password", label: "Nouveau mot de passe", type: "password", hint: HINT, autocomplete: "new-password" });
  password.after = [gauge(password.first)];
  return form({
    fields: [password, field({ name: "confirmation", label: "Confirmation", type: "password", autocomplete: "new-password" })],
    submit: "Valider",
    check: (values) => checkPassword(values.password, state.renewalRules),
    send: (values) => post("recovery/password", token ? { ...values, link: token } : values),
    done: finish(go),
  });
}

export const newPassword = ({ go }) => guarded("password", () => ({
  title: "Nouveau mot de passe", content: [passwordForm(go)],
}));

export async function byLink({ go }, token) {
  try {
    await post("recovery/link", { link: token });
  } catch (refusal) {
    const content = [h("p", { role: "alert", class: "alert" }, refusal.message), h("p", {}, link("Refaire la demande", START))];
    return { title: "Lien refusé", narrow: true, content };
  }
  return { title: "Nouveau mot de passe", narrow: true, content: [passwordForm(go, token)] };
}

export function changed() {
  state.person = null;
  return {
    title: "Votre mot de passe est changé",
    narrow: true,
    lead: "Utilisez-le dès maintenant ; l'ancien n'ouvre plus votre espace.",
    content: [h("p", {}, link("Aller à la connexion", "#/connexion", "button"))],
  };
}
