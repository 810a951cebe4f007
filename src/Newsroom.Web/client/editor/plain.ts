import { read } from "./read";
import { paragraph, words, type Piece } from "./tree";

const signs = [
  /^#{1,6} \S/mu, /^ {0,3}[-*+] \S/mu, /^ {0,3}\d{1,9}[.)] \S.*\n+ {0,3}\d{1,9}[.)] \S/mu, /^> \S/mu, /^(?:```|~~~)/mu, /^\|.*\|\s*\n\|[ :|-]+\|/mu, /^---$/mu,
  /\*\*\S(?:[^*\n]*\S)?\*\*/u, /!?\[[^\]\n]*\]\([^)\s]+(?: "[^"\n]*")?\)/u, /\[\^[^\]\s]+\]/u, /~~\S[^~\n]*~~/u,
];

/** Whether a text is plainly meant as Markdown: one sure sign is enough, a lone star or a dash in a sentence is none. */
export const isMarkdown = (text: string): boolean => signs.some(sign => sign.test(text));

/** What plain text says when it arrives in one go: Markdown where it plainly is, else paragraphs. */
export function fromPlainText(text: string): readonly Piece[] {
  const clean = text.replace(/\r\n?/gu, "\n").replace(/^\n+|\s+$/gu, "");
  return isMarkdown(clean) ? read(clean).content ?? [] : paragraphs(clean);
}

// A line this long was broken by a mail program, not by a person.
const wrapped = 60;

function paragraphs(text: string): Piece[] {
  const hasBlankLines = /\n\s*\n/u.test(text);
  return text.split(hasBlankLines ? /\n\s*\n/u : /\n/u).filter(p => p.trim() !== "").map(p => {
    const lines = p.split("\n").map(line => line.trim()).filter(line => line !== "");
    return paragraph(...lines.flatMap((line, i): Piece[] => i === 0 ? [words(line)]
      : (lines[i - 1]?.length ?? 0) >= wrapped ? [words(" " + line)] : [{ type: "hardBreak" }, words(line)]));
  });
}
