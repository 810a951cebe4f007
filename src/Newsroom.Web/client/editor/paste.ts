import { addressOf, unwrapped } from "./addresses";
import { paragraph, piece, words, type Alignment, type Piece, type PieceMark } from "./tree";

/** What a piece of foreign HTML says, once its looks are dropped. */
export interface Pasted {
  readonly blocks: readonly Piece[];
  readonly footnotes: readonly Piece[];
  /** Pictures that came as data: they can be uploaded. */
  readonly pictures: readonly File[];
  /** Pictures that stay where they are. */
  readonly leftOut: number;
}

/**
 * Reads HTML of Word, Google Docs, Pages and mail programs: headings, bold, italics, lists, links, tables and footnotes are kept; looks,
 * comments, what tracked changes deleted, and empty lines are not.
 * @param site The newsroom's own address: its pictures are no strangers.
 * @param freshLabel A new label for each footnote.
 */
export function pasted(html: string, site: string, freshLabel: () => string): Pasted {
  const document = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  return new Pasting(document, site, freshLabel).done();
}

/** Keeps what style attributes say under another name: as such, the content security policy refuses them even in a document that nobody sees. */
export const withoutStyles = (html: string): string => html
  .replace(/<style\b[\s\S]*?(?:<\/style>|$)/giu, "").replace(/(<[a-z][^<>]*?\s)style(\s*=)/giu, "$1data-style$2");

const dropped = "script, style, meta, link, title, head, template, noscript, object, iframe, svg, button, input, select, textarea, xml, .MsoCommentReference, .msocomanchor, .msocomtxt, .msoDel, [data-style*='mso-element:comment'], [data-style*='display:none'], [data-style*='display: none'], [data-style*='mso-hide:all']";
const blockTags = new Set(["ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "CENTER", "DD", "DIV", "DL", "DT", "FIGURE", "FIGCAPTION", "FOOTER", "FORM", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HR", "LI", "MAIN", "NAV", "OL", "P", "PRE", "SECTION", "TABLE", "TBODY", "TD", "TFOOT", "TH", "THEAD", "TR", "UL"]);

interface WordItem {
  readonly level: number;
  readonly list: string;
  readonly ordered: boolean;
  readonly start: number;
  readonly content: readonly Piece[];
}

class Pasting {
  private readonly labels = new Map<Element, string>();
  private readonly notes: Piece[] = [];
  private readonly pictures: File[] = [];
  private readonly isWord: boolean;
  private leftOut = 0;

  constructor(private readonly document: Document, private readonly site: string, private readonly freshLabel: () => string) {
    this.isWord = document.querySelector("[class^=Mso], [data-style*='mso-']") !== null;
  }

  done(): Pasted {
    const { body } = this.document;
    for (const element of body.querySelectorAll(dropped))
      element.remove();
    for (const deleted of body.querySelectorAll("del"))
      if (this.isWord || deleted.hasAttribute("datetime") || deleted.hasAttribute("cite"))
        deleted.remove();
    this.takeFootnotes(body);
    const blocks = ranked(this.blocks(body));
    // The line above the footnotes goes with them.
    if (this.notes.length > 0 && blocks.at(-1)?.type === "horizontalRule")
      blocks.pop();
    return { blocks, footnotes: this.notes, pictures: this.pictures, leftOut: this.leftOut };
  }

  /** A link to a place that links back is a footnote: so write it Word, Google Docs and LibreOffice. */
  private takeFootnotes(body: HTMLElement): void {
    const named = (name: string): Element | null => name === "" ? null : body.querySelector(`[id="${CSS.escape(name)}"], a[name="${CSS.escape(name)}"]`);
    for (const reference of [...body.querySelectorAll<HTMLAnchorElement>("a[href*='#']")]) {
      const name = target(reference);
      const isNote = /(?:^_?(?:ftn|edn)\d+$)|^ftnt\d+$|^sdfootnote\d+sym$|footnote/iu.test(name);
      const goal = named(name);
      const anchor = goal?.matches("a") ? goal : goal?.querySelector("a[href*='#']");
      const leadsBack = anchor !== null && anchor !== undefined && anchor !== reference && named(target(anchor))?.contains(reference) === true
        || anchor !== undefined && anchor !== null && target(anchor) === (reference.id || reference.getAttribute("name") || "?");
      if (!leadsBack || !anchor || reference.compareDocumentPosition(anchor) & Node.DOCUMENT_POSITION_PRECEDING) {
        // The note itself was not copied along.
        if (isNote && !goal)
          reference.remove();
        continue;
      }
      const holder = anchor.closest("[data-style*='mso-element:footnote'], [data-style*='mso-element:endnote'], [id^='sdfootnote'], li") ?? anchor.closest("div:not(:has(> div)), p") ?? anchor;
      const label = this.freshLabel();
      this.labels.set(reference, label);
      (anchor.closest("sup") ?? anchor).remove();
      const text = this.blocks(holder);
      holder.remove();
      const [first] = text;
      this.notes.push(piece("footnote", first?.type === "paragraph" ? [paragraph(...trimStart(first.content ?? [])), ...text.slice(1)] : [paragraph(), ...text], { label }));
    }
    for (const list of body.querySelectorAll("[data-style*='mso-element:footnote-list'], [data-style*='mso-element:endnote-list']"))
      list.remove();
  }

  private blocks(parent: Node): Piece[] {
    const all: Piece[] = [];
    let inlines: Piece[] = [];
    let items: WordItem[] = [];
    const endOfLine = (): void => {
      all.push(...textBlocks(inlines));
      inlines = [];
    };
    const endOfList = (): void => {
      if (items.length > 0)
        all.push(...wordLists(items));
      items = [];
    };
    for (const child of parent.childNodes) {
      if (child instanceof Element && this.isBlock(child)) {
        endOfLine();
        const item = this.wordItem(child);
        if (item)
          items.push(item);
        else {
          const made = this.block(child);
          if (made.length > 0) {
            endOfList();
            all.push(...made);
          }
        }
      } else {
        const made = this.inline(child, []);
        if (made.some(m => m.type !== "text" || m.text?.trim() !== ""))
          endOfList();
        inlines.push(...made);
      }
    }
    endOfLine();
    endOfList();
    return all;
  }

  private isBlock(element: Element): boolean {
    return blockTags.has(element.tagName) || element.querySelector([...blockTags].join()) !== null;
  }

  private block(element: Element): Piece[] {
    switch (element.tagName) {
      case "H1": case "H2": case "H3": case "H4": case "H5": case "H6":
        return this.heading(element, Number(element.tagName[1]));
      case "UL": case "OL": return this.list(element);
      case "BLOCKQUOTE": return some(this.blocks(element), content => piece("blockquote", content));
      case "PRE": return some(element.textContent?.trimEnd() ? [words(element.textContent.trimEnd())] : [], content => piece("codeBlock", content, { language: "" }));
      case "HR": return [piece("horizontalRule")];
      case "TABLE": return this.table(element as HTMLTableElement);
      case "LI": return this.blocks(element);
      case "P": case "DIV": {
        const level = headingOf(element);
        return level ? this.heading(element, level) : this.blocks(element);
      }
      default: return this.blocks(element);
    }
  }

  private heading(element: Element, level: number): Piece[] {
    for (const number of element.querySelectorAll("[data-style*='mso-list:Ignore'], [data-style*='mso-list: Ignore']"))
      number.remove();
    const content = this.blocks(element).flatMap(b => b.content ?? []).filter(c => c.type === "text" || c.type === "footnoteReference")
      .map(c => c.type === "text" ? words(c.text ?? "", c.marks?.filter(m => m.type !== "bold")) : c);
    return some(content, c => piece("heading", c, { level }));
  }

  private list(element: Element): Piece[] {
    const items: Piece[][] = [];
    for (const child of element.children) {
      // Google Docs and Word put a nested list beside its item instead of into it.
      if (child.matches("ul, ol")) {
        const nested = this.list(child);
        (items.at(-1) ?? items[items.push([paragraph()]) - 1])?.push(...nested);
      } else {
        const content = this.blocks(child);
        if (content.length > 0)
          items.push(content[0]?.type === "paragraph" ? content : [paragraph(), ...content]);
      }
    }
    const made = items.map(content => piece("listItem", content));
    return some(made, content => element.tagName === "OL"
      ? piece("orderedList", content, { start: Number(element.getAttribute("start")) || 1, loose: false }) : piece("bulletList", content, { loose: false }));
  }

  /** Word writes a list item as a paragraph that knows its level; its mark or number stands in the text. */
  private wordItem(element: Element): WordItem | null {
    const found = /mso-list:\s*(l\d+)\s+level(\d+)/iu.exec(styleOf(element));
    if (!found || !element.matches("p, div") || headingOf(element))
      return null;
    const mark = element.querySelector("[data-style*='mso-list:Ignore'], [data-style*='mso-list: Ignore']");
    const text = (mark?.textContent ?? "").replace(/[\s\u00a0]+/gu, "");
    mark?.remove();
    const content = this.blocks(element);
    return { level: Number(found[2]), list: found[1] ?? "", ordered: /^\(?(?:\d+|[a-z]{1,4}|[ivxlcdm]+)[.)]/iu.test(text), start: Number.parseInt(text, 10) || 1, content: content.length > 0 ? content : [paragraph()] };
  }

  private table(table: HTMLTableElement): Piece[] {
    const rows = [...table.rows];
    const isLayout = table.getAttribute("role") === "presentation" || rows.length < 2 && (rows[0]?.cells.length ?? 0) < 2;
    if (isLayout)
      return rows.flatMap(row => [...row.cells].flatMap(cell => this.blocks(cell)));

    const grid: (HTMLTableCellElement | null)[][] = rows.map(() => []);
    rows.forEach((row, r) => {
      let c = 0;
      for (const cell of row.cells) {
        while (grid[r]?.[c] !== undefined)
          c++;
        for (let y = r; y < Math.min(rows.length, r + cell.rowSpan); y++)
          for (let x = c; x < c + Math.min(cell.colSpan, 50); x++)
            (grid[y] ?? [])[x] = y === r && x === c ? cell : null;
        c += cell.colSpan;
      }
    });
    const columns = Math.max(...grid.map(row => row.length));
    const align = Array.from({ length: columns }, (_, c) => columnAlignment(grid.map(row => row[c]).filter(cell => cell instanceof HTMLElement && cell.textContent?.trim() !== "") as HTMLElement[]));
    return some(grid.filter(row => row.some(cell => cell)), kept => piece("table", kept.map((row, r) => piece("tableRow", align.map((how, c) =>
      piece(r === 0 ? "tableHeader" : "tableCell", [this.cell(row[c] ?? null, r === 0)], { align: how }))))));
  }

  private cell(cell: Element | null, isHeading: boolean): Piece {
    if (!cell)
      return paragraph();
    const texts = flat(this.blocks(cell)).map(c => isHeading && c.marks ? { ...c, marks: c.marks.filter(m => m.type !== "bold") } : c);
    return paragraph(...texts);
  }

  private inline(node: Node, marks: readonly PieceMark[]): Piece[] {
    if (node.nodeType === Node.TEXT_NODE)
      return node.textContent ? [words(node.textContent, marks)] : [];
    if (!(node instanceof Element))
      return [];
    if (node.tagName === "BR")
      return node.matches("[data-style*='mso-special-character'], .Apple-interchange-newline") ? [] : [{ type: "hardBreak" }];
    if (node.tagName === "IMG")
      return this.picture(node as HTMLImageElement, marks);
    const label = this.labels.get(node);
    if (label)
      return [piece("footnoteReference", [], { label })];
    const under = this.marksOf(node, marks);
    return [...node.childNodes].flatMap(child => this.inline(child, under));
  }

  private marksOf(element: Element, marks: readonly PieceMark[]): readonly PieceMark[] {
    const style = styleOf(element).toLowerCase();
    const weight = /(?:^|[;\s])font-weight:\s*(bold|bolder|normal|\d+)/u.exec(style)?.[1];
    const isBold = weight ? weight.startsWith("bold") || Number(weight) >= 600 : element.matches("b, strong") ? true : null;
    const slant = /(?:^|[;\s])font-style:\s*(italic|oblique|normal)/u.exec(style)?.[1];
    const isItalic = slant ? slant !== "normal" : element.matches("i, em, cite") ? true : null;
    const isStruck = /text-decoration(?:-line)?:[^;]*line-through/u.test(style) || element.matches("s, strike, del") ? true : null;
    let all = [...marks];
    for (const [type, is] of [["bold", isBold], ["italic", isItalic], ["strike", isStruck]] as const)
      if (is !== null)
        all = [...all.filter(m => m.type !== type), ...(is ? [{ type }] : [])];
    if (element.matches("code, tt, kbd, samp"))
      all = [...all.filter(m => m.type === "link"), { type: "code" }];
    if (element.tagName === "A") {
      const href = addressOf(unwrapped(element.getAttribute("href") ?? ""), this.site);
      all = [...all.filter(m => m.type !== "link"), ...(href ? [{ type: "link", attrs: { href: href.startsWith(this.site + "/") ? href.slice(this.site.length) : href, title: null } }] : [])];
    }
    return all;
  }

  private picture(image: HTMLImageElement, marks: readonly PieceMark[]): Piece[] {
    const address = image.getAttribute("src") ?? "";
    const path = URL.canParse(address, this.site) ? new URL(address, this.site) : null;
    if (path && path.origin === this.site && path.pathname.startsWith("/media/"))
      return [{ ...piece("inlinePicture", [], { address: path.pathname + path.hash, alt: image.alt, credit: image.title }), marks }];
    // A picture of one pixel counts who opened the mail.
    if (image.getAttribute("width") === "1" || image.getAttribute("height") === "1")
      return [];
    const file = fileOf(address, image.alt);
    if (file)
      this.pictures.push(file);
    else
      this.leftOut++;
    return [];
  }
}

const styleOf = (element: Element): string => element.getAttribute("data-style") ?? "";

const target = (anchor: Element): string => decodeURIComponent((anchor.getAttribute("href") ?? "").split("#")[1] ?? "");

function headingOf(element: Element): number | null {
  const named = /^MsoHeading(\d)$|^Mso(Title)$/u.exec(element.className);
  if (named)
    return named[2] ? 1 : Number(named[1]);
  const role = element.getAttribute("role") === "heading" ? Number(element.getAttribute("aria-level")) : 0;
  // Word knows the level in the paragraph, whatever the style is called in its language.
  const outline = /mso-outline-level:\s*(\d)/u.exec(styleOf(element))?.[1];
  return role || Number(outline) || null;
}

function columnAlignment(cells: readonly HTMLElement[]): Alignment {
  const how = (cell: HTMLElement): string => {
    const inside = cell.querySelector("p, div");
    return /text-align:\s*(right|center|end)/u.exec(styleOf(cell) + ";" + (inside ? styleOf(inside) : ""))?.[1] ?? cell.getAttribute("align") ?? inside?.getAttribute("align") ?? "";
  };
  // The heading may stand otherwise than the numbers below it.
  const all = new Set((cells.length > 1 ? cells.slice(1) : cells).map(how));
  const only = all.size === 1 ? [...all][0] : "";
  return only === "center" ? "center" : only === "right" || only === "end" ? "right" : null;
}

function fileOf(address: string, name: string): File | null {
  const found = /^data:(image\/(?:png|jpeg|gif|webp|avif));base64,([A-Za-z0-9+/=\s]+)$/u.exec(address);
  if (!found)
    return null;
  const bytes = Uint8Array.from(atob(found[2] ?? ""), c => c.charCodeAt(0));
  return new File([bytes], `${name.replace(/[^\p{L}\p{N} -]/gu, "").trim() || "picture"}.${found[1]?.slice(6) ?? "png"}`, { type: found[1] ?? "" });
}

function some<T>(content: readonly T[], make: (content: readonly T[]) => Piece): Piece[] {
  return content.length > 0 ? [make(content)] : [];
}

/** The words of one paragraph, or of several where two line breaks part them; white space as HTML means it. */
function textBlocks(inlines: readonly Piece[]): Piece[] {
  const lines: Piece[][] = [[]];
  for (const inline of collapsed(inlines)) {
    const line = lines.at(-1) ?? [];
    const before = line.at(-1);
    if (inline.type === "hardBreak" && before?.type === "hardBreak") {
      line.pop();
      lines.push([]);
    } else if (inline.type === "hardBreak" && line.length === 0)
      continue;
    else if (inline.type === "text" && (line.length === 0 || before?.type === "hardBreak")) {
      const text = inline.text?.replace(/^[\s\u00a0]+/u, "") ?? "";
      if (text !== "")
        line.push(words(text, inline.marks));
    } else
      line.push(inline);
  }
  return lines.map(trimEnd).filter(line => line.length > 0).flatMap((line): Piece[] => {
    const [only] = line;
    return line.length === 1 && only?.type === "inlinePicture" ? [piece("picture", [], only.attrs)] : [paragraph(...line)];
  });
}

// A no-break space stays where nothing else is beside it, as in '10 000 km'.
function collapsed(inlines: readonly Piece[]): Piece[] {
  let before = "";
  return inlines.flatMap((inline): Piece[] => {
    if (inline.type !== "text") {
      before = "";
      return [inline];
    }
    let text = (inline.text ?? "").replace(/[\s\u00a0]+/gu, gap => /^[\u00a0\u202f]$/u.test(gap) ? gap : " ");
    if (/\s$/u.test(before))
      text = text.replace(/^\s/u, "");
    before = text || before;
    return text === "" ? [] : [words(text, inline.marks)];
  });
}

function trimStart(line: readonly Piece[]): Piece[] {
  const [first, ...rest] = line;
  return first?.type === "text" ? [...(first.text?.trimStart() ? [words(first.text.trimStart(), first.marks)] : []), ...rest] : [...line];
}

function trimEnd(line: readonly Piece[]): Piece[] {
  const all = [...line];
  for (let last = all.at(-1); last; last = all.at(-1)) {
    const text = last.type === "text" ? last.text?.replace(/[\s\u00a0]+$/u, "") ?? "" : "";
    if (last.type !== "text" && last.type !== "hardBreak" || text === last.text)
      break;
    all.pop();
    if (text !== "")
      all.push(words(text, last.marks));
  }
  return all;
}

/** The words of blocks on one line, for a cell of a table. */
function flat(blocks: readonly Piece[]): Piece[] {
  return blocks.flatMap((block, i): Piece[] => {
    const inside = block.type === "paragraph" || block.type === "heading" ? (block.content ?? []).map(c => c.type === "hardBreak" ? words(" ") : c)
      : block.type === "picture" ? [{ ...block, type: "inlinePicture" }] : flat(block.content ?? []);
    return i > 0 && inside.length > 0 ? [words(" "), ...inside] : inside;
  });
}

/** The levels used become the second, third and fourth: the headline of the release is the first. */
function ranked(blocks: readonly Piece[]): Piece[] {
  const levels = new Set<number>();
  const visit = (block: Piece): void => {
    if (block.type === "heading")
      levels.add(Number(block.attrs?.["level"]));
    block.content?.forEach(visit);
  };
  blocks.forEach(visit);
  const order = [...levels].sort((a, b) => a - b);
  const change = (block: Piece): Piece => block.type === "heading" ? { ...block, attrs: { level: Math.min(4, 2 + order.indexOf(Number(block.attrs?.["level"]))) } }
    : block.content ? { ...block, content: block.content.map(change) } : block;
  return blocks.map(change);
}

function wordLists(items: readonly WordItem[]): Piece[] {
  const all: Piece[] = [];
  for (let i = 0; i < items.length;) {
    const first = items[i] as WordItem;
    const content: Piece[] = [];
    while (i < items.length) {
      const here = items[i] as WordItem;
      if (here.level < first.level || here.level === first.level && (here.ordered !== first.ordered || here.list !== first.list))
        break;
      if (here.level > first.level) {
        let end = i;
        while ((items[end]?.level ?? 0) > first.level)
          end++;
        const nested = wordLists(items.slice(i, end));
        const before = content.pop() ?? piece("listItem", [paragraph()]);
        content.push({ ...before, content: [...before.content ?? [], ...nested] });
        i = end;
        continue;
      }
      content.push(piece("listItem", here.content[0]?.type === "paragraph" ? here.content : [paragraph(), ...here.content]));
      i++;
    }
    all.push(first.ordered ? piece("orderedList", content, { start: first.start, loose: false }) : piece("bulletList", content, { loose: false }));
  }
  return all;
}
