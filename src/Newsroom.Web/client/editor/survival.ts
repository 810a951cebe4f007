import { Node } from "@tiptap/pm/model";
import { read } from "./read";
import { schema } from "./schema";
import type { Piece } from "./tree";
import { write } from "./write";

export interface Trip {
  readonly doc: Piece;
  readonly text: string;
}

/** From Markdown to the document and back; null where the editor has no place for what the text holds. */
export function trip(markdown: string): Trip | null {
  try {
    const doc = read(markdown);
    Node.fromJSON(schema, doc).check();
    return { doc, text: write(doc) };
  } catch {
    return null;
  }
}

/**
 * The HTML as readers see it, as a text to compare: white space between words and beside blocks, and which of two marks is
 * outside, make no difference.
 */
export function asSeen(html: string): string {
  const open: string[] = [];
  let [seen, marks, isCode] = ["", "", false];
  for (const token of html.match(/<[^>]*>|[^<]+/gu) ?? []) {
    if (/^<(?:strong|em|del|a)\b/u.test(token))
      open.push(token);
    else if (/^<\/(?:strong|em|del|a)>/u.test(token))
      open.pop();
    else if (isCode || token === "<pre>") {
      isCode = token !== "</pre>";
      seen += token;
    } else if (isBlock.test(token))
      seen += `\n${token}\n`;
    else {
      const now = [...open].sort().join("");
      seen += (now === marks ? "" : `\u0001${now}\u0002`) + token.replace(/[ \t\r\n]+/gu, " ");
      marks = now;
    }
  }
  // A space that is bold looks like one that is not.
  return seen.replace(/ *\n */gu, "\n").replace(/ ((?:\u0001[^\u0002]*\u0002)+)/gu, "$1 ");
}

const isBlock = /^<\/?(?:p|h[2-4]|ul|ol|li|blockquote|footer|table|thead|tbody|tr|th|td|div|hr|br)\b/u;
