import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Definition, FootnoteDefinition, List, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table, Text } from "mdast";
import type { Construct, Extension } from "micromark-util-types";
import { paragraph, piece, words, type Piece, type PieceMark } from "./tree";

const speakerAtStart = /^\s*(?:—|―|–|--)\s*/u;

// As the server's rule: not every line that begins with a dash names a speaker; a short last one does.
const speakerOnLastLine = /\n[ \t]*(?:—|―|–|--)[ \t]*(?=[^\n]{0,120}$)/u;

/** From Markdown, as the server reads it, to the editor's document; footnotes stand at its end. */
export function read(markdown: string): Piece {
  const tree = parse(markdown);
  const reading = new Reading(tree);
  const blocks = reading.blocks(tree.children);
  return piece("doc", [...(blocks.length > 0 ? blocks : [paragraph()]), ...reading.footnotes()]);
}

/** The tree of a text, as the server's Markdown has it. */
export function parse(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [
      gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmFootnote(), webAddresses(),
      { disable: { null: ["htmlFlow", "htmlText"] } },
    ],
    // Without its transforms, which look for addresses once more where the writer escaped them.
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown(), { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] }],
  });
}

/** GitHub makes a link of any mail address, and of web addresses beside many letters; this site only of web addresses behind white space and few marks. */
function webAddresses(): Extension {
  const letters = Object.entries(gfmAutolinkLiteral().text ?? {}).flatMap(([code, constructs]) => {
    const kept = [constructs ?? []].flat().filter(c => c.name !== "emailAutolink");
    return kept.length > 0 ? [[code, kept.map((c): Construct => ({ ...c, previous: before => before === null || before < 0 || " *_~(".includes(String.fromCharCode(before)) || /\s/u.test(String.fromCharCode(before)) }))]] : [];
  });
  return { text: Object.fromEntries(letters) as NonNullable<Extension["text"]> };
}

class Reading {
  private readonly definitions = new Map<string, Definition>();
  private readonly notes = new Map<string, FootnoteDefinition>();

  constructor(tree: Root) {
    this.collect(tree);
  }

  blocks(nodes: readonly RootContent[]): Piece[] {
    return nodes.flatMap(node => this.block(node));
  }

  footnotes(): Piece[] {
    return [...this.notes.values()].map(note => piece("footnote", this.filled(note.children), { label: note.identifier }));
  }

  private collect(node: Nodes): void {
    if (node.type === "definition" && !this.definitions.has(node.identifier))
      this.definitions.set(node.identifier, node);
    if (node.type === "footnoteDefinition" && !this.notes.has(node.identifier))
      this.notes.set(node.identifier, node);
    if ("children" in node)
      node.children.forEach(child => this.collect(child));
  }

  private block(node: RootContent): Piece[] {
    switch (node.type) {
      case "paragraph": return [this.paragraph(node)];
      case "heading": return [piece("heading", this.inlines(node.children), { level: node.depth })];
      case "blockquote": return [piece("blockquote", this.quote(node.children))];
      case "list": return [this.list(node)];
      case "code": return [piece("codeBlock", node.value.length > 0 ? [words(node.value)] : [], { language: [node.lang, node.meta].filter(Boolean).join(" ") })];
      case "thematicBreak": return [piece("horizontalRule")];
      case "table": return [this.table(node)];
      default: return [];
    }
  }

  private filled(nodes: readonly RootContent[]): Piece[] {
    const blocks = this.blocks(nodes);
    return blocks.length > 0 ? blocks : [paragraph()];
  }

  private paragraph(node: Paragraph): Piece {
    const inlines = this.inlines(node.children);
    const [only] = inlines;
    return inlines.length === 1 && only?.type === "inlinePicture" && !only.marks ? piece("picture", [], only.attrs) : paragraph(...inlines);
  }

  private quote(children: readonly RootContent[]): Piece[] {
    const last = children.at(-1);
    if (last?.type !== "paragraph")
      return this.filled(children);

    const before = this.blocks(children.slice(0, -1));
    const [first] = last.children;
    if (first?.type === "text" && speakerAtStart.test(first.value) && !speakerOnLastLine.test(first.value)) {
      const name = this.inlines([{ ...first, value: first.value.replace(speakerAtStart, "") }, ...last.children.slice(1)]);
      return before.length > 0 ? [...before, piece("speaker", name)] : [this.paragraph(last)];
    }

    const at = last.children.findLastIndex((child, i) => child.type === "text" && (speakerOnLastLine.test(child.value) || this.followsBreak(last, i) && speakerAtStart.test(child.value)));
    if (at < 0)
      return this.filled(children);
    const line = last.children[at] as Text;
    const dash = speakerOnLastLine.exec(line.value) ?? speakerAtStart.exec(line.value);
    const said = last.children.slice(0, this.followsBreak(last, at) && dash?.index === 0 ? at - 1 : at);
    const sentence = this.inlines([...said, { ...line, value: line.value.slice(0, dash?.index) }]);
    const name = this.inlines([{ ...line, value: line.value.slice((dash?.index ?? 0) + (dash?.[0].length ?? 0)) }, ...last.children.slice(at + 1)]);
    return [...before, paragraph(...sentence), piece("speaker", name)];
  }

  private followsBreak(paragraph: Paragraph, i: number): boolean {
    return paragraph.children[i - 1]?.type === "break";
  }

  private list(list: List): Piece {
    // Counted here: the parser takes an empty line of the quote around a list for one of the list.
    const loose = isApart(list.children) || list.children.some(item => isApart(item.children));
    const items = list.children.map(item => piece("listItem", this.filled(item.children)));
    return list.ordered ? piece("orderedList", items, { start: list.start ?? 1, loose }) : piece("bulletList", items, { loose });
  }

  private table(table: Table): Piece {
    const align = table.align ?? [];
    const columns = table.children[0]?.children.length ?? 0;
    return piece("table", table.children.map((row, r) => piece("tableRow", Array.from({ length: columns }, (_, c) =>
      piece(r === 0 ? "tableHeader" : "tableCell", [paragraph(...this.inlines(row.children[c]?.children ?? []))], { align: align[c] ?? null })))));
  }

  private inlines(nodes: readonly PhrasingContent[], marks: readonly PieceMark[] = []): Piece[] {
    return joined(nodes.flatMap(node => this.inline(node, marks)));
  }

  private inline(node: PhrasingContent, marks: readonly PieceMark[]): Piece[] {
    const under = (mark: PieceMark, children: readonly PhrasingContent[]): Piece[] =>
      children.flatMap(child => this.inline(child, marks.some(m => m.type === mark.type) ? marks : [...marks, mark]));
    switch (node.type) {
      case "text": return text(node.value, marks);
      case "strong": return under({ type: "bold" }, node.children);
      case "emphasis": return under({ type: "italic" }, node.children);
      case "delete": return under({ type: "strike" }, node.children);
      case "inlineCode": return text(node.value, [...marks, { type: "code" }]);
      case "break": return [{ type: "hardBreak" }];
      case "link": return under(link(node.url, node.title), node.children);
      case "image": return [{ ...piece("inlinePicture", [], { address: node.url, alt: node.alt ?? "", credit: node.title ?? "" }), ...(marks.length > 0 ? { marks } : {}) }];
      case "linkReference": {
        const to = this.definitions.get(node.identifier);
        return to ? under(link(to.url, to.title), node.children) : [];
      }
      case "imageReference": {
        const to = this.definitions.get(node.identifier);
        return to ? this.inline({ type: "image", url: to.url, title: to.title ?? null, alt: node.alt ?? null }, marks) : [];
      }
      case "footnoteReference": return [piece("footnoteReference", [], { label: node.identifier })];
      default: return [];
    }
  }
}

const isApart = (nodes: readonly Nodes[]): boolean => nodes.some((node, i) => {
  const before = nodes[i - 1];
  return before !== undefined && (node.position?.start.line ?? 0) - lastLine(before) > 1;
});

function lastLine(node: Nodes): number {
  const last = "children" in node ? node.children.at(-1) : undefined;
  return last ? lastLine(last) : node.position?.end.line ?? 0;
}

const link = (href: string, title: string | null | undefined): PieceMark => ({ type: "link", attrs: { href, title: title ?? null } });

const text = (value: string, marks: readonly PieceMark[]): Piece[] => value.length > 0 ? [words(value.replace(/\s*\n\s*/gu, " "), marks)] : [];

/** Neighbouring words with the same marks are one text, and marks stand in one order. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const next of pieces) {
    const before = all.at(-1);
    if (next.type === "text" && before?.type === "text" && JSON.stringify(before.marks) === JSON.stringify(next.marks))
      all[all.length - 1] = words((before.text ?? "") + (next.text ?? ""), next.marks);
    else
      all.push(next);
  }
  return all;
}
