// What a page loads, made by esbuild: our modules in one script, our styles and Aura's in one sheet, Vaadin's
// client and the components we use in one script, and the document that names them (Vaadin serves it, and
// symmetry.web.PagePolicy adds the nonces). Names have hashes of what is in the files: browsers keep them for
// ever. With --dev names stay and nothing is made small, so that a running server has the news at once.

import { build } from "esbuild";
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { compress } from "./compress.js";
import { vaadin } from "./vaadin.js";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
/** Where Maven unpacks Vaadin's bundle and Aura. */
const UNPACKED = "../target/vaadin";
const META_INF = "../target/classes/META-INF";
const PUBLIC = `${META_INF}/resources/fe`;
const DOCUMENT = `${META_INF}/VAADIN/webapp/index.html`;
const LICENSE = "apexcharts-LICENSE.txt";

const isDev = process.argv.includes("--dev");
const HASHED = "[name]-[hash]";
const COMMON = {
  absWorkingDir: process.cwd(),
  bundle: true,
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
  outdir: PUBLIC,
  assetNames: HASHED,
  chunkNames: HASHED,
  entryNames: isDev ? "[name]" : HASHED,
  minify: !isDev,
};

const template = await readFile(`${UNPACKED}/webapp/index.html`, "utf8");
const [itsScript, itsEntry] = /<script [^>]*src="\.\/([^"]+)"><\/script>/.exec(template);

const app = await build({
  ...COMMON,
  entryPoints: ["src/app.js"],
  format: "esm",
  splitting: true,
});
const styles = await build({
  ...COMMON,
  entryPoints: ["src/styles/app.css"],
  alias: { aura: `${UNPACKED}/aura/aura.css` },
  loader: { ".woff2": "file" },
});
const first = await build({
  ...COMMON,
  entryPoints: ["src/shell/first-paint.js", "src/nonced-function.js"],
  minify: true,
  write: false,
});
const client = await vaadinsClient();

await mkdir(`${META_INF}/VAADIN/webapp`, { recursive: true });
await writeFile(
  DOCUMENT,
  template.replace(
    itsScript,
    () => `${first.outputFiles.map(({ text }) => `<script>${text.trim()}</script>`).join("\n  ")}
  <link rel="stylesheet" href="./fe/${outputOf(styles, "app.css")}">
  <script type="module" src="./fe/${outputOf(app, "app.js")}"></script>
  <script type="module" src="./fe/${client}"></script>`,
  ),
);
await cp(`${UNPACKED}/config`, `${META_INF}/VAADIN/config`, { recursive: true });
await cp("node_modules/apexcharts/LICENSE", `${PUBLIC}/${LICENSE}`);
await clear([client, LICENSE, ...filesOf(app), ...filesOf(styles)]);
await compress(PUBLIC);

function filesOf({ metafile }) {
  return Object.keys(metafile.outputs).map((path) => basename(path));
}

/** The file that this entry has become. */
function outputOf({ metafile }, entry) {
  const [path] = Object.entries(metafile.outputs).find(([, { entryPoint }]) =>
    entryPoint?.endsWith(entry),
  );
  return basename(path);
}

/** Made anew only where something is newer. */
async function vaadinsClient() {
  const made = (await readdir(PUBLIC)).find((file) => /^vaadin-\w{8}\.js$/.test(file));
  const sources = [`${UNPACKED}/webapp/index.html`, "build/vaadin.js", "package-lock.json"];
  if (made && (await isNewer(`${PUBLIC}/${made}`, sources))) return made;
  const bundled = await build({
    ...COMMON,
    entryPoints: { vaadin: `${UNPACKED}/webapp/${itsEntry}` },
    entryNames: HASHED,
    format: "esm",
    minify: true,
    plugins: [vaadin],
  });
  return filesOf(bundled)[0];
}

async function isNewer(file, sources) {
  const time = async (path) => (await stat(path)).mtimeMs;
  return (await time(file)) > Math.max(...(await Promise.all(sources.map(time))));
}

/** Removes what an earlier build has left. */
async function clear(present) {
  for (const file of await readdir(PUBLIC)) {
    const made = file.replace(/\.br$/, "");
    if (!present.includes(made)) await rm(`${PUBLIC}/${file}`, { recursive: true });
  }
}
