import { build } from "esbuild";
import { readFile, rm } from "node:fs/promises";

const out = "../wwwroot/dist";

// The preview shows on screen what site.css says for paper.
const paper = {
  name: "paper",
  setup: building => building.onLoad({ filter: /paper\.css$/ }, async ({ path }) => ({
    contents: printRules(await readFile("site.css", "utf8")) + await readFile(path, "utf8"),
    loader: "css",
  })),
};

function printRules(css) {
  const begin = css.indexOf("@media print {");
  if (begin < 0)
    throw new Error("site.css has no rules for print.");
  const from = css.indexOf("{", begin) + 1;
  let at = from;
  for (let open = 1; open > 0; at++)
    open += css[at] === "{" ? 1 : css[at] === "}" ? -1 : 0;
  return css.slice(from, at - 1);
}

await rm(out, { recursive: true, force: true });
await build({
  entryPoints: ["site.css", "site.ts", "admin.css", "admin.ts", "editor.ts", "axe.ts", "paper.css"],
  outdir: out,
  bundle: true,
  plugins: [paper],
  minify: true,
  sourcemap: false,
  target: ["es2022", "chrome123", "firefox120", "safari17.5"],
  logLevel: "warning",
});
