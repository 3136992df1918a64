import type { Db } from '../database/tables.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import { placesOverlapping } from '../text/sorted-spans.ts'
import { copied } from './copied.ts'
import { taughtCodings } from './deeds.ts'
import {
  type Bounds,
  type ChosenStretches,
  chosenStretches,
  rankOf,
  type Stretch,
  stretchLength,
} from './stretches.ts'
import type { SourceSentence } from './suggestion.ts'

/** From when on sentences are left out, and how many are not. */
export interface LargeProject extends Bounds {
  /** With no more codings than this all sentences are learned from, however many there are. */
  readonly mostCodings: number
}

/** More hardly makes suggestions better, and takes memory and minutes that others on the machine could use. */
const large: LargeProject = {
  mostCodings: 30_000,
  sentences: 20_000,
  forRareCodes: 6_000,
  enoughCodings: 200,
}

/**
 * In a project that is too large to learn from all of it: which stretches of which documents are learned from. The same
 * texts and codings give the same; undefined where everything is.
 * @param documents - ids of the sources
 */
export async function boundedStretches(
  db: Db,
  documents: readonly string[],
  { mostCodings, ...bounds }: LargeProject = large,
): Promise<ChosenStretches | undefined> {
  const beyond = db.selectFrom('codings').select('id').where('ended', 'is', null).offset(mostCodings)
  if ((await beyond.limit(1).execute()).length === 0) return undefined
  const { sentences } = await db
    .selectFrom('text_versions')
    .select((eb) => eb.fn.sum<number>('sentence_count').as('sentences'))
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  if (sentences <= bounds.sentences + bounds.forRareCodes) return undefined
  const stretches: Stretch[] = []
  for (const document of documents) stretches.push(...(await stretchesOf(db, await sourceText(db, document))))
  return chosenStretches(stretches, bounds)
}

async function stretchesOf(db: Db, { document, version, sentences }: SourceText): Promise<Stretch[]> {
  const codes = Array.from({ length: Math.ceil(sentences.length / stretchLength) }, (): string[] => [])
  for (const coding of await taughtCodings(db, version.id)) {
    const [first] = placesOverlapping(sentences, coding)
    if (first !== undefined) codes[Math.floor(first / stretchLength)]?.push(coding.code)
  }
  const hash = version.erased_sha256 ?? version.sha256
  return codes.map((own, number) => ({
    ...{ document: document.id, number, codes: own, rank: rankOf(hash, number) },
    sentences: Math.min(stretchLength, sentences.length - number * stretchLength),
  }))
}

/**
 * The sentences of the stretches that were chosen. Where some between them are left out, another section begins, so that
 * none counts as beside one that stands further on.
 * @param sentences - all of a text
 */
export function sentencesIn(
  sentences: readonly SourceSentence[],
  chosen: ReadonlySet<number> | undefined,
): SourceSentence[] {
  const kept: SourceSentence[] = []
  let gaps = 0
  let last = -1
  for (const number of [...(chosen ?? [])].sort((a, b) => a - b)) {
    if (last >= 0 && number > last + 1) gaps++
    last = number
    for (const sentence of sentences.slice(number * stretchLength, (number + 1) * stretchLength)) {
      const section = gaps === 0 ? sentence.section : `${sentence.section} ${gaps}`
      kept.push({ ...alone(sentence), section })
    }
  }
  return kept
}

/** A piece of a text keeps the whole text in memory; a copy of the piece does not. */
function alone(sentence: SourceSentence): SourceSentence {
  const text = copied(sentence.text)
  return sentence.lead
    ? { ...sentence, text, lead: { ...sentence.lead, text: copied(sentence.lead.text) } }
    : { ...sentence, text }
}
