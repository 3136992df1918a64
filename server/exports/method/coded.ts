import { hasPlace } from '../../codings/store.ts'
import { among } from '../../database/among.ts'
import type { Origin } from '../../database/coding-tables.ts'
import { keptUp } from '../../database/kept-up.ts'
import type { Project } from '../../database/project.ts'
import type { Db } from '../../database/tables.ts'
import { KeptOn } from '../../kept-on.ts'
import { shortTogether } from '../../sources/short-together.ts'
import { inTurns, turnsBetween } from '../../turns.ts'

/** How much one coder coded in one document, from where, and with what in sight. */
interface Share {
  readonly coder: string
  readonly origin: Origin
  readonly saw_suggestions: number
  readonly saw_others: number
  readonly count: number
}

/** What was coded in one document. */
interface InDocument {
  readonly shares: readonly Share[]
  readonly byCode: ReadonlyMap<string, number>
}

/** By the id of the document. */
type Documents = ReadonlyMap<string, InDocument>

/** What was coded, in counts: an account tells no coding by itself. */
export interface Coded {
  readonly count: number
  /** By the id of the code. */
  readonly byCode: ReadonlyMap<string, number>
  /** By the id of the coder. */
  readonly byCoder: ReadonlyMap<string, number>
  readonly byOrigin: ReadonlyMap<Origin, number>
  /** Who coded in each document. */
  readonly codersIn: ReadonlyMap<string, ReadonlySet<string>>
  /** Codings that were given with suggestions in sight, and those with codings of others. */
  readonly sawSuggestions: number
  readonly sawOthers: number
}

/** Counts every coding that has a place. */
export async function codedSoFar(db: Db): Promise<Coded> {
  return inTurns(told(await countedIn(db, await everyDocument(db))))
}

/** The same for a page: only documents in which acts touched a coding since the last time are counted again. */
export async function codedAtHand(project: Pick<Project, 'db' | 'derived'>): Promise<Coded> {
  const documents = await countedAtHand(project, 'all')
  const known = toldBefore.get(documents)
  if (known) return known
  const coded = await inTurns(told(documents))
  toldBefore.set(documents, coded)
  return coded
}

const toldBefore = new KeptOn<Documents, Coded>()

const countedAtHand = keptUp<Documents>({
  table: 'codings',
  most: 1,
  read: async (db) => countedIn(db, await everyDocument(db)),
  renew: async (db, _, { thing: known, touched }) => {
    const rows = await db
      .selectFrom('codings')
      .select('document')
      .distinct()
      .where('id', 'in', among(touched))
      .execute()
    const counted = new Map(known)
    const documents = rows.map(({ document }) => document)
    for (const document of documents) counted.delete(document)
    for (const [document, own] of await countedIn(db, documents)) counted.set(document, own)
    return counted
  },
})

/** Every document that ever was. */
async function everyDocument(db: Db): Promise<string[]> {
  return (await db.selectFrom('documents').select('id').execute()).map(({ id }) => id)
}

/** Counted some documents at a time: in a large project all at once would keep others waiting. */
async function countedIn(db: Db, documents: readonly string[]): Promise<Map<string, InDocument>> {
  const counted = new Map<string, InDocument>()
  const othersFirst = turnsBetween()
  const texts = await db
    .selectFrom('text_versions')
    .select((eb) => ['document as id', eb.fn.sum<number>('characters').as('characters')])
    .where('document', 'in', among(documents))
    .groupBy('document')
    .execute()
  for (const some of shortTogether(texts)) {
    const codings = db
      .selectFrom('codings')
      .where('version', 'in', (eb) =>
        eb.selectFrom('text_versions').select('id').where('text_versions.document', 'in', some),
      )
      .where('ended', 'is', null)
      .where(hasPlace)
    const codes = await codings
      .select((eb) => ['document', 'code', eb.fn.countAll<number>().as('count')])
      .groupBy(['document', 'code'])
      .execute()
    await othersFirst()
    const shares = await codings
      .select(['document', 'coder', 'origin', 'saw_suggestions', 'saw_others'])
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .groupBy(['document', 'coder', 'origin', 'saw_suggestions', 'saw_others'])
      .execute()
    const codesIn = Map.groupBy(codes, ({ document }) => document)
    for (const [document, own] of Map.groupBy(shares, (share) => share.document)) {
      const byCode = new Map(codesIn.get(document)?.map(({ code, count }) => [code, count]))
      counted.set(document, { shares: own, byCode })
    }
    await othersFirst()
  }
  return counted
}

function* told(documents: Documents): Generator<void, Coded> {
  const byCode = new Map<string, number>()
  const shares: Share[] = []
  const codersIn = new Map<string, ReadonlySet<string>>()
  for (const [document, own] of documents) {
    yield
    for (const [code, count] of own.byCode) byCode.set(code, (byCode.get(code) ?? 0) + count)
    shares.push(...own.shares)
    codersIn.set(document, new Set(own.shares.map(({ coder }) => coder)))
  }
  return {
    ...{ count: added(shares), byCode, codersIn },
    byCoder: by(shares, ({ coder }) => coder),
    byOrigin: by(shares, ({ origin }) => origin),
    sawSuggestions: added(shares.filter((one) => one.saw_suggestions === 1)),
    sawOthers: added(shares.filter((one) => one.saw_others === 1)),
  }
}

const added = (shares: readonly Share[]) => shares.reduce((sum, { count }) => sum + count, 0)

function by<Key extends string>(shares: readonly Share[], keyOf: (share: Share) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const share of shares) {
    const key = keyOf(share)
    counts.set(key, (counts.get(key) ?? 0) + share.count)
  }
  return counts
}
