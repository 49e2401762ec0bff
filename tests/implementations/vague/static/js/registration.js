/** « Inscription »: four steps, then the link of the e-mail. */

import { get, post, state, wrong } from "./api.js";
import { choice, field, form, h, link, openDialog } from "./dom.js";
import { HINT, checkPassword, gauge } from "./password.js";

const PLACES = { 1: "#/inscription", 2: "#/inscription/mot-de-passe", 3: "#/inscription/conditions", 4: "#/inscription/message" };
const TERMS = [
  "L'espace adhérents est réservé aux personnes couvertes par la mutuelle. Vos identifiants sont personnels.",
  "Vous vous engagez à déclarer toute modification de votre situation et à garder votre mot de passe secret.",
  "Les informations affichées n'ont pas valeur de contrat ; seul le tableau des garanties fait foi.",
  "Vos données ne servent qu'à la gestion de votre dossier. Vous pouvez y accéder et les rectifier.",
];

/** Where the person is sent when a screen is not theirs to see yet. */
async function guarded(step, screen) {
  const progress = await get("registration");
  const over = progress.step === 4 && step !== 4;
  if (progress.step < step || over) {
    return { redirect: PLACES[progress.step], words: "Suivez les étapes de l'inscription dans l'ordre." };
  }
  return { title: "Inscription", narrow: true, ...screen(progress) };
}

const outOfOrder = (go) => (refusal) => {
  if (refusal.code !== "step") return false;
  go(PLACES[1], refusal.message);
  return true;
};

export function stepOne({ go }) {
  const fields = [
    field({ name: "number", label: "N° Adhérent", naming: "by" }),
    field({ name: "code", label: "Code d'accès", naming: "by" }),
  ];
  const back = wrong("UNI-1-RETOUR:accueil") ? "#/" : "#/connexion";
  return {
    title: "Inscription",
    kicker: "Étape 1 sur 4 : vos numéros",
    narrow: true,
    lead: "Précisez votre n° Adhérent et le code d'accès qui se trouve sur votre relevé de prestations "
      + "ou sur le courrier prévu à cet effet.",
    content: [form({
      fields, submit: "Valider", buttons: [link("Retour", back, "button plain")],
      send: (values) => post("registration/numbers", values), done: () => go(PLACES[2]),
    })],
  };
}

export const stepTwo = ({ go }) => guarded(2, ({ name }) => {
  const password = field({ name: "password", label: "Mot de passe", type: "password", hint: HINT, autocomplete: "new-password" });
  password.after = [gauge(password.first)];
  const fields = [
    password,
    field({ name: "confirmation", label: "Confirmation", type: "password", autocomplete: "new-password" }),
    field({ name: "email", label: "Adresse Email", type: "email", autocomplete: "email",
      hint: "Vous la certifierez en suivant le lien du message que nous y enverrons." }),
    field({ name: "noSharing", label: "Je n'autorise pas la diffusion de mon adresse mail.", type: "checkbox", required: false }),
    choice({ name: "question", label: "Votre question", options: state.questions }),
    field({ name: "answer", label: "Votre réponse", autocomplete: "off" }),
  ];
  return {
    kicker: "Étape 2 sur 4 : votre mot de passe",
    content: [
      h("h2", {}, `Bonjour ${name}`),
      h("p", {}, "Choisissez votre mot de passe, et la question pense-bête qui vous sera posée si vous le perdez."),
      form({
        fields, submit: "Valider", check: (values) => checkPassword(values.password),
        send: (values) => post("registration/choices", values), done: () => go(PLACES[3]), otherwise: outOfOrder(go),
      }),
    ],
  };
});

export const stepThree = ({ go }) => guarded(3, () => ({
  kicker: "Étape 3 sur 4 : les conditions",
  content: [
    h("div", { class: "terms", role: "region", tabindex: "0", "aria-label": "Texte des conditions générales" },
      h("h2", {}, "Conditions générales d'utilisation"), ...TERMS.map((text) => h("p", {}, text))),
    form({
      fields: [field({ name: "accepted", label: "J'accepte les conditions d'utilisation", type: "checkbox" })],
      submit: "Valider", send: (values) => post("registration/terms", values),
      done: ({ email }) => { confirmWindow(email, go); return "stay"; }, otherwise: outOfOrder(go),
    }),
  ],
}));

/** The window after the terms: its button sends the message. */
function confirmWindow(email, go) {
  const dialog = openDialog("Plus qu'une étape",
    h("p", {}, `Nous allons envoyer un message à ${email}. Vous aurez 24 heures pour y valider votre inscription.`),
    form({
      submit: wrong("UNI-3-FENETRE:fermer") ? "Fermer" : "OK", send: () => post("registration/confirm"),
      done: () => { dialog.close(); go(PLACES[4]); },
      otherwise: (refusal) => { if (refusal.code === "step") dialog.close(); return outOfOrder(go)(refusal); },
    }));
}

export const stepFour = () => guarded(4, ({ email }) => ({
  kicker: "Étape 4 sur 4 : votre messagerie",
  content: [
    h("div", { class: "notice" }, h("h2", {}, "Consultez votre messagerie"),
      h("p", {}, "Un message vient de partir vers ", h("strong", {}, email), "."),
      h("p", {}, "Suivez son lien de validation dans les 24 heures : votre compte n'est créé qu'à ce moment.")),
    h("p", {}, link("Retour à la connexion", "#/connexion")),
  ],
}));

/** The link of the e-mail: one button, so that a mail program that opens links creates nothing. */
export async function activation({ go }, token) {
  const toSignIn = h("p", {}, link("Aller à la connexion", "#/connexion", "button"));
  let found;
  try {
    found = await post("activation/state", { link: token });
  } catch (refusal) {
    const content = [h("p", { role: "alert", class: "alert" }, refusal.message), h("p", {}, link("Recommencer l'inscription", PLACES[1]))];
    return { title: "Validation impossible", narrow: true, content };
  }
  if (found.used) return { title: "Votre inscription est déjà validée", narrow: true, content: [toSignIn] };
  const done = () => go("#/connexion", "Votre adresse est certifiée et votre compte est créé. Vous pouvez vous connecter.");
  return {
    title: "Validation de votre inscription",
    narrow: true,
    lead: `Bonjour ${found.firstName}. Un dernier geste certifie votre adresse et crée votre compte.`,
    content: [form({ submit: "Activer mon compte", send: () => post("activation", { link: token }), done })],
  };
}
