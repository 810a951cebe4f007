import { Extension, type Editor } from "@tiptap/core";
import { Fragment, Node, Slice } from "@tiptap/pm/model";
import { closeHistory } from "@tiptap/pm/history";
import { AllSelection, Plugin, Selection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { freshLabel } from "./footnotes";
import { pasted, withoutStyles } from "./paste";
import { fromPlainText, isMarkdown } from "./plain";
import type { Piece } from "./tree";

export interface Arriving {
  readonly say: (sentence: string) => void;
  readonly upload: (files: readonly File[]) => void;
}

/** Text and pictures that arrive in one go: pasted, dropped, dictated, or filled in by a program. */
export const arrivals = (with_: Arriving): Extension => Extension.create({
  name: "arrivals",
  priority: 500,
  addProseMirrorPlugins() {
    return [new Plugin({
      props: {
        // What ProseMirror itself reads, its own pieces and what is dropped: style attributes would be refused, loudly.
        transformPastedHTML: withoutStyles,
        handleDrop: (view, event, _slice, moved) => {
          const isOwn = event.dataTransfer?.getData("text/html").includes("data-pm-slice") ?? true;
          if (moved || isOwn)
            return false;
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (at)
            view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
          return paste(this.editor, view, event.dataTransfer, with_);
        },
        handleDOMEvents: {
          beforeinput: (view, event) => inserted(view, event),
          // Before ProseMirror reads the HTML in its own way.
          paste: (view, event) => {
            const isDone = paste(this.editor, view, event.clipboardData, with_);
            if (isDone)
              event.preventDefault();
            return isDone;
          },
        },
      },
    })];
  },
});

const images = (data: DataTransfer | null): File[] => [...data?.files ?? []].filter(file => file.type.startsWith("image/"));

function paste(editor: Editor, view: EditorView, data: DataTransfer | null, with_: Arriving): boolean {
  const html = data?.getData("text/html") ?? "";
  const text = data?.getData("text/plain") ?? "";
  const files = images(data);
  if (html.includes("data-pm-slice"))
    return false;
  if (view.state.selection.$from.parent.type.spec.code) {
    if (text === "")
      return false;
    view.dispatch(view.state.tr.insertText(text.replace(/\r\n?/gu, "\n")).scrollIntoView());
    return true;
  }
  with_.say("");
  if (html !== "") {
    const from = pasted(html, location.origin, freshLabel);
    const isOnlyText = from.blocks.every(b => b.type === "paragraph" && b.content?.every(c => c.type === "text" && !c.marks?.length));
    if (from.blocks.length > 0)
      insert(view, isOnlyText && isMarkdown(text) ? fromPlainText(text) : from.blocks, from.footnotes);
    // Word adds a picture of the whole selection: only where the text holds no words is the file what was meant.
    with_.upload(from.pictures.length > 0 ? from.pictures : from.blocks.length === 0 ? files : []);
    const lost = from.blocks.length === 0 && files.length > 0 ? 0 : from.leftOut;
    if (lost > 0)
      with_.say(lost === 1 ? "One picture could not be taken along; add it from the media library." : `${lost} pictures could not be taken along; add them from the media library.`);
    return true;
  }
  if (files.length > 0) {
    with_.upload(files);
    return true;
  }
  if (text === "")
    return false;
  insert(view, fromPlainText(text));
  editor.commands.scrollIntoView();
  return true;
}

/** Text of several lines or plainly Markdown typed in one go becomes what it says; the browser would put it into one line. */
function inserted(view: EditorView, event: InputEvent): boolean {
  const text = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
  if (event.inputType !== "insertText" || view.composing || [...text].length < 2 || !event.cancelable)
    return false;
  readSelection(view);
  if (view.state.selection.$from.parent.type.spec.code && !(view.state.selection instanceof AllSelection) || !/[\r\n]/u.test(text) && !isMarkdown(text) && !coversAll(view))
    return false;
  event.preventDefault();
  insert(view, fromPlainText(text));
  return true;
}

/** The browser's selection may be newer than the editor's. */
function readSelection(view: EditorView): void {
  const selection = view.dom.ownerDocument.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || !view.dom.contains(selection.anchorNode))
    return;
  const range = selection.getRangeAt(0);
  const isAll = range.startContainer === view.dom && range.startOffset === 0 && range.endContainer === view.dom && range.endOffset >= view.dom.childNodes.length;
  const [from, to] = [view.posAtDOM(range.startContainer, range.startOffset), view.posAtDOM(range.endContainer, range.endOffset)];
  const { doc } = view.state;
  const next = isAll ? new AllSelection(doc) : TextSelection.between(doc.resolve(from), doc.resolve(to));
  if (!next.eq(view.state.selection))
    view.dispatch(view.state.tr.setSelection(next));
}

function coversAll(view: EditorView): boolean {
  const { selection, doc } = view.state;
  return selection instanceof AllSelection || selection.from <= Selection.atStart(doc).from && selection.to >= Selection.atEnd(doc).to && !selection.empty;
}

/** Puts pieces in at the selection; footnotes go to the end with new labels, and where there is no room for blocks their words are put in. */
export function insert(view: EditorView, pieces: readonly Piece[], notes: readonly Piece[] = []): void {
  const { schema } = view.state;
  const all = [...pieces.filter(p => p.type === "footnote"), ...notes];
  const labels = new Map(all.map(note => [String(note.attrs?.["label"]), freshLabel()]));
  const relabelled = (of: Piece): Piece => {
    const label = labels.get(String(of.attrs?.["label"]));
    return { ...of, ...(label && of.attrs ? { attrs: { ...of.attrs, label } } : {}), ...(of.content ? { content: of.content.map(relabelled) } : {}) };
  };
  const blocks = pieces.filter(p => p.type !== "footnote").map(p => Node.fromJSON(schema, relabelled(p)));
  const footnotes = all.map(p => Node.fromJSON(schema, relabelled(p)));
  const tr = view.state.tr;
  if (coversAll(view)) {
    tr.replaceWith(0, tr.doc.content.size, [...blocks, ...footnotes].length > 0 ? [...(blocks.length > 0 ? blocks : [schema.node("paragraph")]), ...footnotes] : schema.node("paragraph"));
    // The cursor stands behind the text, not in its last footnote.
    tr.setSelection(Selection.near(tr.doc.resolve(tr.doc.content.size - footnotes.reduce((size, note) => size + note.nodeSize, 0)), -1));
  } else {
    const { $from } = tr.selection;
    const isOneLine = ["heading", "speaker"].includes($from.parent.type.name) || $from.depth > 1 && $from.node(-1).type.spec["tableRole"] !== undefined;
    const [only] = blocks;
    if (isOneLine && $from.parent.content.size > 0 || isOneLine && $from.parent.type.name !== "heading") {
      const content: Node[] = [];
      blocks.forEach(b => b.descendants(node => {
        if (node.isInline && node.type.name !== "hardBreak")
          content.push(node);
        else if (content.length > 0 && (node.isTextblock || node.type.name === "hardBreak"))
          content.push(schema.text(" "));
      }));
      tr.replaceSelection(new Slice(Fragment.from(content), 0, 0));
    } else if (blocks.length === 1 && only?.type.name === "paragraph")
      tr.replaceSelection(new Slice(Fragment.from(only), 1, 1));
    else if (blocks.length > 0)
      // Blocks stay whole; only plain paragraphs at the edges flow into the line that is there.
      tr.replaceSelection(new Slice(Fragment.from(blocks), only?.type.name === "paragraph" && $from.parent.content.size > 0 ? 1 : 0, blocks.at(-1)?.type.name === "paragraph" && $from.parent.content.size > 0 ? 1 : 0));
    tr.insert(tr.doc.content.size, footnotes);
  }
  // One undo takes back what arrived, and nothing typed before it.
  view.dispatch(closeHistory(tr).scrollIntoView().setMeta("paste", true));
}
