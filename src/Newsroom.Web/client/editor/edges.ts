import type { Piece } from "./tree";

const marks = ["italic", "bold", "strike"];

/**
 * Stars and tildes work only where they touch a letter, or have white space or a mark outside (CommonMark 0.31, section 6.2). So white
 * space at the edge of marked words goes outside, and so does a mark of punctuation that a letter follows: '**Note:**see' is written '**Note**:see'.
 */
export function withEdges(pieces: readonly Piece[]): Piece[] {
  let all = [...pieces];
  for (const mark of marks)
    all = backwards(opened(backwards(opened(all, mark)), mark));
  return all.filter(piece => piece.type !== "text" || piece.text !== "");
}

function opened(pieces: readonly Piece[], mark: string): Piece[] {
  const all: Piece[] = [];
  let before = " ";
  let isInside = false;
  for (const piece of pieces) {
    if (!has(piece, mark)) {
      [isInside, before] = [false, lastOf(piece) ?? before];
      all.push(piece);
      continue;
    }
    let rest: Piece | undefined = piece;
    while (!isInside && rest) {
      const first = firstOf(rest, mark);
      if (first !== undefined && (/\s/u.test(first) || isSign(first) && !isOpen(before))) {
        const taken: string = rest.type === "text" && isPlain(rest) ? first : "";
        all.push(without(taken === "" ? rest : { ...rest, text: taken }, mark));
        rest = taken === "" || rest.text === taken ? undefined : { ...rest, text: rest.text?.slice(taken.length) };
        before = taken === "" ? "." : taken;
      } else
        isInside = true;
    }
    if (rest) {
      all.push(rest);
      before = lastOf(rest) ?? before;
    }
  }
  return all;
}

/** The same from the other end: every text is read backwards, so that one way of looking serves both. */
function backwards(pieces: readonly Piece[]): Piece[] {
  return pieces.map(piece => piece.type === "text" ? { ...piece, text: [...piece.text ?? ""].reverse().join("") } : piece).reverse();
}

const has = (piece: Piece, mark: string): boolean => piece.marks?.some(m => m.type === mark) ?? false;

const isPlain = (piece: Piece): boolean => !piece.marks?.some(m => m.type === "code" || m.type === "link");

const without = (piece: Piece, mark: string): Piece => ({ ...piece, marks: piece.marks?.filter(m => m.type !== mark) });

/** What stands behind an opening star: a letter, or the sign that begins something else. */
function firstOf(piece: Piece, mark: string): string | undefined {
  if (piece.type === "hardBreak")
    return " ";
  // Stars behind tildes stand behind a sign.
  return piece.type === "text" && isPlain(piece) && !(mark !== "strike" && has(piece, "strike")) ? [...piece.text ?? ""][0] : ".";
}

function lastOf(piece: Piece): string | undefined {
  if (piece.type === "hardBreak")
    return " ";
  return piece.type === "text" && isPlain(piece) ? [...piece.text ?? ""].at(-1) : ".";
}

const isSign = (letter: string): boolean => /[\p{P}\p{S}]/u.test(letter);

// Whether symbols count as signs depends on the version of CommonMark; so they are taken for letters here, and for signs above.
const isOpen = (letter: string): boolean => /[\s\p{P}]/u.test(letter);
