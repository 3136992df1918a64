import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installed } from '../../server/installed.ts'

/** Sentences of the example's sources, as people say them. */
function spokenSentences(): string[] {
  const folder = join(installed, 'corpus', 'documents')
  const texts = readdirSync(folder)
    .filter((name) => /\.(?:txt|md|vtt|srt)$/u.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  return texts
    .flatMap((text) => text.match(/\p{Lu}[^.!?\n<>]{30,160}[.!?]/gu) ?? [])
    .filter((sentence) => !sentence.includes(':') && !sentence.includes('-->'))
}

/** The same numbers at every call (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/**
 * A talk of about so many characters out of sentences of the example, each with two words of another one, so that
 * hardly any stands twice. The same at every call.
 * @param compounds - every second sentence gets a word of its own, made of two others: as many different words as
 *   real talk has
 */
export function talkOf(characters: number, seed: number, { compounds = false } = {}): string {
  const sentences = spokenSentences()
  const draw = numbers(seed)
  const paragraphs: string[] = []
  let length = 0
  while (length < characters) {
    const paragraph = Array.from({ length: 4 }, (_, at) => {
      const sentence = varied(sentences, draw)
      return compounds && at % 2 === 0 ? withCompound(sentence, sentences, draw) : sentence
    }).join(' ')
    paragraphs.push(paragraph)
    length += paragraph.length + 2
  }
  return `${paragraphs.join('\n\n')}\n`
}

function varied(sentences: readonly string[], draw: (below: number) => number): string {
  const words = (sentences[draw(sentences.length)] ?? '').split(' ')
  const others = (sentences[draw(sentences.length)] ?? '').split(' ')
  for (let change = 0; change < 2; change++) {
    const at = 1 + draw(Math.max(1, words.length - 2))
    words[at] = (others[1 + draw(Math.max(1, others.length - 2))] ?? 'en').toLowerCase()
  }
  return words.join(' ')
}

/** The last word of a sentence becomes the end of a longer one. */
function withCompound(sentence: string, sentences: readonly string[], draw: (below: number) => number) {
  const words = (sentences[draw(sentences.length)] ?? '').match(/\p{Ll}{4,}/gu) ?? ['tafel']
  const first = words[draw(words.length)] ?? 'tafel'
  return sentence.replace(/(\p{Ll}+)(?=[.!?]$)/u, `${first}$1`)
}

/** The sentences of a text that are long enough to say something, with where they begin. */
export const sentencesIn = (text: string) => [...text.matchAll(/\p{Lu}[^.!?\n]{20,}[.!?]/gu)]

/** A report of about a hundred pages that quotes so many sentences of a talk: as they are, or a little different. */
export function reportOn(talk: string, quotations: number): string {
  const said = talk.match(/\p{Lu}[^.!?\n]{40,}[.!?]/gu) ?? []
  const step = Math.max(1, Math.floor(said.length / quotations))
  const padding = talkOf(300_000 / quotations, 7).replace(/["“”‘’]/gu, '')
  const pages = Array.from({ length: quotations }, (_, n) => {
    const quotation = altered(said[n * step] ?? '', n)
    return `Een deelnemer vatte het zo samen: “${quotation}”\n\n${padding}`
  })
  return `# Rapport\n\n${pages.join('\n')}`
}

function altered(sentence: string, n: number): string {
  const words = sentence.split(' ')
  const middle = Math.floor(words.length / 2)
  if (n % 4 === 1) words.splice(middle, 1)
  if (n % 4 === 2) words.splice(middle, 2, '[…]')
  if (n % 4 === 3) words[middle] = 'iets'
  return words.join(' ')
}
