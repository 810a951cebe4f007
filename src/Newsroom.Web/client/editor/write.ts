import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { toMarkdown, type ConstructName, type Handle, type Options, type State } from "mdast-util-to-markdown";
import type { BlockContent, ListItem, Nodes, Parents, PhrasingContent, Root, RootContent, Table } from "mdast";
import { withEdges } from "./edges";
import { parse } from "./read";
import { attribute, type Alignment, type Piece } from "./tree";

declare module "mdast-util-to-markdown" {
  interface ConstructNameMap {
    tableCell: "tableCell";
    strikethrough: "strikethrough";
  }
}

/** Numbers of footnotes by label, in order of appearance. */
export type Numbers = ReadonlyMap<string, number>;

/** The canonical Markdown of a document: the same document always gives the same text. */
export function write(doc: Piece): string {
  const numbers = numbered(doc);
  return joinedBlocks(groups(inOrder(doc.content ?? [], numbers)).map(group => writeBlocks(group, numbers)));
}

/** Blocks that must be written together: lists that follow each other tell themselves apart by their marks. */
export function groups<T extends { readonly type: unknown }>(blocks: readonly T[], nameOf: (block: T) => string = block => String(block.type)): T[][] {
  const all: T[][] = [];
  const isList = (block: T | undefined): boolean => block !== undefined && nameOf(block).endsWith("List");
  for (const block of blocks) {
    const before = all.at(-1);
    if (before && isList(before.at(-1)) && isList(block))
      before.push(block);
    else
      all.push([block]);
  }
  return all;
}

export function joinedBlocks(written: readonly string[]): string {
  return written.filter(text => text.length > 0).join("\n\n");
}

export function writeBlocks(blocks: readonly Piece[], numbers: Numbers): string {
  const root: Root = { type: "root", children: new Writing(numbers).blocks(blocks) };
  return toMarkdown(root, options).replace(/\n+$/u, "");
}

/** Footnotes count from 1 in order of appearance; those that no number points to come last. */
export function numbered(doc: Piece): Numbers {
  const numbers = new Map<string, number>();
  const known = new Set((doc.content ?? []).filter(b => b.type === "footnote").map(b => attribute(b, "label", "")));
  const visit = (of: Piece): void => {
    const label = attribute(of, "label", "");
    if (of.type === "footnoteReference" && known.has(label) && !numbers.has(label))
      numbers.set(label, numbers.size + 1);
    of.content?.forEach(visit);
  };
  visit(doc);
  for (const label of known)
    if (!numbers.has(label))
      numbers.set(label, numbers.size + 1);
  return numbers;
}

export function inOrder<T extends Piece>(blocks: readonly T[], numbers: Numbers): T[] {
  const notes = blocks.filter(b => b.type === "footnote");
  const number = (note: Piece): number => numbers.get(attribute(note, "label", "")) ?? 0;
  return [...blocks.filter(b => b.type !== "footnote"), ...notes.sort((a, b) => number(a) - number(b))];
}

class Writing {
  constructor(private readonly numbers: Numbers) {}

  blocks(pieces: readonly Piece[] | undefined): RootContent[] {
    return (pieces ?? []).flatMap(block => this.block(block));
  }

  private block(block: Piece): RootContent[] {
    switch (block.type) {
      case "paragraph": return some(this.inlines(block), children => ({ type: "paragraph", children }));
      case "heading": return some(this.oneLine(block), children => ({ type: "heading", depth: attribute(block, "level", 2) as 2, children }));
      case "blockquote": return [{ type: "blockquote", children: this.quote(block) }];
      case "bulletList":
      case "orderedList": return [this.list(block)];
      case "codeBlock": return [this.code(block)];
      case "horizontalRule": return [{ type: "thematicBreak" }];
      case "table": return [this.table(block)];
      case "picture": return [{ type: "paragraph", children: [picture(block)] }];
      case "footnote": {
        const label = String(this.numbers.get(attribute(block, "label", "")) ?? 0);
        return [{ type: "footnoteDefinition", identifier: label, label, children: this.blocks(block.content) as BlockContent[] }];
      }
      default: return [];
    }
  }

  private quote(block: Piece): BlockContent[] {
    const speaker = block.content?.find(b => b.type === "speaker");
    const said = this.blocks(block.content) as BlockContent[];
    const name = speaker ? this.oneLine(speaker) : [];
    return name.length === 0 ? said : [...said, { type: "paragraph", children: [{ type: "text", value: "— " }, ...name] }];
  }

  private list(block: Piece): RootContent {
    const items = (block.content ?? []).map((item): ListItem => ({ type: "listItem", children: this.blocks(item.content) as BlockContent[] }));
    const spread = attribute(block, "loose", false) || items.some(item => item.children.some((child, i) => i > 0 && child.type !== "list"));
    const ordered = block.type === "orderedList";
    return { type: "list", ordered, start: ordered ? attribute(block, "start", 1) : null, spread, children: items.map(item => ({ ...item, spread })) };
  }

  private code(block: Piece): RootContent {
    const [lang, ...meta] = attribute(block, "language", "").split(" ");
    return { type: "code", lang: lang || null, meta: meta.join(" ") || null, value: (block.content ?? []).map(t => t.text ?? "").join("") };
  }

  private table(block: Piece): RootContent {
    const rows = block.content ?? [];
    const align = (rows[0]?.content ?? []).map(cell => attribute<Alignment>(cell, "align", null));
    return {
      type: "table",
      align,
      children: rows.map(row => ({
        type: "tableRow",
        children: align.map((_, i) => ({ type: "tableCell", children: (row.content?.[i]?.content ?? []).flatMap((p, n) => n > 0 ? [{ type: "text" as const, value: " " }, ...this.oneLine(p)] : this.oneLine(p)) })),
      })),
    };
  }

  private oneLine(block: Piece): PhrasingContent[] {
    return this.inlines({ ...block, content: (block.content ?? []).map(child => child.type === "hardBreak" ? { type: "text", text: " " } : child) });
  }

  private inlines(block: Piece): PhrasingContent[] {
    const pieces = (block.content ?? []).flatMap(child => this.withLinks(child));
    const write = (without: readonly string[]): PhrasingContent[] =>
      trimmed(merged(this.nested(withEdges(pieces.map(p => p.marks ? { ...p, marks: p.marks.filter(m => !without.includes(m.type)) } : p)))));
    // Where marks cross at signs of punctuation, no stars may say it: rather a word that is not struck than a stray star.
    const isMarked = (p: Piece | undefined): boolean => p?.marks?.some(m => m.type !== "link" && m.type !== "code") ?? false;
    const meet = pieces.some((p, i) => isMarked(p) && ((p.marks?.length ?? 0) > 1 || isMarked(pieces[i - 1])));
    // Where bold and italic cross, different readers of Markdown make different things of many stars in a row.
    const isSafe = (children: PhrasingContent[]): boolean => readsAsMeant(children) && !((cross(pieces) || cross(withEdges(pieces))) && /\*{4}/u.test(markdownOf(children)));
    return meet ? [[], ["strike"], ["strike", "italic"]].map(write).find(isSafe) ?? write(outside.slice(0, 3)) : write([]);
  }

  // Readers get a link where an address stands in the text, so it is written as the link it becomes.
  private withLinks(child: Piece): Piece[] {
    if (child.type !== "text" || child.marks?.some(m => m.type === "link" || m.type === "code"))
      return [child];
    const value = (child.text ?? "").replace(/\s*[\r\n]\s*/gu, " ");
    const pieces: Piece[] = [];
    let done = 0;
    for (const found of value.matchAll(addresses)) {
      const address = found[0].replace(/(?:[?!.,:*_~;'"”’»)\]]|&[a-z0-9]+;)+$/iu, "");
      if (!isWhole(address))
        continue;
      pieces.push({ ...child, text: value.slice(done, found.index) });
      pieces.push({ ...child, text: address, marks: [...child.marks ?? [], { type: "link", attrs: { href: /^www\./iu.test(address) ? "http://" + address : address, title: null } }] });
      done = found.index + address.length;
    }
    return [...pieces, { ...child, text: value.slice(done) }].filter(p => p.text !== "");
  }

  /** Marks become a tree: where several begin, the one that goes on longest is outside. */
  private nested(pieces: readonly Piece[], done: readonly string[] = []): PhrasingContent[] {
    const all: PhrasingContent[] = [];
    for (let i = 0; i < pieces.length;) {
      const here = pieces[i] as Piece;
      const runs = (here.marks ?? []).filter(m => m.type !== "code" && !done.includes(m.type)).map(mark => {
        const same = (p: Piece | undefined): boolean => p?.marks?.some(m => m.type === mark.type && JSON.stringify(m.attrs) === JSON.stringify(mark.attrs)) ?? false;
        let end = i;
        while (end < pieces.length && same(pieces[end]))
          end++;
        return { mark, end };
      });
      const longest = runs.sort((a, b) => b.end - a.end || outside.indexOf(a.mark.type) - outside.indexOf(b.mark.type))[0];
      if (!longest) {
        all.push(...this.leaf(here));
        i++;
        continue;
      }
      const children = this.nested(pieces.slice(i, longest.end), [...done, longest.mark.type]);
      all.push(...some(children, c => marked(longest.mark, c)));
      i = longest.end;
    }
    return all;
  }

  private leaf(of: Piece): PhrasingContent[] {
    switch (of.type) {
      case "text": return of.marks?.some(m => m.type === "code") ? [{ type: "inlineCode", value: (of.text ?? "").replace(/[\r\n]+/gu, " ") }] : [{ type: "text", value: of.text ?? "" }];
      case "hardBreak": return [{ type: "break" }];
      case "inlinePicture": return [picture(of)];
      case "footnoteReference": {
        const number = this.numbers.get(attribute(of, "label", ""));
        return number === undefined ? [] : [{ type: "footnoteReference", identifier: String(number), label: String(number) }];
      }
      default: return [];
    }
  }
}

/** Whether bold ends within italic that goes on, or the other way round: no Markdown that was read makes this, only typing. */
function cross(pieces: readonly Piece[]): boolean {
  const has = (piece: Piece | undefined, mark: string): boolean => piece?.marks?.some(m => m.type === mark) ?? false;
  const only = (piece: Piece | undefined): string => has(piece, "bold") === has(piece, "italic") ? "" : has(piece, "bold") ? "bold" : "italic";
  let before = "";
  for (const piece of pieces) {
    const here = only(piece);
    if (here !== "" && before !== "" && here !== before)
      return true;
    if (here !== "" || !has(piece, "bold"))
      before = here;
  }
  return false;
}

const markdownOf = (children: PhrasingContent[]): string => toMarkdown({ type: "root", children: [{ type: "paragraph", children }] }, options);

function readsAsMeant(children: PhrasingContent[]): boolean {
  const text = (nodes: readonly Nodes[]): string => nodes.map(node => "children" in node ? text(node.children) : node.type === "text" || node.type === "inlineCode" ? node.value : " ").join("");
  const root: Root = { type: "root", children: [{ type: "paragraph", children }] };
  return text(parse(toMarkdown(root, options)).children).replace(/\s+/gu, "") === text(children).replace(/\s+/gu, "");
}

const outside = ["italic", "bold", "strike", "link"];
// Only behind white space or one of these does the server look for an address.
const addresses = /(?<![^\s*_~(])(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>|()[\]`\\"]+/giu;
const isWhole = (address: string): boolean => /^(?:(?:https?|ftp):\/\/[\p{L}\p{N}]|www\.[\p{L}\p{N}-]+\.[\p{L}\p{N}])/iu.test(address);

function marked(mark: { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }, children: PhrasingContent[]): PhrasingContent {
  switch (mark.type) {
    case "bold": return { type: "strong", children };
    case "italic": return { type: "emphasis", children };
    case "strike": return { type: "delete", children };
    default: return { type: "link", url: String(mark.attrs?.["href"] ?? ""), title: mark.attrs?.["title"] as string | null ?? null, children: children as never };
  }
}

function picture(of: Piece): PhrasingContent {
  return { type: "image", url: attribute(of, "address", ""), alt: attribute(of, "alt", ""), title: attribute(of, "credit", "") || null };
}

function some<T>(children: PhrasingContent[], make: (children: PhrasingContent[]) => T): T[] {
  return children.length > 0 ? [make(children)] : [];
}

function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const node of nodes) {
    const before = all.at(-1);
    if (node.type === "text" && before?.type === "text")
      all[all.length - 1] = { type: "text", value: before.value + node.value };
    else if (node.type !== "text" || node.value.length > 0)
      all.push(node);
  }
  return all;
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all = nodes.map((node, i): PhrasingContent => {
    if (node.type !== "text")
      return node;
    const value = i === 0 || nodes[i - 1]?.type === "break" ? node.value.replace(/^[ \t]+/u, "") : node.value;
    return { type: "text", value: i === nodes.length - 1 || nodes[i + 1]?.type === "break" ? value.replace(/[ \t]+$/u, "") : value };
  }).filter(node => node.type !== "text" || node.value.length > 0);
  const isBreak = (node: PhrasingContent | undefined): boolean => node?.type === "break";
  while (isBreak(all[0]))
    all.shift();
  while (isBreak(all.at(-1)))
    all.pop();
  return all.length < nodes.length ? trimmed(all) : all;
}

const safeText: Handle = (node: { value: string }, _: Parents | undefined, state: State, info) =>
  // What the writer escapes to be sure, but no reader of Markdown takes for a mark.
  state.safe(node.value, info)
    .replace(/(?<!\\)((?:\\\\)*)\\&(?!#?[a-z0-9]{1,32};)/giu, "$1&")
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, "_")
    .replace(/(?<=[^\s\\] )\\\*(?= )/gu, "*");

// The library's own way would write &#x74; for letters beside a mark, which the server's Markdown does not take for a boundary.
const attention = (mark: string, construct: ConstructName): Handle => Object.assign(
  ((node: { children: PhrasingContent[] }, _, state, info) => {
    const exit = state.enter(construct);
    const value = mark + state.containerPhrasing(node as never, { ...info, before: mark, after: mark }) + mark;
    exit();
    return value;
  }) satisfies Handle,
  { peek: () => mark[0] });

const table: Handle = (node: Table, _, state, info) => {
  const rows = node.children.map(row => {
    const cells = row.children.map(cell => {
      const [exit, exitPhrasing] = [state.enter("tableCell"), state.enter("phrasing")];
      const value = state.containerPhrasing(cell, { ...info, before: " ", after: " " });
      exitPhrasing();
      exit();
      return value;
    });
    return `| ${cells.join(" | ")} |`;
  });
  const rule = (node.align ?? []).map(align => align === "center" ? ":---:" : align === "right" ? "---:" : align === "left" ? ":---" : "---");
  rows.splice(1, 0, `| ${rule.join(" | ")} |`);
  return rows.join("\n");
};

const options: Options = {
  bullet: "-",
  bulletOther: "*",
  emphasis: "*",
  fences: true,
  incrementListMarker: true,
  listItemIndent: "one",
  rule: "-",
  strong: "*",
  extensions: [gfmFootnoteToMarkdown()],
  handlers: { text: safeText, delete: attention("~~", "strikethrough"), emphasis: attention("*", "emphasis"), strong: attention("**", "strong"), table } as Options["handlers"],
  unsafe: [
    { character: "|", inConstruct: "tableCell" },
    { character: "|", inConstruct: "phrasing" },
    { character: "~", before: "~", inConstruct: "phrasing" },
    { character: "~", after: "~", inConstruct: "phrasing" },
    { atBreak: true, character: ":", after: "-" },
    { atBreak: true, character: "-", after: "[:|-]" },
  ],
};
