/** A piece of a sentence; the strong ones carry the figure. */
export type Piece = string | { strong: string };
export type Sentence = readonly Piece[];

export function pieceText(piece: Piece): string {
  return typeof piece === "string" ? piece : piece.strong;
}

/** The tag of messages whose words are strong. */
export const b = (words: readonly Piece[]) => ({ strong: words.map(pieceText).join("") });

/** Sentences, one after the other. */
export function joined(sentences: readonly Sentence[]): Piece[] {
  return sentences.flatMap((sentence, index) => (index === 0 ? [...sentence] : [" ", ...sentence]));
}
