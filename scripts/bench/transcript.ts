import { codingsFile, notesFile } from './material.ts'
import { numbers, talkOf } from './speech.ts'

const speakers = ['Anne', 'Bram', 'Noor', 'Meike', 'Gespreksleider', 'Joost', 'Fatima', 'Willem']
const coders = ['Noor', 'Bram', 'Meike']
export const codeCount = 18

/** A talk of about so many characters with who says what, the same at every call. */
export function transcriptOf(characters: number, seed: number): string {
  const draw = numbers(seed)
  let last = 0
  const turns = talkOf(characters, seed, { compounds: true })
    .trim()
    .split('\n\n')
    .map((turn) => {
      last = (last + 1 + draw(speakers.length - 1)) % speakers.length
      return `${speakers[last]}: ${turn}`
    })
  return `${turns.join('\n\n')}\n`
}

/** A codebook to give its codings from. */
export function transcriptBook(folder: string): string {
  const rows = Array.from({ length: codeCount }, (_, n) => `code ${n + 1},uitleg van code ${n + 1}`)
  return notesFile(folder, 'codes.csv', `code,definition\n${rows.join('\n')}\n`)
}

/**
 * A file with so many codings all over a transcript, by three people and with eighteen codes, as people code: mostly a
 * sentence, sometimes two or three, sometimes the second half of one; many lie over each other.
 */
export function transcriptCodings(folder: string, document: string, { text, wanted }: Coded): string {
  const draw = numbers(wanted)
  const sentences = [...text.matchAll(/(?<=[:.?!\n] )\p{Lu}[^.!?\n]{8,}[.!?]/gu)]
  const rows = new Set<string>()
  while (rows.size < wanted) {
    const at = draw(sentences.length)
    const first = sentences[at]
    const last = sentences[Math.min(sentences.length - 1, at + [0, 0, 0, 0, 1, 2][draw(6)]!)]
    if (!first || !last) break
    const inside = draw(4) === 0 ? first[0].indexOf(' ', first[0].length / 2) + 1 : 0
    const span = `${first.index + inside},${last.index + last[0].length}`
    rows.add(`${document},${span},,code ${1 + draw(codeCount)},${coders[draw(coders.length)]}`)
  }
  return codingsFile(folder, `${document}-${wanted}.csv`, rows)
}

interface Coded {
  readonly text: string
  readonly wanted: number
}
