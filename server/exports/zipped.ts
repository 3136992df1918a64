/** The text of a file that came out of a zip. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const nothing = new Uint8Array()

/** Pieces of a file as one. Each is let go of as soon as it is copied, so that nothing is held twice. */
export function joinedBytes(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    whole.set(piece, at)
    at += piece.length
    pieces[index] = nothing
  }
  return whole
}
