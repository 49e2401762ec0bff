// Bar, footer, cookie banner around every page.
import { useEffect, useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { AppBar, Box, Button, Container, IconButton, Menu, MenuItem, Paper, SvgIcon, Toolbar, Typography, useMediaQuery } from "@mui/material";
import { ACTIVATION, appeler, mesurer } from "../commun/api.js";
import { drapeau } from "../commun/reglages.js";
import { cheminConnexion, useSite } from "./contexte.jsx";

const Barres = () => <SvgIcon><path d="M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z" /></SvgIcon>;

function useActions() {
  const { t, session, langue, setLangue, setSession, taire } = useSite();
  const aller = useNavigate();
  const { pathname } = useLocation();
  const inscription = pathname.startsWith("/inscription") || pathname === ACTIVATION;
  const ouverte = session.etat === "ouverte";
  const fermer = async () => {
    await appeler("DELETE", "/session");
    setSession({ etat: "fermee" });
    aller(cheminConnexion);
  };
  const actions = ouverte
    ? [[t.portail, () => aller("/portail")], [t.fermer, fermer]]
    : [[t.ouvrirSession, () => aller(cheminConnexion)]];
  if (!(inscription && drapeau("COW-BARRE:joindre"))) actions.push([t.joindre, () => aller("/joindre")]);
  actions.push([t.autreLangue, () => { taire(); setLangue(langue === "fr" ? "en" : "fr"); }]);
  return actions;
}

function MenuEtroit({ actions, nom }) {
  const [ancre, setAncre] = useState(null);
  return (
    <>
      <IconButton color="inherit" edge="end" aria-label={nom} aria-haspopup="menu" onClick={(e) => setAncre(e.currentTarget)}><Barres /></IconButton>
      <Menu anchorEl={ancre} open={Boolean(ancre)} onClose={() => setAncre(null)}>
        {actions.map(([texte, faire]) => <MenuItem key={texte} onClick={() => { setAncre(null); faire(); }}>{texte}</MenuItem>)}
      </Menu>
    </>
  );
}

function Temoins() {
  const { t } = useSite();
  const [vus, setVus] = useState(() => localStorage.getItem("ramu-temoins"));
  if (vus) return null;
  const repondre = (choix) => { localStorage.setItem("ramu-temoins", choix); setVus(choix); };
  return (
    <Paper elevation={12} square role="region" aria-label={t.temoinsTitre}
      sx={{ position: "fixed", bottom: 0, left: 0, right: 0, zIndex: 1250, p: 2, display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center", justifyContent: "center" }}>
      <Typography variant="body2">{t.temoinsTexte}</Typography>
      <Button variant="contained" size="small" onClick={() => repondre("oui")}>{t.toutAccepter}</Button>
      <Button variant="outlined" size="small" onClick={() => repondre("non")}>{t.refuser}</Button>
    </Paper>
  );
}

export function Cadre({ children }) {
  const { t } = useSite();
  const actions = useActions();
  const etroit = useMediaQuery("(max-width:599px)");
  const { pathname } = useLocation();
  useEffect(() => { mesurer("page"); window.scrollTo(0, 0); }, [pathname]);
  return (
    <Box sx={{ minHeight: "100vh", display: "flex", flexDirection: "column" }}>
      <AppBar position="sticky">
        <Toolbar sx={{ gap: 1 }}>
          <Typography component={Link} to={cheminConnexion} sx={{ flexGrow: 1, color: "inherit", textDecoration: "none", fontWeight: 600 }}>{t.titreSite}</Typography>
          {etroit ? <MenuEtroit actions={actions} nom={t.menu} />
            : actions.map(([texte, faire]) => <Button key={texte} color="inherit" onClick={faire}>{texte}</Button>)}
        </Toolbar>
      </AppBar>
      <Container component="main" maxWidth="md" sx={{ py: 4, flexGrow: 1 }}>{children}</Container>
      <Box component="footer" sx={{ px: 3, pt: 3, pb: 12, bgcolor: "grey.100" }}>
        <Typography variant="body2">{drapeau("COW-AIDE:numero") ? t.joindreSans : t.joindreTexte}</Typography>
        <Typography variant="caption">{t.demo}</Typography>
      </Box>
      <Temoins />
    </Box>
  );
}
