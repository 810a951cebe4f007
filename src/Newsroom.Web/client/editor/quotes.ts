import { Extension, type Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

/** The quote around the cursor. */
function quoteAt(editor: Editor): { readonly depth: number } | null {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === "blockquote")
      return { depth };
  return null;
}

export const isInQuote = (editor: Editor): boolean => quoteAt(editor) !== null;

/** Puts the cursor into the line that names the speaker, and the line there first. */
export function nameSpeaker(editor: Editor): boolean {
  const at = quoteAt(editor);
  if (!at)
    return false;
  return editor.chain().focus().command(({ state, tr }) => {
    const { $from } = state.selection;
    const quote = $from.node(at.depth);
    const end = $from.end(at.depth);
    if (quote.lastChild?.type.name !== "speaker")
      tr.insert(end, state.schema.nodes["speaker"]?.create() ?? []);
    tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(end)), -1)).scrollIntoView();
    return true;
  }).run();
}

export const Quotes = Extension.create({
  name: "quotes",
  priority: 200,
  addKeyboardShortcuts() {
    return {
      "Mod-Alt-s": () => nameSpeaker(this.editor),
      Enter: () => {
        const { $from, empty } = this.editor.state.selection;
        if ($from.parent.type.name === "speaker") {
          const after = $from.after(-1);
          return this.editor.commands.command(({ tr, state }) => {
            tr.insert(after, state.schema.nodes["paragraph"]?.create() ?? []).setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView();
            return true;
          });
        }
        // An empty line above the speaker leads to the speaker.
        const isAboveSpeaker = empty && $from.depth > 1 && $from.parent.content.size === 0 && $from.node(-1).maybeChild($from.index(-1) + 1)?.type.name === "speaker" && $from.index(-1) > 0;
        return isAboveSpeaker && this.editor.commands.command(({ tr }) => {
          tr.delete($from.before(), $from.after()).setSelection(TextSelection.near(tr.doc.resolve($from.before() + 1))).scrollIntoView();
          return true;
        });
      },
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection;
        return empty && $from.parent.type.name === "speaker" && $from.parent.content.size === 0 && this.editor.commands.command(({ tr }) => {
          tr.delete($from.before(), $from.after()).setSelection(TextSelection.near(tr.doc.resolve($from.before()), -1));
          return true;
        });
      },
    };
  },
});
