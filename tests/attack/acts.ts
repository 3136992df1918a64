import { moveCode } from '../../server/codebook/ordering.ts'
import { addCode, changeCode } from '../../server/codebook/store.ts'
import { importCodebook } from '../../server/codebook/table.ts'
import { dropExample, keepExample } from '../../server/codings/examples.ts'
import { mergeCodes } from '../../server/codings/merging.ts'
import { setSuggestionMode } from '../../server/codings/modes.ts'
import { markRead, unmarkRead } from '../../server/codings/readings.ts'
import { removeCode } from '../../server/codings/removing-code.ts'
import { recode, splitCode } from '../../server/codings/splitting.ts'
import { addCoding, endCoding } from '../../server/codings/store.ts'
import { newId } from '../../server/database/ids.ts'
import { type Recorded, record, type Writer } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { readText } from '../../server/ingest/read.ts'
import { addMemo, changeMemo } from '../../server/memos/store.ts'
import { liftMask } from '../../server/quotes/blackened.ts'
import { addQuote, changeAttribution } from '../../server/quotes/choosing.ts'
import { publish } from '../../server/quotes/publishing.ts'
import { addQuoteSet, endQuote, endQuoteSet, moveQuote, renameQuoteSet } from '../../server/quotes/store.ts'
import { understand, writeDocument } from '../../server/sources/adding.ts'
import { agree } from '../../server/sources/agreements-store.ts'
import { changeDocument, changeStructure } from '../../server/sources/correcting.ts'
import { addMask } from '../../server/sources/masks.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { setPseudonym } from '../../server/sources/pseudonyms.ts'
import { endDocument } from '../../server/sources/removing.ts'
import {
  changeProposition,
  changeSession,
  endPlace,
  endSession,
  renameTable,
} from '../../server/sources/session-changes.ts'
import { addSession, propositionOf, tableOf } from '../../server/sources/sessions.ts'
import { sourceTextOfVersion, sourceTexts } from '../../server/sources/store.ts'
import { readSampled } from '../../server/suggestions/sample/answering.ts'
import { drawable, endSample, keepSample } from '../../server/suggestions/sample/store.ts'
import { decide } from '../../server/suggestions/store.ts'
import { addEvidence } from '../../server/threads/adding.ts'
import { addThread } from '../../server/threads/adopting.ts'
import {
  changeThread,
  dropEvidence,
  endThread,
  moveEvidence,
  recordCounterSearch,
  setRole,
  setStatus,
} from '../../server/threads/changing.ts'
import type { TestProject } from '../project.ts'
import type { AnyRow, KeptTable } from './kept.ts'

/** One thing that somebody does; the numbers choose what it is done to, and how. */
export interface Step {
  act: number
  isBram: boolean
  numbers: readonly number[]
}

/** Chooses from the project as it stands, by the numbers of one step. */
class Choice {
  readonly project: TestProject
  readonly #numbers: number[]

  constructor(project: TestProject, numbers: readonly number[]) {
    this.project = project
    this.#numbers = [...numbers]
  }

  number(below: number): number {
    return (this.#numbers.shift() ?? 0) % below
  }

  of<const L extends readonly [unknown, ...unknown[]]>(list: L): L[number] {
    return list[this.number(list.length)] ?? list[0]
  }

  /** A row, mostly one that stands; undefined when there is none. */
  row(table: KeptTable): AnyRow | undefined {
    const isAny = this.number(8) === 0
    const rows = this.project.sqlite
      .prepare<[], AnyRow>(`SELECT * FROM ${table} ${isAny ? '' : 'WHERE ended IS NULL'} ORDER BY made, id`)
      .all()
    return rows[this.number(Math.max(rows.length, 1))]
  }

  id(table: KeptTable): string {
    return this.row(table)?.id ?? newId()
  }

  title(): string {
    return this.of(['Ruimte', 'ruimte', 'Tijd', 'Één lijn', 'één lijn', 'Geld'])
  }

  /** A stretch of a text: one of its first words. */
  place() {
    const version = this.row('text_versions')
    const words = [...String(version?.text ?? 'geen').matchAll(/\S+/gu)]
    const word = words[this.number(Math.min(words.length, 6))]
    const start = word?.index ?? 0
    return {
      document: String(version?.document ?? newId()),
      version: version?.id ?? newId(),
      start,
      end: start + (word?.[0].length ?? 1),
    }
  }
}

type Doing = (write: Writer, pick: Choice) => Promise<unknown>

const seen = { suggestions: false, others: false }
const facts = { kind: 'anders', date: null, place: null, guest: null } as const

/** Everything that people do to what they keep, by the name that the log gives it. */
const doings: Readonly<Record<string, Doing>> = {
  'code.add': (write, pick) =>
    addCode(write, { name: pick.title(), parent: pick.number(2) ? pick.id('codes') : null }),
  'code.change': (write, pick) =>
    changeCode(write, { id: pick.id('codes') }, { name: pick.title(), definition: pick.of(['', 'nieuw']) }),
  'code.change-parent': (write, pick) =>
    changeCode(write, { id: pick.id('codes') }, { parent: pick.number(3) ? pick.id('codes') : null }),
  'code.move': (write, pick) => moveCode(write, pick.id('codes'), pick.of(['up', 'down'])),
  'code.merge': (write, pick) => mergeCodes(write, pick.id('codes'), pick.id('codes')),
  'code.split': (write, pick) => splitCode(write, pick.id('codes'), pick.title()),
  'code.end': (write, pick) => removeCode(write, pick.id('codes')),
  'code.example': (write, pick) => {
    const coding = pick.row('codings')
    const kind = pick.of(['typical', 'borderline', 'counter'])
    return keepExample(write, String(coding?.code), { coding: coding?.id ?? newId(), kind })
  },
  'code.end-example': (write, pick) => {
    const example = pick.row('code_examples')
    return dropExample(write, String(example?.code), example?.id ?? newId())
  },
  'coding.add': (write, pick) =>
    addCoding(write, {
      ...pick.place(),
      code: pick.id('codes'),
      coder: write.person,
      origin: 'reading',
      seen,
    }),
  'coding.end': (write, pick) => endCoding(write, pick.id('codings')),
  'coding.recode': (write, pick) => {
    const coding = pick.row('codings')
    return recode(write, {
      from: String(coding?.code),
      into: pick.id('codes'),
      codings: coding ? [coding.id] : [],
    })
  },
  'decision.take': (write, pick) =>
    decide(write, {
      ...pick.place(),
      code: pick.id('codes'),
      verdict: pick.of(['taken', 'left']),
      score: 0.5,
      model: 'model',
      because: [],
      sawOthers: false,
    }),
  'reading.add': async (write, pick) => {
    const { document, version } = pick.place()
    const codes = await write.trx.selectFrom('codes').selectAll().where('ended', 'is', null).execute()
    await markRead(write, { document, version, person: write.person }, codes)
  },
  'reading.end': (write, pick) => {
    const { document, version } = pick.place()
    return unmarkRead(write, { document, version, person: write.person }, [pick.id('codes')])
  },
  'mode.set': (write, pick) =>
    setSuggestionMode(write, pick.id('documents'), pick.of(['off', 'after', 'on'])),
  'sample.draw': async (write, pick) => {
    const candidates = await drawable(write.trx, await sourceTexts(write.trx, 'source'))
    const documents = [...new Set(candidates.map(({ document }) => document))]
    await keepSample(write, { percent: 10, seed: pick.number(1000), documents, candidates })
  },
  'sample.read': (write, pick) => {
    const codes = pick.number(2) ? [pick.id('codes')] : []
    const sentence = pick.id('sampled_sentences')
    return readSampled(write, { sentence, codes, isNone: codes.length === 0, seen: write.event - 1 })
  },
  'sample.end': (write, pick) => endSample(write, { id: pick.id('reading_samples') }),
  'memo.add': (write, pick) => {
    const [subjectKind, table] = pick.of([
      ['code', 'codes'],
      ['coding', 'codings'],
      ['document', 'documents'],
      ['session', 'sessions'],
      ['thread', 'threads'],
      ['quote', 'quotes'],
      ['quote-set', 'quote_sets'],
    ] as const)
    return addMemo(write, { kind: 'inhoud', subjectKind, subject: pick.id(table), text: 'een gedachte' })
  },
  'memo.add-fragment': (write, pick) => {
    const { version, start, end } = pick.place()
    return addMemo(write, {
      kind: 'sfeer',
      subjectKind: 'fragment',
      subject: version,
      start,
      end,
      text: 'stil',
    })
  },
  'memo.change': (write, pick) =>
    changeMemo(write, { id: pick.id('memos') }, { kind: 'code', text: pick.of(['a', 'b']) }),
  'memo.end': (write, pick) => write.end('memos', { id: pick.id('memos') }),
  'session.add': (write, pick) => addSession(write, { title: pick.title() }),
  'session.change': (write, pick) =>
    changeSession(
      write,
      { id: pick.id('sessions') },
      { ...facts, title: pick.title(), rule: pick.of(['openbaar', 'chatham-house', 'vertrouwelijk']) },
    ),
  'session.end': (write, pick) => endSession(write, { id: pick.id('sessions') }),
  'session.add-table': (write, pick) => tableOf(write, pick.id('sessions'), pick.title()),
  'session.change-table': (write, pick) => renameTable(write, { id: pick.id('tables') }, pick.title()),
  'session.end-table': (write, pick) => endPlace(write, 'tables', { id: pick.id('tables') }),
  'session.add-proposition': (write, pick) => propositionOf(write, pick.id('sessions'), pick.title()),
  'session.change-proposition': (write, pick) =>
    changeProposition(write, { id: pick.id('propositions') }, { title: pick.title(), votes: [] }),
  'session.end-proposition': (write, pick) =>
    endPlace(write, 'propositions', { id: pick.id('propositions') }),
  'participants.import': (write, pick) => {
    const name = pick.of(['Truus', 'Vincent'])
    const bytes = new TextEncoder().encode(`person,role\n${name},installateur\n`)
    return importParticipants(write, pick.id('sessions'), { name: 'lijst.csv', bytes })
  },
  'agreement.set': (write, pick) => {
    const whose = { participant: pick.id('participants'), session: pick.id('sessions') }
    const level = pick.of(['name-and-role', 'role', 'without', 'not-quoted'])
    return agree(write, whose, { level, agreed_on: null, how: pick.of(['', 'per e-mail']) })
  },
  'pseudonym.set': (write, pick) => setPseudonym(write, pick.id('participants'), pick.of(['Anna', null])),
  'mask.add': (write, pick) => addMask(write, { ...pick.place(), ground: '5.1.2.e' }),
  'mask.end': (write, pick) => liftMask(write, { id: pick.id('masks') }),
  'document.add': async (write, pick) => {
    const name = pick.of(['a.txt', 'b.txt'])
    const bytes = new TextEncoder().encode(
      pick.of(['Wij wachten op stroom.', 'Er is geen ruimte.', 'Geld is er wel.']),
    )
    const given = { role: 'source', session: pick.title(), table: 'Tafel 1' } as const
    await writeDocument(write, newId(), understand({ name, bytes, read: await readText(bytes, name) }, given))
  },
  'document.change': (write, pick) =>
    changeDocument(
      write,
      { id: pick.id('documents') },
      { name: pick.of(['a.txt', 'b.txt', 'c.txt']), title: null, date: null, role: 'source' },
    ),
  'document.end': (write, pick) => endDocument(write, { id: pick.id('documents') }),
  'structure.change': async (write, pick) => {
    const structure = pick.row('structures')
    const { blocks } = await sourceTextOfVersion(write.trx, String(structure?.version))
    const place = { session: pick.id('sessions'), table: pick.of(['', 'Tafel 1', 'Tafel 2']) }
    const part = { start: 0, end: blocks.at(-1)?.end ?? 1, ...place, proposition: '', round: '' }
    const voices = blocks.map(() => pick.of(['note', 'participant'] as const))
    await changeStructure(write, { id: structure?.id ?? newId() }, { parts: [part], voices })
  },
  'thread.add': (write, pick) => addThread(write, { title: pick.title(), claim: 'Er is te weinig' }),
  'thread.change': (write, pick) => changeThread(write, { id: pick.id('threads') }, { title: pick.title() }),
  'thread.status': (write, pick) =>
    setStatus(write, { id: pick.id('threads') }, pick.of(['concept', 'in-bespreking', 'akkoord'])),
  'thread.end': (write, pick) => endThread(write, { id: pick.id('threads') }),
  'thread.counter-search': (write, pick) =>
    recordCounterSearch(write, { id: pick.id('threads') }, { how: 'gelezen', units: 1, of: 1, found: 0 }),
  'evidence.add': (write, pick) => {
    const { version, start, end } = pick.place()
    return addEvidence(write, {
      thread: pick.id('threads'),
      version,
      start,
      end,
      role: pick.of(['supports', 'contradicts']),
    })
  },
  'evidence.keep': (write, pick) => setRole(write, { id: pick.id('evidence') }, 'qualifies'),
  'evidence.drop': (write, pick) => dropEvidence(write, { id: pick.id('evidence') }, 'hoort hier niet'),
  'evidence.change': (write, pick) =>
    moveEvidence(write, { id: pick.id('evidence') }, pick.number(2) ? pick.id('evidence') : null),
  'quote-set.add': (write, pick) => addQuoteSet(write, { title: pick.title() }),
  'quote-set.change': (write, pick) => renameQuoteSet(write, { id: pick.id('quote_sets') }, pick.title()),
  'quote-set.publish': (write, pick) => publish(write, pick.id('quote_sets')),
  'quote-set.end': (write, pick) => endQuoteSet(write, { id: pick.id('quote_sets') }),
  'quote.add': (write, pick) => addQuote(write, { ...pick.place(), set: pick.id('quote_sets') }),
  'quote.move': (write, pick) => moveQuote(write, pick.id('quotes'), pick.of(['up', 'down'])),
  'quote.change': (write, pick) =>
    changeAttribution(write, { id: pick.id('quotes') }, pick.of(['een ondernemer', 'iemand'])),
  'quote.end': (write, pick) => endQuote(write, { id: pick.id('quotes') }),
}

const names = Object.keys(doings)
/** More often than the others: without something to stand on, the others are only refused. */
const often = ['code.add', 'coding.add', 'session.add', 'quote-set.add', 'thread.add', 'quote.add']

/** How many kinds of steps there are: about a third are undos. */
export const kindsOfSteps = Math.ceil((names.length + 2 * often.length) * 1.5)

export interface Done {
  name: string
  recorded: Recorded<unknown>
  /** The event that was undone. */
  undoes: number | null
}

/** Does one step. @throws whatever the act throws */
export async function take(project: TestProject, { act, isBram, numbers }: Step): Promise<Done> {
  const person = (isBram ? project.bram : project.noor).id
  const pick = new Choice(project, numbers)
  const name = [...names, ...often, ...often][act]
  if (name === undefined) {
    const undoes = eventsOf(project).length - pick.number(Math.min(eventsOf(project).length, 12))
    return { name: 'event.undo', recorded: await undo(project.db, person, undoes), undoes }
  }
  if (name === 'code.add' && pick.number(6) === 5) {
    const bytes = new TextEncoder().encode('code,parent,definition\nRuimte,,r\nTijd,Ruimte,t\nGeld,Tijd,\n')
    const { event, ...result } = await importCodebook(project.db, person, { name: 'boek.csv', bytes })
    return { name: 'codebook.import', recorded: { result, event }, undoes: null }
  }
  const doing = doings[name]
  const recorded = await record(project.db, { person, act: name }, async (write) => doing?.(write, pick))
  return { name, recorded, undoes: null }
}

export interface LoggedEvent {
  seq: number
  person: string
  act: string
  undoes: number | null
}

export function eventsOf({ sqlite }: Pick<TestProject, 'sqlite'>): LoggedEvent[] {
  return sqlite.prepare<[], LoggedEvent>('SELECT seq, person, act, undoes FROM events ORDER BY seq').all()
}

/** Whether what an event did stands: it was not undone, or its undoing was. */
export function standsIn(events: readonly LoggedEvent[], seq: number): boolean {
  return !events.some((event) => event.undoes === seq && standsIn(events, event.seq))
}
