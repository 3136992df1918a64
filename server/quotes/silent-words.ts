import { sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import type { SourceText } from '../sources/source.ts'
import { withoutAccents } from '../text/folding.ts'
import { overlapping } from '../text/sorted-spans.ts'
import { overlaps, type Span } from '../text/span.ts'
import { isStopWord } from '../text/stop-words.ts'
import { silencedIn } from './hidden-text.ts'
import type { Register } from './place.ts'

/** As many words on end are nobody's own by chance. */
const telling = 5
/** A sentence of fewer words than that is found whole. */
const shortest = 3
const fewestContentWords = 2

/**
 * Finds words that may not be quoted in what people typed about the sources, in reports too: five words on end, or a
 * whole sentence of three or four, whatever stands between the words.
 */
export class SilentWords {
  /** Words on end, joined by spaces, with whether they hold any of their own. */
  readonly #runs = new Map<string, boolean>()

  /** Learns what was said in these stretches of a text: not its headings, propositions and frame, which anybody may name. */
  add({ text, blocks, sentences }: SourceText, silent: readonly Span[]): void {
    for (const stretch of silent) {
      const said = overlapping(blocks, stretch).filter(
        ({ voice, kind }) => voice !== 'organiser' && voice !== 'frame' && kind !== 'heading',
      )
      for (const sentence of overlapping(sentences, stretch)) {
        if (!said.some((block) => overlaps(block, sentence))) continue
        const words = tokensIn(text.slice(sentence.start, sentence.end))
        if (words.length >= shortest && words.length < telling) this.#learn(words)
      }
      for (const block of said) {
        const words = tokensIn(text.slice(block.start, block.end))
        for (let i = 0; i + telling <= words.length; i++) this.#learn(words.slice(i, i + telling))
      }
    }
  }

  #learn(words: readonly Token[]): void {
    const isTelling = words.filter(({ own }) => !isStopWord(own)).length >= fewestContentWords
    this.#runs.set(joined(words), isTelling)
  }

  /** Where such words stand in a text: in order and apart from each other. What holds no words of its own is anybody's. */
  in(text: string): Span[] {
    if (this.#runs.size === 0) return []
    const words = tokensIn(text)
    const found: { start: number; end: number; isTelling: boolean }[] = []
    for (const [i, { start }] of words.entries()) {
      const run = this.#longestAt(words, i)
      if (!run) continue
      const last = found.at(-1)
      if (!last || start > last.end) found.push({ ...run, start })
      else {
        last.end = Math.max(last.end, run.end)
        last.isTelling ||= run.isTelling
      }
    }
    return found.filter(({ isTelling }) => isTelling).map(({ start, end }) => ({ start, end }))
  }

  #longestAt(words: readonly Token[], at: number): { end: number; isTelling: boolean } | undefined {
    for (let length = telling; length >= shortest; length--) {
      const end = words[at + length - 1]?.end
      const isTelling = this.#runs.get(joined(words.slice(at, at + length)))
      if (end !== undefined && isTelling !== undefined) return { end, isTelling }
    }
    return undefined
  }
}

interface Token extends Span {
  readonly own: string
}

const joined = (words: readonly Token[]) => words.map(({ own }) => own).join(' ')

function tokensIn(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: surface }) => ({
    start: index,
    end: index + surface.length,
    own: withoutAccents(surface),
  }))
}

interface Texts {
  readonly db: Db
  text(version: string): Promise<SourceText>
  register(): Promise<Register>
}

/**
 * What no source may be quoted with: confidential sessions, and who agreed to no quoting, in every version of a text.
 * Learning it is long work, and the same for page after page: so what was learnt last is kept for as long as no text, no
 * rule and nothing of who was there changes.
 */
export async function silentWordsOf(desk: Texts): Promise<SilentWords> {
  const register = await desk.register()
  const silent = [...register.sessions.values()].filter(({ rule }) => rule === 'vertrouwelijk')
  const refused = register.attendances.filter(({ agreement }) => agreement?.level === 'not-quoted')
  const sessions = [...new Set([...silent.map(({ id }) => id), ...refused.map(({ session }) => session)])]
  if (sessions.length === 0) return new SilentWords()
  const rows = await desk.db
    .selectFrom('structures')
    .innerJoin('text_versions', 'text_versions.id', 'structures.version')
    .select(['structures.version', 'structures.parts', 'structures.voices', 'structures.speakers'])
    .select(['text_versions.sha256', 'text_versions.erased_sha256'])
    .execute()
  const texts = rows.filter(({ parts }) => sessions.some((session) => parts.includes(session)))
  const people = await desk.db.selectFrom('participants').select(['id', 'name']).execute()
  const from = sha256(JSON.stringify([silent.map(({ id }) => id), register.attendances, people, texts]))
  if (last?.from === from) return last.words
  const words = new SilentWords()
  for (const { version } of texts) {
    const source = await desk.text(version)
    words.add(source, silencedIn(source, register))
  }
  last = { from, words }
  return words
}

let last: { readonly from: string; readonly words: SilentWords } | undefined
