// Sign-in with its terms of use, forgotten password, contact, page not found.
import { useEffect, useState } from "react";
import { Link, Navigate, useLocation, useNavigate } from "react-router";
import { Alert, Box, Button, Checkbox, CircularProgress, FormControlLabel, FormHelperText, Paper, Stack, Typography } from "@mui/material";
import { envoyer, lire } from "../commun/api.js";
import { erreursMotDePasse } from "../commun/regles.js";
import { drapeau } from "../commun/reglages.js";
import { cheminConnexion, useSite } from "./contexte.jsx";
import { Champ, Formulaire, useFaute, useValeur } from "./formulaire.jsx";
import { Feuille } from "./inscription.jsx";

function Conditions() {
  const { t } = useSite();
  const { valeur, changer, dort } = useValeur("conditions");
  const faute = useFaute("conditions");
  return (
    <Box>
      <Typography variant="subtitle2" component="h2">{t.conditionsTitre}</Typography>
      <Paper variant="outlined" tabIndex={0} sx={{ p: 1, maxHeight: 90, overflow: "auto", typography: "body2" }}>{t.conditionsTexte}</Paper>
      <FormControlLabel disabled={dort} label={t.accepte} control={<Checkbox checked={Boolean(valeur)} onChange={(e) => changer(e.target.checked)} />} />
      {faute && <FormHelperText error role="alert">{faute}</FormHelperText>}
    </Box>
  );
}

function Invitation() {
  const { t } = useSite();
  return (
    <Paper sx={{ p: 2, display: "flex", gap: 2, alignItems: "center", flexWrap: "wrap" }}>
      <Typography sx={{ flexGrow: 1 }}>{t.nouveau}</Typography>
      <Button component={Link} to="/inscription" variant="outlined">{t.inscrivezVous}</Button>
    </Paper>
  );
}

export function Connexion() {
  const { t, session, setSession } = useSite();
  const aller = useNavigate();
  const vide = (v) => Object.fromEntries(["courriel", "mot_de_passe"].filter((n) => !v[n]).map((n) => [n, "requis"]));
  const dessous = drapeau("COW-ACCES:dessous");
  return (
    <Stack spacing={3}>
      {!dessous && <Invitation />}
      {session.etat === "ouverte" && <Button component={Link} to="/portail">{t.portail}</Button>}
      <Feuille titre={t.connexionTitre}>
        <Formulaire
          traduire={t} bouton={t.soumettre} verifier={vide} initial={{ conditions: false }}
          envoyer={(v) => envoyer("/session", v)} onReussi={(qui) => { setSession({ etat: "ouverte", qui }); aller("/portail"); }}
        >
          <Champ nom="courriel" label={t.courriel} autoComplete="username" slotProps={{ htmlInput: { inputMode: "email" } }} />
          <Champ nom="mot_de_passe" label={t.motDePasse} type="password" autoComplete="current-password" />
          <Conditions />
        </Formulaire>
        <Box><Button component={Link} to="/oubli">{t.oublie}</Button></Box>
      </Feuille>
      {dessous && <Invitation />}
    </Stack>
  );
}

export function Accueil() {
  const { t } = useSite();
  return (
    <Feuille titre={t.titreSite}>
      <Typography>{t.bienvenueTexte}</Typography>
      <Button component={Link} to={cheminConnexion} variant="contained" sx={{ alignSelf: "flex-start" }}>{t.ouvrirSession}</Button>
    </Feuille>
  );
}

export function Oubli() {
  const { t, langue } = useSite();
  const [envoye, setEnvoye] = useState(false);
  if (envoye) return <Feuille titre={t.oubliTitre}><Alert severity="info">{t.oubliEnvoye}</Alert></Feuille>;
  return (
    <Feuille titre={t.oubliTitre}>
      <Typography>{t.oubliIntro}</Typography>
      <Formulaire
        traduire={t} bouton={t.envoyer} verifier={(v) => (v.courriel?.trim() ? {} : { courriel: "requis" })}
        envoyer={(v) => envoyer("/oubli", { ...v, langue })} onReussi={() => setEnvoye(true)}
      >
        <Champ nom="courriel" label={t.courriel} autoComplete="username" />
      </Formulaire>
    </Feuille>
  );
}

export function NouveauMotDePasse() {
  const { t, dire } = useSite();
  const aller = useNavigate();
  const jeton = new URLSearchParams(useLocation().search).get("Stamp") ?? "";
  const [question, setQuestion] = useState(undefined);
  useEffect(() => { lire(`/oubli/${encodeURIComponent(jeton)}`).then((r) => setQuestion(r.ok ? r.donnees.question : null)); }, [jeton]);
  if (question === undefined) return <CircularProgress aria-label={t.chargement} />;
  if (question === null) return <Feuille titre={t.lienTitre}><Alert severity="error">{t.lienTexte}</Alert></Feuille>;
  const verifier = (v) => ({ ...erreursMotDePasse(v), ...(v.reponse?.trim() || drapeau("COW-QUESTION:reponse") ? {} : { reponse: "requis" }) });
  return (
    <Feuille titre={t.nouveauMdpTitre}>
      <Typography>{t.votreQuestion} <strong>{t.questions[question]}</strong></Typography>
      <Formulaire
        traduire={t} bouton={t.soumettre} verifier={verifier} envoyer={(v) => envoyer(`/oubli/${jeton}`, v)}
        onReussi={() => { dire(t.remplace, "success"); aller(cheminConnexion); }}
      >
        <Champ nom="reponse" label={t.reponse} autoComplete="off" />
        <Champ nom="mot_de_passe" label={t.nouveauMdp} type="password" autoComplete="new-password" aide={t.reglesMdp} />
        <Champ nom="confirmation" label={t.confirmezMdp} type="password" autoComplete="new-password" />
      </Formulaire>
    </Feuille>
  );
}

export function Joindre() {
  const { t } = useSite();
  return (
    <Feuille titre={t.joindre}>
      <Typography>{drapeau("COW-AIDE:numero") ? t.joindreSans : t.joindreTexte}</Typography>
      <Typography>{t.joindreCourriel}</Typography>
    </Feuille>
  );
}

export function Introuvable() {
  const { t } = useSite();
  return <Feuille titre={t.introuvable}><Typography>{t.introuvableTexte}</Typography></Feuille>;
}

export const VersConnexion = () => <Navigate to={cheminConnexion} replace />;
