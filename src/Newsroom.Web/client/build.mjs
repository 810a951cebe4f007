import { build } from "esbuild";
import { rm } from "node:fs/promises";

const out = "../wwwroot/dist";
await rm(out, { recursive: true, force: true });
await build({
  entryPoints: ["site.css", "site.ts", "admin.css", "admin.ts", "editor.ts"],
  outdir: out,
  bundle: true,
  minify: true,
  sourcemap: false,
  target: ["es2022", "chrome123", "firefox120", "safari17.5"],
  logLevel: "warning",
});
