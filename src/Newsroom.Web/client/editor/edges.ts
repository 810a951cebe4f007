import type { Piece } from "./tree";

const marks = ["italic", "bold", "strike"];

/**
 * Stars and tildes work only where they touch a letter, or have white space or a mark outside (CommonMark 0.31, section 6.2). So white
 * space at the edge of marked words goes outside, and so does a mark of punctuation that a letter follows: '**Note:**see' is written '**Note**:see'.
 */
export function withEdges(pieces: readonly Piece[]): Piece[] {
  let all = withWholeCode(pieces);
  // What one mark gives up may be the edge of another.
  for (let [before, round] = ["", 0]; round < 8 && before !== JSON.stringify(all); round++) {
    before = JSON.stringify(all);
    for (const mark of marks)
      all = backwards(opened(backwards(opened(all, mark)), mark));
  }
  return all.filter(piece => piece.type !== "text" || piece.text !== "");
}

/** Code that touches code is one piece of code: the marks around it are those of its beginning. */
function withWholeCode(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const before = all.at(-1);
    if (before && isCode(before) && isCode(piece))
      all[all.length - 1] = { ...before, text: (before.text ?? "") + (piece.text ?? "") };
    else
      all.push(piece);
  }
  return all;
}

function opened(pieces: readonly Piece[], mark: string): Piece[] {
  const all: Piece[] = [];
  let before: Piece | undefined;
  let isInside = false;
  const put = (piece: Piece): void => {
    all.push(piece);
    if (piece.text !== "")
      before = piece;
  };
  for (const piece of pieces) {
    if (!has(piece, mark)) {
      isInside = false;
      put(piece);
      continue;
    }
    let rest: Piece | undefined = piece;
    while (rest && !isInside) {
      const letters: string[] = rest.type === "text" ? [...rest.text ?? ""] : [];
      const first = letters[0] ?? "";
      const isSpace = rest.type === "hardBreak" || rest.type === "text" && !isCode(rest) && /^\s?$/u.test(first);
      const others = marks.filter(m => m !== mark && rest && has(rest, m) && !(before && has(before, m)));
      // A link, code, a picture and another kind of mark begin with a sign of their own.
      const hasOwnSign = isCode(rest) || rest.type !== "text" || linkOf(rest) !== "" && linkOf(rest) !== linkOf(before) || others.some(m => (m === "strike") !== (mark === "strike"));
      const isWrong = isSpace || (hasOwnSign || isSign(first)) && !isOpen(before, rest);
      if (!isWrong)
        isInside = true;
      else if (isSpace && rest.type === "text" || !hasOwnSign) {
        put(without({ ...rest, text: first }, mark));
        rest = letters.length > 1 ? { ...rest, text: letters.slice(1).join("") } : undefined;
      } else {
        put(without(rest, mark));
        rest = undefined;
      }
    }
    if (rest)
      put(rest);
  }
  return all;
}

/** The same from the other end: every text is read backwards, so that one way of looking serves both. */
function backwards(pieces: readonly Piece[]): Piece[] {
  return pieces.map(piece => piece.type === "text" ? { ...piece, text: [...piece.text ?? ""].reverse().join("") } : piece).reverse();
}

const has = (piece: Piece, mark: string): boolean => piece.marks?.some(m => m.type === mark) ?? false;

const isCode = (piece: Piece): boolean => has(piece, "code");

const linkOf = (piece: Piece | undefined): string => JSON.stringify(piece?.marks?.find(m => m.type === "link")?.attrs) ?? "";

const without = (piece: Piece, mark: string): Piece => ({ ...piece, marks: piece.marks?.filter(m => m.type !== mark) });

const isSign = (letter: string): boolean => /[\p{P}\p{S}]/u.test(letter);

/**
 * Whether a mark can begin behind this piece whatever follows. Whether symbols count as signs depends on the version of CommonMark; so
 * they are taken for letters here, and for signs above.
 */
function isOpen(before: Piece | undefined, here: Piece): boolean {
  if (before?.type !== "text" || isCode(before) || linkOf(before) !== "" && linkOf(before) !== linkOf(here))
    return true;
  return /[\s\p{P}]/u.test([...before.text ?? ""].at(-1) ?? " ");
}
