// What every page shares: language, session, answers shown in a snackbar.
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { Alert, Snackbar } from "@mui/material";
import { lire, CONNEXION } from "../commun/api.js";
import { drapeau } from "../commun/reglages.js";
import { appliquerLangue, langueInitiale, textes, textesInscription } from "../commun/langue.js";

const Contexte = createContext(null);
export const useSite = () => useContext(Contexte);
export const cheminConnexion = drapeau("COW-ACCES-ADRESSE:accueil") ? "/connexion" : CONNEXION;

export function Site({ children }) {
  const [langue, setLangue] = useState(langueInitiale);
  const [session, setSession] = useState({ etat: "inconnue" });
  const [avis, setAvis] = useState({ ouvert: false, texte: "", ton: "info" });

  useEffect(() => appliquerLangue(langue), [langue]);

  const sonder = useCallback(async () => {
    const { ok, donnees } = await lire("/session");
    setSession(ok ? { etat: "ouverte", qui: donnees } : { etat: "fermee" });
  }, []);
  useEffect(() => { sonder(); }, [sonder]);

  const dire = useCallback((texte, ton = "error") => setAvis({ ouvert: true, texte, ton }), []);
  const taire = useCallback((_, raison) => raison !== "clickaway" && setAvis((a) => ({ ...a, ouvert: false })), []);

  const valeur = useMemo(() => ({
    langue, setLangue, t: textes(langue), ti: textesInscription(langue), session, setSession, sonder, dire, taire,
  }), [langue, session, sonder, dire, taire]);

  return (
    <Contexte.Provider value={valeur}>
      {children}
      <Snackbar open={avis.ouvert} autoHideDuration={8000} onClose={taire} anchorOrigin={{ vertical: "top", horizontal: "center" }}>
        <Alert severity={avis.ton} variant="filled" onClose={taire} closeText={textes(langue).fermerFenetre}>{avis.texte}</Alert>
      </Snackbar>
    </Contexte.Provider>
  );
}
