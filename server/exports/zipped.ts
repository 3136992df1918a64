import { WrittenZip } from './written-zip.ts'

/** The text of a file that came out of a zip. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** A zip as one file. @param fill adds its files */
export async function zipOf(fill: (zip: WrittenZip) => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const zip = new WrittenZip((piece) => pieces.push(piece), new Date().toISOString())
  await fill(zip)
  zip.end()
  return joinedBytes(pieces)
}

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
