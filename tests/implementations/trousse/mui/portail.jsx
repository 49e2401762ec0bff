// The members' portal: tabs with addresses of their own.
import { useEffect, useState } from "react";
import { Link, Navigate, Route, Routes, useLocation, useNavigate, useParams } from "react-router";
import {
  Button, CircularProgress, Dialog, DialogActions, DialogContent, DialogTitle, Paper, Stack, Tab, Table, TableBody, TableCell, TableContainer,
  TableHead, TableRow, Tabs, Typography,
} from "@mui/material";
import { envoyer, lire } from "../commun/api.js";
import { erreurDate } from "../commun/regles.js";
import { drapeau } from "../commun/reglages.js";
import { cheminConnexion, useSite } from "./contexte.jsx";
import { Champ, ChampDate, ChampListe, Formulaire } from "./formulaire.jsx";
import { Introuvable } from "./connexion.jsx";

const Attente = () => <CircularProgress aria-label="…" />;

// Data of the portal; a session that ended meanwhile leads back to sign-in.
function useDonnees(chemin) {
  const { setSession } = useSite();
  const [reponse, setReponse] = useState(null);
  useEffect(() => {
    setReponse(null);
    lire(chemin).then((r) => (r.statut === 401 ? setSession({ etat: "fermee" }) : setReponse(r)));
  }, [chemin, setSession]);
  return reponse;
}

function Lignes({ paires }) {
  return (
    <Table size="small"><TableBody>
      {paires.map(([nom, valeur]) => (
        <TableRow key={nom}><TableCell component="th" scope="row">{nom}</TableCell><TableCell>{valeur}</TableCell></TableRow>
      ))}
    </TableBody></Table>
  );
}

function Demandes() {
  const { t } = useSite();
  const reponse = useDonnees("/portail/demandes");
  if (!reponse) return <Attente />;
  return (
    <Stack spacing={2}>
      <Typography variant="h5" component="h2">{t.demandesTitre}</Typography>
      {reponse.donnees.length === 0 ? <Typography>{t.aucune}</Typography> : (
        <TableContainer component={Paper} variant="outlined"><Table size="small">
          <TableHead><TableRow>
            {[t.numeroDemande, t.soin, t.dateSoin, t.montant, t.fournisseur, t.statut, t.details].map((n) => <TableCell key={n}>{n}</TableCell>)}
          </TableRow></TableHead>
          <TableBody>{reponse.donnees.map((d) => (
            <TableRow key={d.numero}>
              <TableCell>{d.numero}</TableCell><TableCell>{t.soins[d.soin]}</TableCell><TableCell>{d.date}</TableCell><TableCell>{d.montant} $</TableCell>
              <TableCell>{d.fournisseur}</TableCell><TableCell>{t.statuts[d.statut]}</TableCell>
              <TableCell><Button size="small" component={Link} to={`/portail/demandes/${d.numero}`}>{t.details}</Button></TableCell>
            </TableRow>
          ))}</TableBody>
        </Table></TableContainer>
      )}
    </Stack>
  );
}

function Detail() {
  const { t } = useSite();
  const { numero } = useParams();
  const aller = useNavigate();
  const reponse = useDonnees(`/portail/demandes/${encodeURIComponent(numero)}`);
  const d = reponse?.donnees;
  return (
    <>
      <Demandes />
      <Dialog open onClose={() => aller("/portail/demandes")} aria-labelledby="titre-demande">
        <DialogTitle id="titre-demande">{t.numeroDemande} {numero}</DialogTitle>
        <DialogContent>
          {!reponse ? <Attente /> : !reponse.ok ? <Typography>{t.erreurs.introuvable}</Typography> : (
            <Lignes paires={[[t.certificat, d.certificat], [t.soin, t.soins[d.soin]], [t.dateSoin, d.date], [t.montant, `${d.montant} $`], [t.fournisseur, d.fournisseur], [t.statut, t.statuts[d.statut]]]} />
          )}
        </DialogContent>
        <DialogActions><Button onClick={() => aller("/portail/demandes")}>{t.fermerFenetre}</Button></DialogActions>
      </Dialog>
    </>
  );
}

function Soumettre({ soins }) {
  const { t, dire } = useSite();
  const aller = useNavigate();
  const verifier = (v) => {
    const fautes = Object.fromEntries(["soin", "montant", "fournisseur"].filter((n) => !v[n]?.trim()).map((n) => [n, "requis"]));
    const faute = erreurDate(v.date);
    return faute ? { ...fautes, date: faute } : fautes;
  };
  return (
    <Stack spacing={2}>
      <Typography variant="h5" component="h2">{t.soumettreTitre}</Typography>
      <Formulaire
        traduire={t} bouton={t.soumettre} verifier={verifier} envoyer={(v) => envoyer("/portail/demandes", v)}
        onReussi={(d) => { dire(`${t.soumise} ${d.numero}.`, "success"); aller("/portail/demandes"); }}
      >
        <ChampListe nom="soin" label={t.soin} choix={soins.map((s) => [s, t.soins[s]])} />
        <ChampDate nom="date" label={t.dateSoin} />
        <Champ nom="montant" label={t.montant} slotProps={{ htmlInput: { inputMode: "decimal" } }} />
        <Champ nom="fournisseur" label={t.fournisseur} />
      </Formulaire>
    </Stack>
  );
}

function Police() {
  const { t } = useSite();
  const { certificat } = useParams();
  const reponse = useDonnees(`/portail/polices/${encodeURIComponent(certificat)}`);
  if (!reponse) return <Attente />;
  if (!reponse.ok) return <Introuvable />;
  const p = reponse.donnees;
  return (
    <Stack spacing={2}>
      <Typography variant="h5" component="h2">{t.policeTitre}</Typography>
      <Lignes paires={[[t.policeNumero, p.police], [t.titulaire, `${p.prenom} ${p.nom}`], [t.certificat, p.certificat], [t.naissance, p.naissance]]} />
      <Typography variant="h6" component="h3">{t.garanties}</Typography>
      <Lignes paires={p.garanties.map(([soin, taux]) => [t.soins[soin], `${taux} %`])} />
      <Button component="a" href={`/documents/carte/${encodeURIComponent(p.certificat)}`} target="_blank" rel="noopener" sx={{ alignSelf: "flex-start" }}>{t.carte}</Button>
    </Stack>
  );
}

function Services() {
  const { t } = useSite();
  const aller = useNavigate();
  const { pathname } = useLocation();
  const reponse = useDonnees("/portail");
  if (!reponse) return <Attente />;
  if (!reponse.ok) return <Navigate to={cheminConnexion} replace />;
  const moi = reponse.donnees;
  const onglets = ["", "/demandes", "/soumettre", "/police"];
  const noms = [t.ongletAccueil, t.ongletDemandes, t.ongletSoumettre, t.ongletPolice];
  const actif = Math.max(0, onglets.findLastIndex((o) => pathname.startsWith(`/portail${o}`)));
  const cible = (rang) => `/portail${onglets[rang]}${rang === 3 ? `/${encodeURIComponent(moi.certificat)}` : ""}`;
  return (
    <Stack spacing={3}>
      <Typography variant="h4" component="h1">{t.bonjour} {moi.prenom} {moi.nom}</Typography>
      <Tabs value={actif} onChange={(_, rang) => aller(cible(rang))} variant="scrollable" allowScrollButtonsMobile>
        {noms.map((nom) => <Tab key={nom} label={nom} />)}
      </Tabs>
      <Routes>
        <Route index element={<Typography>{t.accueilTexte}</Typography>} />
        <Route path="demandes" element={<Demandes />} />
        <Route path="demandes/:numero" element={<Detail />} />
        <Route path="soumettre" element={<Soumettre soins={moi.soins} />} />
        <Route path="police" element={<Navigate to={cible(3)} replace />} />
        <Route path="police/:certificat" element={<Police />} />
        <Route path="*" element={<Introuvable />} />
      </Routes>
    </Stack>
  );
}

export function Portail() {
  const { session } = useSite();
  if (session.etat === "inconnue") return <Attente />;
  const admis = session.etat === "ouverte" && (session.qui.conditions || drapeau("COW-SESSION-CONDITIONS:adresse"));
  return admis ? <Services /> : <Navigate to={cheminConnexion} replace />;
}
