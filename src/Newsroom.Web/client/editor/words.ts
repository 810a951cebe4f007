import type { Node } from "@tiptap/pm/model";

const wordsPerMinute = 220;

// Scripts that put no space between words.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words hold at least one letter or digit; where a script puts no spaces, the browser's dictionary finds them. */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (const piece of text.split(/\s+/u)) {
    if (unspaced.test(piece))
      count += [...new Intl.Segmenter(language, { granularity: "word" }).segment(piece)].filter(s => s.isWordLike).length;
    else if (/[\p{L}\p{N}]/u.test(piece))
      count++;
  }
  return count;
}

export function lengthInWords(words: number): string {
  const minutes = Math.max(1, Math.round(words / wordsPerMinute));
  if (words === 0)
    return "No words yet";
  return words === 1 ? "1 word" : `${words.toLocaleString("en")} words · ${minutes} min to read`;
}

const counted = new WeakMap<Node, number>();

/** Only what changed since the last time is counted again. */
export function wordsOf(doc: Node, language: string): number {
  let all = 0;
  doc.forEach(block => {
    let count = counted.get(block);
    if (count === undefined) {
      count = countWords(block.textBetween(0, block.content.size, "\n", leaf => leaf.type.name === "hardBreak" ? "\n" : ""), language);
      counted.set(block, count);
    }
    all += count;
  });
  return all;
}
