/** The document as the editor holds it, without the editor: plain values that a test can make and compare. */
export interface Piece {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly Piece[] | undefined;
  readonly text?: string | undefined;
  readonly marks?: readonly PieceMark[] | undefined;
}

export interface PieceMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}

export type Alignment = "left" | "center" | "right" | null;

/** A piece without the properties that hold nothing, as ProseMirror writes it. */
export function piece(type: string, content: readonly Piece[] = [], attrs?: Readonly<Record<string, unknown>>): Piece {
  return { type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) };
}

export function words(text: string, marks: readonly PieceMark[] = []): Piece {
  return { type: "text", text, ...(marks.length > 0 ? { marks } : {}) };
}

export function attribute<T>(of: Piece, name: string, otherwise: T): T {
  return (of.attrs?.[name] ?? otherwise) as T;
}

export const paragraph = (...content: readonly Piece[]): Piece => piece("paragraph", content);
