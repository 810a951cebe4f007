import type { Node } from "@tiptap/pm/model";
import type { Piece } from "./tree";
import { groups, joinedBlocks, writeBlocks, type Numbers } from "./write";

const written = new WeakMap<Node, { readonly with: readonly Node[]; readonly numbers: string; readonly text: string }>();

/** The document's Markdown; blocks that have not changed since the last time are not written again. */
export function textOf(doc: Node): string {
  const numbers = numbersOf(doc);
  const label = (note: Node): number => numbers.get(String(note.attrs["label"])) ?? 0;
  const blocks = doc.children.filter(b => b.type.name !== "footnote");
  const notes = doc.children.filter(b => b.type.name === "footnote").sort((a, b) => label(a) - label(b));
  return joinedBlocks(groups([...blocks, ...notes], b => b.type.name).map(group => textOfGroup(group, numbers)));
}

/** Numbers of footnotes by label, in order of appearance; those that no number points to come last. */
export function numbersOf(doc: Node): Numbers {
  const known = doc.children.filter(b => b.type.name === "footnote").map(b => String(b.attrs["label"]));
  const order = new Set(doc.children.flatMap(labelsIn).filter(label => known.includes(label)));
  return new Map([...order, ...known.filter(label => !order.has(label))].map((label, i) => [label, i + 1]));
}

const labels = new WeakMap<Node, readonly string[]>();

/** The labels of the footnotes that a block points to. */
function labelsIn(block: Node): readonly string[] {
  let found = labels.get(block);
  if (!found) {
    const all: string[] = [];
    block.descendants(node => { if (node.type.name === "footnoteReference") all.push(String(node.attrs["label"])); });
    labels.set(block, found = all);
  }
  return found;
}

function textOfGroup(group: readonly Node[], numbers: Numbers): string {
  const [first] = group;
  if (!first)
    return "";
  const key = group.flatMap(block => [String(block.attrs["label"] ?? ""), ...labelsIn(block)]).map(label => numbers.get(label) ?? "").join();
  const before = written.get(first);
  if (before?.numbers === key && before.with.length === group.length && before.with.every((b, i) => b === group[i]))
    return before.text;
  const text = writeBlocks(group.map(b => b.toJSON() as Piece), numbers);
  written.set(first, { with: group, numbers: key, text });
  return text;
}
