import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { numbersOf } from "./saving";

let last = 0;

/** A label that no footnote of any text pasted here has. */
export const freshLabel = (): string => `n${Date.now().toString(36)}${++last}`;

/** Numbers the footnotes by order of appearance, and takes the number away with the footnote. */
export const Footnotes = Extension.create({
  name: "footnotes",
  addProseMirrorPlugins: () => [new Plugin({
    state: {
      init: (_, state) => numbersShown(state.doc),
      apply: (tr, before) => tr.docChanged ? numbersShown(tr.doc) : before,
    },
    props: {
      decorations(state) { return this.getState(state); },
    },
    appendTransaction: (done, before, state) => done.some(tr => tr.docChanged) ? withoutLost(before.doc, state) : null,
  })],
  addKeyboardShortcuts() {
    return {
      "Mod-Alt-f": () => toggleFootnote(this.editor.state, tr => this.editor.view.dispatch(tr)),
      Backspace: () => removeEmpty(this.editor.state, tr => this.editor.view.dispatch(tr)),
    };
  },
});

function numbersShown(doc: Node): DecorationSet {
  let has = false;
  doc.descendants(node => { has ||= node.type.name.startsWith("footnote"); return !has; });
  if (!has)
    return DecorationSet.empty;
  const numbers = numbersOf(doc);
  const all: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.type.name.startsWith("footnote"))
      return;
    const number = numbers.get(String(node.attrs["label"]));
    const name = node.type.name === "footnote" ? { role: "group", "aria-label": `Footnote ${number}` } : { role: "img", "aria-label": `Footnote ${number ?? ""}` };
    all.push(Decoration.node(at, at + node.nodeSize, { "data-number": String(number ?? "?"), ...name }));
  });
  return DecorationSet.create(doc, all);
}

function labels(doc: Node): Set<string> {
  return new Set(doc.children.filter(b => b.type.name === "footnote").map(b => String(b.attrs["label"])));
}

function withoutLost(before: Node, state: EditorState): Transaction | null {
  const now = labels(state.doc);
  const gone = [...labels(before)].filter(label => !now.has(label));
  if (gone.length === 0)
    return null;
  const tr = state.tr;
  state.doc.descendants((node, at) => {
    if (node.type.name === "footnoteReference" && gone.includes(String(node.attrs["label"])))
      tr.delete(tr.mapping.map(at), tr.mapping.map(at + node.nodeSize));
  });
  return tr.docChanged ? tr : null;
}

/** From the text: a new footnote, with the cursor in it. From a footnote: back to its number. */
export function toggleFootnote(state: EditorState, dispatch: (tr: Transaction) => void): boolean {
  const { $from, to } = state.selection;
  const note = $from.depth > 0 ? $from.node(1) : undefined;
  if (note?.type.name === "footnote") {
    let found = -1;
    state.doc.descendants((node, at) => {
      if (found < 0 && node.type.name === "footnoteReference" && node.attrs["label"] === note.attrs["label"])
        found = at + 1;
    });
    if (found >= 0)
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, found)).scrollIntoView());
    return true;
  }

  const { footnoteReference, footnote, paragraph } = state.schema.nodes;
  if (!footnoteReference || !footnote || !paragraph || !state.doc.resolve(to).parent.inlineContent || state.doc.resolve(to).parent.type.spec.code)
    return false;
  const label = freshLabel();
  const tr = state.tr.insert(to, footnoteReference.create({ label }));
  tr.insert(tr.doc.content.size, footnote.create({ label }, paragraph.create()));
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.doc.content.size), -1)).scrollIntoView());
  return true;
}

function removeEmpty(state: EditorState, dispatch: (tr: Transaction) => void): boolean {
  const { $from, empty } = state.selection;
  const note = $from.depth > 0 ? $from.node(1) : undefined;
  if (!empty || note?.type.name !== "footnote" || note.textContent.length > 0 || note.childCount > 1)
    return false;
  dispatch(state.tr.delete($from.before(1), $from.after(1)).scrollIntoView());
  return true;
}
