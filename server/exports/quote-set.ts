import type { Db } from '../database/tables.ts'
import { countingTo, inParts } from '../progress.ts'
import { Desk } from '../quotes/desk.ts'
import { asCollection } from '../quotes/json-ld.ts'
import { outwardProvenance } from '../quotes/outward-provenance.ts'
import type { QuoteSet } from '../quotes/quote.ts'
import { quoteSetNamed } from '../quotes/store.ts'
import type { Beside } from '../quotes/telling-numbers.ts'
import { fileOf, fileOfText } from './file.ts'
import { asItStands, asPublished, type Outgoing } from './outgoing-set.ts'
import {
  type OutgoingQuote,
  quoteCells,
  quoteColumns,
  quoteTable,
  runningQuote,
  sourceTable,
} from './quote-rows.ts'
import type { ExportFile, Format, Section, Words } from './sheet.ts'

export interface QuoteSetOptions {
  /** The address that permanent links begin with; without it none is printed. */
  readonly publicUrl?: string | null | undefined
  /** A published edition, word for word as it was frozen; the set as it stands now when absent. */
  readonly edition?: number | undefined
  /** For people to read: a table, or running quotes under their threads. A table when absent. */
  readonly form?: QuoteForm | undefined
  /** What the same people get beside it; of a set as it stands now. */
  readonly beside?: Beside | undefined
}

export const quoteForms = ['table', 'running'] as const
export type QuoteForm = (typeof quoteForms)[number]

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
  { publicUrl = null, edition, form = 'table', beside }: QuoteSetOptions = {},
): Promise<ExportFile> {
  const part = inParts({ quotes: 3, file: format === 'jsonld' ? 6 : 1 })
  const outgoing = await part('quotes', async () => {
    const one = inParts(Object.fromEntries(sets.map(({ id }) => [id, 1])))
    const made: Outgoing[] = []
    for (const set of sets)
      made.push(
        await one(set.id, () =>
          edition === undefined ? asItStands(db, set, beside) : asPublished(db, set, edition),
        ),
      )
    return made
  })
  const quotes = outgoing.flatMap((one) => one.quotes)
  if (format === 'jsonld') {
    const text = await part('file', () => jsonLd(db, outgoing, publicUrl))
    return fileOfText(text, format, quotes.length)
  }
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
    sections: outgoing.flatMap((one) => sectionsOf(one, { publicUrl, form, isOnly: Boolean(isOne) })),
  }
  return part('file', () => fileOf({ sheet, paper }, format, quotes.length))
}

interface Layout {
  readonly publicUrl: string | null
  readonly form: QuoteForm
  /** Whether the file holds this set alone. */
  readonly isOnly: boolean
}

function sectionsOf(outgoing: Outgoing, { publicUrl, form, isOnly }: Layout): Section[] {
  const { set, quotes } = outgoing
  const level = isOnly ? 2 : 3
  const table = form === 'table' ? { table: quoteTable(quotes, `Citaten uit de set ${set.title}`) } : {}
  const head = isOnly && form === 'running' ? [] : [headOf(outgoing, isOnly)]
  return [
    ...head.map((section) => ({ ...section, ...table })),
    ...(form === 'running' ? runningSections(quotes, level) : []),
    {
      heading: 'Herkomst van citaten',
      level,
      paragraphs: [
        'Per citaat: de bijeenkomst, het bestand, de tekstversie, de plaats daarin (tekens geteld als UTF-16) en het controlegetal (SHA-256) van die tekst.',
      ],
      table: sourceTable(quotes, publicUrl),
    },
  ]
}

const headOf = ({ set, about }: Outgoing, isOnly: boolean): Section => ({
  heading: isOnly ? 'Citaten' : set.title,
  level: 2,
  paragraphs: isOnly ? [] : about,
})

/** Quotes under the title of their thread, in their order; one heading for a set without threads. */
function runningSections(quotes: readonly OutgoingQuote[], level: 2 | 3): Section[] {
  const sections: { heading: string; level: 2 | 3; paragraphs: Words[] }[] = []
  const isGrouped = quotes.some(({ frozen }) => frozen.thread !== null)
  for (const quote of quotes) {
    const heading = isGrouped ? (quote.frozen.thread?.title ?? 'Zonder rode draad') : 'Citaten'
    const last = sections.at(-1)
    if (last?.heading === heading) last.paragraphs.push(runningQuote(quote))
    else sections.push({ heading, level, paragraphs: [runningQuote(quote)] })
  }
  return sections
}

async function jsonLd(db: Db, outgoing: readonly Outgoing[], publicUrl: string | null): Promise<string> {
  const desk = new Desk(db)
  const collections = []
  const oneDone = countingTo('quotations', outgoing.flatMap(({ quotes }) => quotes).length)
  for (const { set, quotes } of outgoing) {
    const provenances = []
    for (const { frozen } of quotes) {
      provenances.push(await outwardProvenance(db, frozen.id, desk))
      oneDone()
    }
    collections.push(asCollection(set, provenances, publicUrl))
  }
  const only = collections.length === 1 ? collections[0] : collections
  return `${JSON.stringify(only, null, 2)}\n`
}
