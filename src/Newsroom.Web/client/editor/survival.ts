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

/** The HTML as readers see it: white space between words and tags, and which of two marks is outside, make no difference. */
export function asSeen(html: string): string {
  return html.split(/(<pre>[\s\S]*?<\/pre>)/u).map((part, i) => i % 2 === 1 ? part : part
    .replace(/[ \t\r\n]+/gu, " ")
    .replace(/ ?(<\/?(?:p|h[2-4]|ul|ol|li|blockquote|footer|table|thead|tbody|tr|th|td|div|hr|br)\b[^>]*>) ?/gu, "$1")
    .replace(/<strong><em>([^<]*)<\/em><\/strong>/gu, "<em><strong>$1</strong></em>")).join("");
}
