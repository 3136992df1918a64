import { namesOfPeople } from '../database/people.ts'
import type { Db } from '../database/tables.ts'
import type { Change } from '../database/write.ts'
import { counted } from '../language/figures.ts'
import { t } from '../language/t.ts'
import { type Gist, gistsOf } from './gist.ts'
import { undoneBy } from './standing.ts'
import { isUnsaid } from './unsaid.ts'

export interface EventWords {
  seq: number
  at: string
  person: string
  act: string
  text: string
  /** How many rows it changed; a decision with the coding that it made is one. 0 when the words tell it. */
  rows: number
  undoes: number | null
  canUndo: boolean
  /** Words of it were erased since. */
  isErased: boolean
}

/** What no undo takes back. */
const staysDone = new Set(['person.add', 'audit.finish', 'erasure.add'])

const mayBeUndone = (act: string, gist: Gist | undefined) =>
  gist !== undefined && !gist.isErased && !staysDone.has(act) && !gist.first.some(isUnsaid)

/** One event of the log in words, or undefined when there is none. */
export async function eventInWords(db: Db, seq: number): Promise<EventWords | undefined> {
  const [first] = await eventsInWords(db, [seq])
  return first
}

/** Events of the log in words, in the order in which they were asked for. */
export async function eventsInWords(db: Db, seqs: readonly number[]): Promise<EventWords[]> {
  if (seqs.length === 0) return []
  const events = await db
    .selectFrom('events')
    .selectAll()
    .where('seq', 'in', [...seqs])
    .execute()
  const gists = await gistsOf(db, seqs)
  const names = await namesOfPeople(db)
  const undone = await undoneBy(db, Math.min(...seqs))
  const words = new Map<number, EventWords>()
  for (const event of events) {
    const gist = gists.get(event.seq)
    const changes = gist?.first ?? []
    const isErased = gist?.isErased ?? false
    words.set(event.seq, {
      seq: event.seq,
      at: event.at,
      person: names.get(event.person) ?? '',
      act: event.act,
      text: sentence(event.act, {
        about: await aboutWhat(db, tellingFirst(event.act, changes)),
        code: await codeIn(db, changes),
        decisions: gist?.decisions ?? 0,
      }),
      rows: gist ? rowsOf(event.act, gist) : 0,
      undoes: event.undoes,
      canUndo: mayBeUndone(event.act, gist) && !undone.has(event.seq),
      isErased,
    })
  }
  await sayWhatWasUndone(db, words)
  return seqs.flatMap((seq) => words.get(seq) ?? [])
}

/** An undo is only told well with what it undid. */
async function sayWhatWasUndone(db: Db, words: Map<number, EventWords>): Promise<void> {
  const undoing = [...words.values()].flatMap(({ undoes }) => undoes ?? [])
  const undone = new Map((await eventsInWords(db, undoing)).map(({ seq, text }) => [seq, text]))
  for (const event of words.values()) {
    const text = event.undoes === null ? undefined : undone.get(event.undoes)
    if (text !== undefined) words.set(event.seq, { ...event, text: `${event.text}: ${text}` })
  }
}

/** What an act says, with places for what it was about: see the catalogues. */
const phraseOf = (act: string): string | undefined => new Map(Object.entries(t.log.acts)).get(act)

function sentence(
  act: string,
  { about, code, decisions }: { about: string | undefined; code: string | undefined; decisions: number },
): string {
  const many =
    decisions > 0 ? counted(decisions, t.common.suggestion, t.common.suggestions) : t.log.moreSuggestions
  const phrase = (phraseOf(act) ?? act).replace('%n', many)
  const withCode = code === undefined ? phrase.replace('%c', '') : phrase.replace('%c', `‘${code}’`)
  const whole =
    about === undefined
      ? withCode.replace(/:?( (?:van|aan|bij|to|from|at))? ?%/u, '')
      : withCode.replace('%', `‘${about}’`)
  return whole.replace(/ {2,}/gu, ' ').trim()
}

function rowsOf(act: string, { changes, decisions }: Gist): number {
  if (phraseOf(act)?.includes('%n')) return 0
  return act.startsWith('decision.') ? decisions : changes
}

/** The name of the code that a coding or decision among the changes is about. */
async function codeIn(db: Db, changes: readonly Change[]): Promise<string | undefined> {
  const change = changes.find(({ table }) => table === 'codings' || table === 'decisions')
  if (!change || (change.table !== 'codings' && change.table !== 'decisions')) return undefined
  const row = await db
    .selectFrom(change.table)
    .innerJoin('codes', 'codes.id', `${change.table}.code`)
    .select('codes.name')
    .where(`${change.table}.id`, '=', change.id)
    .executeTakeFirst()
  return row?.name
}

/** An act that names a code is about the words that got it, also when the code was made in the same act. */
function tellingFirst(act: string, changes: readonly Change[]): readonly Change[] {
  if (!phraseOf(act)?.includes('%c')) return changes
  const words = changes.filter(({ table }) => table === 'codings' || table === 'decisions')
  return [...words, ...changes]
}

const longestAbout = 80

/** The name or the words that an event is about, from its first row that has any. */
async function aboutWhat(db: Db, changes: readonly Change[]): Promise<string | undefined> {
  for (const { table, id, before, after } of changes) {
    const said = textIn(after) ?? textIn(before) ?? (await textOfRow(db, table, id))
    if (said) return said.length > longestAbout ? `${said.slice(0, longestAbout).trimEnd()}…` : said
  }
  return undefined
}

const telling = ['exact', 'name', 'title', 'text', 'word'] as const

function textIn(values: Record<string, unknown> | null): string | undefined {
  for (const column of telling) {
    const value = values?.[column]
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

const speaking = new Set([
  'codings',
  'codes',
  'documents',
  'sessions',
  'tables',
  'propositions',
  'threads',
  'quote_sets',
  'quotes',
  'evidence',
  'landings',
  'dismissals',
  'memos',
  'decisions',
  'word_refusals',
  'matrices',
  'summaries',
  'sampled_sentences',
])

async function textOfRow(db: Db, table: Change['table'], id: string): Promise<string | undefined> {
  if (!speaking.has(table)) return undefined
  const row: Record<string, unknown> | undefined = await db
    .selectFrom(table)
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return textIn(row ?? null)
}
