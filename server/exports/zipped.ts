/** The text of a file that came out of a zip. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Pieces of a file as one. */
export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
