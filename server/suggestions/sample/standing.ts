import { codes } from '../../codebook/store.ts'
import { namesOfPeople } from '../../database/people.ts'
import type { Db } from '../../database/tables.ts'
import { type CodeToRead, changedSince, nextToRead, readState } from './progress.ts'
import { sampleReadings } from './readings.ts'
import { type ReadingSample, type SentenceProgress, samples, sentencesOfSample } from './store.ts'

/** A sample with how far people are with it. */
export interface StandingSample extends ReadingSample {
  /** The name of who drew it. */
  readonly drawnBy: string
  readonly sentences: number
  /** Sentences of which the words were corrected since: they are in it no longer. */
  readonly fallen: number
  /** Everybody who read any of it, with how many sentences for every code as it is now. */
  readonly readers: readonly { readonly person: string; readonly name: string; readonly read: number }[]
  /** What the reader has to look at again: how many sentences, for which codes. */
  readonly again: { readonly sentences: number; readonly codes: readonly string[] }
  /** Where in the sample the reader goes on; undefined when all is read. */
  readonly next: number | undefined
}

/** The samples that stand, the newest first. @param reader id of the person for whom `again` and `next` are */
export async function standingSamples(db: Db, reader = ''): Promise<StandingSample[]> {
  const book = (await codes(db)).filter(({ status }) => status !== 'vervallen')
  const names = await namesOfPeople(db)
  const found: StandingSample[] = []
  for (const sample of await samples(db)) {
    const sentences = await sentencesOfSample(db, sample.id)
    const persons = [...new Set(sentences.flatMap(({ readers }) => [...readers.keys()]))]
    found.push({
      ...sample,
      drawnBy: names.get(sample.person) ?? '',
      sentences: sentences.length,
      fallen: (await drawnCount(db, sample.id)) - sentences.length,
      readers: persons.map((person) => ({
        ...{ person, name: names.get(person) ?? '' },
        read: statesFor(sentences, person, book).filter(({ state }) => state === 'read').length,
      })),
      again: againFor(sentences, reader, book),
      next: nextToRead(statesFor(sentences, reader, book))?.position,
    })
  }
  return found.reverse()
}

const statesFor = (sentences: readonly SentenceProgress[], person: string, book: readonly CodeToRead[]) =>
  sentences.map(({ position, readers }) => ({ position, state: readState(readers.get(person), book) }))

function againFor(
  sentences: readonly SentenceProgress[],
  person: string,
  book: readonly (CodeToRead & { readonly name: string })[],
): StandingSample['again'] {
  const changed = sentences
    .map(({ readers }) => readers.get(person))
    .map((read) => (read ? changedSince(read, book) : []))
    .filter((list) => list.length > 0)
  const names = new Set(changed.flatMap((list) => list.map(({ name }) => name)))
  return { sentences: changed.length, codes: [...names] }
}

async function drawnCount(db: Db, sample: string): Promise<number> {
  const { count } = await db
    .selectFrom('sampled_sentences')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('sample', '=', sample)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** What the samples show of a code so far. */
export interface FoundInSample {
  readonly id: string
  readonly name: string
  /** Sentences that anybody read for it. */
  readonly read: number
  /** Those that anybody gave it. */
  readonly given: number
}

/** How often each code was found in the sentences that were read for it, in the order of the codebook. */
export async function foundPerCode(db: Db): Promise<FoundInSample[]> {
  const read = new Map<string, Set<string>>()
  const given = new Map<string, Set<string>>()
  for (const { sentence, codes: answers } of await sampleReadings(db)) {
    for (const answer of answers) {
      add(read, answer.code, sentence)
      if (answer.given) add(given, answer.code, sentence)
    }
  }
  return (await codes(db)).flatMap(({ id, name }) => {
    const sentences = read.get(id)?.size ?? 0
    return sentences === 0 ? [] : [{ id, name, read: sentences, given: given.get(id)?.size ?? 0 }]
  })
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  if (set) set.add(value)
  else sets.set(key, new Set([value]))
}
