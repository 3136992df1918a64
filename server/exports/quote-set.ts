import { dutchMoment } from '../../views/parts/dates.ts'
import { inGroups } from '../../views/quotes/words.ts'
import { personById } from '../database/people.ts'
import type { Db, EditionRow } from '../database/tables.ts'
import { AppError, notFound } from '../errors.ts'
import { Desk } from '../quotes/desk.ts'
import { frozenQuote } from '../quotes/freezing.ts'
import { asCollection } from '../quotes/json-ld.ts'
import { type StandingSet, standingSet } from '../quotes/looking.ts'
import { provenanceOf } from '../quotes/provenance.ts'
import { publishedEdition } from '../quotes/published.ts'
import { labelOf, type QuoteSet } from '../quotes/quote.ts'
import { editionsOf, quoteSetNamed } from '../quotes/store.ts'
import { holds } from '../text/span.ts'
import { fileOf, fileOfText } from './file.ts'
import { type OutgoingQuote, quoteCells, quoteColumns, quoteTable, sourceTable } from './quote-rows.ts'
import type { ExportFile, Format, Section } from './sheet.ts'
import { driftWords } from './words.ts'

export interface QuoteSetOptions {
  /** The address that permanent links begin with; without it none is printed. */
  readonly publicUrl?: string | null | undefined
  /** A published edition, word for word as it was frozen; the set as it stands now when absent. */
  readonly edition?: number | undefined
}

interface Outgoing {
  readonly set: QuoteSet
  readonly about: string[]
  readonly quotes: OutgoingQuote[]
}

/**
 * A quote set as a file. Names are hidden where a session's rule asks for it, and then the file says so.
 * @throws {AppError} not-found - no such set or edition
 * @throws {AppError} internal - a text or an edition is not what was stored
 */
export async function exportQuoteSet(
  db: Db,
  set: string,
  format: Format,
  options: QuoteSetOptions = {},
): Promise<ExportFile> {
  return exportQuoteSets(db, [await quoteSetNamed(db, set)], format, options)
}

/** Several sets as one file. @throws as `exportQuoteSet` */
export async function exportQuoteSets(
  db: Db,
  sets: readonly QuoteSet[],
  format: Format,
  { publicUrl = null, edition }: QuoteSetOptions = {},
): Promise<ExportFile> {
  const outgoing: Outgoing[] = []
  for (const set of sets) {
    outgoing.push(edition === undefined ? await asItStands(db, set) : await asPublished(db, set, edition))
  }
  const quotes = outgoing.flatMap((one) => one.quotes)
  if (format === 'jsonld') return fileOfText(await jsonLd(db, outgoing, publicUrl), format, quotes.length)
  const sheet = {
    title: 'Citaten',
    columns: quoteColumns(publicUrl),
    rows: quotes.map((quote) => quoteCells(quote, publicUrl)),
  }
  const [only] = outgoing
  const isOne = outgoing.length === 1 && only
  const paper = {
    title: isOne ? `Citatenset ${only.set.title}` : 'Citatensets',
    about: isOne ? only.about : [],
    sections: outgoing.flatMap((one) => sectionsOf(one, publicUrl, Boolean(isOne))),
  }
  return fileOf({ sheet, paper }, format, quotes.length)
}

function sectionsOf({ set, about, quotes }: Outgoing, publicUrl: string | null, isOnly: boolean): Section[] {
  return [
    {
      heading: isOnly ? 'Citaten' : set.title,
      level: 2,
      paragraphs: isOnly ? [] : about,
      table: quoteTable(quotes, `Citaten uit de set ${set.title}`),
    },
    {
      heading: 'Herkomst van de citaten',
      level: isOnly ? 2 : 3,
      paragraphs: [
        'Per citaat: het bestand, de tekstversie, de plaats daarin (tekens geteld als UTF-16) en het controlegetal (SHA-256) van die tekst.',
      ],
      table: sourceTable(quotes, publicUrl),
    },
  ]
}

async function asItStands(db: Db, set: QuoteSet): Promise<Outgoing> {
  const desk = new Desk(db)
  const standing = await standingSet(desk, set)
  const quotes: OutgoingQuote[] = []
  for (const looked of standing.quotes) {
    const { source, quote, label, drift } = looked
    if (!source.isIntact || !holds(source.text, quote)) {
      throw new AppError('internal', 'text-damaged', { document: source.document.name })
    }
    const frozen = await frozenQuote(desk, looked)
    quotes.push({ label, frozen, drift, set: set.title, edition: set.edition })
  }
  const [last] = await editionsOf(db, set.id)
  return { set, quotes, about: [...(await stateOf(db, standing, last)), ...remarksOn(quotes)] }
}

async function stateOf(
  db: Db,
  { set, changes }: StandingSet,
  last: EditionRow | undefined,
): Promise<string[]> {
  const now = dutchMoment(new Date().toISOString())
  if (!last) return [`Concept van ${now}. Nog niet gepubliceerd.`]
  if (changes.length === 0) return publishedWords(db, last)
  return [`Werkversie van ${now}: gewijzigd sinds editie ${set.edition} en zo nog niet gepubliceerd.`]
}

async function asPublished(db: Db, set: QuoteSet, number: number): Promise<Outgoing> {
  const row = (await editionsOf(db, set.id)).find((one) => one.number === number)
  if (!row) return notFound('edition-not-found', { edition: number })
  const { edition: frozen, hasItsHash, isInLog } = await publishedEdition(db, row)
  if (!frozen || !hasItsHash || !isInLog) {
    throw new AppError('internal', 'edition-damaged', { set: set.title, edition: number })
  }
  const quotes = frozen.quotes.map((quote, index) => ({
    label: labelOf(index),
    frozen: quote,
    drift: undefined,
    set: frozen.set.title,
    edition: number,
  }))
  return { set, quotes, about: [...(await publishedWords(db, row)), ...remarksOn(quotes)] }
}

async function publishedWords(db: Db, row: EditionRow): Promise<string[]> {
  const who = (await personById(db, row.person))?.name ?? ''
  return [
    `Editie ${row.number}, gepubliceerd op ${dutchMoment(row.at)} door ${who}.`,
    `Controlegetal van deze editie (SHA-256): ${inGroups(row.hash)}`,
    `Stand van het logboek vlak daarvoor: ${row.head}`,
  ]
}

function remarksOn(quotes: readonly OutgoingQuote[]): string[] {
  const drifted = quotes.filter(({ drift }) => drift?.words || drift?.attribution)
  const isMasked = quotes.some(({ frozen }) => frozen.rule !== 'openbaar')
  return [
    ...drifted.map(
      ({ label, drift }) => `Let op: ${label} is gewijzigd sinds publicatie (${driftWords(drift)}).`,
    ),
    ...(isMasked
      ? [
          'Dit bestand is afgeschermd: bij bijeenkomsten onder de Chatham House Rule staan er geen namen, rollen en organisaties in.',
        ]
      : []),
  ]
}

async function jsonLd(db: Db, outgoing: readonly Outgoing[], publicUrl: string | null): Promise<string> {
  const desk = new Desk(db)
  const collections = []
  for (const { set, quotes } of outgoing) {
    const provenances = []
    for (const { frozen } of quotes) provenances.push(await provenanceOf(db, frozen.id, desk))
    collections.push(asCollection(set, provenances, publicUrl))
  }
  const only = collections.length === 1 ? collections[0] : collections
  return `${JSON.stringify(only, null, 2)}\n`
}
