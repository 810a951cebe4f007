import type { Node } from "@tiptap/pm/model";
import type { Piece } from "./tree";
import { groups, joinedBlocks, numbered, writeBlocks, type Numbers } from "./write";

const written = new WeakMap<Node, { readonly with: readonly Node[]; readonly numbers: string; readonly text: string }>();

/** The document's Markdown; blocks that have not changed since the last time are not written again. */
export function textOf(doc: Node): string {
  const numbers = numbersOf(doc);
  const label = (note: Node): number => numbers.get(String(note.attrs["label"])) ?? 0;
  const blocks = doc.children.filter(b => b.type.name !== "footnote");
  const notes = doc.children.filter(b => b.type.name === "footnote").sort((a, b) => label(a) - label(b));
  return joinedBlocks(groups([...blocks, ...notes], b => b.type.name).map(group => textOfGroup(group, numbers)));
}

/** Numbers of footnotes by label, in order of appearance. */
export function numbersOf(doc: Node): Numbers {
  return numbered(doc.toJSON() as Piece);
}

function textOfGroup(group: readonly Node[], numbers: Numbers): string {
  const [first] = group;
  if (!first)
    return "";
  const labels: string[] = [];
  for (const block of group) {
    if (block.attrs["label"])
      labels.push(String(block.attrs["label"]));
    block.descendants(node => { if (node.type.name === "footnoteReference") labels.push(String(node.attrs["label"])); });
  }
  const key = labels.map(l => `${l}=${numbers.get(l)}`).join();
  const before = written.get(first);
  if (before?.numbers === key && before.with.length === group.length && before.with.every((b, i) => b === group[i]))
    return before.text;
  const text = writeBlocks(group.map(b => b.toJSON() as Piece), numbers);
  written.set(first, { with: group, numbers: key, text });
  return text;
}
