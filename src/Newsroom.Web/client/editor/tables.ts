import { Extension, type Editor, type JSONContent } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable, selectedRect, selectionCell, nextCell, tableEditing } from "@tiptap/pm/tables";
import { piece, type Alignment, type Piece } from "./tree";

type Command = (state: EditorState, dispatch?: (tr: Transaction) => void) => boolean;

const run = (editor: Editor, command: Command): boolean => {
  const done = command(editor.state, tr => editor.view.dispatch(tr.scrollIntoView()));
  editor.view.focus();
  return done;
};

export const inTable = (editor: Editor): boolean => isInTable(editor.state);
export const rowBelow = (editor: Editor): boolean => run(editor, addRowAfter);
export const columnAfter = (editor: Editor): boolean => run(editor, addColumnAfter);
export const removeRow = (editor: Editor): boolean => run(editor, (state, dispatch) => selectedRect(state).map.height === 1 ? deleteTable(state, dispatch) : deleteRow(state, dispatch));
export const removeColumn = (editor: Editor): boolean => run(editor, (state, dispatch) => selectedRect(state).map.width === 1 ? deleteTable(state, dispatch) : deleteColumn(state, dispatch));
export const removeTable = (editor: Editor): boolean => run(editor, deleteTable);

export function insertTable(editor: Editor): boolean {
  const row = (type: string): Piece => piece("tableRow", [1, 2, 3].map(() => piece(type, [piece("paragraph")])));
  const at = editor.state.selection.from;
  return editor.chain().focus().insertContent(piece("table", [row("tableHeader"), row("tableCell"), row("tableCell")]) as JSONContent).command(({ tr }) => {
    let first = -1;
    tr.doc.nodesBetween(Math.max(0, at - 1), tr.doc.content.size, (node, pos) => { if (first < 0 && node.type.name === "tableHeader") first = pos + 2; return first < 0; });
    if (first > 0)
      tr.setSelection(TextSelection.create(tr.doc, first)).scrollIntoView();
    return true;
  }).run();
}

/** Sets how the columns of the selection stand: at the start, in the middle, at the end. */
export function align(editor: Editor, how: Alignment): boolean {
  return run(editor, (state, dispatch) => {
    const rect = selectedRect(state);
    const tr = state.tr;
    for (let row = 0; row < rect.map.height; row++)
      for (let column = rect.left; column < rect.right; column++)
        tr.setNodeAttribute(rect.tableStart + (rect.map.map[row * rect.map.width + column] ?? 0), "align", how);
    dispatch?.(tr);
    return true;
  });
}

export const Tables = Extension.create({
  name: "tables",
  priority: 150,
  addProseMirrorPlugins: () => [
    tableEditing(),
    new Plugin({ appendTransaction: (done, _, state) => done.some(tr => tr.docChanged) ? withOneHeading(state) : null }),
  ],
  addKeyboardShortcuts() {
    const next = (direction: 1 | -1) => (): boolean => {
      if (!inTable(this.editor))
        return false;
      return goToNextCell(direction)(this.editor.state, this.editor.view.dispatch) || direction === 1 && rowBelow(this.editor) && goToNextCell(1)(this.editor.state, this.editor.view.dispatch);
    };
    return {
      Tab: next(1),
      "Shift-Tab": next(-1),
      // A cell is one line: Enter goes to the cell below, and from the last row out of the table.
      Enter: () => inTable(this.editor) && run(this.editor, below),
    };
  },
});

const below: Command = (state, dispatch) => {
  const cell = nextCell(selectionCell(state), "vert", 1);
  if (cell) {
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(cell.pos + 1))));
    return true;
  }
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name !== "table")
      continue;
    const after = $from.after(depth);
    const tr = state.tr.insert(after, state.schema.nodes["paragraph"]?.create() ?? []);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)));
    return true;
  }
  return false;
};

/** The first row, and no other, holds the headings: Markdown knows no other table. Columns stand as their heading does. */
function withOneHeading(state: EditorState): Transaction | null {
  const tr = state.tr;
  const { tableHeader, tableCell } = state.schema.nodes;
  state.doc.descendants((table: Node, at: number) => {
    if (table.type.name !== "table")
      return !table.isTextblock;
    table.forEach((row, rowAt, r) => row.forEach((cell, cellAt, c) => {
      const type = r === 0 ? tableHeader : tableCell;
      const how = table.firstChild?.maybeChild(c)?.attrs["align"] as Alignment ?? null;
      if (cell.type !== type || cell.attrs["align"] !== how)
        tr.setNodeMarkup(at + 1 + rowAt + 1 + cellAt, type, { ...cell.attrs, align: how });
    }));
    return false;
  });
  return tr.docChanged ? tr : null;
}
