// Reads one JSON object a line, Markdown or marked words; answers what becomes of it in the editor: {"text": …, "again": …}, or null where it has no place for it.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const client = process.argv[2];
const { buildSync } = createRequire(client + "/package.json")("esbuild");
const { outputFiles } = buildSync({
  stdin: { contents: 'export { trip } from "./editor/survival"; export { write } from "./editor/write";', resolveDir: client, loader: "ts" },
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
});
const { trip, write } = await import("data:text/javascript;base64," + Buffer.from(outputFiles[0].contents).toString("base64"));

const typed = words => {
  const content = words.map(({ text, marks }) => ({ type: "text", text, marks: marks.map(type => ({ type, ...(type === "link" ? { attrs: { href: "https://a.net/b", title: null } } : {}) })) }));
  const written = write({ type: "doc", content: [{ type: "paragraph", content }] });
  return { text: written, again: trip(written)?.text ?? null };
};

for await (const line of createInterface({ input: process.stdin })) {
  const { markdown, words } = JSON.parse(line);
  const first = words === undefined ? trip(markdown) : null;
  const answer = words !== undefined ? typed(words) : first && { text: first.text, again: trip(first.text)?.text ?? null };
  process.stdout.write(JSON.stringify(answer) + "\n");
}
