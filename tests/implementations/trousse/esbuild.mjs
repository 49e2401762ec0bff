// Bundles both front ends into DEST/mui and DEST/coquille.
import { build } from "esbuild";
import { cp } from "node:fs/promises";

const dest = process.argv[2] ?? "dist";
const common = { bundle: true, minify: true, target: "es2022", define: { "process.env.NODE_ENV": '"production"' }, logLevel: "warning" };

await build({ ...common, entryPoints: ["mui/main.jsx"], outfile: `${dest}/mui/app.js`, jsx: "automatic" });
await build({
  ...common, entryPoints: ["coquille/main.js"], outfile: `${dest}/coquille/app.js`, format: "esm", loader: { ".svg": "text" },
});
await cp("mui/index.html", `${dest}/mui/index.html`);
await cp("coquille/index.html", `${dest}/coquille/index.html`);
