// The registration: address, personal details, message sent.
import { useEffect, useState } from "react";
import { Navigate, useNavigate } from "react-router";
import { Alert, CircularProgress, Paper, Stack, Step, StepLabel, Stepper, Typography } from "@mui/material";
import { envoyer, lire } from "../commun/api.js";
import { erreursAdresses, erreursPersonne } from "../commun/regles.js";
import { drapeau } from "../commun/reglages.js";
import { useSite } from "./contexte.jsx";
import { Champ, ChampDate, Formulaire } from "./formulaire.jsx";

export function Feuille({ titre, children }) {
  return (
    <Stack spacing={3}>
      <Typography variant="h4" component="h1">{titre}</Typography>
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 4 } }}><Stack spacing={2}>{children}</Stack></Paper>
    </Stack>
  );
}

function Etapes({ active }) {
  return (
    <Stepper activeStep={active} aria-hidden="true" sx={{ display: { xs: "none", sm: "flex" } }}>
      {[1, 2, 3].map((n) => <Step key={n}><StepLabel /></Step>)}
    </Stepper>
  );
}

// Where the server says that this browser's registration stands; null until it has answered.
function useEtape() {
  const [etape, setEtape] = useState(null);
  useEffect(() => { lire("/inscription").then(({ donnees }) => setEtape(donnees?.etape ?? "courriel")); }, []);
  return etape;
}

export function InscriptionCourriel() {
  const { ti, langue } = useSite();
  const aller = useNavigate();
  return (
    <Feuille titre={ti.inscriptionTitre}>
      <Etapes active={0} />
      <Typography variant="h6" component="h2">{ti.inscrivezCourriel}</Typography>
      <Typography>{ti.deviendra}</Typography>
      <Formulaire
        traduire={ti} bouton={ti.etape} verifier={erreursAdresses}
        envoyer={(v) => envoyer("/inscription/courriel", { ...v, langue })} onReussi={() => aller("/inscription/renseignements")}
      >
        <Champ nom="courriel" label={ti.courriel} type="email" autoComplete="email" />
        <Champ nom="confirmation" label={ti.confirmation} type="email" autoComplete="off" />
      </Formulaire>
      <Alert severity="info" role="note">{drapeau("COW-COURRIEL-ECRAN:delai") ? ti.importantCourt : ti.important}</Alert>
    </Feuille>
  );
}

export function InscriptionRenseignements() {
  const { ti } = useSite();
  const aller = useNavigate();
  const etape = useEtape();
  if (!etape) return <CircularProgress aria-label={ti.chargement} />;
  if (etape !== "renseignements" && !drapeau("COW-ETAPES:renseignements")) return <Navigate to="/inscription" replace />;
  const cache = drapeau("COW-PETIT-ECRAN:bouton") ? { display: { xs: "none", sm: "inline-flex" } } : {};
  return (
    <Feuille titre={ti.inscriptionTitre}>
      <Etapes active={1} />
      <Typography variant="h6" component="h2">{ti.inscrivezPersonne}</Typography>
      <Typography>{ti.identiques}</Typography>
      <Formulaire
        traduire={ti} bouton={ti.etape} boutonSx={cache} verifier={erreursPersonne}
        envoyer={(v) => envoyer("/inscription/renseignements", v)} onReussi={() => aller("/inscription/envoye", { replace: true })}
      >
        <Champ nom="nom" label={ti.nom} autoComplete="family-name" />
        <Champ nom="prenom" label={ti.prenom} autoComplete="given-name" facultatif={drapeau("COW-PERSONNE-REQUIS:prenom")} />
        <ChampDate nom="naissance" label={ti.naissance} />
        <Champ nom="certificat" label={ti.certificat} autoComplete="off" />
      </Formulaire>
      {!drapeau("COW-ROBOT:sans") && <Typography variant="caption">{ti.robot}</Typography>}
    </Feuille>
  );
}

export function InscriptionEnvoye() {
  const { ti } = useSite();
  const etape = useEtape();
  if (!etape) return <CircularProgress aria-label={ti.chargement} />;
  if (etape !== "envoye") return <Navigate to="/inscription" replace />;
  return (
    <Feuille titre={ti.inscriptionTitre}>
      <Etapes active={2} />
      <Alert severity="success">{ti.envoyeTitre}</Alert>
      <Typography>{ti.envoye24}</Typography>
      {!drapeau("COW-ENVOYE:soixante") && <Typography>{ti.envoye60}</Typography>}
    </Feuille>
  );
}
