const encoder = new TextEncoder();

/** Pieces of lines as the bytes of a file in which each stands on its own. */
export async function* asLines(pieces: AsyncIterable<string[]>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) if (piece.length > 0) yield encoder.encode(`${piece.join("\n")}\n`);
}
