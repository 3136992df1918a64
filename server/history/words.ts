import type { Db } from '../database/tables.ts'
import type { Change, Payload } from '../database/write.ts'
import { counted } from '../language/figures.ts'
import { undoneBy } from './standing.ts'

/**
 * What each act says in the log and in the toast. `%` is what it was about and `%c` its code, between quotation
 * marks, `%n` how many suggestions; what is not known is left out.
 */
export const actsInWords: Readonly<Record<string, string>> = {
  'person.add': 'begon te werken',
  'person.language': 'koos een andere taal voor het scherm',
  'project.masked-copy': 'maakte een gelakte kopie van een project',
  'project.name': 'noemde het project %',
  'project.example': 'maakte het voorbeeldproject',
  'session.add': 'voegde bijeenkomst % toe',
  'session.change': 'wijzigde bijeenkomst %',
  'session.end': 'haalde bijeenkomst % weg',
  'session.add-table': 'voegde tafel % toe',
  'session.change-table': 'wijzigde tafel %',
  'session.end-table': 'haalde tafel % weg',
  'session.add-proposition': 'voegde stelling % toe',
  'session.change-proposition': 'wijzigde stelling %',
  'session.end-proposition': 'haalde stelling % weg',
  'participants.import': 'las een deelnemerslijst in',
  'participant.add': 'zette iemand op een deelnemerslijst',
  'participant.change': 'wijzigde wat er van een deelnemer op de lijst staat',
  'participant.end': 'haalde iemand van een deelnemerslijst',
  'agreement.set': 'legde vast wat er over citeren is afgesproken',
  'pseudonym.set': 'gaf een deelnemer een pseudoniem, of haalde het weg',
  'mask.add': 'lakte woorden in een bron',
  'mask.add-several': 'lakte woorden op meer plaatsen in een bron',
  'mask.end': 'haalde lakwerk in een bron weg',
  'mask.look': 'keek lakwerk na een verbetering na',
  'mask-refusal.add': 'besloot dat woorden in een bron niet gelakt hoeven te worden',
  'mask-refusal.end': 'liet woorden in een bron weer voorstellen om te lakken',
  'document.add': 'voegde bron % toe',
  'document.add-file': 'bewaarde bestand % bij een bron',
  'document.next-version': 'maakte van bestand % de volgende tekstversie van een bron',
  'document.add-archive': 'bewaarde een zip-bestand met bronnen',
  'document.end-file': 'haalde bestand % weg bij een bron',
  'document.change': 'wijzigde de gegevens van bron %',
  'document.end': 'haalde bron % weg',
  'document.correct': 'verbeterde de tekst van een bron',
  'structure.change': 'verbeterde de indeling van een bron',
  'talk.link': 'noemde twee bronnen verslagen van hetzelfde gesprek',
  'talk.apart': 'noemde twee bronnen verslagen van verschillende gesprekken',
  'talk.unlink': 'haalde een bron los van een ander verslag van hetzelfde gesprek',
  'speakers.cut': 'zette een gemiste spreker in een bron op zijn plaats',
  'speakers.change': 'verbeterde wie er spreekt in een bron',
  'code.add': 'maakte code %',
  'code.change': 'wijzigde code %',
  'code.word': 'wijzigde een woord van code %',
  'word-refusal.add': 'vond % geen woord voor een code',
  'word-refusal.end': 'liet % weer voorstellen als woord voor een code',
  'code.move': 'verplaatste code %',
  'code.merge': 'voegde code % samen met een andere',
  'code.split': 'splitste code %',
  'code.end': 'haalde code % weg',
  'code.example': 'bewaarde een voorbeeld bij een code',
  'code.end-example': 'haalde een voorbeeld bij een code weg',
  'codebook.import': 'las een codeboek in',
  'coding.add': 'gaf code %c aan %',
  'coding.end': 'haalde code %c weg van %',
  'coding.change': 'wijzigde de plek van een codering: %',
  'coding.place': 'gaf een losgeraakte codering een plaats: %c bij %',
  'coding.release': 'liet een losgeraakte codering los: %c bij %',
  'coding.confirm': 'zag dat een gewijzigde codering nog klopt: %c bij %',
  'coding.recode': 'gaf coderingen een andere code: %c',
  'coding.bulk': 'gaf code %c aan meer fragmenten tegelijk',
  'codings.import': 'las coderingen in',
  'decision.take': 'nam suggestie %c over bij %',
  'decision.leave': 'nam suggestie %c niet over bij %',
  'decision.adjust': 'paste suggestie %c aan bij %',
  'decision.bulk': 'nam %n tegelijk over',
  'reading.add': 'noemde een bron klaar',
  'reading.again': 'bekeek een bron opnieuw',
  'reading.end': 'nam ‘klaar’ bij een bron terug',
  'mode.set': 'koos wanneer suggesties te zien zijn',
  'mode.alone': 'koos om een bron alleen te lezen',
  'mode.together': 'koos om een bron met de anderen te lezen',
  'sample.draw': 'trok een leessteekproef',
  'sample.read': 'las een zin van de leessteekproef: %',
  'sample.end': 'haalde een leessteekproef weg',
  'memo.add': 'schreef een memo: %',
  'memo.change': 'wijzigde een memo: %',
  'memo.end': 'haalde een memo weg: %',
  'thread.adopt': 'nam rode draad % op',
  'thread.add': 'maakte rode draad %',
  'thread.change': 'wijzigde rode draad %',
  'thread.status': 'gaf rode draad % een andere status',
  'thread.merge': 'voegde rode draad % samen met een andere',
  'thread.split': 'splitste rode draad %',
  'thread.nest': 'gaf rode draad % een andere plaats',
  'thread.end': 'haalde rode draad % weg',
  'candidate.dismiss': 'legde voorstel % weg',
  'candidate.restore': 'haalde voorstel % terug',
  'landing.add': 'wees aan waar een rode draad in een rapport staat: %',
  'landing.end': 'haalde een plaats in een rapport weg bij een rode draad: %',
  'evidence.add': 'voegde bewijs toe aan een rode draad: %',
  'evidence.keep': 'behield bewijs bij een rode draad: %',
  'evidence.drop': 'legde bewijs weg: %',
  'evidence.side': 'gaf bewijs een kant van de spanning: %',
  'evidence.move': 'veranderde de volgorde van het bewijs',
  'evidence.correct': 'nam bij bewijs de verbeterde woorden over: %',
  'evidence.change': 'wijzigde bewijs bij een rode draad: %',
  'evidence.end': 'haalde bewijs weg: %',
  'thread.counter-search': 'zocht naar tegengeluid',
  'quote-set.add': 'maakte citatenset %',
  'quote-set.change': 'wijzigde citatenset %',
  'quote-set.publish': 'publiceerde citatenset %',
  'quote-set.end': 'haalde citatenset % weg',
  'quote-set.rules': 'koos andere citeerregels voor citatenset %',
  'quote-set.group': 'zette citaten per rode draad bij elkaar',
  'quote-set.withdraw': 'trok citatenset % in',
  'quote.add': 'koos een citaat: %',
  'quote.move': 'veranderde de volgorde van citaten',
  'quote.change': 'wijzigde de toeschrijving van een citaat: %',
  'quote.correct': 'nam bij een citaat de verbeterde woorden over: %',
  'quote.layer': 'bewerkte een citaat zonder het over te typen: %',
  'quote.end-layer': 'haalde een bewerking van een citaat weg: %',
  'quote.approve': 'schreef op of iemand akkoord is met een citaat: %',
  'quote.confirm': 'schreef op waarom een herkenbare toeschrijving mag blijven: %',
  'quote.thread': 'zette een citaat bij een rode draad: %',
  'quote.end': 'haalde een citaat weg: %',
  'audit.start': 'toetste een rapport',
  'audit.find': 'legde bevindingen over een citaat vast',
  'audit.reply': 'antwoordde op een bevinding',
  'audit.close': 'sloot een getoetst citaat af',
  'audit.reopen': 'heropende een getoetst citaat',
  'audit.sample': 'trok een steekproef van citaten',
  'audit.judge': 'gaf een oordeel over een uitspraak in een rapport',
  'audit.finish': 'rondde een rapporttoets af',
  'matrix.add': 'maakte matrix %',
  'matrix.change': 'gaf matrix % een andere titel',
  'matrix.end': 'haalde matrix % weg',
  'matrix.add-lines': 'zette rijen of kolommen in een matrix',
  'matrix.end-line': 'haalde een rij of kolom uit een matrix weg',
  'matrix.move-line': 'veranderde de volgorde in een matrix',
  'summary.write': 'schreef een samenvatting in een matrix: %',
  'summary.end': 'haalde een samenvatting uit een matrix weg: %',
  'erasure.add': 'wiste iets voorgoed',
  'retention.set': 'legde vast tot wanneer bronnen bewaard blijven',
  'event.undo': 'maakte een wijziging ongedaan',
}

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
  const payloads = await db
    .selectFrom('payloads')
    .selectAll()
    .where('seq', 'in', [...seqs])
    .execute()
  const names = new Map(
    (await db.selectFrom('people').select(['id', 'name']).execute()).map((p) => [p.id, p.name]),
  )
  const undone = await undoneBy(db, Math.min(...seqs))
  const words = new Map<number, EventWords>()
  for (const event of events) {
    const stored = payloads.find((p) => p.seq === event.seq)
    const payload: Payload | undefined = JSON.parse(stored?.json ?? 'null') ?? undefined
    const changes = payload?.changes ?? []
    const isErased = stored !== undefined && stored.erased_by !== null
    words.set(event.seq, {
      seq: event.seq,
      at: event.at,
      person: names.get(event.person) ?? '',
      act: event.act,
      text: sentence(event.act, {
        about: await aboutWhat(db, changes),
        code: await codeIn(db, changes),
        decisions: decisionsIn(changes),
      }),
      rows: rowsOf(event.act, changes),
      undoes: event.undoes,
      canUndo: payload !== undefined && !isErased && !staysDone.has(event.act) && !undone.has(event.seq),
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

function sentence(
  act: string,
  { about, code, decisions }: { about: string | undefined; code: string | undefined; decisions: number },
): string {
  const many = decisions > 0 ? counted(decisions, 'suggestie', 'suggesties') : 'meer suggesties'
  const phrase = (actsInWords[act] ?? act).replace('%n', many)
  const withCode = code === undefined ? phrase.replace('%c', '') : phrase.replace('%c', `‘${code}’`)
  const whole =
    about === undefined
      ? withCode.replace(/:?( van| aan| bij)? ?%/u, '')
      : withCode.replace('%', `‘${about}’`)
  return whole.replace(/ {2,}/gu, ' ').trim()
}

function rowsOf(act: string, changes: readonly Change[]): number {
  if (actsInWords[act]?.includes('%n')) return 0
  return act.startsWith('decision.') ? decisionsIn(changes) : changes.length
}

const decisionsIn = (changes: readonly Change[]) =>
  changes.filter(({ table }) => table === 'decisions').length

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
