import { Extension, InputRule, Mark, Node, getSchema, markInputRule, mergeAttributes, nodeInputRule, textblockTypeInputRule, wrappingInputRule, type Extensions } from "@tiptap/core";

const own = (name: string, attribute: string, otherwise: unknown = ""): Record<string, object> => ({
  [name]: {
    default: otherwise,
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute) ?? otherwise,
    renderHTML: (attributes: Record<string, unknown>) => attributes[name] === otherwise ? {} : { [attribute]: attributes[name] },
  },
});

const Doc = Node.create({ name: "doc", topNode: true, content: "block+ footnote*" });

const Text = Node.create({ name: "text", group: "inline" });

const Paragraph = Node.create({
  name: "paragraph",
  priority: 1000,
  group: "block",
  content: "inline*",
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-Alt-0": () => this.editor.commands.setNode("paragraph") };
  },
});

const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level: level === 1 ? 2 : level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${Math.min(4, Math.max(2, node.attrs["level"] as number))}`, HTMLAttributes, 0],
  addKeyboardShortcuts() {
    const to = (level: number) => (): boolean => this.editor.commands.toggleNode("heading", "paragraph", { level });
    return { "Mod-Alt-2": to(2), "Mod-Alt-3": to(3), "Mod-Alt-4": to(4) };
  },
  addInputRules() {
    // The headline is the only first-level heading of a page.
    return [textblockTypeInputRule({ find: /^(#{1,4})\s$/u, type: this.type, getAttributes: match => ({ level: Math.max(2, match[1]?.length ?? 2) }) })];
  },
});

const Blockquote = Node.create({
  name: "blockquote",
  group: "block",
  content: "block+ speaker?",
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-b": () => this.editor.commands.toggleWrap("blockquote") };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/u, type: this.type })];
  },
});

const Speaker = Node.create({
  name: "speaker",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: "footer" }],
  renderHTML: ({ HTMLAttributes }) => ["footer", HTMLAttributes, 0],
});

const loose = {
  loose: {
    default: false,
    parseHTML: (element: HTMLElement) => element.hasAttribute("data-loose"),
    renderHTML: (attributes: Record<string, unknown>) => attributes["loose"] ? { "data-loose": "" } : {},
  },
};

const BulletList = Node.create({
  name: "bulletList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => loose,
  parseHTML: () => [{ tag: "ul" }],
  renderHTML: ({ HTMLAttributes }) => ["ul", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-8": () => this.editor.commands.toggleList("bulletList", "listItem") };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([-+*])\s$/u, type: this.type })];
  },
});

const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({
    ...loose,
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1,
      renderHTML: (attributes: Record<string, unknown>) => attributes["start"] === 1 ? {} : { start: attributes["start"] },
    },
  }),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-7": () => this.editor.commands.toggleList("orderedList", "listItem") };
  },
  addInputRules() {
    return [wrappingInputRule({
      find: /^(\d{1,4})[.)]\s$/u,
      type: this.type,
      getAttributes: match => ({ start: Number(match[1]) }),
      joinPredicate: (match, node) => node.childCount + (node.attrs["start"] as number) === Number(match[1]),
    })];
  },
});

const ListItem = Node.create({
  name: "listItem",
  content: "paragraph block*",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem("listItem"),
      Tab: () => this.editor.commands.sinkListItem("listItem"),
      "Shift-Tab": () => this.editor.commands.liftListItem("listItem"),
    };
  },
});

const CodeBlock = Node.create({
  name: "codeBlock",
  group: "block",
  content: "text*",
  marks: "",
  code: true,
  defining: true,
  addAttributes: () => own("language", "data-language"),
  parseHTML: () => [{ tag: "pre", preserveWhitespace: "full" as const }],
  renderHTML: ({ HTMLAttributes }) => ["pre", HTMLAttributes, ["code", 0]],
  addKeyboardShortcuts() {
    return {
      "Mod-Alt-c": () => this.editor.commands.toggleNode("codeBlock", "paragraph"),
      "Mod-Enter": () => this.editor.commands.exitCode(),
      Enter: () => {
        const { $from, empty } = this.editor.state.selection;
        // A third Enter in a row leaves the block, as in a list.
        return empty && $from.parent.type === this.type && $from.parentOffset === $from.parent.content.size && $from.parent.textContent.endsWith("\n\n")
          && this.editor.chain().command(({ tr }) => { tr.delete($from.pos - 2, $from.pos); return true; }).exitCode().run();
      },
    };
  },
  addInputRules() {
    return [textblockTypeInputRule({ find: /^```([a-z]*)\s$/u, type: this.type, getAttributes: match => ({ language: match[1] ?? "" }) })];
  },
});

const HorizontalRule = Node.create({
  name: "horizontalRule",
  group: "block",
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: ({ HTMLAttributes }) => ["hr", HTMLAttributes],
  addInputRules() {
    return [nodeInputRule({ find: /^(?:---|___|\*\*\*)\s$/u, type: this.type })];
  },
});

const HardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addKeyboardShortcuts() {
    const brokenLine = (): boolean => {
      const { $from } = this.editor.state.selection;
      // A heading, a cell and a speaker are one line.
      const isOneLine = ["heading", "speaker"].includes($from.parent.type.name) || $from.node(-1)?.type.spec["tableRole"] !== undefined;
      return isOneLine || this.editor.commands.first(({ commands }) => [() => commands.exitCode(), () => commands.insertContent({ type: "hardBreak" })]);
    };
    return { "Shift-Enter": brokenLine };
  },
});

const cell = {
  content: "paragraph",
  isolating: true,
  addAttributes: () => ({
    colspan: { default: 1, rendered: false },
    rowspan: { default: 1, rendered: false },
    colwidth: { default: null, rendered: false },
    align: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute("data-align"),
      // Its look is a class: the content security policy forbids style attributes.
      renderHTML: (attributes: Record<string, unknown>) => attributes["align"] ? { "data-align": attributes["align"], class: attributes["align"] === "right" ? "end" : attributes["align"] } : {},
    },
  }),
};

const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ HTMLAttributes }) => ["div", { class: "table-frame" }, ["table", HTMLAttributes, ["tbody", 0]]],
});

const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: ({ HTMLAttributes }) => ["tr", HTMLAttributes, 0],
});

const TableCell = Node.create({
  ...cell,
  name: "tableCell",
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

const TableHeader = Node.create({
  ...cell,
  name: "tableHeader",
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["th", mergeAttributes(HTMLAttributes, { scope: "col" }), 0],
});

const roles: Readonly<Record<string, string>> = { table: "table", tableRow: "row", tableCell: "cell", tableHeader: "header_cell" };

/** Tells ProseMirror's tables which piece is what. */
const TableRoles = Extension.create({
  name: "tableRoles",
  extendNodeSchema: extension => roles[extension.name] ? { tableRole: roles[extension.name] } : {},
});

const pictureAttributes = (): Record<string, object> => ({ ...own("address", "data-address"), ...own("alt", "alt"), ...own("credit", "data-credit") });

/** Pictures of this newsroom are shown; what stands elsewhere would not reach readers either. */
export const isOwnPicture = (address: string): boolean => /^(?!.*(?:\.\.|\/\/))\/media\/[A-Za-z0-9._~/-]+(?:#decorative)?$/u.test(address);

export const Picture = Node.create({
  name: "picture",
  group: "block",
  draggable: true,
  addAttributes: pictureAttributes,
  parseHTML: () => [{ tag: "figure[data-address]" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes],
});

export const InlinePicture = Node.create({
  name: "inlinePicture",
  group: "inline",
  inline: true,
  addAttributes: pictureAttributes,
  parseHTML: () => [{ tag: "span[data-address]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes],
});

const FootnoteReference = Node.create({
  name: "footnoteReference",
  group: "inline",
  inline: true,
  addAttributes: () => own("label", "data-label"),
  parseHTML: () => [{ tag: "sup[data-label]" }],
  renderHTML: ({ HTMLAttributes }) => ["sup", HTMLAttributes],
});

const Footnote = Node.create({
  name: "footnote",
  content: "paragraph block*",
  isolating: true,
  defining: true,
  addAttributes: () => own("label", "data-label"),
  parseHTML: () => [{ tag: "div[data-label]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes(HTMLAttributes, { class: "footnote" }), 0],
});

const simple = (name: string, tag: string, tags: readonly string[], find: RegExp, shortcut: string): Mark => Mark.create({
  name,
  parseHTML: () => tags.map(t => ({ tag: t })),
  renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { [shortcut]: () => this.editor.commands.toggleMark(name) };
  },
  addInputRules() {
    return [markInputRule({ find, type: this.type })];
  },
});

const Bold = simple("bold", "strong", ["strong", "b"], /(?:^|\s)(\*\*(?!\s+\*\*)((?:[^*]+))\*\*(?!\s+\*\*))$/u, "Mod-b");
const Italic = simple("italic", "em", ["em", "i"], /(?:^|\s)(\*(?!\s+\*)((?:[^*]+))\*(?!\s+\*))$/u, "Mod-i");
const Strike = simple("strike", "del", ["del", "s"], /(?:^|\s)(~~(?!\s+~~)((?:[^~]+))~~(?!\s+~~))$/u, "Mod-Shift-x");
const Code = simple("code", "code", ["code"], /(?:^|\s)(`([^`]+)`(?!`))$/u, "Mod-e").extend({ code: true, exitable: true });

const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: "" }, title: { default: null } }),
  parseHTML: () => [{ tag: "a[href]" }],
  // A link in the text being written is not followed; only its look and its name are a link's.
  renderHTML: ({ HTMLAttributes }) => ["a", mergeAttributes(HTMLAttributes, { rel: "noopener", tabindex: "-1" }), 0],
});

/** A quote's speaker, begun with a dash on a line of its own. */
const SpeakerLine = Extension.create({
  name: "speakerLine",
  addInputRules() {
    return [new InputRule({
      find: /^(?:—|–|--)\s$/u,
      handler: ({ state, range }) => {
        const $at = state.doc.resolve(range.from);
        const quote = $at.depth > 1 ? $at.node(-1) : undefined;
        if (quote?.type.name !== "blockquote" || quote.childCount < 2 || $at.index(-1) !== quote.childCount - 1)
          return null;
        state.tr.delete(range.from, range.to).setNodeMarkup($at.before(), state.schema.nodes["speaker"]);
        return undefined;
      },
    })];
  },
});

/** What a release may hold: exactly what Markdown can say and the site shows. */
export const pieces: Extensions = [
  Doc, Text, Paragraph, Heading, Blockquote, Speaker, BulletList, OrderedList, ListItem, CodeBlock, HorizontalRule, HardBreak,
  Table, TableRow, TableCell, TableHeader, FootnoteReference, Footnote, Link, Bold, Italic, Strike, Code, SpeakerLine, TableRoles,
];

export const schema = getSchema([...pieces, Picture, InlinePicture]);
