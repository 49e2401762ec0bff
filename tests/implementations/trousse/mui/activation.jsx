// The page that the message's link opens: identity, password, verification question, then the confirmation.
import { useEffect, useMemo, useState } from "react";
import { Link, useLocation } from "react-router";
import { Alert, Button, CircularProgress, Typography } from "@mui/material";
import { envoyer, lienActivation, lire } from "../commun/api.js";
import { erreursActivation } from "../commun/regles.js";
import { drapeau } from "../commun/reglages.js";
import { cheminConnexion, useSite } from "./contexte.jsx";
import { Champ, ChampDate, ChampListe, Formulaire } from "./formulaire.jsx";
import { Feuille } from "./inscription.jsx";

export function Activation() {
  const { ti } = useSite();
  const { search } = useLocation();
  const lien = useMemo(() => lienActivation(search), [search]);
  const [etat, setEtat] = useState("attente");
  const [questions, setQuestions] = useState([]);

  useEffect(() => {
    (async () => {
      const { ok } = await lire(`/activation${search}`);
      if (ok) setQuestions((await lire("/questions")).donnees);
      setEtat(ok ? "formulaire" : "refuse");
    })();
  }, [search]);

  if (etat === "attente") return <CircularProgress aria-label={ti.chargement} />;
  if (etat === "refuse") {
    return <Feuille titre={ti.lienTitre}><Alert severity="error">{ti.lienTexte}</Alert></Feuille>;
  }
  if (etat === "active") {
    const vers = drapeau("COW-ACTIVE:inscription") ? "/inscription" : cheminConnexion;
    return (
      <Feuille titre={ti.activeTitre}>
        <Alert severity="success">{ti.activeTexte}</Alert>
        <Button component={Link} to={vers} variant="contained" sx={{ alignSelf: "flex-start" }}>{ti.ouvrirSession}</Button>
      </Feuille>
    );
  }
  const sansTitre = drapeau("COW-ACTIVATION-ECRAN:question");
  return (
    <Feuille titre={ti.inscriptionTitre}>
      <Formulaire
        traduire={ti} bouton={ti.etape} verifier={erreursActivation}
        envoyer={(v) => envoyer("/activation", { ...v, lien })} onReussi={() => setEtat("active")}
      >
        <Typography variant="h6" component="h2">{ti.inscrivezPersonne}</Typography>
        <ChampDate nom="naissance" label={ti.naissance} />
        <Champ nom="certificat" label={ti.certificat} autoComplete="off" />
        <Typography variant="h6" component="h2">{ti.inscrivezMdp}</Typography>
        <Champ nom="mot_de_passe" label={ti.motDePasse} type="password" autoComplete="new-password" aide={ti.reglesMdp} />
        <Champ nom="confirmation" label={ti.confirmezMdp} type="password" autoComplete="new-password" />
        {!sansTitre && <Typography variant="h6" component="h2">{ti.choisissezQuestion}</Typography>}
        <Typography>{ti.pourquoiQuestion}</Typography>
        <ChampListe nom="question" label={ti.choisirQuestion} sansNom={sansTitre} choix={questions.map((q) => [q, ti.questions[q]])} />
        <Champ nom="reponse" label={ti.reponse} autoComplete="off" facultatif={drapeau("COW-QUESTION:reponse")} />
      </Formulaire>
    </Feuille>
  );
}
