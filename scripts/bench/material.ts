import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const subjects = ['De huisarts', 'Een ondernemer', 'De gemeente', 'Wij', 'Iemand aan tafel', 'De school']
const verbs = ['zoekt', 'mist', 'wil', 'vraagt om', 'praat over', 'wacht op']
const objects = ['meer tijd', 'een duidelijke keuze', 'nieuwe mensen', 'vertrouwen', 'geld', 'minder regels']

/** Notes of about so many characters: paragraphs of plain Dutch sentences, the same at every call. */
export function notesOf(characters: number, seed: number): string {
  const paragraphs: string[] = [`Verslag ${seed}`]
  let length = 0
  for (let n = seed; length < characters; n += 4) {
    const sentences = [n, n + 1, n + 2, n + 3].map(
      (k) => `${pick(subjects, k)} ${pick(verbs, k * 7)} ${pick(objects, k * 11)} in jaar ${k}.`,
    )
    const paragraph = sentences.join(' ')
    paragraphs.push(paragraph)
    length += paragraph.length + 2
  }
  return `${paragraphs.join('\n\n')}\n`
}

const pick = (words: readonly string[], n: number) => words[(n * 31 + (n >> 3)) % words.length] ?? ''

/** Writes a file of notes and says where. */
export function notesFile(folder: string, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/**
 * Writes a file of codings and says where.
 * @param rows - each as `document,start,end,exact,code,coder`
 */
export function codingsFile(folder: string, name: string, rows: Iterable<string>): string {
  return notesFile(folder, name, `document,start,end,exact,code,coder\n${[...rows].join('\n')}\n`)
}
