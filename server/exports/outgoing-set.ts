import { inGroups } from '../../views/quotes/words.ts'
import type { EditionRow } from '../database/finding-tables.ts'
import { personById } from '../database/people.ts'
import type { Db } from '../database/tables.ts'
import { AppError, notFound } from '../errors.ts'
import { writtenMoment } from '../language/dates.ts'
import { t } from '../language/t.ts'
import { counting, inParts } from '../progress.ts'
import { Desk } from '../quotes/desk.ts'
import { parsedEdition } from '../quotes/edition.ts'
import { frozenQuote } from '../quotes/freezing.ts'
import { type StandingQuote, type StandingSet, standingSet } from '../quotes/looking.ts'
import { outwardQuote } from '../quotes/outward-provenance.ts'
import { publishedEdition } from '../quotes/published.ts'
import { labelOf, type QuoteSet } from '../quotes/quote.ts'
import { editionsOf } from '../quotes/store.ts'
import { type Beside, withheldOf, withoutTellingNumbers } from '../quotes/telling-numbers.ts'
import { mayStillGo } from '../quotes/touched.ts'
import { holds } from '../text/span.ts'
import type { OutgoingQuote } from './quote-rows.ts'
import { driftWords, maskedWords } from './words.ts'

/** A set on its way out, with what a file says of it. */
export interface Outgoing {
  readonly set: QuoteSet
  readonly about: string[]
  readonly quotes: OutgoingQuote[]
}

/**
 * A set as it stands now. What somebody refused stays inside; the file says which quotes those are.
 * @throws {AppError} internal - a text is damaged, or the words do not stand there
 */
export async function asItStands(db: Db, set: QuoteSet, beside?: Beside): Promise<Outgoing> {
  const desk = new Desk(db)
  const part = inParts({ looking: 1, covering: 1 })
  const standing = await part('looking', () => standingSet(desk, set))
  const isPublished = standing.edition !== undefined && standing.changes.length === 0
  const rules = set.rules ?? 'verbatim'
  const outward = await desk.outward()
  const title = outward.words(set.title)
  const quotes: OutgoingQuote[] = []
  const refused: string[] = []
  const cover = async (looked: StandingQuote) => {
    const { source, quote, label, drift, approved } = looked
    if (!source.isIntact || !holds(source.text, quote)) {
      throw new AppError('internal', 'text-damaged', { document: source.document.name })
    }
    if (approved.state === 'refused') {
      refused.push(label)
      return
    }
    const whole = withoutTellingNumbers(
      await frozenQuote(desk, looked),
      await withheldOf(desk, quote, beside),
    )
    const frozen = outwardQuote(whole, outward)
    const published = isPublished ? set.edition : 0
    quotes.push({ label, frozen, drift, set: title, rules, edition: set.edition, published })
  }
  await part('covering', async () => {
    for (const looked of counting('quotations', standing.quotes)) await cover(looked)
  })
  const [last] = await editionsOf(db, set.id)
  const about = [
    ...(await stateOf(desk, standing, last)),
    rulesIn(rules),
    ...(refused.length > 0 ? [`Weggelaten, want geweigerd: ${refused.join(', ')}.`] : []),
    ...remarksOn(quotes),
  ]
  return { set: { ...set, title }, quotes, about }
}

const rulesIn = (rules: OutgoingQuote['rules']) =>
  `Citeerregels: ${t.quotes.rules[rules]}. ${t.quotes.rulesExplained[rules]}`

async function stateOf(
  desk: Desk,
  { set, changes, edition }: StandingSet,
  last: EditionRow | undefined,
): Promise<string[]> {
  const now = writtenMoment(new Date().toISOString())
  if (!last) return [`Concept van ${now}. Nog niet gepubliceerd.`]
  if (edition?.withdrawn) return withdrawnWords(desk, last, edition.withdrawn.reason)
  if (changes.length === 0) return publishedWords(desk.db, last)
  return [`Werkversie van ${now}: gewijzigd sinds editie ${set.edition} en zo nog niet gepubliceerd.`]
}

/**
 * A published edition, word for word as it was frozen.
 * @throws {AppError} not-found - no such edition; internal - it is not what was published
 */
export async function asPublished(db: Db, set: QuoteSet, number: number): Promise<Outgoing> {
  const row = (await editionsOf(db, set.id)).find((one) => one.number === number)
  if (!row) return notFound('edition-not-found', { edition: number })
  const { edition: frozen, hasItsHash, isInLog } = await publishedEdition(db, row)
  if (!frozen || !hasItsHash || !isInLog) {
    throw new AppError('internal', 'edition-damaged', { set: set.title, edition: number })
  }
  const { rules, withdrawn } = frozen
  const desk = new Desk(db)
  const outward = await desk.outward()
  const quotes: OutgoingQuote[] = []
  const touched: string[] = []
  for (const [index, quote] of counting('quotations', [...frozen.quotes.entries()])) {
    const instead = await mayStillGo(desk, quote)
    const placed = { document: quote.document.id, version: quote.version.id }
    if (instead) touched.push(labelOf(index))
    quotes.push({
      label: labelOf(index),
      frozen: outwardQuote(withoutTellingNumbers(instead ?? quote, await withheldOf(desk, placed)), outward),
      drift: undefined,
      set: outward.words(frozen.set.title),
      rules,
      edition: number,
      published: number,
    })
  }
  const state = withdrawn ? withdrawnWords(desk, row, withdrawn.reason) : publishedWords(db, row)
  return {
    set: { ...set, title: outward.words(set.title) },
    quotes,
    about: [...(await state), rulesIn(rules), ...remarksOn(quotes), ...touchedWords(touched)],
  }
}

const touchedWords = (labels: readonly string[]) =>
  labels.map(
    (label) =>
      `Let op: over ${label} is sinds deze editie anders afgesproken. Hier staat wat nu nog naar anderen mag.`,
  )

async function withdrawnWords(desk: Desk, row: EditionRow, reason: string): Promise<string[]> {
  const who = (await personById(desk.db, row.person))?.name ?? ''
  const why = (await desk.outward()).words(reason)
  return [
    `Let op: deze citatenset is ingetrokken op ${writtenMoment(row.at)} door ${who}. Reden: ${why}`,
    `Controlegetal van editie ${row.number} (SHA-256): ${inGroups(row.hash)}`,
  ]
}

/** What an edition changed, in numbers: words that were taken out or changed are not said again. */
function changedBy(row: EditionRow): string[] {
  const kinds = (parsedEdition(row.frozen)?.changes ?? []).map(({ kind }) => kind)
  const told = [...new Set(kinds)].map((kind) => {
    const count = kinds.filter((one) => one === kind).length
    return count > 1 ? `${t.quotes.shortChange[kind]} (${count})` : t.quotes.shortChange[kind]
  })
  return told.length === 0 ? [] : [`Gewijzigd sinds de editie ervoor: ${told.join(', ')}.`]
}

async function publishedWords(db: Db, row: EditionRow): Promise<string[]> {
  const who = (await personById(db, row.person))?.name ?? ''
  return [
    `Editie ${row.number}, gepubliceerd op ${writtenMoment(row.at)} door ${who}.`,
    ...changedBy(row),
    `Controlegetal van deze editie (SHA-256): ${inGroups(row.hash)}`,
    `Stand van het logboek vlak daarvoor: ${row.head}`,
  ]
}

function remarksOn(quotes: readonly OutgoingQuote[]): string[] {
  const drifted = quotes.filter(({ drift }) => drift?.words || drift?.attribution)
  const isMasked = quotes.some(
    ({ frozen }) => frozen.rule !== 'openbaar' || /\[(?:naam|organisatie|gelakt)\]/u.test(frozen.printed),
  )
  return [
    ...drifted.map(
      ({ label, drift }) => `Let op: ${label} is gewijzigd sinds publicatie (${driftWords(drift)}).`,
    ),
    ...(isMasked ? [maskedWords] : []),
  ]
}
