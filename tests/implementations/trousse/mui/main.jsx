// Start of the front end drawn with MUI.
import { createRoot } from "react-dom/client";
import { BrowserRouter, Route, Routes } from "react-router";
import { createTheme, CssBaseline, ThemeProvider } from "@mui/material";
import { enUS as muiEn, frFR as muiFr } from "@mui/material/locale";
import { LocalizationProvider } from "@mui/x-date-pickers/LocalizationProvider";
import { AdapterDayjs } from "@mui/x-date-pickers/AdapterDayjs";
import { enUS, frFR } from "@mui/x-date-pickers/locales";
import "dayjs/locale/fr";
import { ACTIVATION, CONNEXION, mesurer, NOUVEAU } from "../commun/api.js";
import { drapeau } from "../commun/reglages.js";
import { Site, useSite } from "./contexte.jsx";
import { Cadre } from "./cadre.jsx";
import { InscriptionCourriel, InscriptionEnvoye, InscriptionRenseignements } from "./inscription.jsx";
import { Activation } from "./activation.jsx";
import { Accueil, Connexion, Introuvable, Joindre, NouveauMotDePasse, Oubli, VersConnexion } from "./connexion.jsx";
import { Portail } from "./portail.jsx";

const COULEURS = { palette: { primary: { main: "#5b2a6e" }, secondary: { main: "#b3541e" } }, shape: { borderRadius: 8 } };
const PICKERS = { fr: frFR, en: enUS };

function Langues({ children }) {
  const { langue } = useSite();
  const theme = createTheme(COULEURS, langue === "en" ? muiEn : muiFr);
  const { localeText } = PICKERS[langue].components.MuiLocalizationProvider.defaultProps;
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale={langue} localeText={localeText}>{children}</LocalizationProvider>
    </ThemeProvider>
  );
}

function Pages() {
  return (
    <Routes>
      <Route path="/" element={<VersConnexion />} />
      <Route path={CONNEXION} element={drapeau("COW-ACCES-ADRESSE:accueil") ? <Accueil /> : <Connexion />} />
      {drapeau("COW-ACCES-ADRESSE:accueil") && <Route path="/connexion" element={<Connexion />} />}
      <Route path="/inscription" element={<InscriptionCourriel />} />
      <Route path="/inscription/renseignements" element={<InscriptionRenseignements />} />
      <Route path="/inscription/envoye" element={<InscriptionEnvoye />} />
      <Route path={ACTIVATION} element={<Activation />} />
      <Route path="/oubli" element={<Oubli />} />
      <Route path={NOUVEAU} element={<NouveauMotDePasse />} />
      <Route path="/joindre" element={<Joindre />} />
      <Route path="/portail/*" element={<Portail />} />
      <Route path="*" element={<Introuvable />} />
    </Routes>
  );
}

mesurer("demarrage");
createRoot(document.getElementById("racine")).render(
  <BrowserRouter>
    <Site>
      <Langues>
        <Cadre><Pages /></Cadre>
      </Langues>
    </Site>
  </BrowserRouter>,
);
