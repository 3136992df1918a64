import type { Code } from '../../codebook/code.ts'
import { codes } from '../../codebook/store.ts'
import { Shelf } from '../../database/at-hand.ts'
import { sha256 } from '../../database/ids.ts'
import type { Db } from '../../database/tables.ts'
import type { SourceText } from '../../sources/source.ts'
import { documents } from '../../sources/store.ts'
import { defaultParameters } from '../../threads/candidate.ts'
import { type Gathered, gather } from '../../threads/gathering.ts'
import { studyOf } from '../../threads/study.ts'
import { nameWords } from '../../threads/words-of-lines.ts'
import { excludedFrom } from '../excluded.ts'
import { sourceState, stateHash } from '../source-state.ts'
import type { SearchedLines } from './claim-finding.ts'
import { indexTexts } from './likeness.ts'
import { sharedWords } from './likeness-words.ts'

/** What claims and statements of extent of a report are looked up in. */
export interface LikenessMaterial {
  readonly searched: SearchedLines
  /** Words of people's names, folded: weaker signs. */
  readonly names: ReadonlySet<string>
  /** The codes in use. */
  readonly codebook: readonly Code[]
}

interface Kept {
  /** The same object as long as nothing is recorded that it is made of. */
  readonly gathered: Gathered
  readonly version: string
  readonly material: WeakRef<LikenessMaterial>
}

const shelf = new Shelf<Kept>()

/**
 * Reads the words of participants, notes and guests in every source but the report itself, and what was coded. For the
 * same report again, as long as nothing is recorded and there is room for it, what was read before.
 */
export async function likenessMaterial(db: Db, report: SourceText): Promise<LikenessMaterial> {
  const gathered = await gather(db)
  const version = report.version.id
  const before = shelf.of(db)
  const known = before?.gathered === gathered && before.version === version && before.material.deref()
  if (known) return known
  const names = namesIn(gathered)
  const codebook = (await codes(db)).filter(({ status }) => status !== 'vervallen')
  const searched = searchedLines(gathered, names, await ownDocuments(db, report, gathered))
  const material = { searched, names, codebook }
  shelf.keep(db, { gathered, version, material: new WeakRef(material) })
  return material
}

/** Raised when the method changes: then everything is looked for anew. */
const method = 3

/** Names everything that is looked at for a report: its text, the sources, the codebook, the codings and readings. No text is read. */
export async function inputOf(db: Db, { version, structure }: SourceText): Promise<string> {
  const codings = await db
    .selectFrom('codings')
    .select((eb) => ['code', eb.fn.countAll<number>().as('count'), eb.fn.max('id').as('last')])
    .where('ended', 'is', null)
    .groupBy('code')
    .orderBy('code')
    .execute()
  const book = (await codes(db)).map((code) => [
    ...[code.id, code.name, code.parent, code.meaning, code.status],
    ...[code.keywords, code.related, code.excluding],
  ])
  const propositions = await db
    .selectFrom('propositions')
    .select(['id', 'title'])
    .where('ended', 'is', null)
    .orderBy('id')
    .execute()
  const revised = await db
    .selectFrom('codings')
    .select((eb) => eb.fn.sum<number>('revision').as('revisions'))
    .executeTakeFirst()
  const read = await db
    .selectFrom('readings')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('id').as('last')])
    .select((eb) => eb.fn.sum<number>('revision').as('revisions'))
    .where('ended', 'is', null)
    .executeTakeFirst()
  return sha256(
    JSON.stringify([
      ...[method, version.sha256, structure.revision, stateHash(await sourceState(db))],
      ...[book, codings, revised?.revisions ?? 0, read, propositions],
    ]),
  )
}

/** Names of sources that are the report itself. */
async function ownDocuments(db: Db, report: SourceText, { sources }: Gathered): Promise<Set<string>> {
  const excluded = excludedFrom(report, await documents(db, 'report'), [...sources.values()])
  return new Set(excluded.map(({ document }) => document))
}

function namesIn({ material }: Gathered): Set<string> {
  const speakers = new Set(material.sentences.flatMap(({ speaker }) => speaker ?? []))
  return nameWords(
    [...material.names, ...speakers],
    material.units.map(({ askedText }) => askedText),
  )
}

function searchedLines(
  { material }: Gathered,
  names: ReadonlySet<string>,
  without: ReadonlySet<string>,
): SearchedLines {
  const study = studyOf(material, { ...defaultParameters, guests: true })
  const lines = study.evidence.filter(({ sentence }) => !without.has(sentence.document))
  const entries = lines.map(({ sentence, unit, index }, i) => {
    const before = lines[i - 1]
    const followsOn =
      before !== undefined &&
      before.index === index - 1 &&
      before.unit === unit &&
      before.sentence.document === sentence.document
    return { text: sentence.text, followsOn }
  })
  return { study, lines, index: indexTexts(entries, (text) => sharedWords(text, names)) }
}
