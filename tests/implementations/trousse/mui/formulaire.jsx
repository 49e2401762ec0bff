// The form and its fields. A form sleeps a moment after it was drawn, until its state is ready.
import { createContext, useContext, useEffect, useState } from "react";
import { Box, Button, FormControl, FormHelperText, InputLabel, MenuItem, Select, TextField } from "@mui/material";
import { DatePicker } from "@mui/x-date-pickers/DatePicker";
import { useSite } from "./contexte.jsx";

const EVEIL_MS = 300;
const Etat = createContext(null);
const useEtat = () => useContext(Etat);

export function Formulaire({ verifier, envoyer, onReussi, traduire, bouton, boutonSx, initial = {}, children }) {
  const { dire, taire } = useSite();
  const [valeurs, setValeurs] = useState(initial);
  const [erreurs, setErreurs] = useState({});
  const [eveille, setEveille] = useState(false);
  const [occupe, setOccupe] = useState(false);

  useEffect(() => {
    const minuterie = setTimeout(() => setEveille(true), EVEIL_MS);
    return () => clearTimeout(minuterie);
  }, []);

  const changer = (nom, valeur) => {
    setValeurs((avant) => ({ ...avant, [nom]: valeur }));
    setErreurs(({ [nom]: _, ...reste }) => reste);
  };

  const soumettre = async (evenement) => {
    evenement.preventDefault();
    if (!eveille || occupe) return;
    taire();
    const fautes = verifier?.(valeurs) ?? {};
    setErreurs(fautes);
    if (Object.keys(fautes).length) return;
    setOccupe(true);
    const reponse = await envoyer(valeurs);
    setOccupe(false);
    if (reponse.ok) {
      onReussi(reponse.donnees, valeurs);
      return;
    }
    setErreurs(reponse.erreurs);
    if (reponse.erreurs._) dire(traduire.erreurs[reponse.erreurs._] ?? traduire.erreurs.reseau);
  };

  return (
    <Etat.Provider value={{ valeurs, erreurs, changer, dort: !eveille, t: traduire }}>
      <Box component="form" noValidate onSubmit={soumettre} sx={{ display: "flex", flexDirection: "column", gap: 2 }}>
        {children}
        <Button type="submit" variant="contained" size="large" loading={occupe} disabled={!eveille} sx={{ alignSelf: "flex-start", ...boutonSx }}>
          {bouton}
        </Button>
      </Box>
    </Etat.Provider>
  );
}

export const useFaute = (nom) => {
  const { erreurs, t } = useEtat();
  return erreurs[nom] ? t.erreurs[erreurs[nom]] ?? t.erreurs.demande : null;
};

export function Champ({ nom, label, aide, facultatif = false, ...reste }) {
  const { valeurs, changer, dort } = useEtat();
  const faute = useFaute(nom);
  return (
    <TextField
      label={label} required={!facultatif} disabled={dort} fullWidth value={valeurs[nom] ?? ""} error={Boolean(faute)}
      helperText={faute ?? aide} onChange={(e) => changer(nom, e.target.value)} {...reste}
    />
  );
}

export function ChampDate({ nom, label, facultatif = false }) {
  const { changer, dort, t } = useEtat();
  const [date, setDate] = useState(null);
  const faute = useFaute(nom);
  const suivre = (jour) => {
    setDate(jour);
    changer(nom, jour ? jour.format("DD-MM-YYYY") : "");
  };
  return (
    <DatePicker
      label={label} value={date} onChange={suivre} format="DD-MM-YYYY" disabled={dort} disableFuture openTo="year"
      slotProps={{ textField: { required: !facultatif, fullWidth: true, error: Boolean(faute), helperText: faute ?? t.formatDate } }}
    />
  );
}

export function ChampListe({ nom, label, choix, sansNom = false }) {
  const { valeurs, changer, dort } = useEtat();
  const faute = useFaute(nom);
  const cle = `liste-${nom}`;
  return (
    <FormControl fullWidth required error={Boolean(faute)} disabled={dort}>
      {!sansNom && <InputLabel id={cle}>{label}</InputLabel>}
      <Select labelId={sansNom ? undefined : cle} label={sansNom ? undefined : label} value={valeurs[nom] ?? ""} onChange={(e) => changer(nom, e.target.value)}>
        {choix.map(([valeur, texte]) => <MenuItem key={valeur} value={valeur}>{texte}</MenuItem>)}
      </Select>
      {faute && <FormHelperText>{faute}</FormHelperText>}
    </FormControl>
  );
}

export const useValeur = (nom) => {
  const { valeurs, changer, dort } = useEtat();
  return { valeur: valeurs[nom], changer: (v) => changer(nom, v), dort };
};
